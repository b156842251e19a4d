/** `sightline decisions`: the record of what persons decided, as a list or a file, and the undoing of any of it. */
import { userInfo } from 'node:os';
import type { DecisionRecord } from '../../model/decisionContracts.ts';
import { type Command, type CommandContext, type CommandInput, UsageError } from '../command.ts';
import { argument, required, text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const decisionsCommand: Command = {
  name: 'decisions',
  summary: 'list, export or undo what persons decided',
  arguments: [
    { name: '[action]', description: 'undo; without it, the decisions are listed' },
    { name: '[id]', description: 'the decision to undo' },
  ],
  options: [
    { flags: '--kind <kinds>', description: 'only these kinds: review,correct,…' },
    { flags: '--by <name>', description: 'only those of this person; of an undo, who undoes' },
    { flags: '--since <time>', description: 'only from this date or time on, ISO 8601' },
    { flags: '--out <file>', description: 'write the whole entries to a JSON file' },
    { flags: '--note <text>', description: 'of an undo: why' },
  ],
  examples: [
    ['sightline decisions --kind review --since 2026-01-01', 'who accepted and rejected what'],
    ['sightline decisions undo x1f0c9…', 'the graph is again as if it had not been made'],
  ],
  async run(input, context) {
    const action = argument(input, 0);
    if (action === undefined) return list(input, context);
    if (action !== 'undo') throw new UsageError(`There is no "${action}". Say undo, or nothing.`);
    return undoOne(input, context);
  },
};

async function undoOne(input: CommandInput, context: CommandContext): Promise<boolean> {
  const id = required(input, 1, 'The id of the decision');
  const { output } = context;
  return withDatabase(context, async (database) => {
    const { undo } = await import('../../graph/decisions/decide.ts');
    const note = text(input, 'note');
    const by = text(input, 'by') ?? userInfo().username;
    const decided = await undo(database, id, { by, ...(note !== undefined && { note }) });
    if (output.json) output.value(decided);
    else {
      const { what, before, after, id: own } = decided.decision;
      output.line(`Undone: ${what}: ${before} → ${after}. Undo ${own} to bring it back.`);
    }
    return true;
  });
}

async function list(input: CommandInput, context: CommandContext): Promise<boolean> {
  const { output } = context;
  const { decisionListParamsSchema } = await import('../../model/decisionContracts.ts');
  const asked = decisionListParamsSchema.safeParse({
    kind: text(input, 'kind'),
    by: text(input, 'by'),
    since: text(input, 'since'),
  });
  if (!asked.success) {
    const issue = asked.error.issues[0];
    throw new UsageError(`--${issue?.path[0]?.toString() ?? 'kind'}: ${issue?.message}.`);
  }
  return withDatabase(context, async (database) => {
    const { decisionPages } = await import('../../graph/reads/decisions.ts');
    const { cursor: _, limit: _l, ...params } = asked.data;
    const pages = decisionPages(database, params);
    const out = text(input, 'out');
    if (out !== undefined) {
      const { writeWhole } = await import('../writeWhole.ts');
      const { readDecisions } = await import('../../graph/decisions/log.ts');
      let written = 0;
      async function* lines(): AsyncGenerator<string> {
        yield '[';
        for await (const page of pages) {
          const ids = page.map((d) => d.id);
          const entries = await database.readTransaction((tx) => readDecisions(tx, ids));
          for (const { decision, active } of entries.reverse()) {
            yield `${written > 0 ? ',' : ''}\n${JSON.stringify({ ...decision, active })}`;
            written += 1;
          }
        }
        yield '\n]\n';
      }
      await writeWhole(out, lines());
      if (output.json) output.value({ decisions: written, file: out });
      else output.note(`${out} is written: ${written} decisions.`);
      return true;
    }
    const decisions: DecisionRecord[] = [];
    for await (const page of pages)
      if (output.json) decisions.push(...page);
      else for (const decision of page) output.line(lineOf(decision));
    if (output.json) output.value({ decisions });
    return true;
  });
}

function lineOf({ id, at, by, kind, what, before, after, note, ...d }: DecisionRecord): string {
  const state = !d.active
    ? `, undone by ${d.undoneBy?.by ?? '?'}`
    : d.standing
      ? ''
      : ', about nothing in the present documents';
  const why = note === undefined ? '' : ` (${note})`;
  return `${at}  ${by}  ${kind}  ${id}  ${what}: ${before} → ${after}${why}${state}`;
}
