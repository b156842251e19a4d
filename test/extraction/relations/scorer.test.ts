import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { explainClaims, findClaims } from '../../../src/extraction/relations/findClaims.ts';
import { proposeClaims } from '../../../src/extraction/relations/proposeClaims.ts';
import { trainCalibrated } from '../../../src/extraction/relations/scorer/calibrate.ts';
import {
  EVIDENCE_KINDS,
  type Evidence,
  weighEvidence,
} from '../../../src/extraction/relations/scorer/evidence.ts';
import {
  ClaimModel,
  claimModelSchema,
  modelPath,
} from '../../../src/extraction/relations/scorer/model.ts';
import { type ClaimExample, fitWeights } from '../../../src/extraction/relations/scorer/train.ts';
import { readMarked } from '../support/markedText.ts';

const TOWNS = ['Debark', 'Gondar', 'Lalibela', 'Dessie', 'Woldiya', 'Kobo', 'Axum', 'Adwa'];

const evidenceIn = (marked: string): Evidence[] => weighEvidence(proposeClaims(readMarked(marked)));

/** Attacks that are true, and claims of presence that are not, in sixteen small documents. */
function examples(): ClaimExample[] {
  return TOWNS.flatMap((town, i) =>
    ['stormed', 'attacked'].flatMap((verb) =>
      evidenceIn(`[Fano|ArmedGroup] ${verb} [${town}|Settlement] on Monday.`).map((evidence) => ({
        evidence,
        right: evidence.candidate.type === 'ATTACKED',
        document: `${verb} ${i}`,
        given: false,
      })),
    ),
  );
}

describe('the model of claims', () => {
  it('gives every kind of evidence one value', () => {
    const all = evidenceIn('[Fano|ArmedGroup] stormed [Debark|Settlement]; it holds the town.');
    expect(all.length).toBeGreaterThan(0);
    for (const e of all) expect(e.values).toHaveLength(EVIDENCE_KINDS.length);
  });

  it('proposes a statement once a sentence, with all the rules that agree on it', () => {
    const all = evidenceIn('[Fano|ArmedGroup] stormed and burned [Debark|Settlement].');
    const keys = all.map(({ candidate: c }) => `${c.sentence} ${c.source} ${c.type} ${c.target}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('trained twice on the same documents is the same to the byte', () => {
    const once = JSON.stringify(trainCalibrated(examples(), 0.7));
    expect(JSON.stringify(trainCalibrated(examples(), 0.7))).toBe(once);
  });

  it('learns which proposals come true', () => {
    const model = new ClaimModel(fitWeights(examples(), { shared: 1, leaning: 1 }));
    const chances = evidenceIn('[Fano|ArmedGroup] stormed [Mekelle|Settlement] on Monday.').map(
      (e) => [e.candidate.type, model.chance(e)] as const,
    );
    const attack = chances.find(([type]) => type === 'ATTACKED')?.[1] ?? 0;
    expect(attack).toBeGreaterThan(0.5);
    for (const [type, chance] of chances)
      if (type !== 'ATTACKED') expect(chance).toBeLessThan(attack);
  });

  it('adds up to its log-odds', () => {
    const model = new ClaimModel(fitWeights(examples(), { shared: 1, leaning: 1 }));
    for (const e of evidenceIn('[Fano|ArmedGroup] stormed [Mekelle|Settlement] on Monday.')) {
      const sum = model.reasons(e).reduce((n, r) => n + r.weight, 0);
      expect(sum).toBeCloseTo(model.logOdds(e), 6);
    }
  });

  it('ships weights that its schema knows, with confidence rising with the odds', () => {
    const file = claimModelSchema.parse(JSON.parse(readFileSync(modelPath, 'utf8')));
    expect(file.calibration[0]).toBeGreaterThan(0);
    expect(file.threshold).toBeGreaterThan(0);
  });
});

describe('claims and their reasons', () => {
  const text =
    '[Fano|ArmedGroup] fighters attacked the town of [Debark|Settlement] in [Amhara|Region] on Monday.';

  it('explains each claim by what weighed most', () => {
    for (const { claim, reasons } of explainClaims(readMarked(text), { threshold: 0 })) {
      expect(reasons.length).toBeGreaterThan(0);
      expect(claim.confidence).toBeGreaterThan(0);
      const weights = reasons.map((r) => Math.abs(r.weight));
      expect([...weights].sort((a, b) => b - a)).toEqual(weights);
    }
  });

  it('finds the same claims whether explained or not', () => {
    expect(findClaims(readMarked(text))).toEqual(
      explainClaims(readMarked(text)).map(({ claim }) => claim),
    );
  });

  it('keeps fewer claims the higher the threshold', () => {
    const counts = [0, 0.3, 0.6, 0.9, 1].map(
      (threshold) => findClaims(readMarked(text), { threshold }).length,
    );
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts.at(-1)).toBe(0);
  });
});
