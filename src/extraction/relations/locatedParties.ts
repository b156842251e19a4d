/**
 * Parties that a phrase puts somewhere without a verb: "X, a firm in Indiana", "the Nawasi, a Tripoli militia",
 * "the group's emir for Kirkuk", "the Muscat customs agent Y", "at T2, Fatemiyoun and some others",
 * "their hideouts in the mountains south of Bosaso".
 */
import type { Kind } from '../../model/kinds.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { NounPhrase } from '../clauses/structure.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import { type Filler, parties, places } from './fillers.ts';
import type { PhraseContext } from './phraseContext.ts';
import { isLocative } from './slots.ts';

const SMALL: ReadonlySet<Kind> = new Set([
  'Facility',
  'Settlement',
  'NaturalFeature',
  'Province',
  'Region',
]);
/** Offices that are held over a place. */
const SAYS = /^(?:say|tell|add|report|claim|state|confirm|announce|note|explain|write)$/;
const OFFICE =
  /^(?:emir|governor|wali|commander|chief|mayor|leader|boss|head|coordinator|representative|commissioner|prefect|administrator|warlord|chieftain|sheikh|judge|smuggler|trader|broker|financier|recruiter|facilitator|bomber|ambassador|envoy|consul|correspondent|prosecutor|superintendent|director|official|militia|police|garrison|office|branch|cell|wing|unit|force|group|gang|faction|dealer|trafficker|merchant|fixer)$/;

const smallPlaces = (context: PhraseContext, np: NounPhrase): Filler[] =>
  places(context.reading, np).filter((f) => {
    const kind = context.reading.thing(f.thing)?.kind;
    return kind !== undefined && SMALL.has(kind);
  });

/** Places in the phrases behind the chunk at `i`, over phrases that name none: "in the hills south of X". */
function behind(
  context: PhraseContext,
  i: number,
  words: RegExp,
): { places: readonly Filler[]; at: number } {
  let k = i + 1;
  for (let steps = 0; steps < 3; steps++) {
    while (context.isPrep(k, 'of') && context.np(k + 1)) {
      k += 2;
    }
    const prep = context.word(k);
    const np = context.np(k + 1);
    if (context.kind(k) !== 'prep' || !np || !(isLocative(prep) || words.test(prep))) break;
    const found = places(context.reading, np);
    if (found.length > 0) return { places: found, at: k };
    // a date or an event is no way to a place
    if (!np.temporal && (EVENT_NOUNS.has(np.headLemma) || np.heads.length > 0)) break;
    k += 2;
  }
  return { places: [], at: -1 };
}

/** The person named in the phrase at `i`, past a comma. */
function nameBehind(context: PhraseContext, i: number): Filler[] | undefined {
  const np = context.np(context.kind(i) === 'comma' ? i + 1 : i);
  if (!np) return undefined;
  const persons = parties(context.reading, np).filter(
    (f) => f.via === 'head' && context.reading.thing(f.thing)?.kind === 'Person',
  );
  return persons.length > 0 ? persons : undefined;
}

const NONE = /^$/;

function members(context: PhraseContext, np: NounPhrase): Filler[] {
  return parties(context.reading, np).filter(
    (f) => context.reading.thing(f.thing)?.kind !== 'Country',
  );
}

export function locatedParties(context: PhraseContext): void {
  const { reading } = context;
  const put = (
    who: readonly Filler[],
    where: readonly Filler[],
    rule: string,
    at: number,
  ): void => {
    for (const a of who)
      for (const b of where)
        if (a.thing !== b.thing) context.propose('OPERATES_IN', a, b, rule, at);
  };
  for (let i = 0; i < context.chunks.length; i++) {
    const np = context.np(i);
    if (!np) continue;
    // "the Muscat customs agent Y", "a Qandala trader"
    const towns = np.modifiers.filter((m) => {
      const kind = reading.kindOf(m);
      return (
        (kind === 'Settlement' || kind === 'Province') && reading.reference(m)?.form === 'name'
      );
    });
    if (towns.length > 0) {
      const where = towns.flatMap((m) =>
        (reading.reference(m)?.things ?? []).map(
          (thing): Filler => ({ thing, reference: m, via: 'modifier' }),
        ),
      );
      const who = members(context, np).filter((f) => f.via === 'head');
      put(who, where, 'presence.phrase.place-modifier', np.head);
    }
    // "the group's emir for Kirkuk", "hideouts in the mountains south of Bosaso"
    if (np.heads.length === 0 && !np.temporal) {
      const office = OFFICE.test(np.headLemma);
      if (office || isNoun(np.headLemma, 'asset') || isNoun(np.headLemma, 'member')) {
        const who = members(context, np);
        const found = behind(context, i, office ? /^(?:for|over)$/ : NONE);
        if (found.at > i + 1) put(who, found.places, 'presence.phrase.chain', np.head);
        // "the group's emir for Kirkuk, Y": who holds the office is there, not the whole group
        const named = found.at < 0 ? undefined : nameBehind(context, found.at + 2);
        if (office && named) put(named, found.places, 'presence.phrase.office', np.head);
      }
    }
  }
  // "At Humayma, Fatemiyoun and some others": a place and a party and no verb
  if (!context.chunks.some((c) => c.kind === 'vg')) {
    const first = context.np(1);
    if (context.kind(0) === 'prep' && isLocative(context.word(0)) && first) {
      const where = smallPlaces(context, first);
      const next = context.np(2) ?? context.np(3);
      if (next) put(members(context, next), where, 'presence.phrase.verbless', next.head);
    }
  }
  for (const { first, second, at, copula } of context.appositions()) {
    if (second.heads.length > 0 || second.temporal) continue;
    // "…, a Puntland official said": who speaks is nobody just named
    const speech = copula ? undefined : context.chunks[at + 1];
    if (speech?.kind === 'vg' && SAYS.test(speech.lemma)) continue;
    if (isNoun(second.headLemma, 'place') || isNoun(second.headLemma, 'part')) {
      if (!OFFICE.test(second.headLemma)) continue;
    }
    const who = parties(reading, first).filter((f) => {
      const kind = reading.thing(f.thing)?.kind;
      return f.via === 'head' && kind !== 'Country' && kind !== 'Region';
    });
    if (who.length === 0) continue;
    const rule = copula ? 'presence.phrase.copula' : 'presence.phrase.apposition';
    // "X, a Tripoli militia"
    for (const m of second.modifiers) {
      const kind = reading.kindOf(m);
      if (!kind || !SMALL.has(kind) || reading.reference(m)?.form !== 'name') continue;
      put(
        who,
        (reading.reference(m)?.things ?? []).map((thing) => ({
          thing,
          reference: m,
          via: 'modifier',
        })),
        rule,
        second.head,
      );
    }
    // "X, governor of Y", "X, a firm in Y"
    if (OFFICE.test(second.headLemma))
      for (const of of second.of) put(who, smallPlaces(context, of), rule, second.head);
    const found = behind(context, at, OFFICE.test(second.headLemma) ? /^(?:for|from)$/ : NONE);
    const told = copula || found.at < 0 ? undefined : context.chunks[found.at + 2];
    if (told?.kind === 'vg' && SAYS.test(told.lemma)) continue;
    put(who, found.places, rule, second.head);
  }
}
