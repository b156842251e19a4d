import { z } from 'zod';
import { citationsOfClaims, citationsOfPlaces } from '../../graph/reads/citations.ts';
import { citationSchema } from '../../model/citation.ts';
import {
  type AnswerEvidence,
  answerSchema,
  askRequestSchema,
} from '../../model/questionContracts.ts';
import { answer } from '../../questions/answer.ts';
import { namedSchema } from '../shapes.ts';
import { type ToolCall, tool } from '../tool.ts';

const MOST_CITED = 40;

export const ask = tool({
  name: 'ask',
  title: 'Ask in English',
  description:
    'Answers a question in plain English about who used, held, supplied, seized, made, attacked, led or supported what, where and when, from the graph alone, with the sentences that show it. What it cannot read to its last word it declines; then use relations, paths or cypher.',
  input: z.object({
    question: askRequestSchema.shape.question.describe('“Who supplied weapons to the Houthis?”'),
    follows: z
      .boolean()
      .default(false)
      .describe('Read it in the context of the last question that was understood: “and in Syria?”'),
  }),
  output: answerSchema
    .pick({
      understood: true,
      kind: true,
      reading: true,
      text: true,
      value: true,
      documents: true,
      cypher: true,
      params: true,
      truncated: true,
    })
    .extend({
      rows: z.array(z.array(namedSchema)),
      paths: z.array(z.array(namedSchema)).optional(),
      /** Names in the question that may mean something else, or that the graph lacks. */
      names: z.array(z.string()),
      /** Questions near it that find something. */
      nearest: z.array(z.string()),
      citations: z.array(citationSchema),
      citationsInAll: z.number().int(),
    }),
  async run({ question, follows }, { database, conversation }) {
    const previous = follows ? conversation.lastQuestion : undefined;
    const found = await answer(database, question, { previous });
    if (found.typed) conversation.lastQuestion = found.typed;
    return {
      ...found,
      names: (found.names ?? []).map(({ said, taken, others }) =>
        taken
          ? `“${said}” is taken for ${taken.name}${others.length > 0 ? `; it may be ${others.map((o) => o.name).join(', ')}` : ''}`
          : `The graph holds no “${said}”`,
      ),
      nearest: (found.nearest ?? []).map((near) => near.words),
      citations: await cited(database, found.evidence.slice(0, MOST_CITED)),
      citationsInAll: found.evidence.length,
    };
  },
});

async function cited(database: ToolCall['database'], evidence: readonly AnswerEvidence[]) {
  const ofClaims = await citationsOfClaims(
    database,
    evidence.flatMap((e) => e.claim ?? []),
  );
  const naming = await citationsOfPlaces(
    database,
    evidence.flatMap(({ claim, documentId, quote, start, end }) =>
      claim === undefined && documentId !== undefined
        ? [{ document: documentId, quote, start, end }]
        : [],
    ),
  );
  return [...ofClaims.values(), ...naming];
}
