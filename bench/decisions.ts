/**
 * How long one decision takes, from the request until the graph answers with its effect, on a made-up graph of about
 * 100,000 claims: `npm run bench:decisions`. Each decision is of a claim picked at random; what it derives is part of the
 * time, and so is a read of the relationship that shows it. Everything is undone again. Corrections are left
 * out: the made-up graph has no name index, which they need. The bar is 150 ms for a review.
 */
import { decide, undo } from '../src/graph/decisions/decide.ts';
import { readRelationship } from '../src/graph/reads/relationship.ts';
import { readReviewQueue } from '../src/graph/reads/review.ts';
import { prepareSchema } from '../src/graph/schema.ts';
import { int } from '../src/graph/values.ts';
import type { Decided, DecisionRequest } from '../src/model/decisionContracts.ts';
import { loadLine, madeGraph, ms, quantile } from './madeGraph.ts';
import { pick, seeded } from './web/syntheticGraph.ts';

const BAR_MS = 150;
/** The first ones compile what a running server has compiled, and fill its caches. */
const WARM = 20;
const EACH = Number(process.argv[2] ?? 30);

const database = await madeGraph();
try {
  await prepareSchema(database);
  const random = seeded(5);
  const claims = (
    await database.readTransaction((tx) => tx.run('claimPage', { after: '', limit: int(2_000) }))
  ).flatMap((row) => (typeof row.id === 'string' ? [row.id] : []));

  const rows: string[] = [];
  const measure = async (what: string, work: () => Promise<() => Promise<unknown>>) => {
    const times: number[] = [];
    for (let i = -WARM; i < EACH; i += 1) {
      const began = performance.now();
      const after = await work();
      if (i >= 0) times.push(performance.now() - began);
      await after();
    }
    rows.push(`| ${what} | ${ms(quantile(times, 0.5))} | ${ms(quantile(times, 0.95))} |`);
    return quantile(times, 0.95);
  };
  const seen = async (decided: Decided): Promise<void> => {
    for (const { id } of decided.relationships.changed) await readRelationship(database, id);
  };
  const decided = (request: (claim: string) => DecisionRequest) => async () => {
    const made = await decide(database, request(pick(random, claims)), 'bench');
    await seen(made);
    return () => undo(database, made.decision.id, { by: 'bench' });
  };
  const worst = await measure(
    'review: reject, and see it',
    decided((claim) => ({ kind: 'review', claim, verdict: 'rejected' })),
  );
  await measure(
    'review: confirm, and see it',
    decided((claim) => ({ kind: 'review', claim, verdict: 'confirmed' })),
  );
  const toUndo: string[] = [];
  for (let i = -WARM; i < EACH; i += 1) {
    const claim = pick(random, claims);
    const made = await decide(database, { kind: 'review', claim, verdict: 'rejected' }, 'bench');
    toUndo.push(made.decision.id);
  }
  await measure('undo of a review, and see it', async () => {
    await seen(await undo(database, toUndo.pop() ?? '', { by: 'bench' }));
    return async () => undefined;
  });
  await measure(
    'credibility, and see it',
    decided((claim) => ({ kind: 'credibility', claim, credibility: 5 })),
  );
  await measure('beside them, a bare statement', async () => {
    await database.read('schemaVersion');
    return async () => undefined;
  });
  await measure('a page of the review queue', async () => {
    await readReviewQueue(database, { limit: 20 });
    return async () => undefined;
  });
  process.stdout.write(
    [
      '| decision | p50 ms | p95 ms |',
      '| --- | ---: | ---: |',
      ...rows,
      '',
      `The bar is ${BAR_MS} ms for a review: ${worst < BAR_MS ? 'met' : 'not met'}. ${loadLine()}`,
      '',
    ].join('\n'),
  );
} finally {
  await database.close();
}
