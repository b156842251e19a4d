import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  asked,
  edited,
  followedBy,
  turnsFromWords,
  turnsToWords,
  unedited,
} from '../../../web/answer/turns.ts';

const used = asked(' Which weapons did ISIS use? ');
const edit = (piece: string, choose: string) => ({ piece, choose });

describe('a question and what was chosen in it', () => {
  it('keeps the questions before it', () => {
    expect(followedBy(used, 'and in Syria?').map((t) => t.question)).toEqual([
      'Which weapons did ISIS use?',
      'and in Syria?',
    ]);
  });

  it('counts only the later of two choices of the same sort in the same piece', () => {
    const turns = edited(edited(used, [edit('focus', 'entity:e1')]), [edit('focus', 'entity:e2')]);
    expect(turns.at(-1)?.edits).toEqual([edit('focus', 'entity:e2')]);
  });

  it('keeps choices that build on each other: what is left out moves the rest up', () => {
    const gone = edit('focus/conditions/0', 'remove');
    const turns = edited(used, [gone, gone, edit('focus/conditions/0', 'negate')]);
    expect(turns.at(-1)?.edits).toHaveLength(3);
    expect(edited(turns, [edit('focus/conditions/0', 'affirm')]).at(-1)?.edits).toHaveLength(4);
  });

  it('changes the last question alone, and gives it back as first read', () => {
    const turns = followedBy(edited(used, [edit('ask', 'form:count')]), 'and in Syria?');
    const changed = edited(turns, [edit('ask', 'form:yesno')]);
    expect(changed[0]).toEqual(turns[0]);
    expect(unedited(changed)).toEqual(turns);
  });
});

describe('the words of an address', () => {
  it('give the questions back, whatever stands in them', () => {
    const text = fc.string({ minLength: 1 }).map((t) => `x${t.trim()}`);
    const turns = fc.array(
      fc.record({
        question: text,
        edits: fc.array(fc.record({ piece: text, choose: text }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(turns, (t) => {
        const words = turnsToWords(t);
        expect(words.every((w) => !w.includes('.'))).toBe(true);
        expect(turnsFromWords(words)).toEqual(t);
      }),
    );
  });

  it('that ask nothing are no question', () => {
    expect(turnsFromWords([])).toBeUndefined();
    expect(turnsFromWords(['  '])).toBeUndefined();
    expect(turnsFromWords(['who', '', ''])).toBeUndefined();
  });
});
