/**
 * The name index: one record a name key, kept in step as documents come and go.
 * `updateNames` loads the clusters that the changed documents touch and nothing else, so that a name which 20,000
 * documents share costs one record, not 20,000 mentions. After any sequence of updates the records are those that
 * all present documents and all judgements in force together imply.
 */
import { areDifferentPeople } from './genericNames.ts';
import { edgeLine, edgeOfLine, isSplitKey, type JudgedEdge } from './judgements.ts';
import { byCodeUnit, isLexiconKey } from './nameKeys.ts';
import { type Apart, clustersOf, entityKeysOf, type Tie } from './partition.ts';
import { count, countAll, type Tally } from './tally.ts';

export interface NameRecord {
  readonly key: string;
  /** Smallest key of the cluster. */
  readonly cluster: string;
  /** Smallest key of the entity. */
  readonly entity: string;
  /** How many mentions have it as their primary key, and in how many claims these stand. */
  readonly mentions: number;
  readonly claims: number;
  /** Other keys of those mentions. */
  readonly ties: ReadonlyMap<string, number>;
  /** Greater primary keys that stand beside this one in some documents. */
  readonly apart: ReadonlyMap<string, number>;
  /** What those mentions say of their entity: names, aliases, facts. See `entityFacts.ts`. */
  readonly facts: ReadonlyMap<string, number>;
  /** Judgements between this key and a greater one; see `edgeLine`. */
  readonly judged: ReadonlySet<string>;
}

export interface IndexedMention {
  readonly primary: string;
  readonly others: readonly string[];
  readonly claims: number;
  readonly facts: readonly string[];
}

/** The mentions of one document, as it comes (`by` 1) or goes (`by` -1). */
export interface NameChange {
  readonly by: 1 | -1;
  readonly mentions: readonly IndexedMention[];
  /** Whether these are only some of its mentions, which come to be counted under other keys. */
  readonly some?: true;
}

/** Edges of judgements that are no longer in force, or no longer so, and those that are. */
export interface JudgedChange {
  readonly gone: readonly JudgedEdge[];
  readonly fresh: readonly JudgedEdge[];
}

export interface NameStore {
  /** All records of every cluster that one of the keys belongs to. */
  load(keys: readonly string[]): Promise<readonly NameRecord[]>;
  /** For every pair of these primary keys that some document holds both, in how many; the smaller key first. */
  countApart(
    keys: readonly string[],
  ): Promise<readonly { a: string; b: string; documents: number }[]>;
  /** How many documents have mentions under at least one of these primary keys. */
  countDocuments(keys: readonly string[]): Promise<number>;
}

export interface NameUpdate {
  readonly before: ReadonlyMap<string, NameRecord>;
  /** Every record of the clusters touched, as it is now; keys that nothing names any more are missing. */
  readonly after: ReadonlyMap<string, NameRecord>;
  /** Of entities that one document may mention more than once, by their keys: how many documents do. */
  readonly documents: ReadonlyMap<string, number>;
}

/** What is counted of a name, before its cluster and entity are known. */
export interface NameDraft {
  mentions: number;
  claims: number;
  ties: Tally;
  facts: Tally;
  judged: Set<string>;
}

export const emptyDraft = (): NameDraft => ({
  mentions: 0,
  claims: 0,
  ties: new Map(),
  facts: new Map(),
  judged: new Set(),
});

/** Adds mentions to a draft, or takes them away. */
export function countMentions(draft: NameDraft, m: IndexedMention, by: number): void {
  draft.mentions += by;
  draft.claims += by * m.claims;
  for (const other of m.others) count(draft.ties, other, by);
  for (const fact of m.facts) count(draft.facts, fact, by);
}

/** Greater primary keys that stand beside a primary key in some documents, by the smaller one. */
type ApartTallies = ReadonlyMap<string, Tally>;

const NOTHING_JUDGED: JudgedChange = { gone: [], fresh: [] };

export async function updateNames(
  store: NameStore,
  changes: readonly NameChange[],
  judged: JudgedChange = NOTHING_JUDGED,
): Promise<NameUpdate> {
  const touched = new Set<string>();
  for (const change of changes)
    for (const m of change.mentions) for (const key of [m.primary, ...m.others]) touched.add(key);
  for (const edge of [...judged.gone, ...judged.fresh]) touched.add(edge.a).add(edge.b);
  const loaded = await store.load([...touched].sort(byCodeUnit));
  const before = new Map(loaded.map((r) => [r.key, r]));
  const delta = apartOfChanges(changes);
  const recounted = new Set(
    changes.flatMap((change) => (change.some ? change.mentions.map((m) => m.primary) : [])),
  );
  const after = await resolveNames(draftsOf(before, changes, judged), (keys) =>
    apartOf(store, before, keys, delta, recounted),
  );
  return { before, after, documents: await documentsOf(store, after) };
}

/** From counts to records: clusters, and the entities in each. @param apartIn which keys of a cluster stand apart */
export async function resolveNames(
  drafts: ReadonlyMap<string, NameDraft>,
  apartIn: (keys: readonly string[]) => Promise<ApartTallies>,
): Promise<Map<string, NameRecord>> {
  const ties = tiesOf(drafts);
  const judged = judgedOf(drafts);
  const joined = judged.filter((edge) => edge.verdict === 'same');
  const named = new Set<string>();
  for (const [key, d] of drafts) if (d.mentions > 0) named.add(key);
  for (const tie of ties) named.add(tie.b);
  for (const edge of judged) named.add(edge.a);
  for (const edge of joined) named.add(edge.b);
  const clusters = clustersOf(named, [...ties, ...joined]);

  const clusterOf = (key: string): string => clusters.get(key) ?? key;
  const members = groupBy(named, clusterOf);
  const tiesIn = groupBy(ties, (tie) => clusterOf(tie.a));
  const judgedIn = groupBy(judged, (edge) => clusterOf(edge.a));
  const mentionsOf = (key: string): number => drafts.get(key)?.mentions ?? 0;
  const records = new Map<string, NameRecord>();
  for (const [cluster, keys] of members) {
    const apart = await apartIn(keys);
    const pairs = namesakes(keys);
    for (const [a, others] of apart) for (const b of others.keys()) pairs.push([a, b]);
    const entities = entityKeysOf(
      keys,
      tiesIn.get(cluster) ?? [],
      pairs,
      judgedIn.get(cluster) ?? [],
      mentionsOf,
    );
    for (const key of keys)
      records.set(key, {
        ...(drafts.get(key) ?? emptyDraft()),
        key,
        cluster,
        entity: entities.get(key) ?? key,
        apart: apart.get(key) ?? new Map(),
      });
  }
  return records;
}

/**
 * Judgements may make one entity of several mentions of a document; of all others, there are as many documents as
 * mentions.
 */
export async function documentsOf(
  store: Pick<NameStore, 'countDocuments'>,
  records: ReadonlyMap<string, NameRecord>,
): Promise<Map<string, number>> {
  const several = new Set<string>();
  for (const r of records.values()) {
    if (r.mentions > 1 && isSplitKey(r.key)) several.add(r.entity);
    for (const other of r.apart.keys())
      if (records.get(other)?.entity === r.entity) several.add(r.entity);
  }
  if (several.size === 0) return new Map();
  const documents = new Map<string, number>();
  for (const [entity, group] of groupBy(records.values(), (r) => r.entity))
    if (several.has(entity))
      documents.set(
        entity,
        await store.countDocuments(group.filter((r) => r.mentions > 0).map((r) => r.key)),
      );
  return documents;
}

/** Pairs with their counts, as `NameStore.countApart` gives them, by the smaller key. */
export function apartTallies(
  pairs: readonly { a: string; b: string; documents: number }[],
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { a, b, documents } of pairs) {
    const tally = tallies.get(a) ?? new Map();
    tallies.set(a, tally);
    count(tally, b, documents);
  }
  return tallies;
}

function draftsOf(
  before: ReadonlyMap<string, NameRecord>,
  changes: readonly NameChange[],
  judged: JudgedChange,
): Map<string, NameDraft> {
  const drafts = new Map<string, NameDraft>();
  const draftOf = (key: string): NameDraft => {
    const draft = drafts.get(key) ?? emptyDraft();
    drafts.set(key, draft);
    return draft;
  };
  for (const { key, mentions, claims, ties, facts, judged: lines } of before.values())
    drafts.set(key, {
      mentions,
      claims,
      ties: new Map(ties),
      facts: new Map(facts),
      judged: new Set(lines),
    });
  for (const { by, mentions } of changes)
    for (const m of mentions) countMentions(draftOf(m.primary), m, by);
  for (const edge of judged.gone) draftOf(edge.a).judged.delete(edgeLine(edge));
  for (const edge of judged.fresh) draftOf(edge.a).judged.add(edgeLine(edge));
  return drafts;
}

const judgedOf = (drafts: ReadonlyMap<string, NameDraft>): JudgedEdge[] =>
  [...drafts].flatMap(([key, draft]) => [...draft.judged].map((line) => edgeOfLine(key, line)));

function tiesOf(drafts: ReadonlyMap<string, NameDraft>): Tie[] {
  const ties: Tie[] = [];
  for (const [a, draft] of drafts)
    for (const [b, mentions] of draft.ties) ties.push({ a, b, mentions });
  return ties;
}

/** How the changed documents alone change which primary keys stand side by side. */
function apartOfChanges(changes: readonly NameChange[]): Map<string, Tally> {
  const delta = new Map<string, Tally>();
  for (const { by, mentions, some } of changes) {
    if (some) continue;
    const keys = [...new Set(mentions.map((m) => m.primary))].sort(byCodeUnit);
    for (const [i, a] of keys.entries()) {
      const tally = delta.get(a) ?? new Map();
      delta.set(a, tally);
      for (const b of keys.slice(i + 1)) count(tally, b, by);
    }
  }
  return delta;
}

/**
 * The pairs of one cluster that must stay apart. Within a former cluster they are known; where clusters met that
 * both had mentions, or mentions came under other keys, the documents are asked.
 */
async function apartOf(
  store: NameStore,
  before: ReadonlyMap<string, NameRecord>,
  keys: readonly string[],
  delta: ReadonlyMap<string, Tally>,
  recounted: ReadonlySet<string>,
): Promise<Map<string, Tally>> {
  const inside = new Set(keys);
  const former = new Set<string>();
  for (const key of keys) {
    const r = before.get(key);
    if (r && r.mentions > 0) former.add(r.cluster);
  }
  if (former.size > 1 || keys.some((key) => recounted.has(key)))
    return apartTallies(await store.countApart([...keys].sort(byCodeUnit)));
  const apart = new Map<string, Tally>();
  for (const key of keys) {
    const tally: Tally = new Map(before.get(key)?.apart ?? []);
    countAll(tally, delta.get(key) ?? new Map());
    for (const b of tally.keys()) if (!inside.has(b)) tally.delete(b);
    if (tally.size > 0) apart.set(key, tally);
  }
  return apart;
}

/** Pairs of names that no document needs to hold both to tell them apart: people, and two things that the lexicon knows. */
function namesakes(keys: readonly string[]): Apart[] {
  const prefix = 'Person/';
  const people = groupBy(
    keys.filter((key) => key.startsWith(prefix)),
    (key) => key.slice(key.lastIndexOf(' ') + 1),
  );
  const pairs: Apart[] = [];
  for (const namesake of people.values())
    for (const [i, a] of namesake.entries())
      for (const b of namesake.slice(i + 1))
        if (areDifferentPeople(a.slice(prefix.length), b.slice(prefix.length))) pairs.push([a, b]);
  const known = keys.filter(isLexiconKey);
  for (const [i, a] of known.entries()) for (const b of known.slice(i + 1)) pairs.push([a, b]);
  return pairs;
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
