/**
 * Measures the extractor on every annotated set of `corpus/` and writes docs/evaluation.md:
 * `npm run evaluate`. The documents that are only measured on stand apart; believe those figures.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnotatedFolder } from '../src/cli/evaluation/annotationFolder.ts';
import { extractNow } from '../src/cli/evaluation/extractNow.ts';
import { calibrationOf } from '../src/evaluation/calibration.ts';
import type { Figures } from '../src/evaluation/figures.ts';
import { type ScoredDocument, scoreCorpus } from '../src/evaluation/scoreCorpus.ts';
import { scoreDocument } from '../src/evaluation/scoreDocument.ts';
import { ruleExtractor } from '../src/extraction/ruleExtractor.ts';
import { packageRoot } from '../src/packageRoot.ts';

interface Part {
  readonly title: string;
  readonly documents: readonly ScoredDocument[];
}

const SETS = ['devset', 'trainset', 'unseen', 'practice'];

const lookedAt: Part[] = [];
const held: Part[] = [];
for (const set of SETS) {
  const scored: (ScoredDocument & { measureOnly: boolean })[] = [];
  for (const d of readAnnotatedFolder(join(packageRoot, 'corpus', set)))
    scored.push({
      name: d.name,
      score: scoreDocument(d.gold, await extractNow(ruleExtractor, d)),
      measureOnly: d.measureOnly,
    });
  for (const [parts, measureOnly] of [
    [lookedAt, false],
    [held, true],
  ] as const) {
    const documents = scored.filter((d) => d.measureOnly === measureOnly);
    if (documents.length > 0) parts.push({ title: set, documents });
  }
}

const three = (x: number): string => x.toFixed(3);
const cells = (f: Figures): string => `${three(f.precision)} | ${three(f.recall)} | ${three(f.f1)}`;

const row = ({ title, documents }: Part): string => {
  const s = scoreCorpus(documents);
  return `| ${title} | ${s.documents} | ${cells(s.entities)} | ${three(s.kindAccuracy)} | ${cells(s.relations)} | ${three(s.certaintyAccuracy)} |`;
};

const all: Part = { title: '**all of these**', documents: held.flatMap((p) => p.documents) };

const page = `# How well it reads

Made by \`npm run evaluate\`, which extracts every annotated document of \`corpus/\` anew and scores it: entities by any shared name and family, relations strictly by both ends, type and direction. The rules of scoring are in \`src/evaluation\`, those of annotation in [annotation.md](annotation.md). Two careful annotators agree at entity F1 0.97 and relation F1 0.94: that is the ceiling.

| set | documents | entities: precision | recall | F1 | kind right | relations: precision | recall | F1 | certainty right |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| *Only measured on; believe these* |
${[...held, all].map(row).join('\n')}
| *Looked at while working, and trained on* |
${lookedAt.map(row).join('\n')}

So on a document like these, of ten relations it shows about ${Math.round(scoreCorpus(all.documents).relations.precision * 10)} are stated by the text as shown, and it finds about ${Math.round(scoreCorpus(all.documents).relations.recall * 10)} of ten that are stated. What it misses you can only find by reading; what it shows you can check at its sentence.

## By relation type, on documents only measured on

| relation | precision | recall | F1 | right | predicted | annotated |
| --- | --- | --- | --- | --- | --- | --- |
${scoreCorpus(all.documents)
  .types.map(
    ({ type, figures: f }) =>
      `| \`${type}\` | ${cells(f)} | ${f.hit} | ${f.predicted} | ${f.gold} |`,
  )
  .join('\n')}

## What a claim's confidence means

Of the claims with a confidence in each band, the share that is right, on the same documents:

| confidence | claims | mean | right |
| --- | --- | --- | --- |
${calibrationOf(all.documents)
  .map(
    (b) =>
      `| ${b.from.toFixed(1)}–${b.to.toFixed(1)} | ${b.claims} | ${three(b.meanConfidence)} | ${three(b.right / b.claims)} |`,
  )
  .join('\n')}
`;

const path = join(packageRoot, 'docs', 'evaluation.md');
writeFileSync(path, page);
console.log(page);
