/**
 * From the tokens of a question to what it asks: what is said around it (politeness, how sure, "the most") is taken
 * off, then the form of the question is read, then its phrases. What cannot be read to the last word is declined,
 * never guessed.
 */
import type { Question, Unclear } from '../question.ts';
import { reworded } from '../rewordings.ts';
import { takeCertainty } from './certainties.ts';
import { withoutFillers } from './fillers.ts';
import { readFragment, withReferents } from './followUp.ts';
import { readForm } from './forms/forms.ts';
import { mapRelations } from './mapRelations.ts';
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
  const { tokens, top } = takeMost(withoutFillers(sure).tokens);
  const read = readForm(tokens, imperative);
  const question = read && top ? ofMost(read, top) : read;
  if (!question) return unread(tokens);
  const asked = certainty
    ? mapRelations(question, (r) => ({ ...r, certainty, certaintySpan: span }))
    : question;
  return meaningless(asked)
    ? {
        ask: 'unclear',
        why: 'No relation of the graph joins things of these sorts in this way.',
        words: [],
      }
    : asked;
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
