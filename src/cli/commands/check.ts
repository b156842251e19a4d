/** `sightline check`: proves on the graph what always holds, or prints one hash of it. */
import type { Command } from '../command.ts';
import { flag } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'prove on the graph what always holds',
  arguments: [],
  options: [{ flags: '--digest', description: 'print one hash of the graph instead' }],
  examples: [
    [
      'sightline check',
      'quotes at their offsets, ids from content, all that is derived up to date',
    ],
    ['sightline check --digest', 'equal for equal graphs, in whatever order they were imported'],
  ],
  async run(input, context) {
    const { output } = context;
    return withDatabase(context, async (database) => {
      if (flag(input, 'digest')) {
        const { digest } = await import('../../graph/digest.ts');
        const hash = await digest(database);
        if (output.json) output.value({ digest: hash });
        else output.line(hash);
        return true;
      }
      const { check } = await import('../../graph/check.ts');
      const result = await check(database);
      for (const { invariant, where, what } of result.violations)
        output.problem(`${where}: ${what} (${invariant})`);
      if (result.more) output.problem('There are more violations than are listed here.');
      const holds = result.violations.length === 0;
      if (output.json) output.value(result);
      else {
        const { documents, mentions, claims, entities, relationships, decisions } = result;
        output.note(
          `${documents} documents, ${mentions} mentions, ${claims} claims, ${entities} entities, ${relationships} relationships, ${decisions} decisions: ${holds ? 'all holds' : `${result.violations.length} violations`}`,
        );
      }
      if (!holds)
        output.problem(
          'What is derived is put right by sightline rebuild; for documents, import them again.',
        );
      return holds;
    });
  },
};
