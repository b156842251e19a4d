import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { packageRoot } from '../../../src/packageRoot.ts';
import { predicationsOf, says } from '../support/predications.ts';

/**
 * Sentences of many wars by construction, each with the predications it must give. `held` ones were written with the
 * others and not looked at while the clauses were built: they tell how far the machinery carries.
 */
const sentences = z
  .array(
    z.strictObject({
      class: z.string(),
      held: z.boolean(),
      text: z.string(),
      expect: z.array(z.string()),
    }),
  )
  .parse(
    JSON.parse(
      readFileSync(join(packageRoot, 'test/extraction/clauses/data/constructions.json'), 'utf8'),
    ),
  );

function accuracy(chosen: readonly (typeof sentences)[number][]): number {
  let right = 0;
  let all = 0;
  for (const sentence of chosen) {
    const found = predicationsOf(sentence.text);
    for (const expected of sentence.expect) {
      all += 1;
      if (says(found, expected)) right += 1;
    }
  }
  return all === 0 ? 1 : right / all;
}

describe('who does what to whom, by construction', () => {
  for (const name of new Set(sentences.map((s) => s.class)))
    it(`is read right in two of three sentences or more: ${name}`, () => {
      expect(accuracy(sentences.filter((s) => s.class === name))).toBeGreaterThanOrEqual(0.66);
    });
  it('is read right in nine of ten sentences that the clauses were built on', () => {
    expect(accuracy(sentences.filter((s) => !s.held))).toBeGreaterThanOrEqual(0.88);
  });
  it('is read right in five of six sentences that they were not', () => {
    expect(accuracy(sentences.filter((s) => s.held))).toBeGreaterThanOrEqual(0.85);
  });
});
