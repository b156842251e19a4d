/** The name index in memory, over made-up documents: what the database does for `updateNames`, without a database. */
import {
  edgeLine,
  edgesOf,
  type JudgedEdge,
  type Judgement,
  keysAfter,
  splitsOf,
} from '../../src/identity/judgements.ts';
import {
  type IndexedMention,
  type NameRecord,
  type NameStore,
  updateNames,
} from '../../src/identity/nameIndex.ts';
import { nameKeysOf } from '../../src/identity/nameKeys.ts';
import type { Kind } from '../../src/model/kinds.ts';

export interface Thing {
  kind: Kind;
  name: string;
  names: string[];
  lexiconId?: string;
}
export interface Doc {
  id: string;
  things: Thing[];
}

interface Change {
  readonly added?: readonly Doc[];
  readonly removed?: readonly Doc[];
  /** Judgements that come into force, and ids of those that do not stay in force. */
  readonly judged?: readonly Judgement[];
  readonly undone?: readonly string[];
}

/** The id of the nth mention of a document. */
export const mentionOf = (doc: string, nth: number): string => `${doc}:${nth}`;

export class MemoryStore implements NameStore {
  records = new Map<string, NameRecord>();
  docs = new Map<string, Doc>();
  judgements = new Map<string, Judgement>();
  loaded = 0;

  async load(keys: readonly string[]) {
    const clusters = new Set(keys.map((key) => this.records.get(key)?.cluster));
    const found = [...this.records.values()].filter((r) => clusters.has(r.cluster));
    this.loaded += found.length;
    return found;
  }

  async countApart(keys: readonly string[]) {
    const pairs = new Map<string, { a: string; b: string; documents: number }>();
    for (const doc of this.docs.values()) {
      const primaries = new Set(this.indexed(doc).map((m) => m.primary));
      const held = [...primaries].filter((key) => keys.includes(key)).sort();
      for (const [i, a] of held.entries())
        for (const b of held.slice(i + 1)) {
          const pair = pairs.get(`${a}\n${b}`) ?? { a, b, documents: 0 };
          pair.documents += 1;
          pairs.set(`${a}\n${b}`, pair);
        }
    }
    return [...pairs.values()];
  }

  async countDocuments(keys: readonly string[]) {
    return [...this.docs.values()].filter((doc) =>
      this.indexed(doc).some((m) => keys.includes(m.primary)),
    ).length;
  }

  /** What the index counts of a document, as the judgements in force call its mentions. */
  indexed(doc: Doc): IndexedMention[] {
    const splits = splitsOf(this.judgements.values());
    return nameKeysOf(doc.id, doc.things).map((own, i) => ({
      ...keysAfter(own, splits.get(mentionOf(doc.id, i))),
      claims: i,
      facts: [`alias\t${doc.things[i]?.name}`],
    }));
  }

  /** Every edge of the judgements in force. */
  edges(): JudgedEdge[] {
    const own = new Map(
      [...this.docs.values()].flatMap((doc) =>
        nameKeysOf(doc.id, doc.things).map((keys, i) => [mentionOf(doc.id, i), keys.primary]),
      ),
    );
    const all = [...this.judgements.values()];
    const splits = splitsOf(all);
    return all.flatMap((j) => edgesOf(j, (mention) => own.get(mention), splits));
  }

  async change({ added = [], removed = [], judged = [], undone = [] }: Change) {
    const staying = [...this.docs.values()].filter((doc) => !removed.some((r) => r.id === doc.id));
    const old = {
      removed: removed.map((doc) => this.indexed(doc)),
      staying: staying.map((doc) => this.indexed(doc)),
      edges: this.edges(),
    };
    for (const doc of removed) this.docs.delete(doc.id);
    for (const doc of added) this.docs.set(doc.id, doc);
    for (const id of undone) this.judgements.delete(id);
    for (const j of judged) this.judgements.set(j.id, j);
    const rekeyed = staying.flatMap((doc, d) => {
      const now = this.indexed(doc);
      const pairs = (old.staying[d] ?? []).flatMap((was, i) => {
        const is = now[i];
        return is && is.primary !== was.primary ? [{ was, is }] : [];
      });
      if (pairs.length === 0) return [];
      return [
        { by: -1 as const, mentions: pairs.map((p) => p.was), some: true as const },
        { by: 1 as const, mentions: pairs.map((p) => p.is), some: true as const },
      ];
    });
    const lineOf = (e: JudgedEdge): string => `${e.a}\n${edgeLine(e)}`;
    const edges = this.edges();
    const [was, is] = [new Set(old.edges.map(lineOf)), new Set(edges.map(lineOf))];
    const update = await updateNames(
      this,
      [
        ...old.removed.map((mentions) => ({ by: -1 as const, mentions })),
        ...added.map((doc) => ({ by: 1 as const, mentions: this.indexed(doc) })),
        ...rekeyed,
      ],
      {
        gone: old.edges.filter((e) => !is.has(lineOf(e))),
        fresh: edges.filter((e) => !was.has(lineOf(e))),
      },
    );
    for (const key of update.before.keys()) this.records.delete(key);
    for (const [key, record] of update.after) this.records.set(key, record);
    return update;
  }

  /** Entity key of each mention, by document and place in it. */
  entities(): Map<string, string | undefined> {
    return new Map(
      [...this.docs.values()].flatMap((doc) =>
        this.indexed(doc).map((m, i) => [
          mentionOf(doc.id, i),
          this.records.get(m.primary)?.entity,
        ]),
      ),
    );
  }

  /** Everything it holds, in one order. */
  snapshot(): unknown {
    return [...this.records.values()]
      .sort((x, y) => (x.key < y.key ? -1 : 1))
      .map((r) => ({
        ...r,
        ties: [...r.ties].sort(),
        apart: [...r.apart].sort(),
        facts: [...r.facts].sort(),
        judged: [...r.judged].sort(),
      }));
  }
}
