import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoDate } from '../../src/documents/isoDate.ts';

describe('a written date', () => {
  it.each([
    ['2024-01-29', '2024-01-29'],
    ['2021-05-03T23:00:00-05:00', '2021-05-03'],
    ['20210503', '2021-05-03'],
    ['12 November 2020', '2020-11-12'],
    ['Tue, 2 Jun 2015 18:40 GMT', '2015-06-02'],
    ['January 9th, 2022', '2022-01-09'],
    ['Sept. 2019', '2019-09'],
    ['2016', '2016'],
  ])('%s is %s', (written, iso) => expect(isoDate(written)).toBe(iso));

  it.each(['3/4/2020', '31 February 2020', '2020-13-01', 'Tuesday', ''])('%s is none', (written) =>
    expect(isoDate(written)).toBeUndefined(),
  );

  it('is found as it was written, for any day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const written = date.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
          expect(isoDate(written)).toBe(iso);
          expect(isoDate(iso)).toBe(iso);
        },
      ),
    );
  });
});
