/**
 * Trains the model that ships, and finds on documents left out of training what its figures are worth: the
 * calibration, and the threshold at which the claims that are kept reach the precision asked for.
 */

import { relationTypeOf } from '../../../model/relationTypes.ts';
import { type Band, ClaimModel, type ClaimModelFile } from './model.ts';
import { type ClaimExample, fitWeights, type TrainingOptions } from './train.ts';

export interface Forecast {
  readonly example: ClaimExample;
  readonly logOdds: number;
}

const FOLDS = 8;

/** Each example as models forecast it that never saw its document. Entities are those found, as in use. */
export function forecasts(
  examples: readonly ClaimExample[],
  options: TrainingOptions = {},
): Forecast[] {
  const documents = [...new Set(examples.map((x) => x.document))].sort();
  const foldOf = new Map(documents.map((d, i) => [d, i % FOLDS]));
  const out: Forecast[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = new ClaimModel(
      fitWeights(
        examples.filter((x) => foldOf.get(x.document) !== fold),
        options,
      ),
    );
    for (const example of examples)
      if (!example.given && foldOf.get(example.document) === fold)
        out.push({ example, logOdds: model.logOdds(example.evidence) });
  }
  return oncePerDocument(out);
}

/** What a document says twice counts once, as likely as its best statement. */
function oncePerDocument(all: readonly Forecast[]): Forecast[] {
  const best = new Map<string, Forecast>();
  for (const f of all) {
    const { type, source, target } = f.example.evidence.candidate;
    const swap = relationTypeOf(type).symmetric && source > target;
    const key = `${f.example.document}|${type}|${swap ? target : source}|${swap ? source : target}`;
    const known = best.get(key);
    if (!known || f.logOdds > known.logOdds) best.set(key, f);
  }
  return [...best.values()];
}

export function trainCalibrated(
  examples: readonly ClaimExample[],
  precision: number,
  options: TrainingOptions = {},
): ClaimModelFile {
  const seen = forecasts(examples, options);
  const calibration = scale(seen);
  const weighed = seen
    .map((f) => ({ right: f.example.right, chance: chanceOf(f.logOdds, calibration) }))
    .sort((a, b) => b.chance - a.chance);
  return {
    ...fitWeights(examples, options),
    calibration,
    threshold: thresholdFor(weighed, precision),
    bands: bandsOf(weighed),
  };
}

const chanceOf = (logOdds: number, [slope, lift]: readonly [number, number]): number =>
  1 / (1 + Math.exp(-(slope * logOdds + lift)));

/** Slope and lift that make forecasts come true (Platt), by Newton's method. */
function scale(seen: readonly Forecast[]): [number, number] {
  let slope = 1;
  let lift = 0;
  for (let round = 0; round < 25; round++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 1e-6, 0, 1e-6];
    for (const { logOdds: z, example } of seen) {
      const p = chanceOf(z, [slope, lift]);
      const error = p - (example.right ? 1 : 0);
      const h = p * (1 - p);
      ga += error * z;
      gb += error;
      haa += h * z * z;
      hab += h * z;
      hbb += h;
    }
    const det = haa * hbb - hab * hab;
    if (Math.abs(det) < 1e-12) break;
    slope -= (hbb * ga - hab * gb) / det;
    lift -= (haa * gb - hab * ga) / det;
  }
  return [rounded(slope), rounded(lift)];
}

/** The lowest chance down to which claims together promise to be as precise as asked; calibrated, they keep the promise. */
function thresholdFor(weighed: readonly { chance: number }[], precision: number): number {
  let promised = 0;
  let threshold = 0.5;
  weighed.forEach(({ chance }, i) => {
    promised += chance;
    if (promised / (i + 1) >= precision) threshold = chance;
  });
  return rounded(threshold);
}

function bandsOf(weighed: readonly { right: boolean; chance: number }[]): Band[] {
  return Array.from({ length: 10 }, (_, i) => {
    const inside = weighed.filter((w) => Math.min(9, Math.floor(w.chance * 10)) === i);
    return {
      from: i / 10,
      claims: inside.length,
      forecast: rounded(inside.reduce((n, w) => n + w.chance, 0) / Math.max(1, inside.length)),
      right: rounded(inside.filter((w) => w.right).length / Math.max(1, inside.length)),
    };
  });
}

const rounded = (n: number): number => Math.round(n * 1000) / 1000;
