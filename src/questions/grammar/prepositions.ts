/** The prepositional phrases after a verb: who did it, with what, in which place, when. */
import type { DateRange } from '../question.ts';
import { questionDatesAt } from './datesAt.ts';
import type { Phrase, PhraseReader, PrepositionalPhrases } from './phrase.ts';
import type { Extras, Listed } from './relate.ts';
import { isBareWeapon, isEvent, isPlace } from './things.ts';
import { PREPOSITION, words } from './tokens.ts';

const EVENT_WORDS = words('in during at');
const IN_WORDS = words('in at within inside near around across on throughout off along outside');

/** The prepositional phrases after a verb. */
export function prepositions(
  p: PhraseReader,
  i: number,
  entry: Readonly<Record<string, string>>,
  start: Extras,
): PrepositionalPhrases {
  const t = p.tokens;
  const roles: Partial<Record<'agent' | 'object' | 'subject' | 'victim', Listed>> = {};
  let extras: Extras = start;
  let at = i;
  let stranded: string | undefined;
  let event: Listed | undefined;
  for (;;) {
    const dates: Phrase<DateRange> | undefined = questionDatesAt(t, at);
    if (dates) {
      extras = { ...extras, dates: dates.value };
      at = dates.to;
      continue;
    }
    if (!t.is(at, PREPOSITION)) break;
    const word = t.lower(at);
    if (!p.startsNoun(at + 1)) {
      if (at + 1 >= t.length) {
        stranded = word;
        at += 1;
      }
      break;
    }
    const list = p.list(at + 1);
    if (!list) break;
    const role = word === 'by' ? (entry.by === 'subject' ? 'subject' : 'agent') : entry[word];
    const [only] = list.value.things;
    if (role === 'agent' || role === 'object' || role === 'subject' || role === 'victim')
      roles[role] = list.value;
    else if (role === 'goods') extras = { ...extras, goods: isBareWeapon(only) ? undefined : only };
    else if (role === 'holder') extras = { ...extras, holder: only };
    else if (EVENT_WORDS.has(word) && list.value.things.every(isEvent)) event = list.value;
    else if (IN_WORDS.has(word) && only && isPlace(only)) extras = { ...extras, place: only };
    else break;
    at = list.to;
  }
  return { extras, roles, stranded, event, to: at };
}
