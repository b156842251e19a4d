import { describe, expect, it } from '@jest/globals';
import type { Piece } from '../../../src/model/questionContracts.ts';
import { isUnsaid, spanChoice, wordsOf } from '../../../web/answer/pieces.ts';

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

describe('dates that are chosen', () => {
  it('are years, months or days that there are, either end open', () => {
    expect(spanChoice('2024', '')).toBe('dates:2024..');
    expect(spanChoice(' 2024-02-29', '2024-03')).toBe('dates:2024-02-29..2024-03');
    expect(spanChoice('', '')).toBeUndefined();
    expect(spanChoice('2023-02-29', '')).toBeUndefined();
    expect(spanChoice('May 2024', '')).toBeUndefined();
  });

  it('do not end before they begin, as far as both are said', () => {
    expect(spanChoice('2024-05', '2024')).toBe('dates:2024-05..2024');
    expect(spanChoice('2024-05', '2023')).toBeUndefined();
  });
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
