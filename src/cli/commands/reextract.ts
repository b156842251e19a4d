/** `sightline reextract`: the present extractor over the texts that the graph holds. */
import type { Command } from '../command.ts';
import { withDatabase } from '../openDatabase.ts';

export const reextractCommand: Command = {
  name: 'reextract',
  summary: 'read all texts of the graph anew with the present extractor; decisions carry over',
  arguments: [],
  options: [],
  examples: [
    [
      'sightline reextract',
      'after an update: documents as they are read now, and the decisions that no longer stand',
    ],
  ],
  async run(_input, context) {
    const { output } = context;
    const { reextract } = await import('../../importing/reextract.ts');
    const { ruleExtractor } = await import('../../extraction/ruleExtractor.ts');
    const { untilInterrupted } = await import('../interruption.ts');
    return withDatabase(context, (database) =>
      untilInterrupted(async (signal) => {
        const result = await reextract({
          database,
          extractor: ruleExtractor,
          signal,
          onProgress: (done, total) => {
            if (output.drawsProgress)
              output.err.write(`\r\u001b[KReading ${done} of ${total} documents`);
          },
        });
        if (output.drawsProgress) output.err.write('\r\u001b[K');
        const { documents, replaced, unchanged, annotated, byModel, fallen } = result;
        if (output.json) output.value(result);
        else {
          output.note(
            `${documents} documents: ${replaced} read anew, ${unchanged} as before, ${annotated} left as annotators read them${byModel > 0 ? `, ${byModel} as a language model did` : ''}`,
          );
          output.note(
            fallen.length === 0
              ? 'All decisions that stood still stand.'
              : `${fallen.length} decisions no longer stand; they are kept, and stand again when what they are about does:`,
          );
          for (const d of fallen)
            output.line(`${d.at}  ${d.by}  ${d.kind}  ${d.id}  ${d.what}: ${d.after}`);
        }
        if (result.cancelled)
          output.problem(
            'Interrupted. What was read is written; the same command goes on from it.',
          );
        return !result.cancelled;
      }),
    );
  },
};
