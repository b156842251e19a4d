/** `sightline report`: a dossier of one entity, to read, print or go on writing in. */
import { basename, extname } from 'node:path';
import { type Command, UsageError } from '../command.ts';
import { required, text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const report: Command = {
  name: 'report',
  summary: 'write a dossier of an entity: its relations with their sentences and numbered sources',
  arguments: [{ name: '<entity>', description: 'its name, or its id where several bear the name' }],
  options: [
    {
      flags: '--out <file>',
      description: 'the file to write; its ending says what: .md, .html, .pdf or .docx',
    },
  ],
  examples: [
    ['sightline report Houthis --out houthis.pdf', 'to read and print'],
    ["sightline report 'Rapid Support Forces' --out rsf.docx", 'to go on writing in'],
  ],
  async run(input, context) {
    const said = required(input, 0, 'The name of an entity');
    const { DOSSIER_FORMATS } = await import('../../model/dossierContracts.ts');
    const endings = DOSSIER_FORMATS.map((f) => `.${f.name}`).join(', ');
    const out = text(input, 'out');
    if (out === undefined)
      throw new UsageError(`Say where to: --out FILE, ending in one of ${endings}.`);
    const ending = extname(out);
    const format = DOSSIER_FORMATS.find((f) => `.${f.name}` === ending.toLowerCase());
    if (!format) throw new UsageError(`${out} has none of the endings ${endings}.`);
    return withDatabase(context, async (database) => {
      const { compose } = await import('../../dossier/compose.ts');
      const { readDossier } = await import('../../dossier/content.ts');
      const { rendererOf } = await import('../../dossier/renderers.ts');
      const { meantEntity, UnclearNameError } = await import('../../questions/meantEntity.ts');
      const { writeWhole } = await import('../writeWhole.ts');
      const entity = await meantEntity(database, said);
      const content = await readDossier(database, entity.id);
      if (!content) throw new UnclearNameError(`"${said}" is gone from the graph; try again.`);
      const renderer = await rendererOf(format.name);
      const base = out.slice(0, -ending.length);
      const files = await renderer.render(compose(content), basename(base));
      const written = files.map(({ suffix }) => (suffix === '' ? out : `${base}${suffix}`));
      for (const [i, file] of files.entries()) await writeWhole(written[i] ?? out, [file.content]);
      if (context.output.json)
        context.output.value({ entity: entity.id, name: entity.name, files: written });
      else context.output.note(`${entity.name}: ${written.join(', ')}`);
      return true;
    });
  },
};
