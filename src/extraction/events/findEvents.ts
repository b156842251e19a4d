/**
 * Happenings that a noun of the text names: "the drone strike of January 2020", "an ambush at Mirjaveh", "the Abu
 * Khashab seizure". A noun makes an event where a place or a date tells which one, in its own phrase, in its clause,
 * or in the sentences it points back to; later mentions refer back to it. Named operations are found as names before.
 */
import type { AnalysedDocument, Reference, Sentence, Thing } from '../analysis.ts';
import { type EventPhrase, eventPhraseAt } from './eventPhrase.ts';
import { type EventReading, textOf } from './eventReading.ts';
import { type Anchors, datesAgree, isSameEvent, joined, type KnownEvent } from './individuate.ts';
import {
  clauseAnchors,
  ensues,
  isAnchored,
  labelBefore,
  ownAnchors,
  placedBefore,
  toldAfter,
  toldBefore,
} from './surroundings.ts';

/** The document with its events among its things and references. */
export function findEvents(analysed: AnalysedDocument): AnalysedDocument {
  const nameAt = new Int32Array(analysed.tokens.length + 1);
  analysed.references.forEach((r, i) => {
    if (r.form === 'name' || r.form === 'demonym') nameAt.fill(i + 1, r.first, r.last);
  });
  /** "The offensive" that was read as a named operation already. */
  const takenUp = new Uint8Array(analysed.tokens.length);
  for (const r of analysed.references)
    if (r.form === 'nominal' && analysed.things[r.things[0] ?? -1]?.kind === 'Event')
      takenUp.fill(1, r.first, r.last);
  const reading: EventReading = { analysed, nameAt };
  const things: Thing[] = [...analysed.things];
  const added: Reference[] = [];
  const known: KnownEvent[] = [];
  for (const sentence of analysed.sentences) {
    for (let t = sentence.first; t < sentence.last; t++) {
      const phrase = eventPhraseAt(reading, sentence, t);
      if (!phrase || takenUp[phrase.head]) continue;
      const own = ownAnchors(reading, sentence, phrase);
      const operation = namedOperation(
        reading,
        sentence,
        phrase,
        own,
        known.at(-1)?.sentence ?? -1,
      );
      if (operation !== undefined) {
        added.push({
          ...referenceOf(reading, sentence, phrase, operation),
          form: 'nominal',
          rule: 'named-operation',
        });
        continue;
      }
      // "… seized a dhow on 11 January; the operation": the deed just told of dates what points back to it
      const told =
        phrase.determiner === 'definite' && !isAnchored(own)
          ? toldBefore(reading, sentence, phrase, 0)
          : undefined;
      const dated = told?.date ? { ...own, date: own.date ?? told.date } : own;
      let event = known.findLast(
        (k) => isSameEvent(k, phrase, own, sentence.index) && !contradicts(k, dated),
      );
      if (event) {
        event.phrases.push(phrase);
        event.anchors = joined(event.anchors, own);
      } else {
        const anchors = individuated(reading, sentence, phrase, own);
        if (!anchors) continue;
        event = { thing: things.length, phrases: [phrase], sentence: sentence.index, anchors };
        known.push(event);
        things.push({ key: '', kind: 'Event', name: '', names: [] });
      }
      added.push(referenceOf(reading, sentence, phrase, event.thing));
    }
  }
  if (added.length === 0) return analysed;
  const keys = new Set(things.map((x) => x.key));
  for (const event of known) things[event.thing] = thingOf(reading, event, keys);
  const references = [...analysed.references, ...added].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  return { ...analysed, things, references };
}

const contradicts = (event: KnownEvent, anchors: Anchors): boolean =>
  event.anchors.date !== undefined &&
  anchors.date !== undefined &&
  !datesAgree(event.anchors.date, anchors.date);

/** "Operation X, an air campaign", and "the operation" soon after it: the operation that was named. */
function namedOperation(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
  own: Anchors,
  lastEvent: number,
): number | undefined {
  if (own.places.size > 0 || own.date !== undefined || phrase.group.category !== 'operation')
    return undefined;
  const { references, things, tokens } = reading.analysed;
  const nameBefore = (t: number): Reference | undefined => {
    const reference = references[(reading.nameAt[t] ?? 0) - 1];
    return reference && things[reference.things[0] ?? -1]?.kind === 'Event' ? reference : undefined;
  };
  let k = phrase.first - 1;
  if (tokens[k]?.tag === 'DT') k--;
  if (tokens[k]?.lower === ',') {
    const apposed = nameBefore(k - 1);
    if (apposed) return apposed.things[0];
  }
  if (phrase.determiner !== 'definite' || phrase.plural) return undefined;
  const from = reading.analysed.sentences[Math.max(0, sentence.index - 2)];
  for (k = phrase.first - 1; k >= (from?.first ?? 0); k--) {
    const reference = nameBefore(k);
    if (reference) return reference.sentence >= lastEvent ? reference.things[0] : undefined;
  }
  return undefined;
}

/** Where and when a newly named happening was; undefined where nothing tells which one it is. */
function individuated(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
  own: Anchors,
): Anchors | undefined {
  const single = !phrase.plural;
  const bareWeak =
    phrase.group.weak && single && phrase.determiner === 'none' && own.places.size === 0;
  if (bareWeak && !ensues(reading, sentence, phrase)) return undefined;
  if (isAnchored(own) || phrase.dated !== undefined) {
    const clause = clauseAnchors(reading, sentence, phrase);
    return { ...own, date: own.date ?? (phrase.plural ? undefined : clause.date) };
  }
  if (phrase.group.weak && !ensues(reading, sentence, phrase)) return undefined;
  if (phrase.group.category === 'arrest') return undefined;
  const counted = phrase.determiner === 'counted' || phrase.determiner === 'definite';
  if (own.countries.size > 0 && (single || counted))
    return joined(own, { ...clauseAnchors(reading, sentence, phrase), places: new Set() });
  if (phrase.determiner === 'definite') {
    const told = toldBefore(reading, sentence, phrase);
    if (told) return joined(own, told);
  }
  if (own.objects.size > 0 && single && phrase.determiner !== 'none') {
    const clause = clauseAnchors(reading, sentence, phrase);
    if (isAnchored(clause)) return joined(own, clause);
  }
  if (single || phrase.determiner === 'counted' || phrase.launched) {
    const clause = clauseAnchors(reading, sentence, phrase);
    if (isAnchored(clause)) return joined(own, clause);
  }
  if (ensues(reading, sentence, phrase)) {
    const before = reading.analysed.sentences[sentence.index - 1];
    if (before && before.block === sentence.block) {
      const clause = clauseAnchors(reading, before, {
        ...phrase,
        first: before.first,
        last: before.first,
      });
      if (isAnchored(clause)) return joined(own, clause);
    }
  }
  if (
    phrase.determiner === 'definite' &&
    single &&
    /^(?:attack|strike|seizure)$/.test(phrase.group.category)
  ) {
    const placed = placedBefore(reading, sentence, phrase);
    if (placed) return joined(own, placed);
  }
  if (phrase.title) {
    const told = toldAfter(reading, sentence, phrase);
    if (told) return joined(own, told);
  }
  const label = labelBefore(reading, sentence);
  return label ? joined(own, label) : undefined;
}

/** An event's noun phrase may hold names ("the Abu Khashab seizure"); these stay names of their own, so the reference keeps to its head. */
function referenceOf(
  reading: EventReading,
  sentence: Sentence,
  phrase: EventPhrase,
  thing: number,
): Reference {
  let { first } = phrase;
  for (let t = phrase.first; t < phrase.head; t++) if ((reading.nameAt[t] ?? 0) > 0) first = t + 1;
  const { tokens } = reading.analysed;
  return {
    things: [thing],
    form: 'name',
    start: tokens[first]?.start ?? 0,
    end: tokens[phrase.last - 1]?.end ?? 0,
    first,
    last: phrase.last,
    sentence: sentence.index,
    rule: 'event-noun',
    confidence: 0.6,
  };
}

function thingOf(reading: EventReading, event: KnownEvent, keys: Set<string>): Thing {
  const names = new Set<string>();
  let placed: string | undefined;
  for (const phrase of event.phrases) {
    const { analysed } = reading;
    names.add(textOf(analysed, phrase.first, phrase.last));
    names.add(textOf(analysed, phrase.head, phrase.last));
    for (const long of phrase.longs) names.add(long);
    placed ??=
      phrase.placeName &&
      `${phrase.placeName} ${textOf(analysed, phrase.head, phrase.last).toLowerCase()}`;
  }
  const [place] = event.anchors.places;
  const first = event.phrases[0];
  const long = event.phrases.flatMap((p) => p.longs)[0];
  const head = first ? textOf(reading.analysed, first.head, first.last) : 'event';
  if (!placed && place !== undefined)
    placed = `${reading.analysed.things[place]?.name ?? ''} ${head.toLowerCase()}`.trim();
  if (placed) names.add(placed);
  const name = long ?? placed ?? [...names][0] ?? head;
  let key = `event-${name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
  while (keys.has(key)) key += '-2';
  keys.add(key);
  return {
    key,
    kind: 'Event',
    name,
    names: [...new Set([name, ...names])],
    category: first?.group.category,
    date: event.anchors.date,
  };
}
