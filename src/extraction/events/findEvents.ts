/**
 * Happenings that a noun of the text names: "the drone strike of January 2020", "an ambush at Mirjaveh", "the Abu
 * Khashab seizure". A noun makes an event where a place or a date stands beside it; later mentions of the same noun
 * refer back to it. Named operations are found as names before.
 */
import type { EventCategory } from '../../model/kinds.ts';
import { fitsFamily } from '../../model/kinds.ts';
import type { AnalysedDocument, Reference, Sentence, Thing, Token } from '../analysis.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import { EVENT_NOUNS } from './eventNouns.ts';

const DETERMINERS = new Set(
  'the a an this that his her its their our another one each every'.split(' '),
);
const PLACE_WORDS = new Set(
  'in at on near off outside inside around between against of'.split(' '),
);
/** "attacks", "operations": series are events only where they are told apart. */
const PLURAL = /^NNP?S$/;
/** Tokens looked at behind the noun. */
const REACH = 9;

interface Found {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly category: EventCategory;
  readonly noun: string;
  readonly places: readonly number[];
  /** Text of the noun phrase with the phrase that places or dates it. */
  readonly long?: string;
  readonly definite: boolean;
}

/** The document with its events among its things and references. */
export function findEvents(analysed: AnalysedDocument): AnalysedDocument {
  const nameAt = new Int32Array(analysed.tokens.length + 1);
  analysed.references.forEach((r, i) => {
    if (r.form === 'name' || r.form === 'demonym') nameAt.fill(i + 1, r.first, r.last);
  });
  const things: Thing[] = [...analysed.things];
  const added: Reference[] = [];
  const known: { thing: number; found: Found; names: Set<string> }[] = [];
  for (const sentence of analysed.sentences) {
    for (let t = sentence.first; t < sentence.last; t++) {
      const found = eventAt(analysed, nameAt, sentence, t);
      if (!found) continue;
      let event = known.findLast((k) => isSame(k.found, found));
      if (!event) {
        if (
          found.places.length === 0 &&
          !found.long &&
          !pointsBack(analysed, nameAt, sentence, found)
        )
          continue;
        if (
          PLURAL.test(analysed.tokens[found.head]?.tag ?? '') &&
          !found.definite &&
          found.places.length === 0
        )
          continue;
        event = { thing: things.length, found, names: new Set() };
        known.push(event);
        things.push({ key: '', kind: 'Event', name: '', names: [], category: found.category });
      }
      const text = textOf(analysed, found.first, found.last);
      event.names.add(text);
      const head = analysed.tokens[found.head]?.text ?? '';
      if (head !== text) event.names.add(head);
      if (found.long) event.names.add(found.long);
      const start = analysed.tokens[found.first]?.start ?? 0;
      const end = analysed.tokens[found.last - 1]?.end ?? 0;
      added.push({
        things: [event.thing],
        form: 'name',
        start,
        end,
        first: found.first,
        last: found.last,
        sentence: sentence.index,
        rule: 'event-noun',
        confidence: 0.6,
      });
    }
  }
  if (added.length === 0) return analysed;
  const keys = new Set(things.map((x) => x.key));
  for (const { thing, names, found } of known) {
    const list = [...names];
    const name = list.find((n) => n === found.long) ?? list[0] ?? 'event';
    let key = `event-${name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')}`;
    while (keys.has(key)) key += '-2';
    keys.add(key);
    things[thing] = { key, kind: 'Event', name, names: list, category: found.category };
  }
  // An event's noun phrase may hold names ("the Abu Khashab seizure"); these stay names of their own, so the event keeps to its head.
  const references = [...analysed.references, ...added.map((r) => clip(analysed, nameAt, r))].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { ...analysed, things, references };
}

/** "The raid" behind a sentence that says where: what that sentence told of by a verb is the event. */
function pointsBack(
  analysed: AnalysedDocument,
  nameAt: Int32Array,
  sentence: Sentence,
  found: Found,
): boolean {
  if (!/^(?:attack|strike|seizure)$/.test(found.category)) return false;
  if (!/^(?:the|this|that)$/.test(analysed.tokens[found.first - 1]?.lower ?? '')) return false;
  if (PLURAL.test(analysed.tokens[found.head]?.tag ?? '')) return false;
  const before = analysed.sentences[sentence.index - 1];
  for (let t = before?.first ?? sentence.first; t < found.first; t++) {
    const reference = analysed.references[(nameAt[t] ?? 0) - 1];
    if (reference && isPlace(analysed, reference)) return true;
  }
  return false;
}

/** Cuts the front of an event reference that holds other names. */
function clip(analysed: AnalysedDocument, nameAt: Int32Array, r: Reference): Reference {
  let first = r.first;
  for (let t = r.first; t < r.last; t++) if ((nameAt[t] ?? 0) > 0) first = t + 1;
  if (first === r.first || first >= r.last) return r;
  return { ...r, first, start: analysed.tokens[first]?.start ?? r.start };
}

function isSame(known: Found, found: Found): boolean {
  if (EVENT_NOUNS.get(known.noun) !== EVENT_NOUNS.get(found.noun)) return false;
  const sharesPlace = found.places.some((p) => known.places.includes(p));
  if (sharesPlace) return true;
  if (found.places.length > 0 && known.places.length > 0) return false;
  return known.noun === found.noun
    ? found.definite || found.long === undefined
    : found.definite && found.places.length === 0 && found.long === undefined;
}

function textOf(analysed: AnalysedDocument, first: number, last: number): string {
  return analysed.document.text.slice(
    analysed.tokens[first]?.start ?? 0,
    analysed.tokens[last - 1]?.end ?? 0,
  );
}

function eventAt(
  analysed: AnalysedDocument,
  nameAt: Int32Array,
  sentence: Sentence,
  t: number,
): Found | undefined {
  const token = analysed.tokens[t];
  if (!token?.tag.startsWith('N') || (nameAt[t] ?? 0) > 0) return undefined;
  const noun = token.tag.startsWith('NNP') ? token.lower : token.lemma;
  const category = EVENT_NOUNS.get(noun);
  if (!category) return undefined;
  const next = analysed.tokens[t + 1];
  if (next && t + 1 < sentence.last && next.tag.startsWith('NN') && !isNoun(next.lower, 'time'))
    return undefined;
  // leftwards: adjectives, nouns, names and dates of the phrase
  let first = t;
  let definite = false;
  let dated = false;
  const places: number[] = [];
  for (let k = t - 1; k >= sentence.first && t - k < 8; k--) {
    const before = analysed.tokens[k];
    if (!before) break;
    const reference = analysed.references[(nameAt[k] ?? 0) - 1];
    if (reference) {
      if (isPlace(analysed, reference)) places.push(...reference.things);
      first = k;
      continue;
    }
    if (DETERMINERS.has(before.lower) || before.tag === 'POS' || before.tag === 'PRP$') {
      definite =
        before.lower !== 'a' &&
        before.lower !== 'an' &&
        before.lower !== 'another' &&
        before.lower !== 'one';
      break;
    }
    if (!/^(?:JJ|NN|CD|VBN|VBG|HYPH)/.test(before.tag)) break;
    if (isDate(before)) dated = true;
    first = k;
  }
  // rightwards: the phrase that places or dates it
  let long: string | undefined;
  for (let k = t + 1; k < Math.min(sentence.last, t + REACH); k++) {
    const after = analysed.tokens[k];
    if (!after) break;
    const reference = analysed.references[(nameAt[k] ?? 0) - 1];
    if (reference) {
      if (isPlace(analysed, reference)) {
        places.push(...reference.things);
        long = textOf(analysed, first, Math.max(reference.last, k + 1));
        break;
      }
      continue;
    }
    if (isDate(after)) {
      dated = true;
      long = textOf(analysed, first, k + 1);
      continue;
    }
    if (
      after.tag.startsWith('V') ||
      after.lower === '.' ||
      after.lower === ';' ||
      after.tag.startsWith('W')
    )
      break;
    if (
      after.tag === 'IN' &&
      !PLACE_WORDS.has(after.lower) &&
      after.lower !== 'by' &&
      after.lower !== 'from'
    )
      break;
  }
  if (dated && !long) long = textOf(analysed, first, t + 1);
  return { first, last: t + 1, head: t, category, noun, places, long, definite };
}

const isDate = (token: Token): boolean =>
  isNoun(token.lower, 'time') || /^(?:19|20)\d\d$/.test(token.text);

function isPlace(analysed: AnalysedDocument, reference: Reference): boolean {
  const kind = analysed.things[reference.things[0] ?? -1]?.kind;
  return kind !== undefined && kind !== 'Country' && fitsFamily(kind, 'Place');
}
