/**
 * Trains the scorer: one logistic regression a relation type, L2-regularised, by AdaGrad over the examples in a fixed
 * order. Deterministic: the same examples give the same weights to the byte.
 */
import type { RelationType } from '../../../model/relationTypes.ts';
import { type ModelFile, SCORED_TYPES } from './model.ts';

export interface Example {
  readonly features: readonly string[];
  readonly types: readonly RelationType[];
  /** Types that hold. */
  readonly right: ReadonlySet<RelationType>;
  /** Types about which the example says nothing. */
  readonly unknown: ReadonlySet<RelationType>;
}

export interface TrainingOptions {
  readonly epochs?: number;
  readonly rate?: number;
  readonly l2?: number;
  /** Features seen fewer times are dropped. */
  readonly least?: number;
}

export function train(examples: readonly Example[], options: TrainingOptions = {}): ModelFile {
  const { epochs = 8, rate = 0.1, l2 = 6e-5, least = 5 } = options;
  const counts = new Map<string, number>();
  for (const e of examples) for (const f of e.features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const index = new Map<string, number>();
  for (const [f, n] of counts) if (n >= least) index.set(f, index.size);
  const rows = examples.map((e) => {
    const out: number[] = [];
    for (const f of e.features) {
      const i = index.get(f);
      if (i !== undefined) out.push(i);
    }
    return Int32Array.from(out);
  });
  const size = index.size;
  const weights: Float64Array[] = [];
  const bias: number[] = [];
  for (const type of SCORED_TYPES) {
    const mine: number[] = [];
    examples.forEach((e, i) => {
      if (e.types.includes(type) && !e.unknown.has(type)) mine.push(i);
    });
    const w = new Float64Array(size);
    const g = new Float64Array(size).fill(1e-4);
    let b = -3;
    let gb = 1e-4;
    const seed = shuffler(mine.length);
    for (let epoch = 0; epoch < epochs; epoch++) {
      seed.shuffle(mine);
      for (const i of mine) {
        const row = rows[i];
        const example = examples[i];
        if (!row || !example) continue;
        let z = b;
        for (const k of row) z += w[k] ?? 0;
        const p = 1 / (1 + Math.exp(-z));
        const error = p - (example.right.has(type) ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        gb += error * error;
        b -= (rate / Math.sqrt(gb)) * error;
        for (const k of row) {
          const wk = w[k] ?? 0;
          const d = error + l2 * mine.length * 0.01 * wk;
          const gk = (g[k] ?? 0) + d * d;
          g[k] = gk;
          w[k] = wk - (rate / Math.sqrt(gk)) * d;
        }
      }
    }
    weights.push(w);
    bias.push(round(b));
  }
  const out: Record<string, number[]> = {};
  for (const [f, i] of [...index].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const flat: number[] = [];
    weights.forEach((w, t) => {
      const value = round(w[i] ?? 0);
      if (Math.abs(value) >= 0.02) flat.push(t, value);
    });
    if (flat.length > 0) out[f] = flat;
  }
  return { types: [...SCORED_TYPES], bias, weights: out };
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** A small linear congruential generator: the order of examples is mixed the same way each time. */
function shuffler(seed: number): { shuffle(list: number[]): void } {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return {
    shuffle(list) {
      for (let i = list.length - 1; i > 0; i--) {
        const k = Math.floor(next() * (i + 1));
        const x = list[i];
        const y = list[k];
        if (x === undefined || y === undefined) continue;
        list[i] = y;
        list[k] = x;
      }
    },
  };
}
