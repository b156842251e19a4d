import { describe, expect, it } from '@jest/globals';
import type { Piece } from '../../../src/model/questionContracts.ts';
import { isUnsaid, wordsOf } from '../../../web/answer/pieces.ts';

const any = { id: 'any', words: 'however sure' };
const stated = { id: 'certainty:stated', words: 'stated as a fact' };
const certainty = (id: string, more: Partial<Piece> = {}): Piece => ({
  id,
  role: 'certainty',
  words: 'however sure',
  alternatives: [stated],
  ...more,
});
const relation = (id: string, words: string): Piece => ({
  id,
  role: 'relation',
  words,
  alternatives: [],
});

describe('a piece of a reading', () => {
  it('is unsaid only while neither the question nor a choice says how sure', () => {
    expect(isUnsaid(certainty('a'))).toBe(true);
    expect(isUnsaid(certainty('a', { span: { start: 0, end: 3 } }))).toBe(false);
    expect(isUnsaid(certainty('a', { words: 'hedged', alternatives: [any, stated] }))).toBe(false);
    expect(isUnsaid(relation('a', 'used'))).toBe(false);
  });

  it('says of which relation it is only where there are several', () => {
    const outer = certainty('focus/conditions/0/relation/certainty');
    const inner = certainty('focus/conditions/0/relation/other/conditions/0/relation/certainty');
    const pieces = [
      relation('focus/conditions/0', 'used'),
      relation('focus/conditions/0/relation/other/conditions/0', 'made by'),
      inner,
      outer,
    ];
    expect(wordsOf(outer, pieces)).toBe('used: however sure');
    expect(wordsOf(inner, pieces)).toBe('made by: however sure');
    expect(wordsOf(outer, [relation('focus/conditions/0', 'used'), outer])).toBe('however sure');
  });
});
