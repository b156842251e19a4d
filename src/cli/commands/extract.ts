/** `sightline extract`: documents to claims files, without any database. */

import type { ExplainedExtraction } from '../../extraction/ruleExtractor.ts';
import type { Extraction } from '../../model/claims.ts';
import type { ReadDocument } from '../../model/document.ts';
import { type Command, UsageError } from '../command.ts';
import { flag, list, text } from '../input.ts';
import { type Output, oneLine } from '../output.ts';

export const extract: Command = {
  name: 'extract',
  summary: 'write what documents claim as NAME.claims.json; needs no database',
  arguments: [{ name: '<path...>', description: 'documents, and folders of documents' }],
  options: [
    { flags: '--out <folder>', description: 'where the claims files are written' },
    {
      flags: '--extractor <name>',
      description:
        'who reads: rules (default; nothing leaves this machine), or llm, the language model at SIGHTLINE_LLM_URL, to which the texts are sent',
    },
    { flags: '--explain', description: 'show for each claim its rule and what decided it' },
  ],
  examples: [
    ['sightline extract reports --out claims', 'one claims file for each document in reports'],
    ['sightline extract report.html --explain', 'see which rule read which sentence how'],
  ],
  async run(input, context) {
    const { output } = context;
    const out = text(input, 'out');
    const explains = flag(input, 'explain');
    if (!out && !explains) throw new UsageError('--out is missing. Name the folder to write to.');
    const { findFiles, nameInside } = await import('../../importing/findFiles.ts');
    const { readDocuments } = await import('../../documents/readDocuments.ts');
    const { explainExtraction, ruleExtractor } = await import('../../extraction/ruleExtractor.ts');
    const { chosenExtractor } = await import('../chosenExtractor.ts');
    const { claimsFileOf } = await import('../../exporting/claimsFile.ts');
    const { mkdir, writeFile } = await import('node:fs/promises');
    const { dirname, join } = await import('node:path');

    const extractor = await chosenExtractor(input, context);
    const explained = async (document: ReadDocument): Promise<ExplainedExtraction> =>
      extractor.name === ruleExtractor.name
        ? explainExtraction(document)
        : { extraction: await extractor.extract(document), reasons: new Map() };
    const files = await findFiles(list(input, 0), '.claims.json');
    for (const { path, reason } of files.skipped) output.problem(`${path}: skipped, ${reason}.`);
    for (const { path, reason } of files.failed) output.problem(`${path}: ${reason}.`);
    let failed = files.failed.length;
    const written: { document: string; file?: string; entities: number; claims: number }[] = [];
    const readOne = async (document: ReadDocument, path: string): Promise<void> => {
      const { name } = document;
      const { extraction, reasons } = await explained(document);
      const file = out && join(out, `${name}.claims.json`);
      if (file) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, `${JSON.stringify(claimsFileOf(document, extraction), null, 1)}\n`);
      }
      const { mentions, claims } = extraction;
      written.push({ document: name, file, entities: mentions.length, claims: claims.length });
      for (const notice of [...(document.notices ?? []), ...extraction.notices])
        output.problem(`${path}: ${notice}`);
      if (explains && !output.json) explain(output, document, extraction, reasons);
      else output.note(`${file ?? name}  ${mentions.length} entities, ${claims.length} claims`);
    };
    const fail = (path: string, error: unknown): void => {
      failed += 1;
      const message = error instanceof Error ? error.message : String(error);
      output.problem(message.startsWith(path) ? message : `${path}: ${message}`);
    };
    for (const { path, name } of files.documents)
      try {
        for await (const reading of readDocuments(path)) {
          const own = nameInside({ path, name }, reading.inside);
          if ('note' in reading) output.problem(reading.note);
          else if ('error' in reading) fail(path, reading.error);
          else if ('skipped' in reading) output.problem(`${own}: skipped, ${reading.skipped}.`);
          else
            await readOne({ ...reading.document, name: own }, path).catch((error: unknown) =>
              fail(path, error),
            );
        }
      } catch (error) {
        fail(path, error);
      }
    if (output.json) output.value({ written, skipped: files.skipped.length, failed });
    return failed === 0;
  },
};

/** How many of the reasons for a claim's confidence are shown. */
const SHOWN = 6;

function explain(
  output: Output,
  document: ReadDocument,
  { mentions, claims }: Extraction,
  reasons: ExplainedExtraction['reasons'],
): void {
  const names = new Map(mentions.map((m) => [m.key, m.name]));
  output.line(document.name);
  for (const m of mentions) {
    const places = m.spans.map((s) => `${s.start}–${s.end}`).join(' ');
    output.line(
      `  ${m.kind} ${m.name}: ${m.names.join(' / ')} at ${places}${m.lexiconId ? ` (lexicon: ${m.lexiconId})` : ''}`,
    );
  }
  for (const c of claims) {
    const credited = c.attributedTo ? `, says ${names.get(c.attributedTo) ?? c.attributedTo}` : '';
    const dates = c.firstDate ? `, ${[...new Set([c.firstDate, c.lastDate])].join(' to ')}` : '';
    output.line(
      `  ${names.get(c.subject) ?? c.subject} ${c.type} ${names.get(c.object) ?? c.object}`,
    );
    output.line(
      `    ${c.rule}, confidence ${c.confidence.toFixed(2)}, ${c.certainty}${credited}${dates}`,
    );
    const ends = [c.subjectSpan, c.objectSpan].map(
      (s) => s && `“${document.text.slice(s.start, s.end)}”`,
    );
    output.line(
      `    ${c.start}–${c.end}${ends.every(Boolean) ? `, from ${ends.join(' to ')}` : ''}: “${oneLine(c.quote)}”`,
    );
    const decided = (reasons.get(c) ?? []).slice(0, SHOWN);
    if (decided.length > 0)
      output.line(
        `    because of ${decided.map((r) => `${r.evidence} ${r.weight < 0 ? '−' : '+'}${Math.abs(r.weight).toFixed(2)}`).join(', ')}`,
      );
  }
  output.line();
}
