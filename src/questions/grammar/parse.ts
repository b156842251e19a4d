/**
 * From the tokens of a question to what it asks: what is said around it (politeness, how sure, "the most") is taken
 * off, then the form of the question is read, then its phrases. What cannot be read to the last word is declined,
 * never guessed.
 */
import type { Question, Unclear } from '../question.ts';
import { reworded } from '../rewordings.ts';
import { takeCertainty } from './certainties.ts';
import { questionDatesAt } from './datesAt.ts';
import { takeExceptions, without } from './exceptions.ts';
import { withoutFillers } from './fillers.ts';
import { readFragment, withReferents } from './followUp.ts';
import { readForm } from './forms/forms.ts';
import { mapRelations } from './mapRelations.ts';
import { takeOrder } from './order.ts';
import { takeSource } from './sources.ts';
import { Tokens } from './tokens.ts';

/** @param previous the question that this one may follow: its pronouns and fragments are read from it */
export function parse(given: Tokens, previous?: Question): Question | Unclear {
  if (!previous) return readAlone(given);
  const fragment = readFragment(given, previous);
  if (fragment && !meaningless(fragment)) return fragment;
  for (const tokens of withReferents(given, previous)) {
    const question = readAlone(tokens);
    if (question.ask !== 'unclear') return question;
  }
  return readAlone(given);
}

function readAlone(given: Tokens): Question | Unclear {
  const bare = withoutFillers(given);
  const imperative = bare.imperative;
  const { tokens: sure, certainty, span } = takeCertainty(new Tokens(reworded(bare.tokens.all)));
  const { tokens, source } = takeSource(withoutFillers(sure).tokens);
  const question =
    readTop(tokens, imperative) ??
    readDatedFirst(tokens, imperative) ??
    readInTime(tokens, imperative) ??
    readExcepting(tokens, imperative);
  if (!question) return unread(tokens);
  const asked =
    certainty || source
      ? mapRelations(question, (r) => ({
          ...r,
          ...(certainty && { certainty, certaintySpan: span }),
          ...(source && { source }),
        }))
      : question;
  return meaningless(asked)
    ? {
        ask: 'unclear',
        why: 'No relation of the graph joins things of these sorts in this way.',
        words: [],
      }
    : asked;
}

function readTop(given: Tokens, imperative: boolean): Question | undefined {
  const { tokens, top } = takeMost(given);
  const read = readForm(tokens, imperative);
  return read && top ? ofMost(read, top) : read;
}

/** "Since March 2025, who …". */
function readDatedFirst(given: Tokens, imperative: boolean): Question | undefined {
  const dates = questionDatesAt(given, 0);
  if (!dates) return undefined;
  const to = given.lower(dates.to) === ',' ? dates.to + 1 : dates.to;
  return readTop(new Tokens([...given.all.slice(to), ...given.all.slice(0, dates.to)]), imperative);
}

/** "Where was X last seen", "who first used drones". */
function readInTime(given: Tokens, imperative: boolean): Question | undefined {
  const { tokens, order } = takeOrder(given);
  const read = order && (readTop(tokens, imperative) ?? readExcepting(tokens, imperative));
  return read && (read.ask === 'entities' || read.ask === 'when') ? { ...read, order } : undefined;
}

/** "Apart from X, who …". */
function readExcepting(given: Tokens, imperative: boolean): Question | undefined {
  const { tokens, out } = takeExceptions(given);
  if (out.length === 0) return undefined;
  const read = readTop(withoutFillers(new Tokens(reworded(tokens.all))).tokens, imperative);
  return read && without(read, out);
}

const unread = (tokens: Tokens): Unclear => ({
  ask: 'unclear',
  why: 'This could not be read as a question about actors, places, weapons or events.',
  words: tokens.all.map((x) => x.text),
});

/** "Which town was attacked the most". */
function takeMost(tokens: Tokens): { tokens: Tokens; top?: 'most' | 'least' } {
  const last = tokens.length - 1;
  const top = tokens.lower(last);
  if (tokens.length <= 4 || (top !== 'most' && top !== 'least')) return { tokens };
  return {
    tokens: tokens.without(tokens.lower(last - 1) === 'the' ? last - 1 : last, last + 1),
    top,
  };
}

/** The last relation of what is sought, counted. */
function ofMost(question: Question, top: 'most' | 'least'): Question | undefined {
  if (question.ask === 'documents' && top === 'most' && !question.also)
    return { ...question, most: true };
  if (question.ask !== 'entities') return undefined;
  const { focus } = question;
  const last = focus.conditions.findLast((c) => c.is === 'relation');
  if (last?.is !== 'relation') return undefined;
  return {
    ask: 'most',
    focus: { ...focus, conditions: focus.conditions.filter((c) => c !== last) },
    relation: last.relation,
    least: top === 'least',
  };
}

/** Whether a relation is asked for that no type of the ontology can be. */
function meaningless(question: Question): boolean {
  let found = false;
  mapRelations(question, (r) => {
    found ||= r.types.length === 0;
    return r;
  });
  return found;
}
