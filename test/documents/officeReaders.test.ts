import { describe, expect, it } from '@jest/globals';
import { readBytes } from '../../src/documents/readDocuments.ts';
import { type ReadDocument, readDocumentSchema } from '../../src/model/document.ts';
import { docxFile, epubFile, odtFile, wordParagraph } from '../support/officeFiles.ts';

const read = async (bytes: Uint8Array, name: string): Promise<ReadDocument> =>
  readDocumentSchema.parse(await readBytes(bytes, name));
const blocks = ({ text, blocks }: ReadDocument): [string, string][] =>
  blocks.map((b) => [b.role, text.slice(b.start, b.end)]);
const refusal = async (bytes: Uint8Array, name: string): Promise<string> =>
  readBytes(bytes, name).then(
    () => 'it was read',
    (error: unknown) => String(error),
  );

describe('a Word document', () => {
  const row = (...cells: string[]): string =>
    `<w:tr>${cells.map((c) => `<w:tc>${wordParagraph(c)}</w:tc>`).join('')}</w:tr>`;

  it('keeps headings, paragraphs, tables and notes, and what it says of itself', async () => {
    const document = await read(
      docxFile({
        body: [
          wordParagraph('Arms on the river', 'Title'),
          wordParagraph('Findings', 'Heading1'),
          '<w:p><w:r><w:t>Reds attacked Blues</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>',
          `<w:tbl>${row('Weapon', 'Serial')}${row('AK-47', '11234')}</w:tbl>`,
        ].join(''),
        footnotes: `<w:footnote w:id="2">${wordParagraph('Letter of 3 March.')}</w:footnote>`,
        properties:
          '<dc:title>Arms on the river, 2024</dc:title><dc:creator>A. Reporter</dc:creator><dcterms:created>2024-01-29T10:00:00Z</dcterms:created>',
      }),
      'report.docx',
    );
    expect(blocks(document)).toEqual([
      ['title', 'Arms on the river'],
      ['heading', 'Findings'],
      ['paragraph', 'Reds attacked Blues.'],
      ['table-row', 'Weapon | Serial'],
      ['table-row', 'AK-47 | 11234'],
      ['list-item', 'Letter of 3 March.'],
    ]);
    expect(document.metadata).toEqual({
      title: 'Arms on the river, 2024',
      author: 'A. Reporter',
      published: '2024-01-29',
    });
    expect(document.mediaType).toContain('wordprocessingml');
  });

  it('is refused where its XML declares entities, or is no Word document inside', async () => {
    const bomb = docxFile({
      body: '',
      more: {
        'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      },
    });
    expect(await refusal(bomb, 'a.docx')).toContain('declares entities');
    expect(await refusal(epubFile(['x']), 'a.docx')).not.toContain('reader failed');
  });
});

describe('an OpenDocument text', () => {
  it('keeps headings, lists, tables and notes, without changes that were taken back', async () => {
    const document = await read(
      odtFile(
        '<text:tracked-changes><text:p>Deleted words.</text:p></text:tracked-changes>' +
          '<text:p text:style-name="Title">A raid</text:p><text:h text:outline-level="1">What happened</text:h>' +
          '<text:p>Reds<text:s text:c="1"/>attacked <text:span>Blues</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Two letters.</text:p></text:note-body></text:note>.</text:p>' +
          '<text:list><text:list-item><text:p>one rifle</text:p></text:list-item></text:list>' +
          '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Weapon</text:p></table:table-cell><table:table-cell><text:p>Number</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>PKM</text:p></table:table-cell><table:table-cell><text:p>3</text:p></table:table-cell></table:table-row></table:table>',
        '<dc:title>A raid in Hit</dc:title><meta:initial-creator>B. Writer</meta:initial-creator><meta:creation-date>2023-05-06T07:08:09</meta:creation-date>',
      ),
      'raid.odt',
    );
    expect(blocks(document)).toEqual([
      ['title', 'A raid'],
      ['heading', 'What happened'],
      ['paragraph', 'Reds attacked Blues.'],
      ['list-item', 'one rifle'],
      ['table-row', 'Weapon | Number'],
      ['table-row', 'PKM | 3'],
      ['paragraph', 'Two letters.'],
    ]);
    expect(document.blocks[5]?.header).toEqual(document.blocks[4]?.cells);
    expect(document.metadata).toEqual({
      title: 'A raid in Hit',
      author: 'B. Writer',
      published: '2023-05-06',
    });
  });

  it('is refused where it is nested without end, or damaged', async () => {
    const deep = odtFile('<text:section>'.repeat(2000) + '</text:section>'.repeat(2000));
    expect(await refusal(deep, 'a.odt')).toContain('nested too deeply');
    expect(await refusal(odtFile('<text:p>open'), 'a.odt')).toContain('not well-formed');
  });
});

describe('an EPUB', () => {
  it('is one document, its chapters in their order', async () => {
    const document = await read(
      epubFile(
        ['<h1>The depot</h1><p>Reds attacked Blues.</p>', '<h1>The river</h1><p>Blues fled.</p>'],
        '<dc:title>Arms</dc:title><dc:creator>C. Author</dc:creator><dc:publisher>House</dc:publisher><dc:date>2022-02-03</dc:date><dc:language>en</dc:language>',
      ),
      'book.epub',
    );
    expect(blocks(document)).toEqual([
      ['title', 'The depot'],
      ['paragraph', 'Reds attacked Blues.'],
      ['heading', 'The river'],
      ['paragraph', 'Blues fled.'],
    ]);
    expect(document.metadata).toEqual({
      title: 'Arms',
      author: 'C. Author',
      publisher: 'House',
      published: '2022-02-03',
      language: 'en',
    });
  });
});

describe('an RTF file', () => {
  it('keeps paragraphs, letters of any alphabet, rows of tables and notes', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}}{\*\generator Word;}{\info{\title A raid}{\author D. Writer}{\creatim\yr2021\mo4\dy5\hr1\min2}{\company X}}{\header Head}\pard G\'e9n\'e9ral \u214\'d6mer fired \ldblquote twice\rdblquote .{\footnote{\super 1} See the letter.}\par {\f1\'cc\'ee\'f1\'ea\'e2\'e0} fell.\par\trowd\intbl PKM\cell 3\cell\row\pard\par{\pict\bin4 }}{}}End.}`;
    const document = await read(Buffer.from(rtf, 'latin1'), 'a.rtf');
    expect(blocks(document)).toEqual([
      ['paragraph', 'Général Ömer fired “twice”.'],
      ['paragraph', 'Москва fell.'],
      ['table-row', 'PKM | 3'],
      ['paragraph', 'End.'],
      ['paragraph', '1 See the letter.'],
    ]);
    expect(document.metadata).toEqual({
      title: 'A raid',
      author: 'D. Writer',
      published: '2021-04-05',
    });
  });

  it('is refused where it is none, or nested without end', async () => {
    expect(await refusal(Buffer.from('plain words'), 'a.rtf')).toContain('is no RTF');
    expect(await refusal(Buffer.from(`{\\rtf1 ${'{'.repeat(5000)}`), 'a.rtf')).toContain(
      'nested too deeply',
    );
  });
});
