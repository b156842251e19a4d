import { describe, expect, it } from '@jest/globals';
import { datesIn, referenceDate } from '../../../src/extraction/time/dates.ts';

describe('dates against the document’s own (20 January 2024)', () => {
  it.each([
    ['shelled on Wednesday', '2024-01-17', undefined, 'day'],
    ['on 4 January', '2024-01-04', undefined, 'day'],
    ['on 30 December', '2023-12-30', undefined, 'day'],
    ['on Oct. 11, 2023,', '2023-10-11', undefined, 'day'],
    ['in late March', '2023-03-21', '2023-03-31', 'range'],
    ['in H1 2020', '2020-01-01', '2020-06-30', 'range'],
    ['in the third quarter of 2022', '2022-07-01', '2022-09-30', 'quarter'],
    ['in 2021 and 2022', '2021', '2022', 'range'],
    ['since 2011', '2011', '2024-01-20', 'range'],
    ['in October', '2023-10', undefined, 'month'],
    ['in August 2022', '2022-08', undefined, 'month'],
    ['taken in 2019', '2019', undefined, 'year'],
  ])('%s', (text, first, last, precision) => {
    const [found] = datesIn(text, referenceDate('2024-01-20'));
    expect(found).toMatchObject({ first, precision });
    expect(found?.last).toBe(last);
  });
  it('finds none where there is none, and no weekday without a date to count from', () => {
    expect(datesIn('eleven 7.62 × 39 mm rifles', referenceDate('2024-01-20'))).toEqual([]);
    expect(datesIn('on Wednesday', undefined)).toEqual([]);
  });
});
