/**
 * Of all that the rules propose, one claim a sentence, pair and type, and the most specific relation a statement:
 * a killing is not also an attack, leading not also membership, use not also possession (ontology, rule 6).
 */
import type { RelationType } from '../../model/relationTypes.ts';
import { relationTypeOf } from '../../model/relationTypes.ts';
import type { Candidate } from './candidate.ts';

/** What a type makes superfluous in the same sentence between the same two. */
const IMPLIES: Partial<Record<RelationType, readonly RelationType[]>> = {
  KILLED: ['ATTACKED', 'OPPOSES'],
  CAPTURED: ['OPPOSES'],
  ATTACKED: ['OPPOSES'],
  LEADS: ['MEMBER_OF'],
  USED: ['POSSESSED'],
  SUPPLIED: ['COOPERATES_WITH'],
  SUPPORTS: ['COOPERATES_WITH'],
};

const pairOf = (c: Candidate, type: RelationType): string =>
  relationTypeOf(type).symmetric && c.source > c.target
    ? `${c.sentence}|${type}|${c.target}|${c.source}`
    : `${c.sentence}|${type}|${c.source}|${c.target}`;

export interface Weighed {
  readonly candidate: Candidate;
  readonly confidence: number;
}

/** Keeps the best-founded candidate of each pair and type in a sentence, and drops what a more specific one implies. */
export function choose(weighed: readonly Weighed[]): Weighed[] {
  const best = new Map<string, Weighed>();
  for (const w of weighed) {
    const key = pairOf(w.candidate, w.candidate.type);
    const known = best.get(key);
    // A denied reading yields to one that is not.
    const better =
      !known ||
      (known.candidate.denied && !w.candidate.denied) ||
      (Boolean(known.candidate.denied) === Boolean(w.candidate.denied) &&
        w.confidence > known.confidence);
    if (better) best.set(key, w);
  }
  const implied = new Set<string>();
  dropLargerPlaces(best, implied);
  for (const { candidate } of best.values()) {
    if (candidate.denied) continue;
    for (const lesser of IMPLIES[candidate.type] ?? []) implied.add(pairOf(candidate, lesser));
  }
  return [...best].filter(([key]) => !implied.has(key)).map(([, w]) => w);
}

const PLACED: ReadonlySet<RelationType> = new Set([
  'OPERATES_IN',
  'OCCURRED_IN',
  'ATTACKED',
  'TARGETED',
]);

/** A statement that names a place and what it lies in is about the smaller (ontology, rule 5). */
function dropLargerPlaces(best: ReadonlyMap<string, Weighed>, implied: Set<string>): void {
  const within = new Map<number, Set<number>>();
  for (const { candidate: c } of best.values()) {
    if (c.type !== 'LOCATED_IN') continue;
    const outer = within.get(c.source) ?? new Set();
    outer.add(c.target);
    within.set(c.source, outer);
  }
  const placed = new Map<string, number[]>();
  for (const { candidate: c } of best.values()) {
    if (!PLACED.has(c.type)) continue;
    const key = `${c.sentence}|${c.type}|${c.source}`;
    placed.set(key, [...(placed.get(key) ?? []), c.target]);
  }
  for (const [key, { candidate: c }] of best) {
    if (!PLACED.has(c.type)) continue;
    const others = placed.get(`${c.sentence}|${c.type}|${c.source}`) ?? [];
    if (others.some((o) => o !== c.target && within.get(o)?.has(c.target))) implied.add(key);
  }
}
