/** `sightline ask`: a question in English, answered with the sentences that show it. */
import { readFile } from 'node:fs/promises';
import { kindOf } from '../../model/kinds.ts';
import type { Answer, Question } from '../../model/questionContracts.ts';
import { type Command, type CommandContext, UsageError } from '../command.ts';
import { argument, flag, text } from '../input.ts';
import { withDatabase } from '../openDatabase.ts';

export const ask: Command = {
  name: 'ask',
  summary: 'ask in English, and see the sentences behind the answer',
  arguments: [{ name: '[question]', description: 'the question, in quotation marks' }],
  options: [
    {
      flags: '--context <file>',
      description:
        'the answer that this question follows, as ask --json printed it; - for standard input',
    },
    { flags: '--explain', description: 'show how the question was read, and the Cypher' },
    {
      flags: '--file <file>',
      description:
        'answer all questions of a JSON file, {"id": "QUESTION"} or a list with id and question; writes answers by id as JSON',
    },
  ],
  examples: [
    [
      "sightline ask 'and in Syria?' --context answer.json",
      'follows the answer that `ask --json` wrote there',
    ],
    ['sightline ask', 'one question after another, each in the context of the one before'],
    ["sightline ask 'which weapons link to which groups?'", 'pairs of weapons and armed groups'],
    [
      "sightline ask 'who supplied weapons to the Houthis?' --json",
      'rows, evidence and the Cypher',
    ],
  ],
  async run(input, context) {
    const question = argument(input, 0);
    const file = text(input, 'file');
    if (question !== undefined && file !== undefined)
      throw new UsageError('Give either a question or --file FILE.');
    const contextFile = text(input, 'context');
    const previous = contextFile === undefined ? undefined : await contextIn(contextFile);
    return withDatabase(context, async (database) => {
      const { answer } = await import('../../questions/answer.ts');
      if (file !== undefined) {
        const answers: Record<string, unknown> = {};
        for (const [id, asked] of await questionsIn(file))
          answers[id] = await answer(database, asked);
        context.output.line(JSON.stringify(answers));
        return true;
      }
      const tell = (result: Answer): void => {
        if (context.output.json) context.output.value(result);
        else show(result, flag(input, 'explain'), context);
      };
      if (question === undefined)
        return converse(
          (said, before) => answer(database, said, { previous: before }),
          tell,
          previous,
        );
      const result = await answer(database, question, { previous });
      tell(result);
      if (result.further && !context.output.json) {
        context.output.line(`\n${result.further}`);
        tell(await answer(database, result.further, { previous: result.typed }));
      }
      return result.understood;
    });
  },
};

function show(result: Answer, explain: boolean, { output }: CommandContext): void {
  output.line(result.text);
  for (const { words, found } of result.nearest ?? [])
    output.line(`  Nearest: ${words} (${found} found)`);
  for (const { said, taken, others } of result.names ?? [])
    if (taken && others.length > 0)
      output.line(
        `  “${said}” is taken for ${taken.name} (${kindOf(taken.kind).label.toLowerCase()}); it may be ${others
          .map((o) => `${o.name} (${kindOf(o.kind).label.toLowerCase()})`)
          .join(', ')} too`,
      );
  if (explain) {
    output.line(`\nRead as: ${result.reading ?? 'nothing'}`);
    for (const { role, words, span } of result.pieces ?? [])
      output.line(
        `  ${role.padEnd(9)} ${words}${span ? `  ← “${result.question.slice(span.start, span.end)}”` : ''}`,
      );
    output.line(`\n${result.cypher}\n${JSON.stringify(result.params)}`);
  }
  const quotes = result.evidence.slice(0, 12);
  if (quotes.length > 0) output.line('');
  for (const { document, quote, page } of quotes)
    output.line(
      `  “${quote.replaceAll(/\s+/g, ' ')}”  ${document}${page === undefined ? '' : `, p. ${page}`}`,
    );
  if (result.evidence.length > quotes.length)
    output.note(`  … ${result.evidence.length - quotes.length} more sentences`);
}

/** Question after question, one a line, each read in the context of the last that was understood. */
async function converse(
  ask: (question: string, previous: Question | undefined) => Promise<Answer>,
  tell: (result: Answer) => void,
  start: Question | undefined,
): Promise<boolean> {
  const { createInterface } = await import('node:readline');
  const terminal = process.stdin.isTTY;
  const lines = createInterface({ input: process.stdin, terminal, output: process.stderr });
  let previous = start;
  let understood = true;
  lines.setPrompt('? ');
  if (terminal) lines.prompt();
  for await (const line of lines) {
    if (line.trim()) {
      // two questions in one line are answered one after the other
      for (let asked: string | undefined = line; asked; ) {
        const result: Answer = await ask(asked, previous);
        tell(result);
        understood &&= result.understood;
        previous = result.typed ?? previous;
        asked = result.further;
      }
    }
    if (terminal) lines.prompt();
  }
  return understood;
}

async function contextIn(file: string): Promise<Question> {
  const { z } = await import('zod');
  const { questionSchema } = await import('../../model/typedQuestion.ts');
  const given = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  const schema = z.union([
    z.looseObject({ typed: questionSchema }).transform((a) => a.typed),
    questionSchema,
  ]);
  const parsed = schema.safeParse(asJson(given));
  if (!parsed.success)
    throw new UsageError(
      `${file === '-' ? 'Standard input' : file} is no answer that was understood, as sightline ask --json prints it.`,
    );
  return parsed.data;
}

function asJson(given: string): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
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
