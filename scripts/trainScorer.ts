/**
 * Trains the relation scorer on the annotated documents of `corpus/` that may be looked at, and writes its weights.
 * `npx tsx scripts/trainScorer.ts` gives the same file to the byte. Documents of `corpus/split.json` are never read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readDocument } from '../src/documents/readDocument.ts';
import { analyse } from '../src/extraction/analyse.ts';
import { resolveReferences } from '../src/extraction/coreference/resolveReferences.ts';
import { findEvents } from '../src/extraction/events/findEvents.ts';
import { fromAnnotations } from '../src/extraction/fromAnnotations.ts';
import { confidencePath } from '../src/extraction/relations/confidence.ts';
import {
  alignThings,
  examplesOf,
  ruleOutcomes,
} from '../src/extraction/relations/scorer/examples.ts';
import { modelPath } from '../src/extraction/relations/scorer/model.ts';
import { type Example, train } from '../src/extraction/relations/scorer/train.ts';
import { tokenize } from '../src/extraction/text/tokenize.ts';
import { claimsFileSchema } from '../src/model/claimsFile.ts';
import { packageRoot } from '../src/packageRoot.ts';

const corpus = join(packageRoot, 'corpus');
const split = z
  .object({ measureOnly: z.record(z.string(), z.array(z.string())) })
  .parse(JSON.parse(readFileSync(join(corpus, 'split.json'), 'utf8')));

const examples: Example[] = [];
const outcomes: { rule: string; right: boolean }[] = [];
let documents = 0;
for (const set of Object.keys(split.measureOnly).sort()) {
  const held = new Set(split.measureOnly[set]);
  const folder = join(corpus, set);
  const files = readdirSync(folder).sort();
  for (const file of files) {
    const name = /^(.*)\.gold\.json$/.exec(file)?.[1];
    if (!name || held.has(name)) continue;
    const source = files.find((f) => f.startsWith(`${name}.`) && f !== file);
    if (!source) continue;
    const gold = claimsFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const tokenized = tokenize(await readDocument(join(folder, source)));
    // Both with the annotated entities and with our own, so that the scorer learns what errors in names do.
    const given = fromAnnotations(tokenized, gold.entities);
    const references = resolveReferences(
      given.tokens,
      given.sentences,
      given.things,
      given.references,
    );
    examples.push(
      ...examplesOf({ ...given, references }, gold, (thing) => given.things[thing]?.key),
    );
    const found = findEvents(analyse(tokenized));
    const aligned = alignThings(found, gold);
    examples.push(...examplesOf(found, gold, (thing) => aligned.get(thing)));
    outcomes.push(...ruleOutcomes(found, gold, (thing) => aligned.get(thing)));
    documents += 1;
  }
}
writeFileSync(confidencePath, `${JSON.stringify(measureRules(outcomes), null, 2)}\n`);
const model = train(examples);
// one feature a line, so that a change can be read
writeFileSync(modelPath, `${JSON.stringify(model).replaceAll('],"', '],\n"')}\n`);
console.log(
  `${documents} documents, ${examples.length} examples, ${Object.keys(model.weights).length} features: ${modelPath}`,
);

/** Share of right ones among what each rule proposes, smoothed towards a half where little was seen. */
function measureRules(all: readonly { rule: string; right: boolean }[]): Record<string, number> {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { rule, right } of all) {
    const count = counts.get(rule) ?? { right: 0, all: 0 };
    count.all += 1;
    if (right) count.right += 1;
    counts.set(rule, count);
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, n]) => [rule, Math.round(((n.right + 1) / (n.all + 2)) * 100) / 100]),
  );
}
