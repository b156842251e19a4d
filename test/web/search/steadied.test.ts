import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Choice, Group } from '../../../web/search/providers.ts';
import { steadied } from '../../../web/search/steadied.ts';

const choice = (key: string): Choice => ({
  key,
  label: key,
  note: '',
  mark: 'query',
  choose: () => undefined,
});
const group = (name: string, keys: readonly string[]): Group => ({
  name,
  label: name,
  list: keys.map(choice),
});
const rows = (groups: readonly Group[]) => groups.flatMap((g) => g.list.map((c) => c.key));

describe('a list to which more comes', () => {
  it('leaves the row in hand where it stands, and puts what is new behind it', () => {
    const stood = [group('entities', ['a', 'b', 'c']), group('ask', ['?'])];
    const fresh = [
      group('entities', ['z', 'a', 'c']),
      group('documents', ['d']),
      group('ask', ['?']),
    ];
    expect(rows(steadied(fresh, stood, 'b'))).toEqual(['a', 'b', 'z', 'c', 'd', '?']);
    const below = steadied(fresh, stood, '?');
    expect(rows(below)).toEqual(['a', 'b', 'c', '?', 'z', 'd']);
    expect(new Set(below.map((g) => g.name)).size).toBe(below.length);
  });

  it('is the new one where nothing is in hand', () => {
    const fresh = [group('entities', ['z'])];
    expect(steadied(fresh, [group('entities', ['a'])], 'gone')).toBe(fresh);
  });

  it('holds whatever is new once, and the row in hand at its place', () => {
    const keys = (prefix: string) =>
      fc.uniqueArray(
        fc.integer({ min: 0, max: 9 }).map((i) => `${prefix}${i}`),
        { minLength: 1 },
      );
    const lists = fc.record({ entities: keys('e'), documents: keys('d') });
    fc.assert(
      fc.property(lists, lists, fc.nat(), (before, after, at) => {
        const groupsOf = (l: typeof before) => [
          group('entities', l.entities),
          group('documents', l.documents),
        ];
        const stood = groupsOf(before);
        const index = at % rows(stood).length;
        const key = rows(stood)[index] ?? '';
        const now = rows(steadied(groupsOf(after), stood, key));
        expect(now.slice(0, index + 1)).toEqual(rows(stood).slice(0, index + 1));
        expect(new Set(now).size).toBe(now.length);
        for (const wanted of rows(groupsOf(after))) expect(now).toContain(wanted);
      }),
    );
  });
});
