import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { LIMITS } from '../../src/documents/limits.ts';
import { readBytes, readDocument } from '../../src/documents/readDocuments.ts';
import { READABLE_EXTENSIONS } from '../../src/documents/readers.ts';
import { UnreadableDocumentError } from '../../src/documents/unreadableDocumentError.ts';
import { type ReadDocument, readDocumentSchema } from '../../src/model/document.ts';
import { linesAt, pdfFile } from '../support/pdfFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

const SENTENCE = 'Le général Ömer fired an 82 mm mortar – “twice” – near al-Bāb.';

describe('reading plain text', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'reads %s with a byte order mark',
    async (encoding) => {
      const bytes = iconv.encode(SENTENCE, encoding, { addBOM: true });
      expect((await readBytes(bytes, 'a.txt')).text).toBe(SENTENCE);
    },
  );

  it('reads UTF-8 and UTF-16 without a mark', async () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'])
      expect((await readBytes(iconv.encode(SENTENCE, encoding), 'a.txt')).text).toBe(SENTENCE);
  });

  it('falls back to windows-1252', async () => {
    const text = 'Général Müller – “armed”';
    expect((await readBytes(iconv.encode(text, 'windows-1252'), 'a.txt')).text).toBe(text);
  });

  it.each([
    ['windows-1251', 'Боевики захватили восемь винтовок в районе города и отошли на север.'],
    ['koi8-r', 'Боевики захватили восемь винтовок в районе города и отошли на север.'],
    ['windows-1256', 'استولى المسلحون على ثماني بنادق في المدينة ثم انسحبوا إلى الشمال'],
    ['windows-1252', 'Général Müller a été tué près de la frontière, là où opérait la cellule.'],
  ])('tells %s by its letters', async (encoding, text) => {
    expect((await readBytes(iconv.encode(text, encoding), 'a.txt')).text).toBe(text);
  });

  it('keeps a UTF-8 text with a damaged byte readable', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Al-Bāb, Ömer, Êzidxan, Dugurê, Büyük, Şırnak, Ağrı '),
      Buffer.from([0xc5]),
    ]);
    expect((await readBytes(bytes, 'a.txt')).text).toContain('Şırnak, Ağrı');
  });

  it('makes one kind of line end, drops control characters, and leaves the rest alone', async () => {
    const bytes = Buffer.from('Two  spaces,\ttab.\r\nNext\rline\u0007.\n\n  Indented…');
    expect((await readBytes(bytes, 'a.txt')).text).toBe(
      'Two  spaces,\ttab.\nNext\nline .\n\n  Indented…',
    );
  });

  it('takes a headline for the title, and no sentence', async () => {
    const headed = Buffer.from('IS cells regroup in Diyala\n\nThe group fired mortars.');
    expect((await readBytes(headed, 'a.txt')).metadata.title).toBe('IS cells regroup in Diyala');
    const plain = Buffer.from('The group fired mortars.\n\nThen it left.');
    expect((await readBytes(plain, 'a.txt')).metadata.title).toBeUndefined();
  });

  it('names the document after its file', async () => {
    expect(await readBytes(Buffer.from('x y'), 'in/folder\\Report 3.v2.TXT')).toMatchObject({
      name: 'Report 3.v2',
      mediaType: 'text/plain',
    });
  });
});

describe('a file of another format than its name says', () => {
  it('is read as what it is', async () => {
    const pdf = pdfFile([linesAt(72, 700, ['Reds attacked Blues.'])]);
    expect(await readBytes(pdf, 'report.txt')).toMatchObject({
      mediaType: 'application/pdf',
      text: 'Reds attacked Blues.',
    });
  });
});

describe('what is no readable document', () => {
  const refusal = async (bytes: Uint8Array, name: string): Promise<string> => {
    const error: unknown = await readBytes(bytes, name).catch((e: unknown) => e);
    if (!(error instanceof UnreadableDocumentError)) throw new Error(`${name} was read`);
    expect(error.message).not.toContain('\n');
    expect(error.file).toBe(name);
    expect(error.hint).not.toBe('');
    return error.reason;
  };
  const picture = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0]);

  it('is refused by what it is, under any name', async () => {
    expect(await refusal(picture, 'report.png')).toMatch(/^is a PNG image/);
    expect(await refusal(picture, 'report.txt')).toMatch(/^is a PNG image/);
  });

  it('is refused when its ending tells no known format', async () => {
    expect(await refusal(Buffer.from('a,b'), 'table.dat')).toBe(
      'files ending in .dat are not read',
    );
    expect(await refusal(Buffer.from('text'), 'Makefile')).toBe(
      'has no ending that tells its format',
    );
  });

  it('is refused when it holds bytes that no text has', async () => {
    const noise = Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256));
    expect(await refusal(noise, 'noise.txt')).toBe('is binary, not text');
    expect(await refusal(Buffer.from('abc\0\0\0def'), 'zeros.md')).toBe('is binary, not text');
  });

  it('is refused when empty, blank or too large', async () => {
    expect(await refusal(Buffer.alloc(0), 'a.txt')).toBe('is empty');
    expect(await refusal(Buffer.from(' \n\t '), 'a.txt')).toBe('holds no readable text');
    expect(await refusal(Buffer.from('<html><script>x</script></html>'), 'a.html')).toBe(
      'holds no readable text',
    );
    expect(await refusal(Buffer.alloc(LIMITS.textBytes + 1, 'a'), 'a.txt')).toBe(
      'is 20.0 MB large, and at most 20.0 MB is read of this format (plain text)',
    );
  });

  it('is refused when it is not there, or a folder', async () => {
    await expect(readDocument(join(folder, 'none.txt'))).rejects.toThrow('no such file');
    await expect(readDocument(folder)).rejects.toThrow('is not a file');
  });

  it('is refused, and ends nothing, when nested deeper than a parser can go', async () => {
    const deep = Buffer.from(`${'<div>'.repeat(60_000)}armed men`);
    const outcome = await readBytes(deep, 'deep.html').catch((e: unknown) => e);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableDocumentError);
    else expect(outcome).toMatchObject({ text: 'armed men' });
  });
});

describe('every document that is read', () => {
  const holds = (document: ReadDocument): void => {
    readDocumentSchema.parse(document);
    const { text } = document;
    expect(text).toBe(text.replace(/\r|\p{Surrogate}/gu, ''));
    let end = 0;
    for (const block of document.blocks) {
      expect(block.start).toBeGreaterThanOrEqual(end);
      expect(block.end).toBeGreaterThan(block.start);
      expect(block.end).toBeLessThanOrEqual(text.length);
      end = block.end;
      let column = block.start;
      for (const cell of block.cells ?? []) {
        expect(cell.start).toBeGreaterThanOrEqual(column);
        expect(cell.end).toBeLessThanOrEqual(block.end);
        column = cell.end;
      }
    }
  };
  const readsOrRefuses = async (bytes: Uint8Array, name: string): Promise<void> => {
    try {
      holds(await readBytes(bytes, name));
    } catch (error) {
      if (!(error instanceof UnreadableDocumentError)) throw error;
      expect(error.reason).not.toContain('reader failed');
    }
  };
  const endings = fc.constantFrom(...READABLE_EXTENSIONS);

  it('has its blocks in order and in range, whatever the bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), endings, (bytes, ending) =>
        readsOrRefuses(bytes, `x${ending}`),
      ),
      { numRuns: 400 },
    );
  });

  it('has its blocks in order and in range, whatever the markup is', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<table>',
          '<tr>',
          '<td colspan=3>',
          '<td rowspan="2">',
          '<th>',
          '</table>',
          '<h1>',
        ],
        ...[
          '<li>',
          '<ul>',
          '<br>',
          '<article>',
          '<div class="share">',
          '<pre>',
          '<!--',
          '&#13;',
          '&#xFEFF;',
          '&#x2029;',
        ],
        ...[
          '# ',
          '## ',
          '| a | b |\n|---|---|\n',
          '> ',
          '- ',
          '1. ',
          '\n\n',
          '---\n',
          '[x](y)',
          '`',
          '**',
          'title: x\n',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.lorem({ maxCount: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), endings, (pieces, ending) =>
        readsOrRefuses(Buffer.from(pieces.join('')), `x${ending}`),
      ),
      { numRuns: 600 },
    );
  });

  it('is the same from a file as from its bytes', async () => {
    const path = join(folder, 'same.md');
    writeFileSync(path, '# Title\n\nText.');
    expect(await readDocument(path)).toEqual(
      await readBytes(Buffer.from('# Title\n\nText.'), path),
    );
  });
});
