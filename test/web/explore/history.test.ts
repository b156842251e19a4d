import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  amend,
  begin,
  goTo,
  type History,
  record,
  redo,
  stepsOf,
  undo,
} from '../../../web/explore/history.ts';

const told = (h: History<number>) => stepsOf(h).steps.map((s) => s.label);

describe('the history', () => {
  it('names every step, and undo and redo are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 20 }), (numbers) => {
        const done = numbers.reduce((h, n) => record(`Add ${n}`, h.present.state + n)(h), begin(0));
        expect(told(done)).toEqual(['Start', ...numbers.map((n) => `Add ${n}`)]);
        const undone = numbers.reduce((h) => undo(h), done);
        expect(undone.present.state).toBe(0);
        expect(numbers.reduce((h) => redo(h), undone)).toEqual(done);
      }),
    );
  });

  it('goes to any step of its list, and forgets what was undone only when something new is done', () => {
    const done = [1, 2, 3].reduce((h, n) => record(`${n}`, n)(h), begin(0));
    const back = goTo<number>(1)(done);
    expect(back.present.state).toBe(1);
    expect(told(back)).toEqual(['Start', '1', '2', '3']);
    expect(goTo<number>(3)(back)).toEqual(done);
    expect(told(record('other', 9)(back))).toEqual(['Start', '1', 'other']);
    expect(goTo<number>(99)(done)).toBe(done);
  });

  it('takes no step where nothing changed, and none for what follows by itself', () => {
    const start = begin(0);
    expect(record('nothing', 0)(start)).toBe(start);
    const settled = amend(5)(record('grow', 4)(start));
    expect(told(settled)).toEqual(['Start', 'grow']);
    expect(settled.present.state).toBe(5);
    expect(undo(settled).present.state).toBe(0);
  });
});
