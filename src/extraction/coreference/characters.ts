/** Words that tell what sort of group is meant: "the jihadists" are hardly a cartel. From data/groupCharacters.csv. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../packageRoot.ts';
import type { Thing } from '../analysis.ts';
import { parseCsv } from '../lexicon/csv.ts';

const FILE = 'coreference/data/groupCharacters.csv';

const characters: ReadonlyMap<string, RegExp> = new Map(
  parseCsv(readFileSync(join(packageRoot, 'src/extraction', FILE), 'utf8'), FILE)
    .slice(1)
    .map(([noun = '', names = '']) => [noun, new RegExp(`(?:^|[^a-z])(?:${names})`, 'i')]),
);

/** Whether the noun tells a sort of group, and a thing's names are of that sort. */
export function suits(noun: string, thing: Thing): boolean | undefined {
  const sort = characters.get(noun);
  return sort && thing.names.some((n) => sort.test(n));
}
