/**
 * How much a relationship is to be trusted, 0–100. The formula and its reasons stand in docs/confidence.md.
 *
 * Each claim has a weight: precision of its rule × reliability of its source × credibility × certainty.
 * A publisher counts once, and a text that several publish counts once; independent sources add up as a noisy-or:
 * 1 − Π(1 − weight).
 */
import type { Certainty, Review } from '../model/certainty.ts';
import { OriginalTexts } from './copiedText.ts';

/** Admiralty scale (NATO AJP-2.1). F, "cannot be judged", weighs as an ordinary source. */
export const RELIABILITY_WEIGHTS: Readonly<Record<string, number>> = {
  A: 1,
  B: 0.9,
  C: 0.8,
  D: 0.5,
  E: 0.2,
  F: 0.8,
};

/** Admiralty scale, 1 (confirmed by others) to 6 (cannot be judged). */
export const CREDIBILITY_WEIGHTS: Readonly<Record<number, number>> = {
  1: 1,
  2: 0.95,
  3: 0.8,
  4: 0.5,
  5: 0.2,
  6: 0.9,
};
export const UNJUDGED_CREDIBILITY = 6;

/** A claim that is credited to someone, or hedged, is right less often than one that the document states itself. */
export const CERTAINTY_WEIGHTS: Readonly<Record<Certainty, number>> = {
  stated: 1,
  claimed: 0.8,
  hedged: 0.5,
  denied: 0,
};

export interface WeighedClaim {
  readonly source: string;
  /** The words that state it; without them it counts as no copy. */
  readonly quote?: string;
  readonly reliability: string;
  readonly credibility: number;
  readonly certainty: Certainty;
  /** 0–1: the rule's precision. A confirmed claim was read rightly: 1. */
  readonly confidence: number;
  readonly review: Review;
}

export function claimWeight(c: WeighedClaim): number {
  const reading = c.review === 'confirmed' ? 1 : c.confidence;
  const reliability = RELIABILITY_WEIGHTS[c.reliability] ?? RELIABILITY_WEIGHTS.F ?? 0;
  const credibility = CREDIBILITY_WEIGHTS[c.credibility] ?? CREDIBILITY_WEIGHTS[6] ?? 0;
  return reading * reliability * credibility * CERTAINTY_WEIGHTS[c.certainty];
}

/**
 * The claims that count: of each publisher the weightiest whose words no weightier claim of another has. Does not depend
 * on the order in which they come.
 */
export function independentClaims<C extends WeighedClaim>(claims: Iterable<C>): C[] {
  const ranked = [...claims]
    .map((claim) => ({ claim, weight: claimWeight(claim) }))
    .sort((x, y) => y.weight - x.weight || compare(keyOf(x.claim), keyOf(y.claim)));
  const sources = new Set<string>();
  const texts = new OriginalTexts();
  return ranked.flatMap(({ claim }) => {
    if (sources.has(claim.source) || !texts.add(claim.quote ?? '')) return [];
    sources.add(claim.source);
    return [claim];
  });
}

const keyOf = ({ source, quote = '', certainty, reliability, credibility, review }: WeighedClaim) =>
  JSON.stringify([source, quote, certainty, reliability, credibility, review]);
const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** @param independent see `independentClaims` */
export function confidenceOfIndependent(independent: readonly WeighedClaim[]): number {
  // Multiplied in the order of size, so that rounding is the same whatever the order of the claims.
  const weights = independent.map(claimWeight).sort((x, y) => x - y);
  return Math.round(100 * (1 - weights.reduce((doubt, w) => doubt * (1 - w), 1)));
}

export const confidenceOf = (claims: Iterable<WeighedClaim>): number =>
  confidenceOfIndependent(independentClaims(claims));
