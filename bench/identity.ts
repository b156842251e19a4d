/**
 * How long it takes to merge two hubs of 5,000 claims each, to undo that and to split one, and how soon candidates are
 * answered on a graph of about 100,000 claims: `npm run bench:identity`. Prints a Markdown table. The bar for the merge is
 * 2 s; every figure is the middle of several runs, with the slowest beside it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../src/graph/connection.ts';
import { undo } from '../src/graph/decisions/decide.ts';
import { judgeEntities, splitEntity } from '../src/graph/decisions/judge.ts';
import { contentOf, type DocumentContent } from '../src/graph/documentContent.ts';
import { readEntityMentions } from '../src/graph/reads/mentionSentences.ts';
import { searchNames } from '../src/graph/reads/search.ts';
import { prepareSchema } from '../src/graph/schema.ts';
import { writeDocuments } from '../src/graph/writeDocuments.ts';
import type { Claim, Mention } from '../src/model/claims.ts';
import { candidateParamsSchema } from '../src/model/identityContracts.ts';
import { Candidates } from '../src/server/identity/candidates.ts';
import { benchDatabase, loadLine, madeGraph, ms, quantile, timed } from './madeGraph.ts';

const HUBS = ['Nusra Front', 'Hayat Tahrir'] as const;
const CLAIMS = 5_000;
const CLAIMS_A_DOCUMENT = 25;
const OTHERS = 3_000;
const RUNS = 5;

/** A report in which a hub attacks many others. */
function report(hub: string, nth: number): DocumentContent {
  let text = `Report ${nth} on ${hub}.\n`;
  const start = text.indexOf(hub);
  const mentions: Mention[] = [
    {
      key: 'hub',
      kind: 'ArmedGroup',
      name: hub,
      names: [hub],
      spans: [{ start, end: start + hub.length }],
    },
  ];
  const claims: Claim[] = [];
  for (let i = 0; i < CLAIMS_A_DOCUMENT; i += 1) {
    const name = `Target ${(nth * CLAIMS_A_DOCUMENT + i) % OTHERS} Brigade`;
    const quote = `It attacked ${name}.`;
    const at = text.length;
    text += `${quote}\n`;
    const span = { start: at + 12, end: at + 12 + name.length };
    mentions.push({ key: `m${i}`, kind: 'ArmedGroup', name, names: [name], spans: [span] });
    claims.push({
      type: 'ATTACKED',
      subject: 'hub',
      object: `m${i}`,
      start: at,
      end: at + quote.length,
      quote,
      certainty: 'stated',
      rule: 'bench',
      confidence: 0.9,
      origin: 'extracted',
    });
  }
  return contentOf(
    { name: `${hub} ${nth}`, text, mediaType: 'text/plain', metadata: {}, blocks: [] },
    { mentions, claims, language: 'en', notices: [] },
    'bench',
  );
}

const rows: string[] = [];

function tell(what: string, times: readonly number[]): void {
  rows.push(`| ${what} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 1))} |`);
}

const idOf = async (database: Database, name: string): Promise<string> =>
  (await searchNames(database, { q: name, limit: 1 })).entities[0]?.id ?? '';

const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-identity-'));
let database = await benchDatabase(folder);
try {
  await prepareSchema(database);
  process.stderr.write('Filling the graph of two hubs.\n');
  const reports = HUBS.flatMap((hub) =>
    Array.from({ length: CLAIMS / CLAIMS_A_DOCUMENT }, (_, i) => report(hub, i)),
  );
  for (let i = 0; i < reports.length; i += 20)
    await writeDocuments(database, reports.slice(i, i + 20));
  const [merges, undos, splits]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const entities = [await idOf(database, HUBS[0]), await idOf(database, HUBS[1])];
    const merge = await timed(() =>
      judgeEntities(database, { verdict: 'same', entities }, 'bench'),
    );
    merges.push(merge.time);
    undos.push((await timed(() => undo(database, merge.result.decision, { by: 'bench' }))).time);
    const whole = await readEntityMentions(database, entities[0] ?? '', { limit: 100, offset: 0 });
    const mentions = whole?.mentions.map((m) => m.id) ?? [];
    const split = await timed(() => splitEntity(database, { mentions }, 'bench'));
    splits.push(split.time);
    await undo(database, split.result.decision, { by: 'bench' });
  }
  tell(`merging two hubs of ${CLAIMS} claims each`, merges);
  tell('undoing the merge', undos);
  tell('splitting 100 mentions with 2,500 claims off a hub', splits);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

database = await madeGraph();
try {
  const candidates = new Candidates();
  const params = candidateParamsSchema.parse({});
  tell('the first list of candidates, 28,000 entities', [
    (await timed(() => candidates.list(database, params))).time,
  ]);
  const again: number[] = [];
  for (let i = 0; i < 20; i += 1)
    again.push((await timed(() => candidates.list(database, { ...params, offset: i * 20 }))).time);
  tell('a page of 20 candidates after that', again);
} finally {
  await database.close();
}
process.stdout.write(
  `| what | middle ms | slowest ms |\n| --- | ---: | ---: |\n${rows.join('\n')}\n\n${loadLine()}\n`,
);
