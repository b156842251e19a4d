import { describe, expect, it } from '@jest/globals';
import { countOf } from '../../../web/inspector/count.ts';
import { groupRelationships } from '../../../web/inspector/group.ts';
import { arrive, close, current, open, step } from '../../../web/inspector/producers.ts';
import { type Inspected, initialInspector } from '../../../web/inspector/state.ts';
import { entity, relationship } from '../records.ts';

const a: Inspected = { kind: 'entity', id: 'a' };
const b: Inspected = { kind: 'relationship', id: 'b' };
const c: Inspected = { kind: 'document', id: 'c', claim: 'k' };

describe('the trail of the inspector', () => {
  it('goes back and forward as a browser does', () => {
    const there = open(c)(open(b)(open(a)(initialInspector)));
    const back = step(-1)(step(-1)(there));
    expect(current(back)).toEqual(a);
    expect(current(step(1)(back))).toEqual(b);
    expect(step(-1)(back)).toBe(back);
    expect(step(1)(there)).toBe(there);
  });

  it('forgets what lay ahead when something new is opened', () => {
    const state = open(c)(step(-1)(open(b)(open(a)(initialInspector))));
    expect(state.trail).toEqual([a, c]);
  });

  it('does not list the same thing twice in a row', () => {
    const state = open(a)(initialInspector);
    expect(open({ kind: 'entity', id: 'a' })(state)).toBe(state);
  });

  it('lists a document once, whichever of its claims are gone through', () => {
    const next = { kind: 'document' as const, id: 'c', claim: 'l' };
    const state = open(next)(open(c)(open(a)(initialInspector)));
    expect(state.trail).toEqual([a, next]);
    expect(open(b)(state).trail).toEqual([a, next, b]);
  });

  it('lists a question for paths once while its ends are set, and each pair of ends by itself', () => {
    const from = { kind: 'paths' as const, from: 'x' };
    const both = { ...from, to: 'y' };
    const other = { ...from, to: 'z' };
    const state = open(other)(open(both)(open(from)(initialInspector)));
    expect(state.trail).toEqual([both, other]);
    expect(open({ ...other, path: ['r'] })(state).trail).toHaveLength(2);
  });

  it('follows the browser along the trail instead of growing', () => {
    const there = open(b)(open(a)(initialInspector));
    const back = arrive(a)(there);
    expect(back).toEqual({ trail: [a, b], position: 0 });
    expect(current(arrive(undefined)(back))).toBeUndefined();
    expect(current(close()(there))).toBeUndefined();
  });
});

describe('the relations of an entity', () => {
  it('stand by relation and direction, worded from the entity', () => {
    const rows = [
      { ...relationship('1', 'x', 'me'), other: entity('x') },
      { ...relationship('2', 'me', 'y', { type: 'USED' }), other: entity('y') },
      { ...relationship('3', 'me', 'x'), other: entity('x') },
      { ...relationship('4', 'z', 'me', { type: 'COOPERATES_WITH' }), other: entity('z') },
    ];
    expect(
      groupRelationships('me', rows).map((g) => [g.label, g.rows.map((r) => r.id).join()]),
    ).toEqual([
      ['Used', '2'],
      ['Attacked', '3'],
      ['Was attacked by', '1'],
      ['Cooperates with', '4'],
    ]);
  });
});

describe('counts', () => {
  it('agree with their noun', () => {
    expect(countOf(1, 'source')).toBe('1 source');
    expect(countOf(1200, 'source')).toBe('1,200 sources');
    expect(countOf(2, 'entity', 'entities')).toBe('2 entities');
  });
});
