import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { confidenceOf, type WeighedClaim } from '../../src/graph/confidence.ts';
import { type ProjectedClaim, project } from '../../src/graph/projection.ts';
import { CERTAINTIES, REVIEWS } from '../../src/model/certainty.ts';

const claim = (more: Partial<ProjectedClaim> = {}): ProjectedClaim => ({
  type: 'ATTACKED',
  subject: 'e1',
  object: 'e2',
  weapons: [],
  document: 'd1',
  source: 's1',
  reliability: 'F',
  credibility: 6,
  certainty: 'stated',
  confidence: 0.9,
  review: 'unreviewed',
  ...more,
});

const claims = fc.array(
  fc.record({
    source: fc.constantFrom('s1', 's2', 's3'),
    reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
    credibility: fc.integer({ min: 1, max: 6 }),
    certainty: fc.constantFrom(...CERTAINTIES),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    review: fc.constantFrom(...REVIEWS),
    document: fc.constantFrom('d1', 'd2'),
    firstDate: fc.option(fc.constantFrom('2019', '2020-05', '2021-01-02'), { nil: undefined }),
  }),
  { maxLength: 6 },
);

describe('the confidence of a relationship', () => {
  it('is the precision of the rule, weighed by source, credibility and certainty', () => {
    const one = (more: Partial<WeighedClaim>) => confidenceOf([claim(more)]);
    expect(one({})).toBe(65); // 0.9 × 0.8 × 0.9
    expect(one({ reliability: 'A', credibility: 1 })).toBe(90);
    expect(one({ certainty: 'claimed' })).toBe(52);
    expect(one({ certainty: 'hedged' })).toBe(32);
    expect(one({ review: 'confirmed' })).toBe(72);
    expect(one({ reliability: 'E' })).toBe(16);
  });

  it('counts a source once and adds independent ones up', () => {
    expect(confidenceOf([claim(), claim()])).toBe(65);
    expect(confidenceOf([claim(), claim({ source: 's2' })])).toBe(88);
  });

  it('lies between 0 and 100, never falls by a further claim, and depends on no order', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const full = all.map((c) => claim(c));
        const value = confidenceOf(full);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(100);
        expect(confidenceOf([...full].reverse())).toBe(value);
        expect(confidenceOf(full.slice(1))).toBeLessThanOrEqual(value);
      }),
    );
  });
});

describe('a relationship', () => {
  it('is not there when every claim is denied or rejected, or both ends are one', () => {
    expect(project('r', [])).toBeUndefined();
    expect(project('r', [claim({ certainty: 'denied' })])).toBeUndefined();
    expect(project('r', [claim({ review: 'rejected' })])).toBeUndefined();
    expect(project('r', [claim({ object: 'e1' })])).toBeUndefined();
  });

  it('counts claims, documents and sources, and takes the strongest certainty and the widest dates', () => {
    const record = project('r', [
      claim({ certainty: 'hedged', firstDate: '2020-05', lastDate: '2020-06', weapons: ['w2'] }),
      claim({
        certainty: 'claimed',
        document: 'd2',
        source: 's2',
        firstDate: '2019',
        weapons: ['w1'],
      }),
      claim({ certainty: 'denied', document: 'd3', source: 's3', firstDate: '1999' }),
    ]);
    expect(record).toMatchObject({
      claims: 2,
      documents: 2,
      sources: 2,
      certainty: 'claimed',
      firstDate: '2019',
      lastDate: '2020-06',
      weapons: ['w1', 'w2'],
    });
  });

  it('is confirmed when all its claims are, and mixed when some are', () => {
    const confirmed = claim({ review: 'confirmed' });
    expect(project('r', [confirmed])?.review).toBe('confirmed');
    expect(project('r', [confirmed, claim()])?.review).toBe('mixed');
    expect(project('r', [confirmed, claim({ review: 'rejected' })])?.review).toBe('confirmed');
  });

  it('runs from the smaller id to the greater where the type is symmetric', () => {
    const ends = { type: 'COOPERATES_WITH', subject: 'e2', object: 'e1' } as const;
    expect(project('r', [claim(ends)])).toMatchObject({ source: 'e1', target: 'e2' });
    expect(project('r', [claim({ subject: 'e2', object: 'e1' })])).toMatchObject({
      source: 'e2',
      target: 'e1',
    });
  });

  it('is the same whatever the order of its claims', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const full = all.map((c) => claim(c));
        expect(project('r', [...full].reverse())).toEqual(project('r', full));
      }),
    );
  });
});
