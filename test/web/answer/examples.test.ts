import { describe, expect, it } from '@jest/globals';
import { exampleQuestions } from '../../../web/answer/examples.ts';
import { entity } from '../records.ts';

describe('examples of what can be asked', () => {
  it('name what most documents name', () => {
    const known = [
      entity('Few', { documents: 1 }),
      entity('Many', { documents: 9 }),
      entity('Mosul', { kind: 'Settlement', documents: 3 }),
    ];
    const [first, second] = exampleQuestions(known, 2);
    expect(first).toBe('Which weapons did Many use?');
    expect(second).toBe('Who is active in Mosul?');
  });

  it('ask for nothing that the graph does not have', () => {
    expect(exampleQuestions([], 9)).toEqual(['Which countries made weapons used by armed groups?']);
  });
});
