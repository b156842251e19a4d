/** `sightline import`: files and folders into the graph. */
import { type Command, UsageError } from '../command.ts';
import { list, text, wholeNumber } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'read documents into the graph',
  arguments: [{ name: '<path...>', description: 'documents, and folders of documents' }],
  options: [
    { flags: '--jobs <number>', description: 'how many documents are read at once' },
    {
      flags: '--annotations <ending>',
      description:
        'take claims from files NAME<ending> beside the documents (default: .claims.json)',
    },
  ],
  examples: [
    ['sightline import reports', 'every document in the folder and below it'],
    [
      'sightline import corpus/devset --annotations .gold.json',
      'annotations instead of extraction',
    ],
  ],
  async run(input, context) {
    const { output } = context;
    const paths = list(input, 0);
    const jobs = wholeNumber(input, 'jobs', { from: 1, to: 64 });
    const ending = text(input, 'annotations');
    if (ending !== undefined && !ending.endsWith('.json'))
      throw new UsageError(
        `--annotations ${ending} is no ending of JSON files. Use one like .gold.json.`,
      );
    const { importPaths } = await import('../../importing/importPaths.ts');
    const { ruleExtractor } = await import('../../extraction/ruleExtractor.ts');
    const { ImportDisplay } = await import('../importDisplay.ts');
    const { untilInterrupted } = await import('../interruption.ts');

    return withDatabase(context, (database) =>
      untilInterrupted(async (signal) => {
        const display = new ImportDisplay(output);
        const summary = await importPaths({
          database,
          extractor: ruleExtractor,
          paths,
          annotationsEnding: ending,
          jobs,
          signal,
          onEvent: (event) => display.show(event),
        });
        display.end();
        if (output.json) output.value(summary);
        if (summary.cancelled) {
          output.problem(
            'Interrupted. What was imported is there; the same command goes on from it.',
          );
          return false;
        }
        if (display.files === 0 && summary.failed === 0) {
          output.problem(
            `${paths.join(', ')}: no documents there. The formats that are read are in docs/formats.md.`,
          );
          return false;
        }
        return summary.failed === 0;
      }),
    );
  },
};
