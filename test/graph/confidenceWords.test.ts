import { describe, expect, it } from '@jest/globals';
import { confidenceOf, independentClaims, type WeighedClaim } from '../../src/graph/confidence.ts';
import { confidenceWords } from '../../src/graph/confidenceWords.ts';

const claim = (more: Partial<WeighedClaim> = {}): WeighedClaim => ({
  source: 's1',
  reliability: 'F',
  credibility: 6,
  certainty: 'stated',
  confidence: 0.9,
  review: 'unreviewed',
  ...more,
});

const wire =
  'Fighters of the group stormed the army post near the river on Monday and took two vehicles.';
const cut = 'Fighters of the group stormed the army post near the river on Monday.';
const own = 'The post by the river fell to the group, whose men drove off with army vehicles.';

describe('independent sources', () => {
  it('count a text once that several publish, also where one cut it', () => {
    const copied = [claim({ quote: wire }), claim({ source: 's2', quote: cut })];
    expect(independentClaims(copied)).toHaveLength(1);
    expect(confidenceOf(copied)).toBe(65);
    const told = [claim({ quote: wire }), claim({ source: 's2', quote: own })];
    expect(independentClaims(told)).toHaveLength(2);
    expect(confidenceOf(told)).toBe(88);
  });

  it('count a publisher that copied once and also wrote itself', () => {
    const claims = [
      claim({ quote: wire }),
      claim({ source: 's2', quote: cut }),
      claim({ source: 's2', quote: own, certainty: 'hedged' }),
    ];
    expect(independentClaims(claims).map((c) => c.certainty)).toEqual(['stated', 'hedged']);
  });

  it('do not take short sentences that are alike for copies', () => {
    const quote = 'Turkey borders Syria.';
    expect(independentClaims([claim({ quote }), claim({ source: 's2', quote })])).toHaveLength(2);
  });

  it('are found among thousands of claims at once', () => {
    const claims = Array.from({ length: 5_000 }, (_, i) =>
      claim({
        source: `s${i % 1_000}`,
        quote: `On day ${i} of the war the group attacked village ${i * 7} in the north with rockets of kind ${i * 13}.`,
      }),
    );
    const began = process.cpuUsage().user;
    expect(independentClaims(claims)).toHaveLength(1_000);
    expect((process.cpuUsage().user - began) / 1_000_000).toBeLessThan(5);
  });
});

describe('the words for a confidence', () => {
  it('name the sources with their ratings, and how they put it', () => {
    expect(
      confidenceWords([
        claim({ reliability: 'B', credibility: 2 }),
        claim({ source: 's2', reliability: 'C', credibility: 3, certainty: 'hedged' }),
      ]),
    ).toBe('two independent sources, B2 and C3; one hedges');
    expect(confidenceWords([claim({ certainty: 'claimed' })])).toBe(
      'one source, not judged (F6); it credits someone else',
    );
    expect(confidenceWords([claim({ review: 'rejected' })])).toBe('no claim stands; one rejected');
  });

  it('say who repeats, what was confirmed and what is denied', () => {
    expect(
      confidenceWords([
        claim({ quote: wire, review: 'confirmed' }),
        claim({ source: 's2', quote: cut }),
        claim({ source: 's3', certainty: 'denied' }),
      ]),
    ).toBe(
      'one source, not judged (F6); one more publisher has the same words and does not count again; one of two claims confirmed; one denial',
    );
  });
});
