import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import {
  type Reading,
  type ReadOptions,
  readDocuments,
} from '../../src/documents/readDocuments.ts';
import type { ReadDocument } from '../../src/model/document.ts';
import { linesAt, pdfFile } from '../support/pdfFile.ts';
import { zipFile } from '../support/zipFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'sightline-containers-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function readingsOf(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Reading[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const readings: Reading[] = [];
  for await (const reading of readDocuments(path, options)) readings.push(reading);
  return readings;
}
const documentsOf = (readings: readonly Reading[]): [string, ReadDocument][] =>
  readings.flatMap((r) => ('document' in r ? [[r.inside, r.document]] : []));
const textsOf = (readings: readonly Reading[]): [string, string][] =>
  documentsOf(readings).map(([inside, { text }]) => [inside, text]);
const failing = (name: string, content: string, options: ReadOptions = {}): Promise<string> =>
  readingsOf(name, content, options).then(
    () => 'it was read',
    (error: unknown) => String(error),
  );

const message = (
  body: string,
  { subject = 'A raid', date = 'Mon, 29 Jan 2024 10:00:00 +0000', type = 'text/plain' } = {},
): string =>
  `From: "A. Reporter" <a@example.org>\nSubject: ${subject}\nDate: ${date}\nMIME-Version: 1.0\nContent-Type: ${type}; charset=utf-8\n\n${body}`;

describe('a message', () => {
  it('is a document with its subject, sender and date; replies are quotations, the signature is gone', async () => {
    const [[inside, document] = ['none', undefined]] = documentsOf(
      await readingsOf(
        'mail.eml',
        message(
          [
            'Reds attacked Blues on the road to the river, and took',
            'nine rifles.',
            '',
            'On Sun, 28 Jan 2024, B wrote:',
            '> Blues held the bridge',
            '> until dawn.',
            '',
            '-- ',
            'A. Reporter',
            'The Office, Some Street 1',
          ].join('\n'),
          { subject: '=?utf-8?Q?A_raid_at_al-B=C4=81b?=' },
        ),
      ),
    );
    expect(inside).toBe('');
    const { text = '', blocks = [] } = document ?? {};
    expect(blocks.map((b) => [b.role, text.slice(b.start, b.end)])).toEqual([
      ['title', 'A raid at al-Bāb'],
      ['paragraph', 'Reds attacked Blues on the road to the river, and took nine rifles.'],
      ['meta', 'On Sun, 28 Jan 2024, B wrote:'],
      ['quote', 'Blues held the bridge\nuntil dawn.'],
    ]);
    expect(document?.metadata).toEqual({
      title: 'A raid at al-Bāb',
      author: 'A. Reporter',
      published: '2024-01-29',
    });
  });

  it('is read by its HTML where its text part says nothing', async () => {
    const readings = await readingsOf(
      'html.eml',
      `From: a@example.org\nSubject: News\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee HTML.\n--b\nContent-Type: text/html\n\n<html><body><p>Reds attacked Blues at the bridge in the morning.</p><script>x</script></body></html>\n--b--\n`,
    );
    expect(textsOf(readings)).toEqual([
      ['', 'News\n\nReds attacked Blues at the bridge in the morning.'],
    ]);
  });

  it('has what is attached to it as documents of their own', async () => {
    const pdf = pdfFile([linesAt(72, 700, ['Greens fled.'])]).toString('base64');
    const zip = zipFile({ 'in/a.txt': 'Blues won.' }).toString('base64');
    const attached = (name: string, type: string, content: string): string =>
      `--b\nContent-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${content}\n`;
    const readings = await readingsOf(
      'with.eml',
      `From: a@example.org\nSubject: Files\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHere they are.\n${attached('../report.pdf', 'application/pdf', pdf)}${attached('all.zip', 'application/zip', zip)}${attached('photo.jpg', 'image/jpeg', 'AAAA')}${attached('sheet.xlsx', 'application/x', 'AAAA')}--b--\n`,
    );
    expect(textsOf(readings)).toEqual([
      ['', 'Files\n\nHere they are.'],
      ['report.pdf', 'Greens fled.'],
      ['all.zip/in/a.txt', 'Blues won.'],
    ]);
    expect(readings.filter((r) => 'skipped' in r).map((r) => r.inside)).toEqual(['sheet.xlsx']);
  });
});

describe('a mailbox', () => {
  const mailbox = (...messages: readonly string[]): string =>
    messages.map((m) => `From a@example.org Mon Jan 29 10:00:00 2024\n${m}\n`).join('\n');

  it('gives its messages one by one, called by date and subject', async () => {
    const readings = await readingsOf(
      'in.mbox',
      mailbox(
        message('Reds attacked Blues.\n>From here they fled.\nFrom then on it was quiet.'),
        message('Nobody came.', { subject: 'Quiet/day' }),
        message('Nobody came again.', { subject: 'Quiet/day' }),
      ),
    );
    expect(textsOf(readings).map(([inside, text]) => [inside, text.split('\n\n')[1]])).toEqual([
      [
        '2024-01-29 A raid.eml',
        'Reds attacked Blues.\nFrom here they fled.\nFrom then on it was quiet.',
      ],
      ['2024-01-29 Quiet-day.eml', 'Nobody came.'],
      ['2024-01-29 Quiet-day (2).eml', 'Nobody came again.'],
    ]);
  });

  it('is read whatever the place where its pieces are cut', async () => {
    // Larger than what is read at once, so that the beginning of a message lies across two pieces.
    const long = message(`${'Words of a long message. '.repeat(50)}\n`.repeat(900));
    const readings = await readingsOf('long.mbox', mailbox(long, message('End.'), long));
    expect(documentsOf(readings)).toHaveLength(3);
  });

  it('says so where it is none', async () => {
    expect(await failing('none.mbox', 'Only words.')).toContain('holds no message');
  });
});

describe('a table of articles', () => {
  const csv =
    'id;Headline;Published;Outlet;Link;Body\n' +
    '1;"A raid; again";29 January 2024;Test Wire;https://example.org/1;"Reds attacked ""Blues"".\nThey fled."\n' +
    '2;Quiet;2024-02-01;Test Wire;javascript:x;=cmd()\n' +
    '3;Empty;2024-02-02;Test Wire;;\n';

  it('is read by the usual names of its columns, and says which', async () => {
    const readings = await readingsOf('news.csv', csv);
    expect(readings.flatMap((r) => ('note' in r ? [r.note] : []))).toEqual([
      expect.stringMatching(
        /text from "Body", title from "Headline", date from "Published", source from "Outlet", url from "Link"/,
      ),
    ]);
    expect(textsOf(readings)).toEqual([
      ['A raid; again', 'A raid; again\n\nReds attacked "Blues".\nThey fled.'],
      ['Quiet', 'Quiet\n\n=cmd()'],
    ]);
    expect(documentsOf(readings).map(([, d]) => d.metadata)).toEqual([
      {
        title: 'A raid; again',
        publisher: 'Test Wire',
        published: '2024-01-29',
        url: 'https://example.org/1',
      },
      { title: 'Quiet', publisher: 'Test Wire', published: '2024-02-01' },
    ]);
    expect(readings.filter((r) => 'skipped' in r).map((r) => r.inside)).toEqual(['Empty']);
  });

  it('is read by the columns that somebody names, or chooses when asked', async () => {
    const strange = 'a,b\nTitle,Reds attacked Blues.\n';
    const expected = [['Title', 'Title\n\nReds attacked Blues.']];
    const named = await readingsOf('x.csv', strange, { columns: { text: 'b', title: 'A' } });
    expect(textsOf(named)).toEqual(expected);
    const asked = await readingsOf('x.csv', strange, {
      chooseColumns: async (_file, columns) => ({ text: columns[1], title: columns[0] }),
    });
    expect(textsOf(asked)).toEqual(expected);
    expect(await failing('x.csv', strange)).toMatch(
      /no column that is known to hold text \(a, b\)/,
    );
    expect(await failing('x.csv', strange, { columns: { text: 'c' } })).toMatch(
      /has no column "c". Its columns are: a, b/,
    );
  });

  it('is read in other encodings, and with tabs', async () => {
    const text = 'title\ttext\nŞırnak\tGénéral Müller fell at Şırnak.\n';
    const wide = await readingsOf('t.tsv', iconv.encode(text, 'utf-16le', { addBOM: true }));
    expect(textsOf(wide)[0]?.[1]).toContain('Général Müller fell at Şırnak.');
    const narrow = await readingsOf('n.csv', iconv.encode('text\nGénéral Müller\n', 'win1252'));
    expect(textsOf(narrow)[0]?.[1]).toBe('Général Müller');
  });

  it('may be JSON Lines, with markup in its texts', async () => {
    const readings = await readingsOf(
      'news.jsonl',
      '{"title":"One","body":"<p>Reds attacked <b>Blues</b>.</p><script>x</script>","source":{"name":"W"}}\n\n{"title":"Two","body":"Plain."}\n',
    );
    expect(textsOf(readings)).toEqual([
      ['One', 'One\n\nReds attacked Blues.'],
      ['Two', 'Two\n\nPlain.'],
    ]);
    expect(await failing('bad.jsonl', '{"text":"x"}\n{broken')).toContain('line 2 is no JSON');
    expect(await failing('bad.jsonl', '[1]')).toContain('line 1 is no object');
  });
});
