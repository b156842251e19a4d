import { describe, expect, it } from '@jest/globals';
import { dayOf, intervalOf, isoOf, overlaps, spanOf } from '../../../src/model/dayIntervals.ts';
import { indexClaims } from '../../../web/evidence/claimIndex.ts';

describe('dates', () => {
  it('stand for as many days as they were told with', () => {
    const days = (date: string) => {
      const found = intervalOf(date);
      return found ? found.to - found.from : undefined;
    };
    expect(days('2019')).toBe(365);
    expect(days('2020-02')).toBe(29);
    expect(days('2020-02-03')).toBe(1);
    expect(days('some day')).toBeUndefined();
  });

  it('reach from the beginning of the first to the end of the last', () => {
    expect(spanOf('2009', '2021-01-01')).toEqual({ from: dayOf(2009), to: dayOf(2021, 1, 2) });
    expect(spanOf(undefined, '2020-03')).toEqual(intervalOf('2020-03'));
    expect(spanOf(undefined, undefined)).toBeUndefined();
    expect(isoOf(dayOf(2020, 2, 29))).toBe('2020-02-29');
  });

  it('meet only where they share a day', () => {
    const march = { from: dayOf(2020, 3), to: dayOf(2020, 4) };
    expect(overlaps(march, { from: dayOf(2020, 4), to: dayOf(2020, 5) })).toBe(false);
    expect(overlaps(march, { from: dayOf(2020, 3, 31), to: dayOf(2020, 5) })).toBe(true);
  });
});

describe('the claims behind what is drawn', () => {
  const claim = (id: string, relationship: string, more: object = {}) => ({
    id,
    relationship,
    document: 'd1',
    certainty: 'stated' as const,
    review: 'unreviewed' as const,
    ...more,
  });
  const index = indexClaims({
    claims: [
      claim('c1', 'r1', { firstDate: '2019' }),
      claim('c2', 'r1', { certainty: 'denied', document: 'd2' }),
      claim('c3', 'r2', { review: 'rejected' }),
      claim('c4', 'r3', { certainty: 'denied' }),
    ],
    documents: [
      { id: 'd2', name: 'b', source: 's2' },
      { id: 'd1', name: 'z', title: 'A title', source: 's1' },
    ],
    sources: [{ id: 's1', name: 'Reuters' }, { id: 's2' }],
  });

  it('stand unless they are denied or rejected, with their publisher and their days', () => {
    expect([...index.standing.keys()]).toEqual(['r1']);
    expect(index.standing.get('r1')).toEqual([
      expect.objectContaining({ id: 'c1', source: 's1', days: intervalOf('2019') }),
    ]);
  });

  it('contradict each other only where one stands against one that denies', () => {
    expect([...index.contradicted]).toEqual(['r1']);
  });

  it('name documents by title and publishers in order', () => {
    expect(index.documents.map((d) => d.title)).toEqual(['A title', 'b']);
    expect(index.sources.map((s) => s.name)).toEqual(['Reuters', 'Unknown publisher']);
  });
});
