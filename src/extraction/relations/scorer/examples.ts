/**
 * Training examples from an annotated document: every pair within reach, with the relations that the annotation gives
 * it. A relation is right where its quote stands; elsewhere the same pair says nothing either way.
 */
import type { ClaimsFile, ClaimsFileRelation } from '../../../model/claimsFile.ts';
import { fitsFamily, type Kind, kindOf } from '../../../model/kinds.ts';
import { fold } from '../../../model/names.ts';
import { type RelationType, relationTypeOf } from '../../../model/relationTypes.ts';
import type { AnalysedDocument } from '../../analysis.ts';
import { proposeClaims } from '../proposeClaims.ts';
import { pairsOf } from './pairs.ts';
import type { Example } from './train.ts';

const sameFamily = (a: Kind, b: Kind): boolean =>
  fitsFamily(a, kindOf(b).family) || fitsFamily(b, kindOf(a).family);

const COMMON = new Set(
  'a an the of in on at by to for from with and against recent new series'.split(' '),
);
const words = (name: string): Set<string> =>
  new Set(
    fold(name)
      .split(' ')
      .filter((w) => w && !COMMON.has(w)),
  );

/** Events are alike when they share half of their content words. */
function alike(a: string, b: string): boolean {
  const x = words(a);
  const y = words(b);
  let shared = 0;
  for (const w of x) if (y.has(w)) shared += 1;
  return (
    shared > 0 &&
    (shared / (x.size + y.size - shared) >= 0.5 ||
      (shared >= 2 && shared === Math.min(x.size, y.size)))
  );
}

/** The annotated entity that each found thing is: same family and a shared name, the best match first, one to one. */
export function alignThings(analysed: AnalysedDocument, gold: ClaimsFile): Map<number, string> {
  const goldNames = gold.entities.map((e) => new Set(e.names.map(fold)));
  const matches: { score: number; thing: number; entity: number }[] = [];
  analysed.things.forEach((thing, t) => {
    const names = new Set(thing.names.map(fold));
    gold.entities.forEach((entity, e) => {
      if (!sameFamily(thing.kind, entity.kind)) return;
      let score = 0;
      for (const n of names) if (goldNames[e]?.has(n)) score += 1;
      if (
        score === 0 &&
        entity.kind === 'Event' &&
        thing.names.some((x) => entity.names.some((y) => alike(x, y)))
      )
        score = 0.25;
      if (score > 0)
        matches.push({
          score: score + (thing.kind === entity.kind ? 0.5 : 0),
          thing: t,
          entity: e,
        });
    });
  });
  matches.sort((a, b) => b.score - a.score);
  const aligned = new Map<number, string>();
  const taken = new Set<number>();
  for (const { thing, entity } of matches) {
    if (aligned.has(thing) || taken.has(entity)) continue;
    aligned.set(thing, gold.entities[entity]?.key ?? '');
    taken.add(entity);
  }
  return aligned;
}

const squeeze = (s: string): string => s.replace(/\s+/g, ' ');

/** Sentences in which a relation's quote stands. */
function sentencesOf(relation: ClaimsFileRelation, sentences: readonly string[]): Set<number> {
  const found = new Set<number>();
  const quote = squeeze(relation.quote);
  if (!quote) return found;
  sentences.forEach((s, i) => {
    if (s.includes(quote) || (s.length > 15 && quote.includes(s))) found.add(i);
  });
  if (found.size === 0 && quote.length > 20) {
    const head = quote.slice(0, 20);
    const tail = quote.slice(-20);
    sentences.forEach((s, i) => {
      if (s.includes(head) || s.includes(tail)) found.add(i);
    });
  }
  return found;
}

/** Examples of one document. `keyOf` gives the annotated entity of a thing, or undefined for one that was found in error. */
export function examplesOf(
  analysed: AnalysedDocument,
  gold: ClaimsFile,
  keyOf: (thing: number) => string | undefined,
): Example[] {
  const { text } = analysed.document;
  const optional = new Set(gold.entities.filter((e) => e.optional).map((e) => e.key));
  const index = new Map<string, ClaimsFileRelation>();
  for (const r of gold.relations) {
    index.set(`${r.source}|${r.type}|${r.target}`, r);
    if (relationTypeOf(r.type).symmetric) index.set(`${r.target}|${r.type}|${r.source}`, r);
  }
  const sentences = analysed.sentences.map((s) => squeeze(text.slice(s.start, s.end)));
  const places = new Map(gold.relations.map((r) => [r, sentencesOf(r, sentences)]));
  return pairsOf(proposeClaims(analysed)).map((pair) => {
    const right = new Set<RelationType>();
    const unknown = new Set<RelationType>();
    const a = keyOf(pair.a.thing);
    const b = keyOf(pair.b.thing);
    for (const type of pair.types) {
      const relation = index.get(`${a}|${type}|${b}`);
      if (!relation) {
        if ((a && optional.has(a)) || (b && optional.has(b))) unknown.add(type);
        continue;
      }
      const where = places.get(relation);
      const here =
        !where?.size ||
        where.has(pair.sentence.sentence.index) ||
        (pair.other && where.has(pair.other.sentence.index));
      if (relation.optional || !here) unknown.add(type);
      else right.add(type);
    }
    return { features: pair.features, types: pair.types, right, unknown };
  });
}

/** How each rule fared on one document: `rule:TYPE` with whether the annotation has the relation. */
export function ruleOutcomes(
  analysed: AnalysedDocument,
  gold: ClaimsFile,
  keyOf: (thing: number) => string | undefined,
): { rule: string; right: boolean }[] {
  const known = new Map<string, boolean>();
  for (const r of gold.relations) {
    known.set(`${r.source}|${r.type}|${r.target}`, r.optional === true);
    if (relationTypeOf(r.type).symmetric)
      known.set(`${r.target}|${r.type}|${r.source}`, r.optional === true);
  }
  const outcomes = new Map<string, { rule: string; right: boolean }>();
  for (const sentence of proposeClaims(analysed).sentences)
    for (const c of sentence?.candidates ?? []) {
      if (c.denied) continue;
      const optional = known.get(`${keyOf(c.source)}|${c.type}|${keyOf(c.target)}`);
      if (optional === true) continue;
      const rule = `${c.rule}:${c.type}`;
      outcomes.set(`${rule}|${c.source}|${c.target}`, { rule, right: optional === false });
    }
  return [...outcomes.values()];
}
