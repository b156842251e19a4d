/** What places and dates a happening from outside its noun phrase: its clause, the sentence before, the deed a verb told of. */
import type { AnalysedDocument, Sentence } from '../analysis.ts';
import type { DatedSpan } from '../time/dates.ts';
import { datesOfSentence } from '../time/sentenceDates.ts';
import { EVENT_NOUNS } from './eventNouns.ts';
import type { EventPhrase } from './eventPhrase.ts';
import { type EventReading, isDate, isPlace, kindOf } from './eventReading.ts';
import { EVENT_WORDS } from './eventWords.ts';
import type { Anchors } from './individuate.ts';

const BREAK =
  /^(?:;|—|who|which|that|whose|while|because|although|though|if|when|where|but|after|before|as)$/;
const LOCATIVE =
  /^(?:in|at|near|on|off|outside|inside|around|between|within|along|across|over|of|east|west|north|south|to|into)$/;
/** Sentences back in which a verb may have told of what "the seizure" names. */
const BACK = 3;

/** Places and date of the phrase itself. */
export function ownAnchors(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
): Anchors {
  return {
    places: new Set(phrase.places),
    countries: new Set(phrase.countries),
    objects: new Set(phrase.objects),
    date: phrase.dated === undefined ? undefined : dateAt(reading.analysed, sentence, phrase.dated),
  };
}

/** What the rest of the clause adds: "In September war broke out in Culiacán", "an air strike this morning flattened a house in Mezzeh". */
export function clauseAnchors(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
): Anchors {
  const { tokens } = reading.analysed;
  let from = phrase.first;
  while (from > sentence.first && !breaks(reading, from - 1)) from--;
  let to = phrase.last;
  // "the siege that X laid to Y": what follows tells which
  if (phrase.determiner === 'definite' && /^(?:that|which)$/.test(tokens[to]?.lower ?? '')) to++;
  while (to < sentence.last && !breaks(reading, to)) to++;
  return anchorsIn(reading, sentence, from, to);
}

/** Another clause, or another happening that takes what stands on its side. */
function breaks(reading: EventReading, t: number): boolean {
  const token = reading.analysed.tokens[t];
  if (!token || BREAK.test(token.lower)) return true;
  return (
    token.tag.startsWith('NN') && (reading.nameAt[t] ?? 0) === 0 && EVENT_NOUNS.has(token.lemma)
  );
}

/** The anchors of a stretch of a sentence: places behind a preposition of place, and the first date. */
export function anchorsIn(
  reading: EventReading,
  sentence: Sentence,
  from: number,
  to: number,
): Anchors {
  const { analysed, nameAt } = reading;
  const places = new Set<number>();
  const countries = new Set<number>();
  let dated: number | undefined;
  let list = false;
  for (let k = from; k < to; k++) {
    const reference = analysed.references[(nameAt[k] ?? 0) - 1];
    if (!reference) {
      if (dated === undefined && isDate(analysed.tokens[k])) dated = k;
      if (!/^(?:and|,|or|the)$/.test(analysed.tokens[k]?.lower ?? '')) list = false;
      continue;
    }
    const kind = kindOf(analysed, reference);
    if (kind && reference.form !== 'demonym' && reference.first === k) {
      const located = list || locativeBefore(analysed, k, sentence.first);
      if (located && isPlace(kind)) {
        for (const thing of reference.things) places.add(thing);
        list = true;
      } else if (located && kind === 'Country')
        for (const thing of reference.things) countries.add(thing);
    }
    k = Math.max(k, reference.last - 1);
  }
  return {
    places,
    countries,
    objects: new Set(),
    date: dated === undefined ? undefined : dateAt(analysed, sentence, dated),
  };
}

/** "in X", "at the village of X", "in the southern X"; at a line's head a place stands alone. */
function locativeBefore(analysed: AnalysedDocument, at: number, from: number): boolean {
  if (at === from) return true;
  for (let k = at - 1; k >= Math.max(from, at - 5); k--) {
    const token = analysed.tokens[k];
    if (!token) return false;
    if (LOCATIVE.test(token.lower)) return true;
    if (!/^(?:DT|JJ|NN|CD|HYPH|POS)/.test(token.tag)) return false;
  }
  return false;
}

/** "The seizure" behind sentences in which a verb told of it: what places and dates them. */
export function toldBefore(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
  reach = BACK,
): Anchors | undefined {
  const { analysed } = reading;
  for (let back = 0; back <= reach; back++) {
    const s = analysed.sentences[sentence.index - back];
    if (!s) return undefined;
    const to = back === 0 ? phrase.first : s.last;
    for (let k = to - 1; k >= s.first; k--) {
      const token = analysed.tokens[k];
      if (!token?.tag.startsWith('V') || !phrase.group.verbs.has(token.lemma)) continue;
      const anchors = anchorsIn(reading, s, s.first, s.last);
      if (isAnchored(anchors)) return anchors;
    }
  }
  return undefined;
}

/** "The raid" behind a sentence that says where: what that sentence told of, in whatever words, is the event. */
export function placedBefore(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
): Anchors | undefined {
  const { analysed, nameAt } = reading;
  const before = analysed.sentences[sentence.index - 1];
  const places = new Set<number>();
  let told: Anchors | undefined;
  for (const s of [sentence, ...(before ? [before] : [])]) {
    const to = s === sentence ? phrase.first : s.last;
    for (let t = s.first; t < to; t++) {
      const reference = analysed.references[(nameAt[t] ?? 0) - 1];
      const kind = reference && kindOf(analysed, reference);
      if (reference && kind && isPlace(kind))
        for (const thing of reference.things) places.add(thing);
    }
    if (places.size === 0) continue;
    told = anchorsIn(reading, s, s.first, to);
    return told.places.size > 0 ? told : { ...told, places };
  }
  return undefined;
}

/** A headline's noun: what the sentences under it tell of by a verb. */
export function toldAfter(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
): Anchors | undefined {
  const { analysed } = reading;
  for (let ahead = 1; ahead <= BACK; ahead++) {
    const s = analysed.sentences[sentence.index + ahead];
    if (!s) return undefined;
    for (let k = s.first; k < s.last; k++) {
      const token = analysed.tokens[k];
      if (!token?.tag.startsWith('V') || !phrase.group.verbs.has(token.lemma)) continue;
      const anchors = anchorsIn(reading, s, s.first, s.last);
      if (isAnchored(anchors)) return anchors;
    }
  }
  return undefined;
}

/** A short line without a verb places and dates what follows it: "17 Jan, Mondoro.", "ZAHEDAN (Tue 4 Feb)". */
export function labelBefore(reading: EventReading, sentence: Sentence): Anchors | undefined {
  const { analysed } = reading;
  const before = analysed.sentences[sentence.index - 1];
  if (!before || before.last - before.first > 8) return undefined;
  for (let k = before.first; k < before.last; k++)
    if (analysed.tokens[k]?.tag.startsWith('V')) return undefined;
  const anchors = anchorsIn(reading, before, before.first, before.last);
  for (let k = before.first; k < before.last; k++) {
    const reference = analysed.references[(reading.nameAt[k] ?? 0) - 1];
    const kind = reference && kindOf(analysed, reference);
    if (reference && kind && isPlace(kind))
      return { ...anchors, places: new Set([...anchors.places, ...reference.things]) };
  }
  return isAnchored(anchors) ? anchors : undefined;
}

/** "A fierce firefight ensued": the sentence before says where. */
export function ensues(reading: EventReading, sentence: Sentence, phrase: EventPhrase): boolean {
  const verb = reading.analysed.tokens[phrase.last];
  return (
    phrase.last < sentence.last &&
    verb !== undefined &&
    verb.tag.startsWith('V') &&
    EVENT_WORDS.happens.has(verb.lemma)
  );
}

export const isAnchored = (a: Anchors): boolean => a.places.size > 0 || a.date !== undefined;

function dateAt(analysed: AnalysedDocument, sentence: Sentence, t: number): string | undefined {
  const token = analysed.tokens[t];
  if (!token) return undefined;
  const start = token.start - sentence.start;
  const end = token.end - sentence.start;
  const near = (d: DatedSpan): number =>
    start < d.end && end > d.start ? 0 : Math.min(Math.abs(d.start - end), Math.abs(start - d.end));
  let best: DatedSpan | undefined;
  for (const d of datesOfSentence(analysed, sentence.index))
    if (near(d) <= 2 && (!best || near(d) < near(best))) best = d;
  if (best)
    return best.precision === 'range' || best.precision === 'quarter'
      ? best.first.slice(0, 7)
      : best.first;
  return /^(?:19|20)\d\d$/.test(token.text) ? token.text : undefined;
}
