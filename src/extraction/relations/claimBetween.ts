/** The one step from two ends to a candidate: that they are two things, between which such a relation can stand. */
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';

/** A thing and the reference by which it is meant. */
export interface ClaimEnd {
  readonly thing: number;
  readonly reference: number;
}

/** Where and how a candidate is said: all of it but its type and ends. */
export type Saying = Omit<
  Candidate,
  'type' | 'source' | 'target' | 'sourceReference' | 'targetReference'
>;

/** @returns nothing where both ends are one thing, or no relation of that type can join their kinds */
export function claimBetween(
  reading: Reading,
  type: RelationType,
  source: ClaimEnd,
  target: ClaimEnd,
  saying: Saying,
): Candidate[] {
  const a = reading.thing(source.thing)?.kind;
  const b = reading.thing(target.thing)?.kind;
  if (!a || !b || source.thing === target.thing || !endsFit(type, a, b)) return [];
  return [
    {
      type,
      source: source.thing,
      target: target.thing,
      sourceReference: source.reference,
      targetReference: target.reference,
      ...saying,
    },
  ];
}

/** As a predication says it: in its sentence, by its head, with its hedges and its denial. */
export const saidBy = (
  p: Pick<Predication, 'sentence' | 'head' | 'hedged' | 'negative' | 'irrealis'>,
  rule: string,
): Saying => ({
  rule,
  sentence: p.sentence,
  trigger: p.head,
  hedged: p.hedged,
  denied: p.negative || p.irrealis,
});
