import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  drawnIds,
  drawnIsEmpty,
  remove,
  removeRelations,
  restart,
  revealRelations,
} from '../../../web/drawn/producers.ts';
import { initialDrawn } from '../../../web/drawn/slice.ts';

const id: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const ids = fc.array(id, { maxLength: 5 });
const state = fc.record({
  root: fc.integer({ min: 0, max: 300 }),
  added: fc.uniqueArray(id),
  removed: fc.uniqueArray(id),
  removedRelations: fc.uniqueArray(id),
});

describe('what is drawn', () => {
  it('only grows when something is added', () => {
    fc.assert(
      fc.property(state, ids, ids, (s, root, more) => {
        const before = drawnIds(s, root);
        const after = drawnIds(add(more)(s), root);
        expect(after).toEqual(expect.arrayContaining([...before, ...more]));
      }),
    );
  });

  it('holds nothing that was removed, and nothing twice', () => {
    fc.assert(
      fc.property(state, ids, ids, (s, root, gone) => {
        const after = drawnIds(remove(gone)(s), root);
        expect(after.filter((x) => gone.includes(x))).toEqual([]);
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });

  it('comes back when what was removed is added', () => {
    const s = add(['a'])(remove(['a'])(initialDrawn));
    expect(drawnIds(s, ['a', 'b'])).toEqual(['a', 'b']);
  });

  it('loses single relations, and has them all again when they are revealed', () => {
    const fewer = removeRelations(['r1', 'r2', 'r1'])(initialDrawn);
    expect(fewer.removedRelations).toEqual(['r1', 'r2']);
    expect(revealRelations(['r1'])(fewer).removedRelations).toEqual(['r2']);
    expect(revealRelations()(fewer)).toEqual(initialDrawn);
  });

  it('begins anew with a root alone', () => {
    expect(restart(0)(add(['a'])(initialDrawn))).toEqual({
      root: 0,
      added: [],
      removed: [],
      removedRelations: [],
    });
    expect(drawnIsEmpty(restart(0)(initialDrawn))).toBe(true);
    expect(drawnIsEmpty(initialDrawn)).toBe(false);
  });
});
