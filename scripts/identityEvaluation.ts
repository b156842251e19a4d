/**
 * Measures identity on the annotated documents of `corpus/`: `npm run evaluate:identity [-- --misses]`.
 *
 * Candidates: every name of every annotated entity stands alone, as if nothing were known to be one, with the relations
 * whose quotes hold it. Of all ordered pairs of names that one entity has, how many are found within the first five
 * candidates of the first name?
 * Automatic merges: the name index over all documents of a set; of all pairs of mentions that it makes one, how many does
 * the annotation call the same? Keys of the annotation hold within a document, so across documents two things are called
 * one when their annotated names meet.
 */
import { join } from 'node:path';
import {
  type AnnotatedDocument,
  readAnnotatedFolder,
} from '../src/cli/evaluation/annotationFolder.ts';
import { readDocument } from '../src/documents/readDocuments.ts';
import { CandidateIndex } from '../src/identity/candidates/candidateIndex.ts';
import type { CandidateItem } from '../src/identity/candidates/evidence.ts';
import { closeBy, givenAsNames } from '../src/identity/candidates/givenNames.ts';
import { tellingNames } from '../src/identity/genericNames.ts';
import { type NameStore, updateNames } from '../src/identity/nameIndex.ts';
import { nameKeysOf } from '../src/identity/nameKeys.ts';
import { knownNames } from '../src/importing/knownNames.ts';
import { kindOf } from '../src/model/kinds.ts';
import { fold } from '../src/model/names.ts';
import { packageRoot } from '../src/packageRoot.ts';

const FIRST = 5;

interface Builder {
  readonly id: string;
  readonly kind: CandidateItem['kind'];
  readonly names: string[];
  readonly neighbours: Set<string>;
  readonly documents: Set<string>;
  readonly beside: Set<string>;
  readonly near: Set<string>;
}

/** Names of events hold within their document. */
const idOf = (kind: CandidateItem['kind'], name: string, document: string): string =>
  `${kindOf(kind).family}/${fold(name)}${kind === 'Event' ? `@${document}` : ''}`;

/** Every name as a thing of its own. */
async function namesApart(documents: readonly AnnotatedDocument[]): Promise<Map<string, Builder>> {
  const all = new Map<string, Builder>();
  for (const { gold, path, name: document } of documents) {
    const text = path === undefined ? '' : (await readDocument(path)).text;
    const spans: { id: string; start: number; end: number }[] = [];
    for (const { kind, names } of gold.entities)
      for (const name of names) {
        const id = idOf(kind, name, document);
        if (!all.has(id))
          all.set(id, {
            id,
            kind,
            names: [name],
            neighbours: new Set(),
            documents: new Set(),
            beside: new Set(),
            near: new Set(),
          });
        all.get(id)?.documents.add(document);
        for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
          spans.push({ id, start: at, end: at + name.length });
      }
    for (const [a, b] of givenAsNames(text, spans)) {
      all.get(a)?.beside.add(b);
      all.get(b)?.beside.add(a);
    }
    for (const [a, b] of closeBy(spans)) {
      all.get(a)?.near.add(b);
      all.get(b)?.near.add(a);
    }
    const byKey = new Map(gold.entities.map((e) => [e.key, e]));
    /** The name that a quote calls it by, else its first. */
    const named = (key: string, quote: string): string | undefined => {
      const entity = byKey.get(key);
      const [first] = entity?.names ?? [];
      const name = [...(entity?.names ?? [])]
        .sort((x, y) => y.length - x.length)
        .find((n) => quote.includes(n));
      return entity && first !== undefined ? idOf(entity.kind, name ?? first, document) : undefined;
    };
    for (const { source, target, type, quote } of gold.relations) {
      const [from, to] = [named(source, quote), named(target, quote)];
      if (from === undefined || to === undefined) continue;
      all.get(from)?.neighbours.add(`${type}>${to}`);
      all.get(to)?.neighbours.add(`${type}<${from}`);
    }
  }
  return all;
}

interface Recall {
  pairs: number;
  found: number;
  readonly missed: string[];
}

function recallOf(
  index: CandidateIndex,
  documents: readonly AnnotatedDocument[],
): Map<string, Recall> {
  const byKind = new Map<string, Recall>();
  const seen = new Set<string>();
  for (const { gold, name: document } of documents)
    for (const { kind, names } of gold.entities) {
      const ids = [...new Set(names.map((name) => idOf(kind, name, document)))];
      for (const a of ids) {
        const likes = index.likesOf(a, FIRST).map((like) => like.item.id);
        for (const b of ids) {
          if (a === b || seen.has(`${a}\n${b}`)) continue;
          seen.add(`${a}\n${b}`);
          const recall = byKind.get(kind) ?? { pairs: 0, found: 0, missed: [] };
          byKind.set(kind, recall);
          recall.pairs += 1;
          if (likes.includes(b)) recall.found += 1;
          else recall.missed.push(`${a} → ${b}   [${likes.join(', ')}]`);
        }
      }
    }
  return byKind;
}

const show = (found: number, pairs: number): string =>
  `${found} of ${pairs} (${pairs === 0 ? '–' : ((100 * found) / pairs).toFixed(1)} %)`;

/** Annotated things with the row of the lexicon that one of their names is of, as reading a document would give them. */
function indexedThings({ gold, name }: AnnotatedDocument): { things: Thing[]; id: string } {
  const known = knownNames();
  const things = gold.entities.map(({ kind, names }): Thing => {
    const rows = names.map((n) => known.things(fold(n)).filter((id) => known.kind(id) === kind));
    const [lexiconId] = rows.find((ids) => ids.length === 1) ?? [];
    const [first = ''] = names;
    return { kind, name: first, names: [...names], ...(lexiconId !== undefined && { lexiconId }) };
  });
  return { id: name, things };
}

interface Thing {
  readonly kind: CandidateItem['kind'];
  readonly name: string;
  readonly names: string[];
  readonly lexiconId?: string;
}

interface Merges {
  readonly pairs: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/**
 * What the name index makes one of several documents' things. Right is what the annotation bears out: both have a
 * telling name in common, or a third thing of the set is called by a telling name of each, or the lexicon knows both as
 * one; "the army" here and "the army" there is wrong.
 */
async function mergesOf(documents: readonly AnnotatedDocument[]): Promise<Merges> {
  const all = documents.map(indexedThings);
  const keys = all.map(({ id, things }) => nameKeysOf(id, things));
  const store: NameStore = {
    load: async () => [],
    countDocuments: async () => 0,
    countApart: async (some) => {
      const wanted = new Set(some);
      const pairs = new Map<string, { a: string; b: string; documents: number }>();
      for (const own of keys) {
        const held = [...new Set(own.map((k) => k.primary).filter((k) => wanted.has(k)))].sort();
        for (const [i, a] of held.entries())
          for (const b of held.slice(i + 1)) {
            const pair = pairs.get(`${a}\n${b}`) ?? { a, b, documents: 0 };
            pair.documents += 1;
            pairs.set(`${a}\n${b}`, pair);
          }
      }
      return [...pairs.values()];
    },
  };
  const { after } = await updateNames(
    store,
    keys.map((own) => ({
      by: 1 as const,
      mentions: own.map((k) => ({ ...k, claims: 0, facts: [] })),
    })),
  );
  const told = ({ kind, names }: Thing): string[] =>
    [...new Set(tellingNames(kind, names).map(fold))].map((n) => `${kind}/${n}`);
  const together = new Map<string, Set<string>>();
  for (const { things } of all)
    for (const thing of things)
      for (const n of told(thing))
        for (const other of told(thing)) {
          const names = together.get(n) ?? new Set();
          together.set(n, names.add(other));
        }
  const entities = new Map<string, { thing: Thing; document: string }[]>();
  for (const [d, { id, things }] of all.entries())
    for (const [i, thing] of things.entries()) {
      const key = after.get(keys[d]?.[i]?.primary ?? '')?.entity ?? '';
      entities.set(key, [...(entities.get(key) ?? []), { thing, document: id }]);
    }
  let pairs = 0;
  const wrong: string[] = [];
  for (const [key, group] of entities)
    for (const [i, x] of group.entries())
      for (const y of group.slice(i + 1)) {
        pairs += 1;
        const names = told(y.thing);
        const known = x.thing.lexiconId !== undefined && x.thing.lexiconId === y.thing.lexiconId;
        if (known || told(x.thing).some((n) => names.some((m) => together.get(n)?.has(m))))
          continue;
        wrong.push(`${key}: ${x.thing.names.join('/')} | ${y.thing.names.join('/')}`);
      }
  return { pairs, right: pairs - wrong.length, wrong };
}

const withMisses = process.argv.includes('--misses');
for (const set of ['devset', 'trainset', 'unseen', 'practice']) {
  const documents = readAnnotatedFolder(join(packageRoot, 'corpus', set));
  const index = new CandidateIndex(knownNames(), false);
  for (const item of (await namesApart(documents)).values()) index.put(item);
  for (const held of [false, true]) {
    const part = documents.filter((d) => d.measureOnly === held);
    if (part.length === 0) continue;
    const byKind = recallOf(index, part);
    const sum = (of: (r: Recall) => number): number =>
      [...byKind.values()].reduce((n, r) => n + of(r), 0);
    console.log(
      `${set}, ${held ? 'measured only' : 'looked at'} (${part.length} documents): ${show(
        sum((r) => r.found),
        sum((r) => r.pairs),
      )} of ordered pairs of names within the first ${FIRST}`,
    );
    for (const [kind, r] of byKind) {
      console.log(`  ${kind}: ${show(r.found, r.pairs)}`);
      if (withMisses && !held) for (const miss of r.missed) console.log(`    ${miss}`);
    }
  }
  const { pairs, right, wrong } = await mergesOf(documents);
  console.log(`${set}, automatic merges across documents that are right: ${show(right, pairs)}`);
  if (withMisses) for (const line of wrong) console.log(`    ${line}`);
}
