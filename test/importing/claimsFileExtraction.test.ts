import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/readDocuments.ts';
import { contentOf } from '../../src/graph/documentContent.ts';
import { extractionOf } from '../../src/importing/claimsFileExtraction.ts';
import { claimsFileSchema } from '../../src/model/claimsFile.ts';
import { fold } from '../../src/model/names.ts';
import { packageRoot } from '../../src/packageRoot.ts';

const file = (entities: unknown[], relations: unknown[] = []) =>
  claimsFileSchema.parse({ document: 'd', entities, relations });

const isis = { key: 'isis', kind: 'ArmedGroup', names: ['Islamic State', 'IS'] };
const cells = { key: 'cells', kind: 'ArmedGroup', names: ['Islamic State cells'] };
const diyala = { key: 'diyala', kind: 'Province', names: ['Diyala'] };

describe('a claims file read against its document', () => {
  it('finds every place of every name as whole words, the longest first', () => {
    const text = 'Islamic\n State cells and the Islamic State. IS is not ISIS in Diyala.';
    const { extraction, warnings } = extractionOf(file([isis, cells, diyala]), text);
    const places = (key: string) =>
      extraction.mentions.find((m) => m.key === key)?.spans.map((s) => text.slice(s.start, s.end));
    expect(places('cells')).toEqual(['Islamic\n State cells']);
    expect(places('isis')).toEqual(['Islamic State', 'IS']);
    expect(warnings).toEqual([]);
  });

  it('takes a name in another case only where it does not stand as written', () => {
    const text = 'DIYALA and Diyala; the islamic state.';
    const { extraction } = extractionOf(file([isis, diyala]), text);
    expect(extraction.mentions.find((m) => m.key === 'diyala')?.spans).toEqual([
      { start: 11, end: 17 },
    ]);
    expect(extraction.mentions.find((m) => m.key === 'isis')?.spans).toHaveLength(1);
  });

  it('finds a quote across line breaks, Markdown signs and typographic signs', () => {
    const text = 'The *Islamic State*\nwon’t leave **Diyala** now.';
    const { extraction } = extractionOf(
      file(
        [isis, diyala],
        [
          {
            source: 'isis',
            type: 'OPERATES_IN',
            target: 'diyala',
            quote: "State won't leave Diyala",
          },
        ],
      ),
      text,
    );
    const [claim] = extraction.claims;
    expect(claim?.quote).toBe('State*\nwon’t leave **Diyala');
    expect(text.slice(claim?.start, claim?.end)).toBe(claim?.quote);
    expect(claim).toMatchObject({ origin: 'annotated', confidence: 0.95, certainty: 'stated' });
  });

  it('takes the occurrence of a quote that names the ends', () => {
    const text = 'He was there. Then IS was there in Diyala.';
    const { extraction } = extractionOf(
      file(
        [isis, diyala],
        [{ source: 'isis', type: 'OPERATES_IN', target: 'diyala', quote: 'was there' }],
      ),
      'IS said so. He was there, and IS, was there. Diyala.',
    );
    expect(extraction.claims).toHaveLength(1);
    const exact = extractionOf(
      file(
        [isis, diyala],
        [
          {
            source: 'isis',
            type: 'OPERATES_IN',
            target: 'diyala',
            quote: 'IS was there in Diyala',
          },
        ],
      ),
      text,
    );
    expect(exact.extraction.claims[0]?.start).toBe(19);
  });

  it('falls back to a sentence that names the ends, and says so', () => {
    const text = 'First. The IS men hide in Diyala. Last.';
    const { extraction, warnings } = extractionOf(
      file(
        [isis, diyala],
        [
          {
            source: 'isis',
            type: 'OPERATES_IN',
            target: 'diyala',
            quote: 'words that nobody wrote',
          },
        ],
      ),
      text,
    );
    expect(extraction.claims[0]?.quote).toBe('The IS men hide in Diyala.');
    expect(warnings).toEqual([expect.stringContaining('does not stand in the text')]);
  });

  it('reports and leaves out what cannot be', () => {
    const { extraction, warnings } = extractionOf(
      file(
        [isis, diyala, { key: 'x', kind: 'Weapon', names: ['mortar'] }],
        [
          { source: 'isis', type: 'OPERATES_IN', target: 'nowhere', quote: 'IS' },
          { source: 'diyala', type: 'USED', target: 'x', quote: 'IS' },
        ],
      ),
      'IS in Diyala',
    );
    expect(extraction.claims).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining('none of its names'),
      expect.stringContaining('no entity "nowhere"'),
      expect.stringContaining('cannot stand at its ends'),
    ]);
  });

  it('takes dates as precisely as they are given', () => {
    const relation = { source: 'isis', type: 'OPERATES_IN', target: 'diyala', quote: 'IS' };
    const { extraction } = extractionOf(
      file(
        [isis, diyala],
        [
          { ...relation, date: '2021-08' },
          { ...relation, firstDate: '2021', lastDate: '2023', certainty: 'hedged' },
        ],
      ),
      'IS in Diyala',
    );
    expect(extraction.claims).toMatchObject([
      { firstDate: '2021-08', lastDate: '2021-08', datePrecision: 'month' },
      { firstDate: '2021', lastDate: '2023', datePrecision: 'range' },
    ]);
  });

  for (const set of ['devset', 'trainset'])
    it(`locates the quotes and names of corpus/${set}`, async () => {
      const folder = join(packageRoot, 'corpus', set);
      const files = readdirSync(folder);
      const lost: string[] = [];
      let items = 0;
      for (const gold of files.filter((f) => f.endsWith('.gold.json'))) {
        const name = gold.replace('.gold.json', '');
        const path = files.find((f) => f.startsWith(`${name}.`) && f !== gold) ?? '';
        const document = await readDocument(join(folder, path));
        const reading = extractionOf(
          claimsFileSchema.parse(JSON.parse(readFileSync(join(folder, gold), 'utf8'))),
          document.text,
        );
        items += reading.extraction.mentions.length + reading.extraction.claims.length;
        lost.push(...reading.warnings.map((w) => `${name}: ${w}`));
        for (const m of reading.extraction.mentions)
          for (const s of m.spans)
            expect(m.names.map(fold)).toContain(fold(document.text.slice(s.start, s.end)));
        // Throws where an offset, an end or a kind is wrong.
        contentOf(document, reading.extraction, 'test');
      }
      // A few publishers and authors stand only in a header that becomes metadata.
      expect({ lost, few: lost.length <= 0.002 * items }).toMatchObject({ few: true });
    });
});
