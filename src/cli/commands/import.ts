/** `sightline import`: files and folders into the graph, once or as they come. */
import { type Command, UsageError } from '../command.ts';
import { flag, list, text, wholeNumber } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'read documents into the graph',
  arguments: [
    {
      name: '<path...>',
      description:
        'documents, folders and archives of documents; - for a list of them on the input',
    },
  ],
  options: [
    {
      flags: '--jobs <number>',
      description: 'how many threads extract (default: one fewer than cores, at most 2)',
    },
    {
      flags: '--annotations <ending>',
      description:
        'take claims from files NAME<ending> beside the documents (default: .claims.json)',
    },
    {
      flags: '--columns <pairs>',
      description:
        'which column of CSV and JSON Lines holds what: text=body,title=headline,date=published,source=outlet,author=byline,url=link,language=lang',
    },
    {
      flags: '--extractor <name>',
      description:
        'who reads: rules (default; nothing leaves this machine), or llm, the language model at SIGHTLINE_LLM_URL, to which the texts are sent',
    },
    { flags: '--watch', description: 'go on until Ctrl C: import what comes, and what changes' },
    { flags: '-0', description: 'with -: paths are separated by NUL, as find -print0 writes them' },
  ],
  examples: [
    [
      'sightline import reports archive.zip',
      'every document in the folder, below it, in the archive',
    ],
    ['find . -name "*.pdf" -print0 | sightline import -0 -', 'a list of files'],
    ['sightline import news.csv --columns text=body,date=day', 'an article each row'],
    ['sightline import --watch inbox', 'what comes into the folder, as it comes'],
    [
      'sightline import reports --extractor llm',
      'read by the language model that SIGHTLINE_LLM_URL names',
    ],
    [
      'sightline import corpus/devset --annotations .gold.json',
      'annotations instead of extraction',
    ],
  ],
  async run(input, context) {
    const { output } = context;
    const watches = flag(input, 'watch');
    const ending = text(input, 'annotations');
    if (ending !== undefined && !ending.endsWith('.json'))
      throw new UsageError(
        `--annotations ${ending} is no ending of JSON files. Use one like .gold.json.`,
      );
    const jobs = wholeNumber(input, 'jobs', { from: 0, to: 64 });
    const { askColumns, columnsOf } = await import('../columnQuestion.ts');
    const written = text(input, 'columns');
    const columns = written === undefined ? undefined : columnsOf(written);
    const named = list(input, 0);
    const isListed = named.length === 1 && named[0] === '-';
    if (isListed && watches)
      throw new UsageError('--watch and - do not go together. Name the folders to watch.');
    if (flag(input, '0') && !isListed)
      throw new UsageError('-0 is for a list on the input. Name it: sightline import -0 -');
    const { readPathList } = await import('../pathList.ts');
    const paths = isListed ? await readPathList(context.input, flag(input, '0')) : named;
    const { importPaths } = await import('../../importing/importPaths.ts');
    const { watchFolders } = await import('../../importing/watchFolders.ts');
    const { chosenExtractor } = await import('../chosenExtractor.ts');
    const { ImportDisplay } = await import('../importDisplay.ts');
    const { untilInterrupted } = await import('../interruption.ts');
    const extractor = await chosenExtractor(input, context);
    const asks = !isListed && !watches && context.input.isTTY === true && output.drawsProgress;

    return withDatabase(context, (database) =>
      untilInterrupted(async (signal) => {
        const display = new ImportDisplay(output);
        signal.addEventListener('abort', () => display.stopping(), { once: true });
        const options = {
          database,
          extractor,
          paths,
          annotationsEnding: ending,
          jobs,
          signal,
          ...(columns && { columns }),
          ...(asks && {
            chooseColumns: askColumns(context.input, output, () => display.end()),
          }),
          onEvent: display.show.bind(display),
        };
        if (watches) {
          await watchFolders({
            ...options,
            onError: (error) =>
              output.problem(error instanceof Error ? error.message : String(error)),
            onWatching: () => output.note(`Watching ${paths.join(', ')}. Ctrl C ends it.`),
          });
          display.end();
          return true;
        }
        const summary = await importPaths(options);
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
