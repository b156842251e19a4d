import { describe, expect, it } from '@jest/globals';
import { readBytes } from '../../src/documents/readDocuments.ts';
import { UnreadableDocumentError } from '../../src/documents/unreadableDocumentError.ts';
import { pageAt, type ReadDocument, readDocumentSchema } from '../../src/model/document.ts';
import { linesAt, type PdfWords, pdfFile } from '../support/pdfFile.ts';

const read = async (
  pages: readonly (readonly PdfWords[])[],
  options: Parameters<typeof pdfFile>[1] = {},
): Promise<ReadDocument> => {
  const document = await readBytes(pdfFile(pages, options), 'report.pdf');
  readDocumentSchema.parse(document);
  for (const { start, end } of document.blocks)
    expect(document.text.slice(start, end)).toBe(document.text.slice(start, end).trim());
  return document;
};
const blocks = ({ text, blocks }: ReadDocument): [string, string][] =>
  blocks.map((b) => [b.role, text.slice(b.start, b.end)]);
const texts = (document: ReadDocument): string[] => blocks(document).map(([, text]) => text);

const LEFT = [
  'The group seized eighteen rifles at the',
  'depot on Monday and moved them north in',
  'two trucks. Witnesses saw the convoy at',
  'the bridge near Hit before it turned off',
  'the road and was lost from their sight.',
];
const RIGHT = [
  'Soldiers searched the area for two days',
  'and found nothing but empty crates. The',
  'crates bore the marks of a factory that',
  'was closed in 1994, investigators said,',
  'and had been painted over in a hurry.',
];

describe('a PDF', () => {
  it('has its lines joined to paragraphs, and words that a line end broke put together', async () => {
    const document = await read([
      linesAt(72, 760, [
        'Investigators documented ammu-',
        'nition and anti-',
        'tank missiles of the AK-',
        '47 type at the site near Al-',
        'Qaim, where ammunition of the same lot had been found.',
      ]),
    ]);
    expect(texts(document)).toEqual([
      'Investigators documented ammunition and anti-tank missiles of the AK-47 type at the site near Al-Qaim, where ammunition of the same lot had been found.',
    ]);
  });

  it('is read column by column, and across the page where a line goes across', async () => {
    const document = await read([
      [
        { text: 'Arms seized in two raids on the river', x: 72, y: 790, size: 20 },
        // In the order in which a program may write them: line by line over both columns.
        ...LEFT.flatMap((line, i): PdfWords[] => [
          { text: line, x: 72, y: 740 - i * 12 },
          { text: RIGHT[i] ?? '', x: 320, y: 740 - i * 12 },
        ]),
        {
          text: 'Both finds were reported to the sanctions committee of the council in the same week.',
          x: 72,
          y: 640,
        },
      ],
    ]);
    expect(blocks(document)).toEqual([
      ['title', 'Arms seized in two raids on the river'],
      ['paragraph', LEFT.join(' ')],
      ['paragraph', RIGHT.join(' ')],
      [
        'paragraph',
        'Both finds were reported to the sanctions committee of the council in the same week.',
      ],
    ]);
  });

  it('goes on from one column to the next, and from one page to the next, within a sentence', async () => {
    const page = (n: number, lines: readonly string[]): PdfWords[] => [
      { text: 'Report on arms transfers', x: 72, y: 810 },
      ...linesAt(72, 760, lines),
      { text: `${n}`, x: 290, y: 30 },
    ];
    const document = await read([
      page(1, [
        'A convoy of nine trucks left the depot and went',
        'along the river until it was at-',
      ]),
      page(2, ['tacked by gunmen from the hills on both sides of it.', '']),
      page(3, ['Nobody claimed it.']),
    ]);
    expect(texts(document)).toEqual([
      'A convoy of nine trucks left the depot and went along the river until it was attacked by gunmen from the hills on both sides of it.',
      'Nobody claimed it.',
    ]);
    const page2 = document.text.indexOf('attacked');
    expect(document.pages).toEqual([0, page2, document.text.indexOf('Nobody')]);
    expect(pageAt(document.pages ?? [], page2 - 1)).toBe(1);
    expect(pageAt(document.pages ?? [], page2)).toBe(2);
    expect(pageAt(document.pages ?? [], document.text.length - 1)).toBe(3);
  });

  it('loses running heads, feet and page numbers, and nothing that stands there once', async () => {
    const page = (n: number, text: string): PdfWords[] => [
      { text: `S/2021/${n % 2 ? 569 : 569}`, x: 72, y: 810 },
      { text: 'Letter dated 5 July', x: 400, y: 810 },
      { text: `Only on page ${n}: heading ${'abcd'[n]}`, x: 72, y: 780 },
      ...linesAt(72, 700, [text]),
      { text: `21-0${n}234`, x: 72, y: 30 },
      { text: `${n}/4`, x: 500, y: 30 },
    ];
    const document = await read([
      page(1, 'Reds attacked Blues.'),
      page(2, 'Greens attacked Blues.'),
      page(3, 'Blues attacked nobody.'),
    ]);
    expect(document.text).not.toMatch(/S\/2021|Letter dated|234|\/4/);
    expect(document.text).toContain('Greens attacked Blues.');
  });

  it('keeps notes as paragraphs of their own, without the raised numbers that lead to them', async () => {
    const body = 'The rifles were made in 1985 and delivered to a state that denies it';
    const document = await read([
      [
        ...linesAt(72, 760, [body]),
        { text: '12', x: 72 + 296, y: 764, size: 6 },
        ...linesAt(72, 748, ['although the papers were found in the crates at the depot.']),
        { text: '12 Letter from the government to the panel, 3 March.', x: 72, y: 80, size: 7 },
      ],
    ]);
    expect(texts(document)).toEqual([
      `${body} although the papers were found in the crates at the depot.`,
      '12 Letter from the government to the panel, 3 March.',
    ]);
  });

  it('keeps the rows of a table together', async () => {
    const row = (y: number, cells: readonly string[]): PdfWords[] =>
      cells.map((text, i) => ({ text, x: 72 + i * 130, y }));
    const document = await read([
      [
        ...row(700, ['Weapon', 'Serial', 'Place']),
        ...row(686, ['AK-47 rifle', '11234', 'Hit']),
        ...row(672, ['RPG-7', '2201', 'Qaim']),
        ...row(658, ['PKM gun', '778', 'Mosul']),
      ],
    ]);
    expect(blocks(document)).toEqual([
      ['table-row', 'Weapon | Serial | Place'],
      ['table-row', 'AK-47 rifle | 11234 | Hit'],
      ['table-row', 'RPG-7 | 2201 | Qaim'],
      ['table-row', 'PKM gun | 778 | Mosul'],
    ]);
    expect(document.blocks[2]?.header).toEqual(document.blocks[0]?.cells);
  });

  it('says who wrote it, what it is called and when, where its metadata is worth something', async () => {
    const words = [linesAt(72, 700, ['Reds attacked Blues.'])];
    const told = {
      title: 'A raid',
      author: 'Panel of Experts',
      created: "D:20240129101500+01'00'",
    };
    expect((await read(words, told)).metadata).toEqual({
      title: 'A raid',
      author: 'Panel of Experts',
      published: '2024-01-29',
    });
    expect(
      (await read(words, { title: 'Microsoft Word - x.doc', author: 'User' })).metadata,
    ).toEqual({});
  });

  it('says which pages hold no text', async () => {
    const document = await read([
      [],
      linesAt(72, 700, ['Reds attacked Blues.']),
      [],
      [],
      linesAt(72, 700, ['Greens attacked Blues.']),
    ]);
    expect(document.notices).toEqual([expect.stringMatching(/^pages 1 and 3–4 are without text/)]);
    const at = document.text.indexOf('Greens');
    expect(pageAt(document.pages ?? [], at)).toBe(5);
    expect(pageAt(document.pages ?? [], at - 3)).toBe(2);
  });
});

describe('a PDF that cannot be read', () => {
  const reason = async (bytes: Uint8Array): Promise<string> => {
    const error: unknown = await readBytes(bytes, 'report.pdf').catch((e: unknown) => e);
    if (!(error instanceof UnreadableDocumentError)) throw new Error('it was read');
    expect(error.hint).not.toBe('');
    return error.reason;
  };

  it('says whether it is scanned, locked or damaged', async () => {
    expect(await reason(pdfFile([[], []]))).toContain('its pages are pictures');
    const locked = pdfFile([linesAt(72, 700, ['x'])], {
      trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
    });
    expect(await reason(locked)).toBe('is locked with a password');
    expect(await reason(Buffer.from('%PDF-1.7\nnothing follows'))).toContain('damaged');
    expect(await reason(Buffer.from('Plain words'))).toContain('no PDF');
  });
});
