/** `sightline export`: the whole graph as a file for other tools. */
import { type Command, UsageError } from '../command.ts';
import { text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: 'write the graph to a file that other tools read',
  arguments: [],
  options: [
    {
      flags: '--format <format>',
      description:
        'html (a page to send), gexf, graphml, csv (tables), json, stix, ftm or claims (texts with their claims)',
    },
    {
      flags: '--out <path>',
      description:
        'the file to write; of csv and claims, a ZIP where it ends in .zip, else a folder',
    },
  ],
  examples: [
    ['sightline export --format html --out graph.html', 'one file to explore without Sightline'],
    [
      'sightline export --format gexf --out graph.gexf',
      'for Gephi, each relation with its sentences',
    ],
    [
      'sightline export --format claims --out claims',
      'all documents with their claims; sightline import claims gives the same graph elsewhere',
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
      const source = graphSource(database);
      if (format.files && !out.toLowerCase().endsWith('.zip')) {
        const { writeFolder } = await import('../writeFolder.ts');
        await writeFolder(out, format.files(source));
      } else await writeWhole(out, format.write(source));
      if (context.output.json) context.output.value({ format: format.name, file: out });
      else context.output.note(`${out} is written.`);
      return true;
    });
  },
};
