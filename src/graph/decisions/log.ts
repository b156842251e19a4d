/**
 * The log of decisions in the graph: entries are put in once and never changed; whether one counts follows from the
 * undos. Every function runs in the transaction of a writer that holds the lock (lockGraph.ts), or in a reading one.
 */
import { z } from 'zod';
import { decisionId } from '../../identity/ids.ts';
import { type Decision, decisionSchema } from '../../model/decisions.ts';
import type { Row, Transaction } from '../connection.ts';
import { chunks, groupBy } from '../values.ts';
import { byTime, type LoggedDecision } from './claimState.ts';

/** An entry before it has its id. */
export type Unnamed<D> = D extends Decision ? Omit<D, 'id'> : never;

/** @returns the entry with its id, which comes from who decided what and when; words are no part of it */
export const entryOf = (unnamed: Unnamed<Decision>): Decision => {
  const { kind, by, at, note, body } = unnamed;
  // Through the schema, so that the same content is the same text.
  const parsed = decisionSchema.parse({ ...unnamed, id: '' });
  return decisionSchema.parse({
    ...parsed,
    id: decisionId([kind, by, at, note ?? null, 'body' in parsed ? parsed.body : body]),
  });
};

/** Whether the id follows from the content, as of an entry that came in a file. */
export const hasItsId = ({ id, ...unnamed }: Decision): boolean => entryOf(unnamed).id === id;

const storedSchema = z.record(z.string(), z.unknown()).transform(
  ({ active, body, note, ...rest }): LoggedDecision => ({
    decision: decisionSchema.parse({
      ...rest,
      ...(typeof note === 'string' && { note }),
      body: typeof body === 'string' ? JSON.parse(body) : body,
    }),
    active: active === true,
  }),
);
const rowSchema = z.object({ decision: storedSchema });

/** @returns decisions of rows that hold one each, in the order of the log */
export const loggedDecisions = (rows: readonly Row[]): LoggedDecision[] =>
  rows.map((row) => rowSchema.parse(row).decision).sort(byTime);

export const readDecisions = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<LoggedDecision[]> => loggedDecisions(await tx.run('decisionsById', { ids }));

const concerningSchema = z.object({ key: z.string(), decision: storedSchema });

/** Decisions by what they concern. @param keys see concerns.ts */
export async function decisionsConcerning(
  tx: Pick<Transaction, 'run'>,
  keys: readonly string[],
): Promise<(keys: readonly string[]) => LoggedDecision[]> {
  const found = new Map<string, Map<string, LoggedDecision>>();
  for (const some of chunks([...new Set(keys)]))
    for (const row of await tx.run('decisionsConcerning', { keys: some })) {
      const { key, decision } = concerningSchema.parse(row);
      const under = found.get(key) ?? new Map();
      found.set(key, under.set(decision.decision.id, decision));
    }
  return (own) => {
    const all = new Map(own.flatMap((key) => [...(found.get(key) ?? [])]));
    return [...all.values()].sort(byTime);
  };
}

const undoSchema = z.object({ root: z.string(), decision: storedSchema });

/** Decisions by what they concern, each with the undos of it, and of those. @param keys see concerns.ts */
export async function decisionsToExport(
  tx: Pick<Transaction, 'run'>,
  keys: readonly string[],
): Promise<(keys: readonly string[]) => Decision[]> {
  const concerning = await decisionsConcerning(tx, keys);
  const roots = concerning(keys).map(({ decision }) => decision.id);
  const undos = new Map<string, LoggedDecision[]>();
  for (const ids of chunks(roots))
    for (const row of await tx.run('undosOf', { ids })) {
      const { root, decision } = undoSchema.parse(row);
      undos.set(root, [...(undos.get(root) ?? []), decision]);
    }
  return (own) =>
    concerning(own)
      .flatMap((logged) => [logged, ...(undos.get(logged.decision.id) ?? [])])
      .sort(byTime)
      .map(({ decision }) => decision);
}

const aboutSchema = z.object({ claim: z.string(), decision: storedSchema });

/** @returns by claim, in the order of the log */
export async function decisionsAboutClaims(
  tx: Transaction,
  claims: readonly string[],
): Promise<Map<string, LoggedDecision[]>> {
  const rows = (await tx.run('decisionsAboutClaims', { claims })).map((row) =>
    aboutSchema.parse(row),
  );
  return new Map(
    [...groupBy(rows, (row) => row.claim)].map(([claim, own]) => [
      claim,
      own.map((row) => row.decision).sort(byTime),
    ]),
  );
}

/** The time of the next decision: now, but never before or at that of another. */
export async function nextTime(tx: Transaction, now = Date.now()): Promise<string> {
  const [last] = z.array(z.object({ at: z.string() })).parse(await tx.run('lastDecisionTime'));
  return new Date(Math.max(now, last ? Date.parse(last.at) + 1 : 0)).toISOString();
}

const idSchema = z.object({ id: z.string() });
const treeSchema = z.object({ id: z.string(), undoes: z.string().nullable(), active: z.boolean() });

/**
 * Puts entries into the log that it does not hold.
 * @returns those that are new and those that began or ceased to count by them: their effects are to be settled
 */
export async function putDecisions(
  tx: Transaction,
  decisions: readonly { readonly decision: Decision; readonly concerns: readonly string[] }[],
): Promise<LoggedDecision[]> {
  const ids = decisions.map(({ decision }) => decision.id);
  const known = new Set(
    (await tx.run('knownDecisions', { ids })).map((row) => idSchema.parse(row).id),
  );
  const fresh = decisions.filter(({ decision }) => !known.has(decision.id));
  if (fresh.length === 0) return [];
  for (const some of chunks(fresh))
    await tx.run('putDecisions', {
      rows: some.map(({ decision: { body, ...rest }, concerns }) => ({
        id: rest.id,
        properties: {
          ...rest,
          body: JSON.stringify(body),
          ...('decision' in body && rest.kind === 'undo' && { undoes: body.decision }),
        },
        concerns,
      })),
    });
  const added = fresh.map(({ decision }) => decision.id);
  const linked = (await tx.run('linkUndos', { ids: added })).map((row) => idSchema.parse(row).id);
  const flipped = linked.length > 0 ? await settleActivity(tx, linked) : [];
  const other = new Map(flipped.map((d) => [d.decision.id, d]));
  const fromFresh = fresh.map(
    ({ decision }) => other.get(decision.id) ?? { decision, active: true },
  );
  const isNew = new Set(added);
  return [...fromFresh, ...flipped.filter((d) => !isNew.has(d.decision.id))];
}

/** Sets which of the decisions that undo one another count. @returns those that began or ceased to */
async function settleActivity(tx: Transaction, ids: readonly string[]): Promise<LoggedDecision[]> {
  const tree = (await tx.run('undoTrees', { ids })).map((row) => treeSchema.parse(row));
  const active = activityOf(tree);
  const flipped = tree.filter((d) => d.active !== active.get(d.id));
  if (flipped.length === 0) return [];
  await tx.run('setDecisionsActive', {
    rows: flipped.map(({ id }) => ({ id, active: active.get(id) ?? true })),
  });
  return readDecisions(
    tx,
    flipped.map((d) => d.id),
  );
}

/** A decision counts when no undo of it counts. @returns by id */
export function activityOf(
  decisions: readonly { readonly id: string; readonly undoes: string | null }[],
): Map<string, boolean> {
  const undos = groupBy(
    decisions.filter((d) => d.undoes !== null),
    (d) => d.undoes ?? '',
  );
  const active = new Map<string, boolean>();
  // An undo is made after what it undoes and its id comes from its content, so there is no circle.
  const isActive = (id: string): boolean => {
    const known = active.get(id) ?? !(undos.get(id) ?? []).some((u) => isActive(u.id));
    active.set(id, known);
    return known;
  };
  for (const { id } of decisions) isActive(id);
  return active;
}
