import { describe, expect, it } from '@jest/globals';
import { findNames } from '../../../web/search/nameIndex.ts';
import { entity } from '../records.ts';

const ENTITIES = [
  entity('1', { name: 'Islamic State', aliases: ['Daesh', 'ISIS'], documents: 9 }),
  entity('2', { name: 'Islamic State West Africa Province', documents: 20 }),
  entity('3', { name: 'Hezbollah', documents: 4 }),
  entity('4', { name: 'Diyala', kind: 'Province', documents: 7 }),
  entity('5', { name: 'AK-47', kind: 'Weapon', documents: 3 }),
  entity('6', { name: 'Côte d’Ivoire', kind: 'Country' }),
];
const DOCUMENTS = [
  { id: 'd1', name: 'report', title: 'Two days at Qarachogh', sha256: '', characters: 1 },
].map((d) => ({ ...d, mediaType: 'text/plain', importedAt: '2024-01-01T00:00:00Z' }));

const names = (q: string) => findNames(ENTITIES, DOCUMENTS, q, 8).entities.map((e) => e.name);

describe('names that the page knows', () => {
  it.each([
    ['isl', ['Islamic State West Africa Province', 'Islamic State']],
    ['islamic state', ['Islamic State', 'Islamic State West Africa Province']],
    ['west isl', ['Islamic State West Africa Province']],
    ['Hezbolah', ['Hezbollah']],
    ['Diayla', ['Diyala']],
    ['ak47', ['AK-47']],
    ['COTE', ['Côte d’Ivoire']],
    ['xyz', []],
    ['', []],
  ])('are found by “%s”', (typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  it('say by which other name they were found', () => {
    expect(findNames(ENTITIES, [], 'daesh', 8).entities).toEqual([
      { ...ENTITIES[0], matched: 'Daesh' },
    ]);
  });

  it('are documents too, by their titles, and no more than asked for', () => {
    expect(findNames([], DOCUMENTS, 'qarachogh', 8).documents).toHaveLength(1);
    expect(findNames(ENTITIES, DOCUMENTS, 'i', 1).entities).toHaveLength(1);
  });
});
