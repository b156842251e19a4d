/**
 * Trains the model of claims: logistic regression with shared weights and leanings of types, both drawn towards
 * nought, by AdaGrad over the examples in a fixed order. The same examples give the same weights to the byte.
 */
import { RELATION_TYPE_NAMES } from '../../../model/relationTypes.ts';
import { EVIDENCE_KINDS, type Evidence } from './evidence.ts';
import { type ClaimModelFile, PLURAL_KINDS } from './model.ts';
import { shuffle } from './shuffle.ts';

export interface ClaimExample {
  readonly evidence: Evidence;
  readonly right: boolean;
  readonly document: string;
  /** Whether the entities were the annotated ones, rather than found. */
  readonly given: boolean;
}

export interface TrainingOptions {
  readonly epochs?: number;
  readonly rate?: number;
  /** How strongly shared weights, and leanings of types, are drawn towards nought. */
  readonly shared?: number;
  readonly leaning?: number;
  /** Evidence seen in fewer documents is dropped. */
  readonly least?: number;
  /** Kinds of evidence left out, for trials. */
  readonly without?: ReadonlySet<string>;
}

interface Row {
  readonly kind: string;
  readonly value: string;
}

export function fitWeights(
  examples: readonly ClaimExample[],
  options: TrainingOptions = {},
): ClaimModelFile {
  const { epochs = 10, rate = 0.08, shared = 700, leaning = 5000, least = 4 } = options;
  const types = RELATION_TYPE_NAMES.length;
  const { rows, index } = rowsOf(examples, least, options.without);
  const known = examples.map((x) => Int32Array.from(index(x.evidence)));
  const type = examples.map((x) => RELATION_TYPE_NAMES.indexOf(x.evidence.candidate.type));
  const total = examples.length;
  const w = new Table(rows.length, rate, shared / total);
  const v = new Table(rows.length * types, rate, leaning / total);
  const b = new Table(types + 1, rate, 0);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, epoch);
    const pace = 1 / (1 + epoch / 8);
    for (const i of order) {
      const x = examples[i];
      const row = known[i];
      const t = type[i] ?? 0;
      if (!x || !row) continue;
      let z = b.at(types) + b.at(t);
      for (const k of row) z += w.at(k) + v.at(k * types + t);
      const error = 1 / (1 + Math.exp(-z)) - (x.right ? 1 : 0);
      b.step(types, error, pace);
      b.step(t, error, pace);
      for (const k of row) {
        w.step(k, error, pace);
        v.step(k * types + t, error, pace);
      }
    }
  }
  const weights: Record<string, Record<string, number[]>> = {};
  rows.forEach(({ kind, value }, k) => {
    const flat = [round(w.at(k))];
    for (let t = 0; t < types; t++) {
      const lean = round(v.at(k * types + t));
      if (Math.abs(lean) >= 0.02) flat.push(t, lean);
    }
    if (flat.length === 1 && Math.abs(flat[0] ?? 0) < 0.02) return;
    weights[kind] = { ...weights[kind], [value]: flat };
  });
  return {
    types: [...RELATION_TYPE_NAMES],
    bias: RELATION_TYPE_NAMES.map((_, t) => round(b.at(types) + b.at(t))),
    weights,
    calibration: [1, 0],
    threshold: 0,
    bands: [],
  };
}

function rowsOf(
  examples: readonly ClaimExample[],
  least: number,
  without: ReadonlySet<string> = new Set(),
): { rows: Row[]; index: (e: Evidence) => number[] } {
  const documents = new Map<string, Map<string, Set<string>>>();
  const see = (kind: string, value: string, document: string): void => {
    if (without.has(kind)) return;
    const values = documents.get(kind) ?? new Map<string, Set<string>>();
    documents.set(kind, values);
    const seen = values.get(value) ?? new Set<string>();
    values.set(value, seen.add(document));
  };
  for (const { evidence, document } of examples)
    eachPiece(evidence, (kind, value) => see(kind, value, document));
  const rows: Row[] = [];
  const numbers = new Map<string, Map<string, number>>();
  for (const kind of [...documents.keys()].sort())
    for (const [value, seen] of [...(documents.get(kind) ?? [])].sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      if (seen.size < least) continue;
      const values = numbers.get(kind) ?? new Map<string, number>();
      numbers.set(kind, values.set(value, rows.length));
      rows.push({ kind, value });
    }
  const index = (e: Evidence): number[] => {
    const out: number[] = [];
    eachPiece(e, (kind, value) => {
      const k = numbers.get(kind)?.get(value);
      if (k !== undefined) out.push(k);
    });
    return out;
  };
  return { rows, index };
}

function eachPiece(e: Evidence, see: (kind: string, value: string) => void): void {
  EVIDENCE_KINDS.forEach((kind, i) => {
    see(kind, e.values[i] ?? '');
  });
  for (const rule of e.rules) see(PLURAL_KINDS[0], rule);
  for (const also of e.also) see(PLURAL_KINDS[1], also);
}

/** Weights with their AdaGrad sums. */
class Table {
  private readonly value: Float64Array;
  private readonly sum: Float64Array;
  private readonly rate: number;
  private readonly pull: number;

  constructor(size: number, rate: number, pull: number) {
    this.value = new Float64Array(size);
    this.sum = new Float64Array(size).fill(0.1);
    this.rate = rate;
    this.pull = pull;
  }

  at(k: number): number {
    return this.value[k] ?? 0;
  }

  step(k: number, error: number, pace: number): void {
    const value = this.value[k] ?? 0;
    const d = error + this.pull * value;
    const sum = (this.sum[k] ?? 0) + d * d;
    this.sum[k] = sum;
    this.value[k] = value - ((this.rate * pace) / Math.sqrt(sum)) * d;
  }
}

const round = (n: number): number => Math.round(n * 100) / 100;
