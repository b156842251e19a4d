import { describe, expect, it } from '@jest/globals';
import { stepFrom } from '../../../web/graph/mirrorKeys.ts';
import { wordsOf } from '../../../web/graph/mirrorWords.ts';
import { entity, relationship } from '../records.ts';

describe('the graph in words', () => {
  const nodes = [
    entity('a', { name: 'Al Noor', degree: 3 }),
    entity('b', { name: 'Raqqa', kind: 'Settlement', degree: 1 }),
    entity('c', { name: 'Type 56', kind: 'Weapon', degree: 0 }),
  ];
  const edges = [
    relationship('r1', 'a', 'b', { type: 'ATTACKED' }),
    relationship('r2', 'a', 'c', { type: 'USED' }),
  ];

  it('says name, kind, how many relations there are, and each of them from its own side', () => {
    const words = wordsOf({ nodes, edges }, 5);
    const [a, b] = nodes.map(words);
    expect(a).toBe('Al Noor, Armed group, 3 relations: attacked Raqqa; used Type 56');
    expect(b).toBe('Raqqa, Settlement, 1 relation: was attacked by Al Noor');
  });

  it('counts the relations beyond those it tells, and tells none where none is drawn', () => {
    expect(nodes.map(wordsOf({ nodes, edges }, 1))[0]).toMatch(/attacked Raqqa; 1 more drawn$/);
    expect(nodes.map(wordsOf({ nodes, edges: [] }, 1))[0]).toBe(
      'Al Noor, Armed group, 3 relations',
    );
  });
});

describe('keys in the list of what is drawn', () => {
  it('lead by steps, by pages and to the ends, and never beyond', () => {
    expect(stepFrom('ArrowDown', 3, 10)).toBe(4);
    expect(stepFrom('ArrowUp', 0, 10)).toBe(0);
    expect(stepFrom('PageDown', 3, 10)).toBe(9);
    expect(stepFrom('Home', 7, 10)).toBe(0);
    expect(stepFrom('End', 7, 10)).toBe(9);
    expect(stepFrom('Enter', 7, 10)).toBe(7);
  });

  it('are left to the page where they are letters, or where nothing is drawn', () => {
    expect(stepFrom('e', 3, 10)).toBeUndefined();
    expect(stepFrom('ArrowDown', 0, 0)).toBeUndefined();
  });
});
