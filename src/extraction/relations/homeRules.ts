/**
 * Where people and firms are at home, said in passing: "Viktor Hartung, 41, of Bayreuth", "Mrs Gohar, from the village
 * of Khndzoresk", "Nordkai Handel of Hamburg", "a middleman in Gaziantep, Mehmet Aslan", "a buyer in Bamenda called X",
 * "Y, an Iran-based financier".
 */
import type { Kind } from '../../model/kinds.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';
import { isLocative } from './slots.ts';

/** Bodies of a state are of it by name, which tells nothing ("the Ministry of Defence of Chad"). */
const OFFICIAL =
  /\b(?:ministry|government|parliament|council|bank|embassy|presidency|republic|state|department|assembly|union|committee|command|authority|agency|university|court)\b/iu;
const NAMING = /^(?:call|name|know|identify)$/;

const named = (context: PhraseContext, np: NounPhrase, kinds: ReadonlySet<Kind>): Filler[] =>
  parties(context.reading, np).filter((f) => {
    const kind = context.reading.thing(f.thing)?.kind;
    return f.via === 'head' && kind !== undefined && kinds.has(kind);
  });

const PEOPLE: ReadonlySet<Kind> = new Set(['Person']);
const FIRMS: ReadonlySet<Kind> = new Set(['Organization']);
const ANYONE: ReadonlySet<Kind> = new Set([
  'Person',
  'Organization',
  'ArmedGroup',
  'SecurityForce',
]);

export function homeRules(context: PhraseContext): void {
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    origin(context, np, i);
    if (np.heads.length === 0 && !np.temporal) introduced(context, np, i);
  }
  based(context);
}

/** "X of Y", "X, 41, of Y", "X, from the village of Y" */
function origin(context: PhraseContext, np: NounPhrase, i: number): void {
  const { reading } = context;
  const people = named(context, np, PEOPLE);
  const firms = named(context, np, FIRMS).filter(
    (f) => !(reading.thing(f.thing)?.names ?? []).some((n) => OFFICIAL.test(n)),
  );
  if (people.length === 0 && firms.length === 0) return;
  let k = i + 1;
  const set = context.kind(k) === 'comma';
  if (set) k += 1;
  const age = context.np(k);
  if (set && age && /^\d\d$/.test(reading.text(age.first, age.last))) {
    k += 1;
    if (context.kind(k) === 'comma') k += 1;
  }
  const word = context.word(k);
  if (context.kind(k) !== 'prep' || !(word === 'of' || (word === 'from' && set))) return;
  const where = context.np(k + 1);
  if (!where) return;
  const found = places(reading, where).filter((f) => {
    const form = reading.reference(f.reference)?.form;
    return form === 'name' && reading.thing(f.thing)?.kind !== 'Region';
  });
  for (const place of found) {
    const country = reading.thing(place.thing)?.kind === 'Country';
    for (const who of people)
      if (!country) context.propose('OPERATES_IN', who, place, 'presence.home.person', np.head);
    if (!set)
      for (const who of firms)
        context.propose('OPERATES_IN', who, place, 'presence.home.firm', np.head);
  }
}

/** "a middleman in Gaziantep, Mehmet Aslan,", "a motorcycle club in Odense, the Cormorants", "a buyer in X called Y" */
function introduced(context: PhraseContext, np: NounPhrase, i: number): void {
  const { reading } = context;
  if (
    !isNoun(np.headLemma, 'member') &&
    !isNoun(np.headLemma, 'leader') &&
    !PERSONAL.test(np.headLemma)
  )
    return;
  const prep = context.word(i + 1);
  const where = context.np(i + 2);
  if (context.kind(i + 1) !== 'prep' || !isLocative(prep) || !where) return;
  const found = places(reading, where);
  if (found.length === 0) return;
  let k = i + 3;
  const verb = context.chunks[k];
  if (verb?.kind === 'vg' && verb.last - verb.first === 1 && NAMING.test(verb.lemma)) k += 1;
  else if (context.kind(k) === 'comma') k += 1;
  else return;
  while (context.isPrep(k, 'as') || context.kind(k) === 'quote') k += 1;
  const name = context.np(k);
  const after = context.kind(k + 1);
  if (!name || after === 'and' || after === 'vg') return;
  // a list of what is where goes on; an apposition closes
  if (after === 'comma' && context.kind(k + 2) === 'np' && context.kind(k + 3) === 'comma') return;
  for (const who of named(context, name, ANYONE))
    for (const place of found)
      context.propose('OPERATES_IN', who, place, 'presence.home.introduced', np.head);
}

const PERSONAL =
  /^(?:middleman|buyer|seller|broker|dealer|trader|merchant|club|firm|company|shop|workshop|outfit|laboratory|lab|clan|family|businessman|arms-dealer|smuggler|trafficker|fixer|agent|lawyer|doctor|dentist|teacher|imam|cleric|preacher|charity|foundation|association|exchange|cousin|brother|uncle|nephew|shopkeeper|farmer|resident|journalist|activist)$/;

/** "X, an Iran-based financier": who is told of, not whose financier it is */
function based(context: PhraseContext): void {
  const { reading } = context;
  for (const { first, second } of context.appositions()) {
    if (second.heads.length > 0) continue;
    for (const { reference, tail } of second.compounds) {
      if (tail !== 'based' || !reading.isFamily(reference, 'Place')) continue;
      for (const thing of reading.reference(reference)?.things ?? [])
        for (const who of named(context, first, ANYONE))
          context.propose(
            'OPERATES_IN',
            who,
            { thing, reference, via: 'modifier' },
            'presence.home.based',
            second.head,
          );
    }
  }
}
