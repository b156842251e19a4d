/** `sightline evaluate`: how well an extraction agrees with annotations. */
import type { ScoredDocument } from '../../evaluation/scoreCorpus.ts';
import { type Command, type CommandContext, type CommandInput, UsageError } from '../command.ts';
import type { AnnotatedDocument } from '../evaluation/annotationFolder.ts';
import { argument, flag, required, text } from '../input.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'measure an extraction against annotated documents',
  arguments: [
    { name: '<gold-folder>', description: 'documents with their annotations, NAME.gold.json' },
    {
      name: '[predicted-folder]',
      description: 'claims files to score; without it the documents are extracted now',
    },
  ],
  options: [
    { flags: '--types', description: 'figures for each relation type' },
    { flags: '--docs', description: 'figures for each document' },
    { flags: '--errors', description: 'every miss and false alarm, grouped by cause' },
    { flags: '--rules', description: 'how often each rule was right' },
    { flags: '--calibration', description: 'how often claims of each confidence were right' },
    {
      flags: '--extractor <names>',
      description:
        'extractors side by side in one table: rules, llm or rules,llm; llm alone is set beside rules. The texts are sent to the language model at SIGHTLINE_LLM_URL for llm only',
    },
    { flags: '--split <part>', description: 'only the documents to look-at, or to measure-only' },
    { flags: '--save <file>', description: 'keep what was found and missed, to compare with' },
    {
      flags: '--compare <baseline>',
      description:
        'hits and false alarms that came and went since a saved file, or beside a folder of claims files',
    },
  ],
  examples: [
    ['sightline evaluate corpus/devset', 'extract and score the development set'],
    ['sightline evaluate corpus/devset --save before.json', 'keep the state before a change'],
    ['sightline evaluate corpus/devset --compare before.json', 'see what the change did'],
    ['sightline evaluate corpus/devset --extractor llm', 'a language model beside the rules'],
  ],
  async run(input, context) {
    const { output } = context;
    const folder = required(input, 0, 'the folder of annotations');
    const predicted = argument(input, 1);
    const { readAnnotatedFolder, readPrediction, requirePredictions } = await import(
      '../evaluation/annotationFolder.ts'
    );
    const { scoreDocument } = await import('../../evaluation/scoreDocument.ts');
    const { scoreCorpus } = await import('../../evaluation/scoreCorpus.ts');
    const { calibrationOf, rulePrecisions } = await import('../../evaluation/calibration.ts');
    const { baselineOf, changesSince } = await import('../../evaluation/baseline.ts');
    const { errorGroups } = await import('../../evaluation/errorGroups.ts');
    const report = await import('../evaluation/evaluationReport.ts');

    const annotated = readAnnotatedFolder(folder);
    if (predicted)
      requirePredictions(
        predicted,
        annotated.map((d) => d.name),
      );
    const documents = await choosePart(annotated, folder, input);
    const several = text(input, 'extractor');
    if (several !== undefined) return sideBySide(several, documents, input, context);
    const { extractNow } = await import('../evaluation/extractNow.ts');
    const { ruleExtractor } = await import('../../extraction/ruleExtractor.ts');
    const predict = async (d: AnnotatedDocument) =>
      predicted ? readPrediction(predicted, d.name) : extractNow(ruleExtractor, d);
    const scored: ScoredDocument[] = [];
    for (const d of documents)
      scored.push({ name: d.name, score: scoreDocument(d.gold, await predict(d)) });

    const score = scoreCorpus(scored);
    const hidden = new Set(documents.filter((d) => d.measureOnly).map((d) => d.name));
    const shown = scored.filter((d) => !hidden.has(d.name));
    const now = baselineOf(scored);
    const before = await readBaseline(text(input, 'compare'), documents);
    const changes = before && changesSince(before, now);
    const saveTo = text(input, 'save');
    if (saveTo) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync(saveTo, `${JSON.stringify(now, null, 1)}\n`);
    }

    if (output.json) {
      output.value({
        ...score,
        calibration: calibrationOf(scored),
        rules: rulePrecisions(scored),
        ...(flag(input, 'errors') && { errors: errorGroups(shown) }),
        ...(changes && { changes }),
      });
      return true;
    }
    const wanted = (name: string) => flag(input, name);
    const sections: (readonly string[])[] = [
      ...(wanted('docs') ? [report.documentLines(shown)] : []),
      ...(wanted('errors') ? [report.errorLines(errorGroups(shown))] : []),
      ...(wanted('types') ? [report.typeLines(score)] : []),
      ...(wanted('rules') ? [report.ruleLines(rulePrecisions(scored))] : []),
      ...(wanted('calibration') ? [report.calibrationLines(calibrationOf(scored))] : []),
      ...(changes ? [report.changeLines(changes, (d) => !hidden.has(d))] : []),
      report.figureLines(score),
    ];
    output.line(sections.map((s) => s.join('\n').trimEnd()).join('\n\n'));
    const hides = wanted('docs') || wanted('errors') || changes !== undefined;
    if (hides && hidden.size > 0)
      output.note(
        `\n${hidden.size === 1 ? '1 document is' : `${hidden.size} documents are`} only measured on: counted, and not shown.`,
      );
    return true;
  },
};

/** What is of one extraction alone. */
const ALONE = ['types', 'docs', 'errors', 'rules', 'calibration', 'save', 'compare'];

/** Every extractor on the same documents. One that fails on a document has found nothing in it. */
async function sideBySide(
  written: string,
  documents: readonly AnnotatedDocument[],
  input: CommandInput,
  context: CommandContext,
): Promise<boolean> {
  const other = argument(input, 1) ? 'a folder of predictions' : undefined;
  const alone = ALONE.find((name) => input.options[name] !== undefined);
  if (other || alone)
    throw new UsageError(
      `--extractor and ${other ?? `--${alone}`} do not go together. Leave one of them out.`,
    );
  const { namedExtractor } = await import('../chosenExtractor.ts');
  const { extractNow } = await import('../evaluation/extractNow.ts');
  const { scoreDocument } = await import('../../evaluation/scoreDocument.ts');
  const { scoreCorpus } = await import('../../evaluation/scoreCorpus.ts');
  const { comparisonLines } = await import('../evaluation/evaluationReport.ts');
  const { output } = context;
  const wanted = written.split(',').map((name) => name.trim());
  const names = [...new Set(wanted.length > 1 ? wanted : ['rules', ...wanted])];
  const extractors = await Promise.all(
    names.map(async (name) => ({ name, extractor: await namedExtractor(name, context) })),
  );
  const scores = [];
  let failed = 0;
  for (const { name, extractor } of extractors) {
    const scored: ScoredDocument[] = [];
    for (const d of documents) {
      const found = await extractNow(extractor, d).catch((error: unknown) => {
        failed += 1;
        output.problem(error instanceof Error ? error.message : String(error));
        return { entities: [], relations: [] };
      });
      scored.push({ name: d.name, score: scoreDocument(d.gold, found) });
    }
    scores.push({ name, score: scoreCorpus(scored) });
  }
  if (output.json) output.value(Object.fromEntries(scores.map(({ name, score }) => [name, score])));
  else output.line(comparisonLines(scores).join('\n').trimEnd());
  return failed === 0;
}

const PARTS = ['look-at', 'measure-only'];

async function choosePart(
  documents: readonly AnnotatedDocument[],
  folder: string,
  input: CommandInput,
): Promise<readonly AnnotatedDocument[]> {
  const part = text(input, 'split');
  if (part === undefined) return documents;
  if (!PARTS.includes(part))
    throw new UsageError(`--split ${part} is no part. Name look-at or measure-only.`);
  const { readSplit } = await import('../evaluation/annotationFolder.ts');
  if (!readSplit(folder))
    throw new UsageError(`${folder}: has no split.json in it or above it. Leave --split out.`);
  const chosen = documents.filter((d) => d.measureOnly === (part === 'measure-only'));
  if (chosen.length === 0)
    throw new UsageError(`${folder}: has no documents to ${part}. Leave --split out.`);
  return chosen;
}

async function readBaseline(path: string | undefined, documents: readonly AnnotatedDocument[]) {
  if (path === undefined) return undefined;
  const { statSync } = await import('node:fs');
  const { baselineOf, baselineSchema } = await import('../../evaluation/baseline.ts');
  const { parseJson, readPrediction, requirePredictions } = await import(
    '../evaluation/annotationFolder.ts'
  );
  const { scoreDocument } = await import('../../evaluation/scoreDocument.ts');
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    return parseJson(path, baselineSchema, 'a file that `evaluate --save` wrote');
  requirePredictions(
    path,
    documents.map((d) => d.name),
  );
  return baselineOf(
    documents.map((d) => ({
      name: d.name,
      score: scoreDocument(d.gold, readPrediction(path, d.name)),
    })),
  );
}
