import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from '../../../src/extraction/lexicon/csv.ts';
import { lexicon } from '../../../src/extraction/lexicon/lexicon.ts';
import { loadRows } from '../../../src/extraction/lexicon/loadRows.ts';
import { firstWordOf, wordsOf } from '../../../src/extraction/lexicon/words.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A lexicon folder with the given files besides a country. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
  folders.push(folder);
  for (const f of ['actors', 'weapons', 'places']) mkdirSync(join(folder, f));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const ACTORS = 'id,kind,name,aliases,parent,country,from,to,source\n';

describe('reading CSV', () => {
  it('reads quoted cells with commas, quotes and line ends in them', () => {
    expect(parseCsv('a,b\n"x, ""y""","1\n2"\n', 'test')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\n2'],
    ]);
  });

  it('gives back what was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ') });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const text = rows
            .map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          expect(parseCsv(text, 'test')).toEqual(rows);
        },
      ),
    );
  });

  it('says where a quote is not closed', () => {
    expect(() => parseCsv('a\n"b', 'actors/x.csv')).toThrow(/actors\/x\.csv: line 2/);
  });
});

describe('loading the lexicon', () => {
  it('names the file and line of an unknown kind', () => {
    const folder = folderWith({ 'actors/x.csv': `${ACTORS}a,Militia,A,,,,,,s\n` });
    expect(() => loadRows(folder)).toThrow(/actors\/x\.csv: line 2: kind "Militia" is unknown/);
  });

  it('refuses an id that is there twice', () => {
    const folder = folderWith({
      'actors/x.csv': `${ACTORS}a,ArmedGroup,A,,,,,,s\na,ArmedGroup,B,,,,,,s\n`,
    });
    expect(() => loadRows(folder)).toThrow(/line 3: the id "a" is there twice/);
  });

  it('refuses a file without a column that it needs', () => {
    const folder = folderWith({ 'actors/x.csv': 'id,kind,name\n' });
    expect(() => loadRows(folder)).toThrow(/the column "aliases" is missing/);
  });

  it('reads a row that is left for later as it would at once', () => {
    expect(lexicon().entries).toEqual(loadRows());
  });

  it('files every name under the first word that reading it in full gives', () => {
    for (const entry of loadRows())
      for (const name of [entry.name, ...entry.aliases, ...entry.demonyms, ...entry.seats])
        expect(firstWordOf(name)).toBe(wordsOf(name.replace(/^[=?]+/, ''))[0]?.folded);
  });

  it('holds the countries, groups, weapons and places of the package, each id once', () => {
    const { entries, byId } = lexicon();
    expect(byId.size).toBe(entries.length);
    const kinds = new Set(entries.map((e) => e.kind));
    for (const kind of [
      'Country',
      'ArmedGroup',
      'SecurityForce',
      'Organization',
      'Province',
      'Weapon',
    ] as const)
      expect(kinds.has(kind)).toBe(true);
  });
});

describe('words', () => {
  const folded = (text: string) => wordsOf(text).map((w) => w.folded);

  it('fold hyphens, apostrophes and diacritics away', () => {
    expect(folded('al-Hol')).toEqual(['al', 'hol']);
    expect(folded('Sina’a')).toEqual(['sinaa']);
    expect(folded('Fırtına')).toEqual(['firtina']);
    expect(folded('Türkiye')).toEqual(['turkiye']);
  });

  it('part letters from digits, so that AK-47 and AK47 are one', () => {
    expect(folded('AK-47')).toEqual(folded('AK47'));
    expect(folded('9M133-1')).toEqual(['9', 'm', '133', '1']);
  });

  it('take dotted initials as one word and leave a possessive out', () => {
    expect(folded('U.S.')).toEqual(['us']);
    expect(folded("Iraq's")).toEqual(['iraq']);
  });

  it('stand where they say they stand', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', '-', ' ', "'", '’', 'é', '.') }),
        (text) => {
          let before = 0;
          for (const w of wordsOf(text)) {
            expect(w.start).toBeGreaterThanOrEqual(before);
            expect(w.end).toBeGreaterThan(w.start);
            expect(w.end).toBeLessThanOrEqual(text.length);
            before = w.end;
          }
        },
      ),
    );
  });
});
