import { describe, expect, it } from '@jest/globals';
import { readMarkdown } from '../../src/documents/markdown/markdownReader.ts';

const read = (markdown: string) => readMarkdown(Buffer.from(markdown), 'a.md');
const parts = (markdown: string) => {
  const { text, blocks } = read(markdown);
  return blocks.map((b) => [b.role, text.slice(b.start, b.end)]);
};

describe('front matter', () => {
  it('gives title, publisher, address, author and date', () => {
    const { metadata } = read(
      '---\ntitle: "Arms: a count"\nsource: Example Monitor\nurl: https://example.org/a\nauthor: [A. Writer, B. Writer]\ndate: 12 November 2020\n---\nText.',
    );
    expect(metadata).toEqual({
      title: 'Arms: a count',
      publisher: 'Example Monitor',
      url: 'https://example.org/a',
      author: 'A. Writer, B. Writer',
      published: '2020-11-12',
    });
  });

  it('is read line by line when it is no YAML', () => {
    const { metadata } = read(
      '---\ntitle: Arms: a count: two\npublisher: "Monitor"\ndate: 2020-11\n---\nText.',
    );
    expect(metadata).toEqual({
      title: 'Arms: a count: two',
      publisher: 'Monitor',
      published: '2020-11',
    });
  });

  it('may name its source by address', () => {
    expect(read('---\nsource: https://example.org/a\n---\nText.').metadata).toEqual({
      url: 'https://example.org/a',
    });
  });

  it('gives the headline where the text has none', () => {
    expect(parts('---\ntitle: Arms in Diyala\n---\nText.')).toEqual([
      ['title', 'Arms in Diyala'],
      ['paragraph', 'Text.'],
    ]);
    expect(parts('---\ntitle: Other\n---\n# Arms in Diyala\n\nText.')[0]).toEqual([
      'title',
      'Arms in Diyala',
    ]);
  });
});

describe('Markdown', () => {
  it('becomes text without markup, one block for each paragraph, heading, item and quote', () => {
    expect(
      parts(
        '# A *title*\n\nThe **5th Division** took [Tal Afar](http://x)\nwith `RPG-7` ~~twice~~ (~15 km, ~20 men).\n\n## Part\n\n- one\n- two\n\n> said he\n',
      ),
    ).toEqual([
      ['title', 'A title'],
      ['paragraph', 'The 5th Division took Tal Afar with RPG-7 twice (~15 km, ~20 men).'],
      ['heading', 'Part'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['quote', 'said he'],
    ]);
  });

  it('keeps bullets and numbers in the text, outside of the blocks', () => {
    expect(read('3. one\n4. two').text).toBe('3. one\n4. two');
    expect(read('- one\n- two').text).toBe('• one\n• two');
  });

  it('puts a row of a table on one line, with its cells and the headings above them', () => {
    const { text, blocks } = read(
      '| Item | Made in |\n|---|---|\n| RPG-7 | Bulgaria |\n| PMN-2 | |',
    );
    expect(text).toBe('Item | Made in\nRPG-7 | Bulgaria\nPMN-2 | ');
    const row = blocks[1];
    const words = (spans = row?.cells) => spans?.map((c) => text.slice(c.start, c.end));
    expect(words()).toEqual(['RPG-7', 'Bulgaria']);
    expect(words(row?.header)).toEqual(['Item', 'Made in']);
    expect(blocks[0]?.header).toEqual(blocks[0]?.cells);
    expect(words(blocks[2]?.cells)).toEqual(['PMN-2', '']);
  });

  it('marks a line of nothing but links as furniture', () => {
    expect(parts('Text with [a link](x).\n\n[Subscribe](#) | [PDF](#)')).toEqual([
      ['paragraph', 'Text with a link.'],
      ['furniture', 'Subscribe | PDF'],
    ]);
  });

  it('keeps footnotes, and leaves comments, images and rules out', () => {
    expect(
      parts('Text.[^1]\n\n<!-- hidden -->\n\n![alt](x.png)\n\n---\n\n[^1]: Interviews, Hilla.'),
    ).toEqual([
      ['paragraph', 'Text.'],
      ['paragraph', 'Interviews, Hilla.'],
    ]);
  });
});
