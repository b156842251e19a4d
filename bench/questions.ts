/**
 * How long a question in English takes, from its words to an answer with its sentences, on a made-up graph of about
 * 100,000 claims: `npm run bench:questions`. Prints a Markdown table by form of question, with p50 and p95, and beside
 * them the bare round trip of one statement. The bar is a p95 below 150 ms.
 */
import type { Kind } from '../src/model/kinds.ts';
import { answer } from '../src/questions/answer.ts';
import { loadLine, madeGraph, ms, quantile, SIZE } from './madeGraph.ts';
import { pick, seeded, syntheticGraph } from './web/syntheticGraph.ts';

const BAR_MS = 150;
const EACH = Number(process.argv[2] ?? 20);

/** Forms of questions, with the kinds of the names that fill them. */
const FORMS: readonly { readonly form: string; readonly kinds: readonly Kind[] }[] = [
  { form: 'Which weapons did % use?', kinds: ['ArmedGroup'] },
  { form: 'Who supplied %?', kinds: ['ArmedGroup'] },
  { form: 'Which weapons link to which groups in %?', kinds: ['Province'] },
  { form: 'Which armed groups operate in %?', kinds: ['Country'] },
  { form: 'Who attacked %?', kinds: ['SecurityForce'] },
  { form: 'Who leads %?', kinds: ['ArmedGroup'] },
  { form: 'Where does % operate?', kinds: ['ArmedGroup'] },
  { form: 'How many weapons does % have?', kinds: ['ArmedGroup'] },
  { form: 'Did % attack %?', kinds: ['ArmedGroup', 'SecurityForce'] },
  { form: 'How are % and % connected?', kinds: ['Person', 'Organization'] },
  { form: 'Which countries made weapons used by %?', kinds: ['ArmedGroup'] },
  { form: 'Which documents mention %?', kinds: ['Settlement'] },
  { form: 'What do we know about %?', kinds: ['Person'] },
  { form: 'Which group used the most weapons?', kinds: [] },
  { form: 'What happened in % since 2015?', kinds: ['Province'] },
  { form: '% weapons', kinds: ['ArmedGroup'] },
  { form: 'Which weapons link to which groups?', kinds: [] },
];

const graph = syntheticGraph(SIZE);
const random = seeded(7);
const named = (kind: Kind): string =>
  pick(
    random,
    graph.nodes.filter((n) => n.kind === kind),
  ).name;

const database = await madeGraph();
try {
  // The first of each form fills the caches that a running server has filled.
  const ask = async (form: string, kinds: readonly Kind[]) => {
    let next = 0;
    const question = form.replaceAll('%', () => named(kinds[next++] ?? 'ArmedGroup'));
    const start = performance.now();
    const found = await answer(database, question);
    return { time: performance.now() - start, understood: found.understood, kind: found.kind };
  };
  const trip = async () => {
    const start = performance.now();
    await database.read('schemaVersion');
    return performance.now() - start;
  };
  const all: number[] = [];
  const trips: number[] = [];
  const rows: string[] = [];
  for (const { form, kinds } of FORMS) {
    await ask(form, kinds);
    const times: number[] = [];
    const outcomes = new Map<string, number>();
    for (let i = 0; i < EACH; i += 1) {
      const { time, kind } = await ask(form, kinds);
      times.push(time);
      outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
      trips.push(await trip());
    }
    all.push(...times);
    const said = [...outcomes].map(([kind, count]) => `${kind} ${count}`).join(', ');
    rows.push(`| ${form} | ${said} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 0.95))} |`);
  }
  const p95 = quantile(all, 0.95);
  process.stdout.write(
    [
      '| question | answers | p50 ms | p95 ms |',
      '| --- | --- | --- | --- |',
      ...rows,
      `| **all** (${all.length}) | | ${ms(quantile(all, 0.5))} | ${ms(p95)} |`,
      `| a bare statement | | ${ms(quantile(trips, 0.5))} | ${ms(quantile(trips, 0.95))} |`,
      '',
      `The bar is a p95 below ${BAR_MS} ms: ${p95 < BAR_MS ? 'met' : 'not met'}. ${loadLine()}`,
      '',
    ].join('\n'),
  );
} finally {
  await database.close();
}
