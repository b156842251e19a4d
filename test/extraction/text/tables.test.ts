import { describe, expect, it } from '@jest/globals';
import { readBytes } from '../../../src/documents/readDocuments.ts';
import { tokenize } from '../../../src/extraction/text/tokenize.ts';

const sentencesOf = async (text: string, file: string): Promise<string[]> => {
  const { document, sentences } = tokenize(await readBytes(Buffer.from(text), file));
  return sentences.map((s) => document.text.slice(s.start, s.end));
};

describe('tables', () => {
  const rows = [
    '# | Item | Made in | Holder',
    '1 | PMN-2 mine | Soviet Union | Wagner Group',
    '2 | FN FAL rifle | Belgium | smuggler',
    '3 | AR-M9 rifle | Bulgaria | Nawasi Brigade',
  ];

  it('written with bars in plain text are read cell by cell', async () => {
    const read = await sentencesOf(
      `What was seen\n\n${rows.join('\n')}\n\nNothing else.`,
      'note.txt',
    );
    expect(read).toEqual(
      expect.arrayContaining(['PMN-2 mine', 'Soviet Union', 'FN FAL rifle', 'Bulgaria']),
    );
  });

  it('with short cells are no menu', async () => {
    const [head = '', ...body] = rows.map((row) => `| ${row} |`);
    const read = await sentencesOf([head, '|---|---|---|---|', ...body].join('\n'), 'note.md');
    expect(read).toEqual(expect.arrayContaining(['PMN-2 mine', 'Belgium', 'Nawasi Brigade']));
  });

  it('are no table where only one line holds bars', async () => {
    expect(await sentencesOf('Method | Archive | Donate\n\nThe raid failed.', 'note.txt')).toEqual([
      'The raid failed.',
    ]);
  });
});

describe('calibres that begin with a point', () => {
  it('end no sentence', async () => {
    expect(
      await sentencesOf('They held .50-calibre cartridges and .223 rounds.', 'note.txt'),
    ).toEqual(['They held .50-calibre cartridges and .223 rounds.']);
  });
});
