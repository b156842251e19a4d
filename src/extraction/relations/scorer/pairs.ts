/**
 * All pairs of things within reach of one another, in the order of the text, each with its features: those of one
 * sentence, and those of a list's items with the sentence that leads in. Other neighbours were tried and gave nothing.
 */
import { KIND_NAMES, type Kind } from '../../../model/kinds.ts';
import { RELATION_TYPES, type RelationType } from '../../../model/relationTypes.ts';
import type { Reading } from '../../clauses/reading.ts';
import type { Proposals } from '../proposeClaims.ts';
import type { SentenceReading } from '../sentenceReading.ts';
import {
  type Candidacy,
  neighbourFeatures,
  type Presence,
  pairFeatures,
  presencesOf,
} from './features.ts';

export interface Pair extends Candidacy {
  readonly sentence: SentenceReading;
  /** The second sentence of a neighbouring pair. */
  readonly other?: SentenceReading;
  readonly types: readonly RelationType[];
}

/** Sentences with more things than this (long lists) are not paired with their neighbours. */
const MANY = 24;

const fitting = new Map<string, readonly RelationType[]>();
for (const a of KIND_NAMES)
  for (const b of KIND_NAMES)
    fitting.set(
      `${a}>${b}`,
      RELATION_TYPES.filter((d) => d.source.includes(a) && d.target.includes(b)).map((d) => d.type),
    );

/** Types whose ends fit two kinds. */
export const typesFor = (a: Kind, b: Kind): readonly RelationType[] =>
  fitting.get(`${a}>${b}`) ?? [];

export function pairsOf(proposals: Proposals): Pair[] {
  const { reading, sentences } = proposals;
  const pairs: Pair[] = [];
  const bySentence = new Map<number, number[]>();
  reading.analysed.references.forEach((reference, index) => {
    const list = bySentence.get(reference.sentence);
    if (list) list.push(index);
    else bySentence.set(reference.sentence, [index]);
  });
  let lead: { s: SentenceReading; presences: Presence[] } | undefined;
  for (const s of sentences) {
    if (!s) continue;
    const presences = presencesOf(reading, s, bySentence.get(s.sentence.index) ?? []);
    for (const a of presences)
      for (const b of presences) {
        if (a === b) continue;
        const types = typesFor(a.kind, b.kind);
        if (types.length > 0) pairs.push({ ...pairFeatures(reading, s, a, b), sentence: s, types });
      }
    const here = { s, presences };
    const role = reading.analysed.document.blocks[s.sentence.block]?.role;
    const listed = role === 'list-item' || role === 'table-row';
    if (listed && lead) neighbours(reading, lead, here, pairs);
    if (!listed) lead = here;
  }
  return pairs;
}

function neighbours(
  reading: Reading,
  one: { s: SentenceReading; presences: Presence[] },
  two: { s: SentenceReading; presences: Presence[] },
  pairs: Pair[],
): void {
  if (one.presences.length > MANY || two.presences.length > MANY) return;
  const inOne = new Set(one.presences.map((p) => p.thing));
  const inTwo = new Set(two.presences.map((p) => p.thing));
  const actors = (list: readonly Presence[]): number =>
    list.filter((p) => reading.isFamily(p.references[0] ?? -1, 'Actor')).length;
  const rivals = actors(two.presences);
  for (const x of one.presences) {
    if (inTwo.has(x.thing)) continue;
    for (const y of two.presences) {
      if (inOne.has(y.thing)) continue;
      for (const aFirst of [true, false]) {
        const a = aFirst ? x : y;
        const b = aFirst ? y : x;
        const types = typesFor(a.kind, b.kind);
        if (types.length === 0) continue;
        pairs.push({
          ...neighbourFeatures(reading, one.s, two.s, a, b, aFirst, rivals),
          sentence: two.s,
          other: one.s,
          types,
        });
      }
    }
  }
}
