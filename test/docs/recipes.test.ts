/** Each recipe of CONTRIBUTING.md, followed in a copy of the sources: what it promises is seen. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { packageRoot } from '../../src/packageRoot.ts';
import { testDatabase, testDataFolder, wipe } from '../support/database.ts';
import { fencedBlocks } from '../support/markdown.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';
import { sourceCopy } from '../support/sourceCopy.ts';

const blocks = fencedBlocks(join(packageRoot, 'CONTRIBUTING.md'));
/** The recipe for the page is followed in a browser, by test/browser/recipe.test.ts. */
const recipes = [...new Set(blocks.map((b) => b.heading))].filter(
  (heading) => heading.startsWith('How to add') && !heading.endsWith('to the page'),
);

const blocksOf = (heading: string) => blocks.filter((b) => b.heading === heading);

beforeAll(async () => {
  const database = await testDatabase();
  await wipe(database);
  await importSampleAsRead(database);
}, 300_000);

describe('the recipes of CONTRIBUTING.md', () => {
  it('are there for what people add most', () => {
    expect(recipes).toEqual([
      'How to add a verb',
      'How to add a group',
      'How to add a weapon',
      'How to add a format that is read',
      'How to add an export',
      'How to add a statement to the library',
      'How to add a word for questions',
    ]);
  });

  it.each(recipes)(
    '%s: what it says makes what it promises, and is not there before',
    async (heading) => {
      const [commands, promised] = ['sh', 'text'].map((language) =>
        blocksOf(heading).find((b) => b.language === language),
      );
      if (!commands || !promised)
        throw new Error(`${heading}: tells no command with what it shows.`);
      const lines = promised.text.trim().split('\n');
      const copy = await sourceCopy(['src', 'cypher', 'bin', 'package.json'], testDataFolder());
      try {
        const before = await copy.shell(commands.text).catch((error: unknown) => String(error));
        expect(lines.every((line) => before.includes(line))).toBe(false);
        for (const block of blocksOf(heading))
          if (block !== commands && block !== promised) await copy.apply(block);
        const after = await copy.shell(commands.text);
        for (const line of lines) expect(after).toContain(line);
      } finally {
        await copy.remove();
      }
    },
    600_000,
  );
});
