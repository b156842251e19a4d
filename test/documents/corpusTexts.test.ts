/** What annotators saw must be in the text that is read: the names and quotes of every annotation. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../src/documents/readDocuments.ts';
import { claimsFileSchema } from '../../src/model/claimsFile.ts';
import { packageRoot } from '../../src/packageRoot.ts';

/** White space folded and markup aside, as annotators quote; a tag before a comma left a space in theirs. */
const flat = (s: string): string =>
  s
    .replace(/[*_`|•]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ,/g, ',')
    .trim();

/** Annotated, though it stands in the page's navigation or in the front matter: the reader gives these as metadata. */
const OUTSIDE_THE_TEXT = [
  'b11_wollega_commander_profile: Abay Dispatch',
  'd07_pyongyang_ledger_brief: Hanseatic Council',
  'd07_pyongyang_ledger_brief: Imke Brandstätter',
  'd07_pyongyang_ledger_brief: Park Seo-yun',
  'd07_pyongyang_ledger_brief: quote "author: Dr Imke Brandstätter and Park Seo-yun"',
  'd07_pyongyang_ledger_brief: quote "series: Hanseatic Council Policy Brief 2025/06 author: Dr Imke Brandstätter"',
  'd11_munich_sabotage_trial: Isar Anzeiger',
];

async function missesOf(folder: string): Promise<{ quotes: number; misses: string[] }> {
  const files = readdirSync(folder);
  const misses: string[] = [];
  let quotes = 0;
  for (const file of files.filter((f) => f.endsWith('.gold.json'))) {
    const name = file.replace('.gold.json', '');
    const source = ['.txt', '.md', '.html'].map((e) => name + e).find((f) => files.includes(f));
    if (!source) throw new Error(`${file}: no document beside it`);
    const text = flat((await readDocument(join(folder, source))).text);
    const gold = claimsFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    for (const { quote } of gold.relations) {
      quotes++;
      if (!text.includes(flat(quote))) misses.push(`${name}: quote "${quote}"`);
    }
    for (const entity of gold.entities)
      if (
        entity.kind !== 'Event' &&
        !entity.names.some((n) => text.toLowerCase().includes(flat(n).toLowerCase()))
      )
        misses.push(`${name}: ${entity.names.join(' / ')}`);
  }
  return { quotes, misses };
}

describe('the annotated corpus', () => {
  it.each(['devset', 'trainset'])(
    'holds every name and quote of %s in the text read',
    async (set) => {
      const { quotes, misses } = await missesOf(join(packageRoot, 'corpus', set));
      expect(quotes).toBeGreaterThan(500);
      expect(misses.filter((m) => !OUTSIDE_THE_TEXT.includes(m))).toEqual([]);
    },
  );
});
