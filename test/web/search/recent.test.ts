import { describe, expect, it } from '@jest/globals';
import { type Recent, withRecent } from '../../../web/search/recent.ts';

const document = (id: string): Recent => ({ of: 'document', id, name: id });

describe('what was chosen last', () => {
  it('stands first, nothing twice, and the oldest goes', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'c']
      .map(document)
      .reduce<readonly Recent[]>(withRecent, []);
    expect(list.map((r) => r.of === 'document' && r.id)).toEqual(['c', 'g', 'f', 'e', 'd', 'b']);
  });

  it('tells a question from the same question with other choices', () => {
    const plain: Recent = { of: 'answer', turns: [{ question: 'who?', edits: [] }] };
    const changed: Recent = {
      of: 'answer',
      turns: [{ question: 'who?', edits: [{ piece: 'focus', choose: 'kind:Person' }] }],
    };
    expect(withRecent([plain], changed)).toHaveLength(2);
    expect(withRecent([plain], plain)).toHaveLength(1);
  });
});
