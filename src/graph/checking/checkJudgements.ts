/** Proves what the name index holds of judgements: it is worked out again from the mentions that they are about. */
import { z } from 'zod';
import { edgeLine, edgesOf } from '../../identity/judgements.ts';
import type { Database } from '../connection.ts';
import { keptEdge, readJudgements, readSplits } from '../judgements.ts';
import { pages } from '../pages.ts';
import type { Report } from './violation.ts';

const JUDGEMENTS_A_PAGE = 200;

const idSchema = z.object({ id: z.string() });
const heldSchema = z.object({ key: z.string(), judged: z.array(z.string()) });
const countSchema = z.tuple([z.object({ lines: z.number() })]);

/** @returns how many judgements are in force */
export async function checkJudgements(database: Database, report: Report): Promise<number> {
  let judgements = 0;
  let lines = 0;
  for await (const rows of pages(database, 'judgementPage', JUDGEMENTS_A_PAGE)) {
    const ids = rows.map((row) => idSchema.parse(row).id);
    judgements += ids.length;
    lines += await database.readTransaction(async (tx) => {
      const found = await readJudgements(tx, ids);
      const splits = await readSplits(tx, [...new Set(found.flatMap((j) => j.groups.flat()))]);
      const right = found.map((j) => edgesOf(j, (m) => j.ownKeys.get(m), splits));
      const keys = [...new Set(right.flat().map((e) => e.a))];
      const held = new Map(
        (await tx.run('judgedNames', { keys })).map((row) => {
          const { key, judged } = heldSchema.parse(row);
          return [key, new Set(judged)];
        }),
      );
      for (const [i, j] of found.entries()) {
        const edges = right[i] ?? [];
        const where = `judgement ${j.id}`;
        if (j.edges.map(keptEdge).join('\n') !== edges.map(keptEdge).join('\n'))
          report('identity', where, 'keeps other names than its mentions have');
        if (!edges.every((edge) => held.get(edge.a)?.has(edgeLine(edge))))
          report('identity', where, 'is not in the name index as its mentions imply');
      }
      return right.flat().length;
    });
  }
  const [held] = countSchema.parse(await database.read('judgedLineCount'));
  if (held.lines !== lines)
    report(
      'identity',
      'judgements',
      `the name index holds ${held.lines} ties and cuts of judgements, ${lines} follow from them`,
    );
  return judgements;
}
