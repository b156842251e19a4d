/**
 * When two phrases speak of one happening: nouns that may take each other up, no places or dates that part them, and
 * either something shared or a definite phrase that points back.
 */
import { takesUp } from './eventNouns.ts';
import type { EventPhrase } from './eventPhrase.ts';

export interface Anchors {
  readonly places: ReadonlySet<number>;
  readonly countries: ReadonlySet<number>;
  readonly objects: ReadonlySet<number>;
  /** ISO 8601, as precise as stated. */
  readonly date: string | undefined;
}

export interface KnownEvent {
  readonly thing: number;
  readonly phrases: EventPhrase[];
  readonly sentence: number;
  anchors: Anchors;
}

/** How far back "the raid" may point when something else of the kind stands between. */
const NEAR = 12;

export function isSameEvent(
  known: KnownEvent,
  phrase: EventPhrase,
  own: Anchors,
  sentence: number,
): boolean {
  const first = known.phrases[0];
  if (!first || !takesUp(first.group, phrase.group)) return false;
  const { anchors } = known;
  if (anchors.date && own.date && !datesAgree(anchors.date, own.date)) return false;
  const sharesPlace = shares(anchors.places, own.places);
  const sharesObject = shares(anchors.objects, own.objects);
  if (own.objects.size > 0 && anchors.objects.size > 0 && !sharesObject && !sharesPlace)
    return false;
  if (sharesPlace || sharesObject) return true;
  // A headline and the report under it place one happening differently.
  const headline = first.title && sentence - known.sentence <= 4 && known.phrases.length === 1;
  if (own.places.size > 0 && anchors.places.size > 0)
    return headline && (first.plural === phrase.plural || first.group.id === phrase.group.id);
  // "34 strikes in X", then line by line "one strike", "five strikes"
  if (
    first.determiner === 'counted' &&
    phrase.determiner === 'counted' &&
    first.noun === phrase.noun
  )
    return own.countries.size === 0 || shares(anchors.countries, own.countries);
  if (headline && phrase.group.id === first.group.id) return true;
  if (phrase.determiner === 'indefinite') return false;
  const dated = own.date !== undefined && anchors.date !== undefined;
  if (own.places.size > 0 && own.date === undefined)
    return phrase.determiner === 'definite' && !phrase.plural && sentence - known.sentence <= 2;
  if (dated) return shares(anchors.countries, own.countries) || own.countries.size === 0;
  if (own.date !== undefined || phrase.dated !== undefined || own.objects.size > 0) return false;
  if (own.countries.size > 0) return shares(anchors.countries, own.countries);
  if (
    phrase.plural &&
    !first.plural &&
    first.group.id !== 'fight' &&
    known.phrases.every((p) => !p.plural)
  )
    return false;
  if (phrase.determiner === 'definite')
    return sentence - known.sentence <= NEAR || first.noun === phrase.noun;
  return first.noun === phrase.noun && (phrase.determiner === 'none' || phrase.plural);
}

export function shares(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const x of b) if (a.has(x)) return true;
  return false;
}

/** "2024-01" and "2024-01-20" may be one date. */
export const datesAgree = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

export const joined = (a: Anchors, b: Anchors): Anchors => ({
  places: new Set([...a.places, ...b.places]),
  countries: new Set([...a.countries, ...b.countries]),
  objects: new Set([...a.objects, ...b.objects]),
  date: a.date && b.date ? (a.date.length >= b.date.length ? a.date : b.date) : (a.date ?? b.date),
});
