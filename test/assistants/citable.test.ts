import { describe, expect, it } from '@jest/globals';
import { citable } from '../../src/assistants/citable.ts';

const relationship = (id: string) => ({
  id: 'e',
  type: 'USED',
  start: 'a',
  end: 'b',
  properties: { id },
});
const claim = (id: string) => ({ id: 'e', labels: ['Claim'], properties: { id } });
const entity = { id: 'e', labels: ['Entity', 'Actor'], properties: { id: 'x', type: 'no' } };

describe('what can be cited of rows', () => {
  it('are relationships and claims, in lists, maps and paths too', () => {
    const rows = [
      [entity, relationship('r1'), 3, null],
      [{ nodes: [entity, entity], relationships: [relationship('r2')] }],
      [[{ deep: [claim('c1')] }], relationship('r1')],
    ];
    expect(citable(rows, 10)).toEqual({
      relationships: new Set(['r1', 'r2']),
      claims: new Set(['c1']),
    });
  });

  it('ends at the most that is wanted, of each', () => {
    const rows = Array.from({ length: 9 }, (_, i) => [relationship(`r${i}`), claim(`c${i}`)]);
    const { relationships, claims } = citable(rows, 2);
    expect([...relationships, ...claims]).toEqual(['r0', 'r1', 'c0', 'c1']);
  });

  it('is nothing in numbers and names', () => {
    expect(citable([['ISIS', 3, true, null, { id: 'r', name: 'x' }]], 5)).toEqual({
      relationships: new Set(),
      claims: new Set(),
    });
  });
});
