import { describe, expect, it } from '@jest/globals';
import type { DecisionRecord } from '../../../src/model/decisionContracts.ts';
import { patchGraph } from '../../../web/decisions/patch.ts';
import { recordCsv, recordJson } from '../../../web/decisions/recordFile.ts';
import { entity, relationship } from '../records.ts';

const [a, b, c] = [entity('a'), entity('b'), entity('c')];
const ab = relationship('ab', 'a', 'b');
const bc = relationship('bc', 'b', 'c');
const graph = { nodes: [a, b, c], edges: [ab, bc], truncated: false };
const changes = (changed: (typeof ab)[], gone: string[] = [], entities: (typeof a)[] = []) => ({
  relationships: { changed, gone },
  entities,
});

describe('the drawn graph after a decision', () => {
  it('loses what nothing supports any more and keeps all else as it was', () => {
    const patched = patchGraph(graph, changes([], ['ab']));
    expect(patched.edges).toEqual([bc]);
    expect(patched.edges[0]).toBe(bc);
    expect(patched.truncated).toBe(false);
  });

  it('shows what changed, and draws what is new between what is drawn', () => {
    const ticked = { ...ab, review: 'confirmed' as const };
    const ac = relationship('ac', 'a', 'c');
    const beyond = relationship('ad', 'a', 'd');
    const renamed = { ...a, degree: 7 };
    const patched = patchGraph(graph, changes([ticked, ac, beyond], [], [renamed, entity('d')]));
    expect(patched.edges).toEqual([ticked, bc, ac]);
    expect(patched.nodes).toEqual([renamed, b, c]);
  });

  it('is the same object where nothing of it changed', () => {
    const elsewhere = relationship('xy', 'x', 'y');
    expect(patchGraph(graph, changes([elsewhere], ['zz'], [entity('x')]))).toBe(graph);
  });
});

describe('the record as a file', () => {
  const entry: DecisionRecord = {
    id: 'x1',
    kind: 'review',
    by: '=Ann',
    at: '2026-01-02T03:04:05.678Z',
    what: 'A used B — “so, they ""said""”, in d',
    before: 'unreviewed',
    after: 'rejected',
    active: false,
    undoneBy: { id: 'x2', by: 'Ben', at: '2026-01-02T03:05:00.000Z' },
    standing: true,
    about: { claims: ['c'], mentions: [], sources: [], documents: [{ id: 'd', name: 'd' }] },
  };

  it('is a table without formulas, or JSON with all that is known', () => {
    const [head, row] = recordCsv([entry]).split('\r\n');
    expect(head).toBe('at,by,kind,what,before,after,note,active,undoneBy,undoneAt,documents,id');
    expect(row).toContain(`'=Ann`);
    expect(row).toContain('unreviewed,rejected');
    expect(row).toContain('Ben');
    expect(JSON.parse(recordJson([entry]))).toEqual({ decisions: [entry] });
  });
});
