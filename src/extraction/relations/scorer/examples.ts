/**
 * Training examples from an annotated document: all that the rules propose, with whether the annotation has it.
 */
import type { ClaimsFile } from '../../../model/claimsFile.ts';
import { fitsFamily, type Kind, kindOf } from '../../../model/kinds.ts';
import { fold } from '../../../model/names.ts';
import { type RelationType, relationTypeOf } from '../../../model/relationTypes.ts';
import type { AnalysedDocument } from '../../analysis.ts';
import { proposeClaims } from '../proposeClaims.ts';
import { weighEvidence } from './evidence.ts';
import type { ClaimExample } from './train.ts';

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

/** Annotated relations by their ends and type; whether each may be left out. */
function relationsOf(
  gold: ClaimsFile,
): (type: RelationType, a?: string, b?: string) => boolean | undefined {
  const optional = new Set(gold.entities.filter((e) => e.optional).map((e) => e.key));
  const known = new Map<string, boolean>();
  for (const r of gold.relations) {
    const may = r.optional === true || optional.has(r.source) || optional.has(r.target);
    known.set(`${r.source}|${r.type}|${r.target}`, may);
    if (relationTypeOf(r.type).symmetric) known.set(`${r.target}|${r.type}|${r.source}`, may);
  }
  return (type, a, b) =>
    a === undefined || b === undefined
      ? undefined
      : (known.get(`${a}|${type}|${b}`) ?? (optional.has(a) || optional.has(b) ? true : undefined));
}

/**
 * What the rules propose in one document, each with whether the annotation has it. `keyOf` gives the annotated entity of
 * a thing, or undefined for one that was found in error. What may be left out, and what is denied, teaches nothing.
 */
export function examplesOf(
  analysed: AnalysedDocument,
  gold: ClaimsFile,
  keyOf: (thing: number) => string | undefined,
  given: boolean,
): ClaimExample[] {
  const optional = relationsOf(gold);
  return weighEvidence(proposeClaims(analysed)).flatMap((evidence) => {
    const { type, source, target } = evidence.candidate;
    const may = optional(type, keyOf(source), keyOf(target));
    if (may === true || evidence.verdict.certainty === 'denied') return [];
    return [{ evidence, right: may === false, document: gold.document, given }];
  });
}
