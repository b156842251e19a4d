/** `sightline rebuild`: derives entities and relationships again from what documents say. */
import type { Command } from '../command.ts';
import { withDatabase } from '../openDatabase.ts';

export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'derive entities and relationships again from mentions, claims and reviews',
  arguments: [],
  options: [],
  async run(_input, context) {
    const { output } = context;
    return withDatabase(context, async (database) => {
      const { rebuild } = await import('../../graph/rebuild.ts');
      const documents = await rebuild(database, {
        onProgress: (done) => {
          if (output.drawsProgress) output.err.write(`\r\u001b[KRebuilding, ${done} documents`);
        },
      });
      if (output.drawsProgress) output.err.write('\r\u001b[K');
      if (output.json) output.value({ documents });
      else output.note(`${documents} documents, derived again`);
      return true;
    });
  },
};
