/** Answers a question in English over a graph: names, grammar, one statement, its rows, and the sentences behind them. */
import type { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { runReadOnlyQuery } from '../graph/queries/readOnlyQuery.ts';
import { type LanguageModel, modelOf } from '../languageModel/languageModel.ts';
import type { Answer, askRequestSchema } from '../model/questionContracts.ts';
import { cellSchema } from './answerCells.ts';
import { answerTyped } from './answerTyped.ts';
import { entityFinder, namesOf } from './askedNames.ts';
import { compile, compileGlimpse } from './compile.ts';
import { declined } from './declined.ts';
import { edited } from './edits.ts';
import { parse } from './grammar/parse.ts';
import { Tokens } from './grammar/tokens.ts';
import { twoQuestions } from './grammar/twoQuestions.ts';
import { graphNames } from './graphNames.ts';
import { askModel } from './languageModel/askModel.ts';
import { linkNames, type NameLink } from './nameLinks.ts';
import { nearestTo } from './nearest.ts';
import { newestDate } from './newestDate.ts';
import { piecesOf } from './pieces.ts';
import type { Question, Unclear } from './question.ts';
import { QUESTION_LIMITS } from './questionLimits.ts';
import { withoutSpans } from './questionParts.ts';
import { absoluteDates, hasRelativeDates } from './relativeDates.ts';
import { asked, wordsOf } from './words.ts';

export async function understand(
  database: Pick<Database, 'read'>,
  text: string,
  previous?: Question,
): Promise<Understood> {
  const given = wordsOf(text);
  const dated = hasRelativeDates(given) ? absoluteDates(given, await newestDate(database)) : given;
  const linked = await linkNames(dated, graphNames(database));
  const before = previous && withoutSpans(previous);
  const tokens = Tokens.of(linked);
  const two = twoQuestions(tokens, before);
  if (!two) return { question: parse(tokens, before), links: linked.links };
  const rest = tokens.span(two.second, tokens.length);
  return {
    question: two.first,
    links: linked.links,
    ...(rest && { further: asked(text).slice(rest.start) }),
  };
}

interface Understood {
  readonly question: Question | Unclear;
  readonly links: readonly NameLink[];
  /** A second question that was asked with it, which follows it. */
  readonly further?: string;
}

/** What a question may come with, besides its words. */
export type AskOptions = Partial<Omit<z.output<typeof askRequestSchema>, 'question'>> & {
  /** Asked when the grammar declines; by default the one of the environment, if it names one. */
  readonly model?: LanguageModel | undefined;
};

export async function answer(
  database: Database,
  text: string,
  { typed, previous, edits = [], model = modelOf(process.env) }: AskOptions = {},
): Promise<Answer> {
  const given = asked(text);
  const {
    question: read,
    links,
    further,
  }: Understood = typed
    ? { question: typed, links: [] }
    : await understand(database, given, previous && (await oneAnswer(database, previous)));
  if (read.ask === 'unclear') {
    const answer = declined(given, read, links);
    return model ? askModel(database, model, answer) : answer;
  }
  const question = await edited(read, edits, entityFinder(database));
  const found = await foundFor(database, given, question, links);
  const names = await namesOf(database, question);
  const nearest = holdsNothing(found)
    ? await nearestTo(question, names, entityFinder(database), (near) => rowsFound(database, near))
    : [];
  return {
    ...found,
    typed: question,
    ...(further && { further }),
    pieces: piecesOf(question),
    ...(names.length > 0 && { names }),
    ...(nearest.length > 0 && { nearest }),
  };
}

/** Where nobody is credited, what is said is said by the documents themselves. */
async function foundFor(
  database: Database,
  text: string,
  question: Question,
  links: readonly NameLink[],
): Promise<Answer> {
  const found = await answerTyped(database, text, question, links);
  if (question.ask !== 'said' || found.kind !== 'none') return found;
  const shown = await answerTyped(database, text, { ...question, ask: 'evidence' }, links);
  return shown.kind === 'none' ? shown : { ...shown, text: `${found.text} ${shown.text}` };
}

/** Of a question for the most, the one that had it, so that a pronoun can stand for it. */
async function oneAnswer(database: Database, previous: Question): Promise<Question> {
  if (previous.ask !== 'most') return previous;
  const { cypher, params } = compile(previous);
  const { rows } = await runReadOnlyQuery(database, cypher, params, QUESTION_LIMITS);
  const [first, more] = rows;
  if (!first || more) return previous;
  const { id, name, kind } = cellSchema.parse(first[0]);
  const entities = [{ id, name, kind, documents: 0 }];
  return { ask: 'entities', focus: { entities, said: name, conditions: [] } };
}

const holdsNothing = ({ kind, value }: Answer): boolean =>
  kind === 'none' || value === 0 || value === false;

/** How many a nearer question would find; more than this is not counted. */
const MOST_GLIMPSED = 100;

async function rowsFound(database: Database, question: Question): Promise<number> {
  const { cypher, params } = compileGlimpse(question, MOST_GLIMPSED);
  return (await runReadOnlyQuery(database, cypher, params)).rows.length;
}
