/** `sightline export`: the whole graph as a file for other tools. */
import { type Command, UsageError } from '../command.ts';
import { text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the graph to a file that other tools read',
  arguments: [],
  options: [
    { flags: '--format <format>', description: 'gexf, graphml, csv (a ZIP of tables) or json' },
    { flags: '--out <file>', description: 'the file to write' },
  ],
  examples: [
    [
      'sightline export --format gexf --out graph.gexf',
      'for Gephi, each relation with its sentences',
    ],
  ],
  async run(input, context) {
    const { EXPORT_FORMATS, exportFormat } = await import('../../exporting/formats.ts');
    const names = EXPORT_FORMATS.map((f) => f.name).join(', ');
    const name = text(input, 'format');
    if (name === undefined)
      throw new UsageError(`Say which format: --format with one of ${names}.`);
    const format = exportFormat(name);
    if (!format) throw new UsageError(`There is no format "${name}". Take one of ${names}.`);
    const out = text(input, 'out');
    if (out === undefined) throw new UsageError(`Say where to: --out graph.${format.extension}.`);
    return withDatabase(context, async (database) => {
      const { graphSource } = await import('../../exporting/graphSource.ts');
      const { writeWhole } = await import('../writeWhole.ts');
      await writeWhole(out, format.write(graphSource(database)));
      if (context.output.json) context.output.value({ format: format.name, file: out });
      else context.output.note(`${out} is written.`);
      return true;
    });
  },
};
