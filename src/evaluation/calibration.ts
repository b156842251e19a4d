/** Whether confidence means what it says: of the claims at 0.8, about 80 in a hundred should be right. */
import type { ScoredDocument } from './scoreCorpus.ts';
import type { PredictedRelation } from './scoreDocument.ts';

export interface CalibrationBin {
  /** Confidence from (inclusive) and to (exclusive, but for the last bin). */
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly right: number;
  readonly meanConfidence: number;
}

const BINS = 10;

/** Bins of a tenth each; empty ones and claims without a confidence are left out. */
export function calibrationOf(documents: readonly ScoredDocument[]): readonly CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ claims: 0, right: 0, confidence: 0 }));
  for (const { confidence, gold } of relationsOf(documents)) {
    if (confidence === undefined) continue;
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    if (!bin) continue;
    bin.claims++;
    bin.confidence += confidence;
    if (gold) bin.right++;
  }
  return bins.flatMap(({ claims, right, confidence }, i) =>
    claims === 0
      ? []
      : [
          {
            from: i / BINS,
            to: (i + 1) / BINS,
            claims,
            right,
            meanConfidence: confidence / claims,
          },
        ],
  );
}

export interface RulePrecision {
  readonly rule: string;
  readonly claims: number;
  readonly right: number;
}

/** How often each rule was right, most used first. */
export function rulePrecisions(documents: readonly ScoredDocument[]): readonly RulePrecision[] {
  const rules = new Map<string, { claims: number; right: number }>();
  for (const { relation, gold } of relationsOf(documents)) {
    const rule = relation.rule ?? 'no rule named';
    const counts = rules.get(rule) ?? { claims: 0, right: 0 };
    rules.set(rule, {
      claims: counts.claims + 1,
      right: counts.right + (gold ? 1 : 0),
    });
  }
  return [...rules]
    .map(([rule, counts]) => ({ rule, ...counts }))
    .sort((a, b) => b.claims - a.claims || (a.rule < b.rule ? -1 : 1));
}

const relationsOf = (documents: readonly ScoredDocument[]): readonly PredictedRelation[] =>
  documents.flatMap((d) => d.score.predictedRelations);
