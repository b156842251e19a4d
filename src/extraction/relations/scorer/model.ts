/**
 * How likely a proposed claim is right, by its evidence: one logistic model for all relation types, in which every piece of
 * evidence has a weight of its own and, where the documents show one, a leaning for a type. Weights are data, trained
 * on the annotated documents by `scripts/trainScorer.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RELATION_TYPE_NAMES, type RelationType } from '../../../model/relationTypes.ts';
import { packageRoot } from '../../../packageRoot.ts';
import { EVIDENCE_KINDS, type Evidence } from './evidence.ts';

const bandSchema = z.object({
  from: z.number(),
  claims: z.number(),
  forecast: z.number(),
  right: z.number(),
});
/** A band of confidence: how many claims it holds, what was forecast of them, and how many were right. */
export type Band = z.infer<typeof bandSchema>;

export const claimModelSchema = z.object({
  types: z.array(z.string()),
  /** Of each type. */
  bias: z.array(z.number()),
  /** Kind of evidence → value → weight, then pairs of type index and leaning. */
  weights: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
  /** Log-odds are multiplied by the first and raised by the second, so that claims of 0.8 are right 8 times in 10. */
  calibration: z.tuple([z.number(), z.number()]),
  /** Claims likelier than this are kept. */
  threshold: z.number(),
  /** What came of forecasts for documents left out of training: how many claims, forecast, and share right, by confidence. */
  bands: z.array(bandSchema),
});
export type ClaimModelFile = z.infer<typeof claimModelSchema>;

/** A piece of evidence and what it adds to the log-odds. */
export interface Reason {
  readonly evidence: string;
  readonly weight: number;
}

const TYPE_INDEX = new Map<RelationType, number>(RELATION_TYPE_NAMES.map((t, i) => [t, i]));
/** Kinds of evidence of which a claim may have several. */
export const PLURAL_KINDS = ['rule', 'also'] as const;

export class ClaimModel {
  readonly threshold: number;
  private readonly slope: number;
  private readonly lift: number;
  private readonly bias: Float64Array;
  private readonly rows: readonly ReadonlyMap<string, Float64Array>[];

  constructor(file: ClaimModelFile) {
    this.threshold = file.threshold;
    [this.slope, this.lift] = file.calibration;
    const size = RELATION_TYPE_NAMES.length;
    const names: readonly string[] = RELATION_TYPE_NAMES;
    const place = file.types.map((t) => names.indexOf(t));
    this.bias = new Float64Array(size);
    place.forEach((to, i) => {
      if (to >= 0) this.bias[to] = file.bias[i] ?? 0;
    });
    this.rows = [...EVIDENCE_KINDS, ...PLURAL_KINDS].map((kind) => {
      const values = new Map<string, Float64Array>();
      for (const [value, flat] of Object.entries(file.weights[kind] ?? {})) {
        const row = new Float64Array(size).fill(flat[0] ?? 0);
        for (let i = 1; i + 1 < flat.length; i += 2) {
          const to = place[flat[i] ?? -1] ?? -1;
          if (to >= 0) row[to] = (row[to] ?? 0) + (flat[i + 1] ?? 0);
        }
        values.set(value, row);
      }
      return values;
    });
  }

  /** Probability that the claim is right. */
  chance(e: Evidence): number {
    return 1 / (1 + Math.exp(-(this.slope * this.logOdds(e) + this.lift)));
  }

  /** Before calibration. */
  logOdds(e: Evidence): number {
    const type = TYPE_INDEX.get(e.candidate.type) ?? 0;
    let sum = this.bias[type] ?? 0;
    const n = EVIDENCE_KINDS.length;
    for (let i = 0; i < n; i++) sum += this.rows[i]?.get(e.values[i] ?? '')?.[type] ?? 0;
    for (const rule of e.rules) sum += this.rows[n]?.get(rule)?.[type] ?? 0;
    for (const also of e.also) sum += this.rows[n + 1]?.get(also)?.[type] ?? 0;
    return sum;
  }

  /** What decided, weightiest first. */
  reasons(e: Evidence): Reason[] {
    const type = TYPE_INDEX.get(e.candidate.type) ?? 0;
    const out: Reason[] = [{ evidence: e.candidate.type, weight: this.bias[type] ?? 0 }];
    const add = (kind: string, at: number, value: string): void => {
      const weight = this.rows[at]?.get(value)?.[type];
      if (weight) out.push({ evidence: `${kind}: ${value || 'none'}`, weight });
    };
    for (const [i, kind] of EVIDENCE_KINDS.entries()) add(kind, i, e.values[i] ?? '');
    for (const rule of e.rules) add('rule', EVIDENCE_KINDS.length, rule);
    for (const also of e.also) add('also', EVIDENCE_KINDS.length + 1, also);
    return out.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  }
}

export const modelPath = join(packageRoot, 'src/extraction/relations/data/scorer.json');

let loaded: ClaimModel | undefined;
/** The trained model, read once; undefined where none was trained. */
export function trainedScorer(): ClaimModel | undefined {
  if (!loaded && existsSync(modelPath))
    loaded = new ClaimModel(claimModelSchema.parse(JSON.parse(readFileSync(modelPath, 'utf8'))));
  return loaded;
}
