/** `sightline ask`: a question in English, answered with the sentences that show it. */
import { readFile } from 'node:fs/promises';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { argument, flag, text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const ask: Command = {
  name: 'ask',
  summary: 'ask in English, and see the sentences behind the answer',
  arguments: [{ name: '[question]', description: 'the question, in quotation marks' }],
  options: [
    { flags: '--explain', description: 'show how the question was read, and the Cypher' },
    {
      flags: '--file <file>',
      description:
        'answer all questions of a JSON file, {"id": "QUESTION"} or a list with id and question; writes answers by id as JSON',
    },
  ],
  examples: [
    ["sightline ask 'which weapons link to which groups?'", 'pairs of weapons and armed groups'],
    [
      "sightline ask 'who supplied weapons to the Houthis?' --json",
      'rows, evidence and the Cypher',
    ],
  ],
  async run(input, context) {
    const question = argument(input, 0);
    const file = text(input, 'file');
    if ((question === undefined) === (file === undefined))
      throw new UsageError('Give either a question or --file FILE.');
    return withDatabase(context, async (database) => {
      const { answer } = await import('../../questions/answer.ts');
      if (file !== undefined) {
        const answers: Record<string, unknown> = {};
        for (const [id, asked] of await questionsIn(file))
          answers[id] = await answer(database, asked);
        context.output.line(JSON.stringify(answers));
        return true;
      }
      const result = await answer(database, question ?? '');
      if (context.output.json) context.output.value(result);
      else show(result, flag(input, 'explain'), context);
      return result.understood;
    });
  },
};

type Answer = Awaited<ReturnType<typeof import('../../questions/answer.ts')['answer']>>;

function show(result: Answer, explain: boolean, { output }: CommandContext): void {
  output.line(result.text);
  if (explain) {
    output.line(`\nRead as: ${result.reading ?? 'nothing'}`);
    output.line(`\n${result.cypher}\n${JSON.stringify(result.params)}`);
  }
  const quotes = result.evidence.slice(0, 12);
  if (quotes.length > 0) output.line('');
  for (const { document, quote } of quotes)
    output.line(`  “${quote.replaceAll(/\s+/g, ' ')}”  ${document}`);
  if (result.evidence.length > quotes.length)
    output.note(`  … ${result.evidence.length - quotes.length} more sentences`);
}

async function questionsIn(file: string): Promise<[string, string][]> {
  const { z } = await import('zod');
  const schema = z.union([
    z.record(z.string(), z.string()).transform((all) => Object.entries(all)),
    z
      .array(z.looseObject({ id: z.string(), question: z.string() }))
      .transform((all) => all.map((q): [string, string] => [q.id, q.question])),
  ]);
  const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success)
    throw new UsageError(
      `${file} is neither {"id": "QUESTION"} nor a list of items with id and question.`,
    );
  return parsed.data;
}
