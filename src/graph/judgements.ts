/**
 * Judgements in the graph: `(:Judgement)-[:ABOUT {group}]->(:Mention)` wherever their mentions stand, one node for every
 * decision of kind `judge` that is in force. What it amounts to among names is worked out by src/identity/judgements.ts;
 * `edges` keeps what the name index holds of it, so that it can be taken back without looking at any other judgement.
 *
 * Written in two steps, within one transaction: `aimJudgements` says what they are about, `judgedChange` what follows for
 * name keys. Documents that come or go take the second step too, since what stands in them is judged.
 */
import { z } from 'zod';
import {
  edgesOf,
  type JudgedEdge,
  type Judgement,
  keysAfter,
  type SplitsOf,
  splitsOf,
} from '../identity/judgements.ts';
import type { JudgedChange } from '../identity/nameIndex.ts';
import type { NameKeys } from '../identity/nameKeys.ts';
import type { JudgeBody } from '../model/identityContracts.ts';
import { verdictSchema } from '../model/identityContracts.ts';
import { type ClaimEnds, claimsOfMentions } from './claimEnds.ts';
import type { Transaction } from './connection.ts';
import { aimMentions } from './judgedMentions.ts';
import type { FreshContent } from './storedContent.ts';
import { type Rekeyed, readCountedMentions } from './storedMentions.ts';
import { chunks, groupBy, int } from './values.ts';

/** A decision of kind `judge`. */
export interface JudgeEntry {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly note?: string;
  readonly body: JudgeBody;
  /** Whether it is in force: neither undone nor never made. */
  readonly active: boolean;
}

/** What is to be worked out anew among names. */
export interface Affected {
  /** Ids of judgements that are about other mentions than before, or that stand no more. */
  readonly judgements: readonly string[];
  /** Mentions that may have come into a split, or out of one. */
  readonly mentions: readonly string[];
  /** What the name index holds of judgements that are gone. */
  readonly gone: readonly JudgedEdge[];
}

const edgeSchema = z.tuple([z.string(), z.string(), z.enum(['same', 'different'])]);
const rowSchema = z.object({
  judgement: z.object({
    id: z.string(),
    verdict: verdictSchema,
    at: z.string(),
    edges: z
      .array(z.string())
      .nullish()
      .transform((lines) => (lines ?? []).map((line) => edgeSchema.parse(JSON.parse(line)))),
  }),
  about: z.array(z.object({ mention: z.string(), group: z.number(), key: z.string().nullable() })),
});
const idSchema = z.object({ id: z.string() });
const anySchema = z.tuple([z.object({ any: z.boolean() })]);

interface StoredJudgement extends Judgement {
  /** What the name index holds of it. */
  readonly edges: readonly JudgedEdge[];
  /** The keys of its mentions by their names alone; none while the graph is being rebuilt. */
  readonly ownKeys: ReadonlyMap<string, string>;
}

export async function readJudgements(
  tx: Transaction,
  ids: readonly string[],
): Promise<StoredJudgement[]> {
  const found: StoredJudgement[] = [];
  for (const some of chunks(ids, 200))
    for (const row of await tx.run('judgements', { ids: some })) {
      const { judgement, about } = rowSchema.parse(row);
      const { id, verdict, at } = judgement;
      const groups = groupBy(about, (a) => String(a.group));
      found.push({
        id,
        verdict,
        at,
        groups: [...groups.keys()]
          .sort((x, y) => Number(x) - Number(y))
          .map((group) => (groups.get(group) ?? []).map((a) => a.mention)),
        ownKeys: new Map(about.flatMap((a) => (a.key === null ? [] : [[a.mention, a.key]]))),
        edges: judgement.edges.map(([a, b, verb]) => ({ a, b, verdict: verb, at, judgement: id })),
      });
    }
  return found;
}

/** Ids of the judgements about mentions of these documents. */
export const judgementsOfDocuments = async (
  tx: Transaction,
  documents: readonly string[],
): Promise<string[]> =>
  (await tx.run('judgementsOfDocuments', { documents })).map((row) => idSchema.parse(row).id);

/** Puts judgements where their mentions stand now, and takes away those that are no longer in force. */
export async function aimJudgements(
  tx: Transaction,
  entries: readonly JudgeEntry[],
): Promise<Affected> {
  const before = await readJudgements(
    tx,
    entries.map((e) => e.id),
  );
  const [active, inactive] = [entries.filter((e) => e.active), entries.filter((e) => !e.active)];
  const aimed = await aimMentions(
    tx,
    active.flatMap((e) => e.body.groups.flat()),
  );
  const rows = active.map(({ id, at, by, note, body }) => ({
    id,
    properties: {
      verdict: body.verdict,
      at,
      by,
      note: note ?? null,
      of: int(body.groups.flat().length),
    },
    about: body.groups.flatMap((group, nth) => {
      const standing = new Set(group.flatMap((ref) => aimed(ref) ?? []));
      return [...standing].map((mention) => ({ mention, group: int(nth) }));
    }),
  }));
  for (const some of chunks(rows, 200)) await tx.run('putJudgements', { rows: some });
  await tx.run('deleteJudgements', { ids: inactive.map((e) => e.id) });
  const ended = new Set(inactive.map((e) => e.id));
  const splits = [
    ...before.filter((j) => j.verdict === 'split').flatMap((j) => j.groups.flat()),
    ...active.flatMap((e, i) =>
      e.body.verdict === 'split' ? (rows[i]?.about ?? []).map((a) => a.mention) : [],
    ),
  ];
  return {
    judgements: active.map((e) => e.id),
    mentions: [...new Set(splits)],
    gone: before.filter((j) => ended.has(j.id)).flatMap((j) => j.edges),
  };
}

const splitRowSchema = z.object({
  mention: z.string(),
  splits: z.array(z.object({ id: z.string(), at: z.string() })),
});

/** The splits of those of these mentions that any is about. */
export async function readSplits(tx: Transaction, mentions: readonly string[]): Promise<SplitsOf> {
  const judgements = new Map<string, Judgement & { groups: [string[]] }>();
  for (const some of chunks(mentions))
    for (const row of await tx.run('splitsOfMentions', { mentions: some })) {
      const { mention, splits } = splitRowSchema.parse(row);
      for (const { id, at } of splits) {
        const split = judgements.get(id) ?? { id, at, verdict: 'split', groups: [[]] };
        judgements.set(id, split);
        split.groups[0].push(mention);
      }
    }
  return splitsOf(judgements.values());
}

export interface JudgedNames<F extends FreshContent> {
  /** As given, with the keys that splits give to their mentions. */
  readonly fresh: readonly F[];
  readonly rekeyed: readonly Rekeyed[];
  /** Claims in which those stand, as they ran before. */
  readonly ran: readonly ClaimEnds[];
  readonly judged: JudgedChange;
}

/**
 * What follows for name keys: sets those of mentions that splits took or gave back, and keeps with each judgement what
 * the name index is to hold of it.
 * @param fresh documents whose mentions stand in the graph under the keys of their names, but are not counted yet
 */
export async function judgedChange<F extends FreshContent>(
  tx: Transaction,
  affected: Affected,
  fresh: readonly F[],
): Promise<JudgedNames<F>> {
  const own = new Map<string, NameKeys>(fresh.flatMap((f) => [...f.keys]));
  const staying = affected.mentions.filter((mention) => !own.has(mention));
  const [{ any }] = anySchema.parse(await tx.run('anyJudgement'));
  const splits = await readSplits(tx, any ? [...own.keys(), ...staying] : []);
  const rekeyed: Rekeyed[] = [];
  const rows: object[] = [];
  const rekey = (mention: string, ownKeys: NameKeys, keys: NameKeys): void => {
    const isOwn = keys === ownKeys;
    rows.push({
      mention,
      key: keys.primary,
      keys: keys.others,
      ownKey: isOwn ? null : ownKeys.primary,
      ownKeys: isOwn ? null : ownKeys.others,
    });
  };
  for (const was of await readCountedMentions(tx, staying)) {
    const keys = keysAfter(was.own, splits.get(was.id));
    if (keys.primary === was.keys.primary) continue;
    rekeyed.push({ was, keys });
    rekey(was.id, was.own, keys);
  }
  const judgedFresh = fresh.map((f) => {
    const keys = new Map<string, NameKeys>(f.keys);
    for (const [mention, ownKeys] of f.keys) {
      const after = keysAfter(ownKeys, splits.get(mention));
      keys.set(mention, after);
      if (after !== ownKeys) rekey(mention, ownKeys, after);
    }
    return { ...f, keys };
  });
  const ran = await claimsOfMentions(
    tx,
    rekeyed.map((r) => r.was.id),
  );
  for (const some of chunks(rows)) await tx.run('rekeyMentions', { rows: some });

  const ids = new Set(affected.judgements);
  for (const some of chunks(any ? [...own.keys(), ...rekeyed.map((r) => r.was.id)] : []))
    for (const row of await tx.run('judgementsAbout', { mentions: some }))
      ids.add(idSchema.parse(row).id);
  const { gone, fresh: edges } = await updateEdges(tx, [...ids]);
  return {
    fresh: judgedFresh,
    rekeyed,
    ran,
    judged: { gone: [...affected.gone, ...gone], fresh: edges },
  };
}

async function updateEdges(tx: Transaction, ids: readonly string[]): Promise<JudgedChange> {
  const judgements = await readJudgements(tx, ids);
  const splits = await readSplits(tx, [...new Set(judgements.flatMap((j) => j.groups.flat()))]);
  const gone: JudgedEdge[] = [];
  const fresh: JudgedEdge[] = [];
  const rows: { id: string; edges: string[] }[] = [];
  for (const j of judgements) {
    const edges = edgesOf(j, (mention) => j.ownKeys.get(mention), splits);
    const [old, now] = [j.edges.map(keptEdge), edges.map(keptEdge)];
    if (old.join('\n') === now.join('\n')) continue;
    rows.push({ id: j.id, edges: now });
    gone.push(...j.edges);
    fresh.push(...edges);
  }
  for (const some of chunks(rows)) await tx.run('setJudgedEdges', { rows: some });
  return { gone, fresh };
}

/** An edge as its judgement keeps it. */
export const keptEdge = ({ a, b, verdict }: JudgedEdge): string => JSON.stringify([a, b, verdict]);
