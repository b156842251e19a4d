/**
 * A logistic model a relation type over the features of pairs. Its weights are data, trained on the annotated
 * documents by `scripts/trainScorer.ts`; no weights, no scorer, and the rules stand alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RELATION_TYPE_NAMES, type RelationType } from '../../../model/relationTypes.ts';
import { packageRoot } from '../../../packageRoot.ts';

export const modelFileSchema = z.object({
  types: z.array(z.string()),
  bias: z.array(z.number()),
  /** Feature → pairs of type index and weight, flattened. */
  weights: z.record(z.string(), z.array(z.number())),
});
export type ModelFile = z.infer<typeof modelFileSchema>;

export class Scorer {
  private readonly index = new Map<string, number>();
  private readonly weights: Float32Array;
  private readonly bias: Float32Array;
  private readonly types: readonly string[];

  constructor(file: ModelFile) {
    this.types = file.types;
    const n = file.types.length;
    const names = Object.keys(file.weights);
    this.weights = new Float32Array(names.length * n);
    this.bias = Float32Array.from(file.bias);
    names.forEach((name, row) => {
      this.index.set(name, row);
      const flat = file.weights[name] ?? [];
      for (let i = 0; i + 1 < flat.length; i += 2)
        this.weights[row * n + (flat[i] ?? 0)] = flat[i + 1] ?? 0;
    });
  }

  /** Probability of each type asked for, in the same order. */
  score(features: readonly string[], types: readonly RelationType[]): number[] {
    const n = this.types.length;
    const rows: number[] = [];
    for (const f of features) {
      const row = this.index.get(f);
      if (row !== undefined) rows.push(row * n);
    }
    return types.map((type) => {
      const t = this.types.indexOf(type);
      if (t < 0) return 0;
      let sum = this.bias[t] ?? 0;
      for (const row of rows) sum += this.weights[row + t] ?? 0;
      return 1 / (1 + Math.exp(-sum));
    });
  }
}

export const modelPath = join(packageRoot, 'src/extraction/relations/data/scorer.json');
export const SCORED_TYPES: readonly RelationType[] = RELATION_TYPE_NAMES;

let loaded: Scorer | undefined;
/** The trained scorer, read once; undefined where none was trained. */
export function trainedScorer(): Scorer | undefined {
  if (!loaded && existsSync(modelPath))
    loaded = new Scorer(modelFileSchema.parse(JSON.parse(readFileSync(modelPath, 'utf8'))));
  return loaded;
}
