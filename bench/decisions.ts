/**
 * How long one decision takes, from the request until the graph answers with its effect, on a made-up graph of about
 * 100,000 claims: `npm run bench:decisions`. Each decision is of a claim picked at random; what it derives is part of the
 * time, and so is a read of the relationship that shows it. Everything is undone again. Corrections are left
 * out: the made-up graph has no name index, which they need. The bar is 150 ms for a review.
 */
import { loadavg } from 'node:os';
import { connect } from '../src/graph/connection.ts';
import { decide, undo } from '../src/graph/decisions/decide.ts';
import { readRelationship } from '../src/graph/reads/relationship.ts';
import { readReviewQueue } from '../src/graph/reads/review.ts';
import { prepareSchema } from '../src/graph/schema.ts';
import { int } from '../src/graph/values.ts';
import type { Decided, DecisionRequest } from '../src/model/decisionContracts.ts';
import { filledFolder } from './web/filledFolder.ts';
import { pick, seeded } from './web/syntheticGraph.ts';

const SIZE = { nodes: 28_000, edges: 84_000 };
const BAR_MS = 150;
const EACH = Number(process.argv[2] ?? 30);

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  0;
const ms = (value: number): string => value.toFixed(0);

process.stderr.write('Filling the graph; this is done once.\n');
const dataFolder = await filledFolder(SIZE, (what, done, total) => {
  if (done === total) process.stderr.write(`${what}: ${total}\n`);
});
const { NEO4J_URI: _own, ...env } = process.env;
const database = await connect({ dataFolder, env });
try {
  await prepareSchema(database);
  const random = seeded(5);
  const claims = (
    await database.readTransaction((tx) => tx.run('claimPage', { after: '', limit: int(2_000) }))
  ).flatMap((row) => (typeof row.id === 'string' ? [row.id] : []));

  const rows: string[] = [];
  const measure = async (what: string, work: () => Promise<() => Promise<unknown>>) => {
    const times: number[] = [];
    for (let i = -3; i < EACH; i += 1) {
      const began = performance.now();
      const after = await work();
      // The first ones fill the caches that a running server has filled.
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
  for (let i = -3; i < EACH; i += 1) {
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
      `The bar is ${BAR_MS} ms for a review: ${worst < BAR_MS ? 'met' : 'not met'}. Load of the machine: ${loadavg()
        .map((l) => l.toFixed(1))
        .join(', ')}.`,
      '',
    ].join('\n'),
  );
} finally {
  await database.close();
}
