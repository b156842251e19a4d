import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../../../src/extraction/text/blocks.ts';
import type { ReadDocument } from '../../../src/model/document.ts';

const roles = (text: string): string[] => {
  const document: ReadDocument = {
    name: 'test',
    mediaType: 'text/plain',
    text,
    metadata: {},
    blocks: [],
  };
  return blocksOf(document).map((b) => b.role);
};

describe('tables in plain text', () => {
  it('are lines that bars part into as many cells', () => {
    expect(roles('Item | Qty | Origin\nrifle | 4 | China\nmortar | 2 | Serbia\n')).toEqual([
      'table-row',
      'table-row',
      'table-row',
    ]);
  });

  it('are lines that wide gaps part into as many cells', () => {
    expect(
      roles(
        'No.   Item          Seized by\n1     carbine       police\n2     mortar        army\n',
      ),
    ).toEqual(['table-row', 'table-row', 'table-row']);
  });

  it('are more than a line of bars', () => {
    expect(
      roles('A commentary | Forum | 3 May 2021\nThe text begins here and goes on.'),
    ).not.toContain('table-row');
  });

  it('keep their rows though a menu looks like one', () => {
    const text = '1 | carbine | 4 | China';
    const cells = [{ start: 0, end: 1 }];
    const rows = blocksOf({
      name: 'test',
      mediaType: 'text/markdown',
      text,
      metadata: {},
      blocks: [{ role: 'table-row', start: 0, end: text.length, cells, header: cells }],
    });
    expect(rows.map((b) => b.role)).toEqual(['table-row']);
  });
});
