/** Counts and what is computed from them: precision, recall and F1, micro-averaged. */

export interface Counts {
  readonly hit: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Figures extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const NOTHING: Counts = { hit: 0, predicted: 0, gold: 0 };

export const sum = (counts: Iterable<Counts>): Counts => {
  let total = NOTHING;
  for (const c of counts)
    total = {
      hit: total.hit + c.hit,
      predicted: total.predicted + c.predicted,
      gold: total.gold + c.gold,
    };
  return total;
};

/** A figure with nothing to count is 0, not undefined: an extractor that predicts nothing has no precision to show. */
export function figuresOf({ hit, predicted, gold }: Counts): Figures {
  const precision = share(hit, predicted);
  const recall = share(hit, gold);
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { hit, predicted, gold, precision, recall, f1 };
}

export const share = (part: number, whole: number): number => (whole ? part / whole : 0);
