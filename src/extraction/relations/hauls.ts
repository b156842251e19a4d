/**
 * Sentences that count up what a heap of arms was made of: "The haul included …", "Among the items were …", "Also found
 * were …", "seized a cache of weapons, including …". They name the weapons; the heap is whose the sentence itself, or
 * the nearest one before that tells of a taking, says.
 */
import type { Reading } from '../clauses/reading.ts';
import type { Chunk, NounPhrase } from '../clauses/structure.ts';
import { type Filler, weapons } from './fillers.ts';
import { listedWeapons } from './listedWeapons.ts';
import type { SentenceReading } from './sentenceReading.ts';

/** A count of weapons, with the token that parts it from what leads up to it. */
export interface HaulCount {
  readonly items: readonly Filler[];
  readonly until: number;
  /** The noun of the heap is one of things taken, or one of things that somebody has. */
  readonly heap: 'taken' | 'held' | 'any';
  readonly container?: NounPhrase;
}

const TAKEN_HEAP = new Set(
  'haul seizure loot booty spoils spoil trove find recovery trophy confiscation discovery catch plunder taking cache stash hoard exhibit contraband search raid'.split(
    ' ',
  ),
);
const HELD_HEAP = new Set(
  'arsenal inventory stockpile stock armoury armory fleet holding armament kit weaponry armour'.split(
    ' ',
  ),
);
const HEAP = new Set(
  'weapon arm item materiel matériel equipment gear ordnance munition good cargo consignment shipment load content object hardware crate box package parcel batch lot collection depot store storage supply container truck lorry vessel dhow boat bag pile list ammunition firearm gun they them it one device material thing number vehicle car house room pit tunnel workshop hideout warehouse container'.split(
    ' ',
  ),
);
/** Verbs by which a heap counts up its parts. */
const CONTAIN =
  /^(?:include|comprise|contain|consist|number|feature|list|yield|count|have|conceal|encompass|run|house|hold|carry|hide|boast|store|range)$/;
const BE = /^(?:be|lie|stand|sit|rest|come|remain|hang)$/;
const LOCATED =
  /^(?:among|amongst|amid|with|inside|in|on|under|beneath|underneath|behind|beside|besides|next to|aboard|on board|from|along with|together with|at|between|within|off|on top of|in addition to)$/;
const LED_BY = /^(?:also|likewise|additionally|further|furthermore|next|too|then|later|still|yet)$/;
const FOUND =
  /^(?:find|seize|recover|confiscate|capture|discover|take|uncover|unearth|intercept|collect|impound|lift|retrieve|lose|hide|bury|pack|stack|store|hand|display|show|destroy|secure|secrete|stash|lay)$/;
const INCLUDING =
  /^(?:include|contain|comprise|consist|hold|house|total|number|conceal|carry|count)$/;

/** The weapons that a sentence counts up of a heap, however it is turned. */
export function haulCount(reading: Reading, s: SentenceReading): HaulCount | undefined {
  return counted(reading, s) ?? inverted(reading, s);
}

/** "The cargo consisted of rifles", "the weapons seized from X included rifles" */
function counted(reading: Reading, s: SentenceReading): HaulCount | undefined {
  const { chunks } = s;
  for (let k = 0; k < chunks.length; k++) {
    const vg = chunks[k];
    if (vg?.kind !== 'vg' || vg.negative || vg.irrealis || vg.passive) continue;
    if (vg.form !== 'finite' || !CONTAIN.test(vg.lemma)) continue;
    const left = clauseBefore(chunks, k);
    const container = left.find((np) => isHeap(reading, np));
    if (!container) continue;
    // "the boat carried rifles", "it had rifles" say who uses or has, not what a heap is made of
    const loose = /^(?:carry|have|hold|hide|boast|house|conceal|store|run|range)$/.test(vg.lemma);
    if (loose && !isTelling(container.headLemma)) continue;
    const items = listedWeapons(reading, chunks, k + 1);
    if (items.length === 0) continue;
    return { items, until: vg.first, heap: heapOf(container.headLemma), container };
  }
  return undefined;
}

/** "Among them were rifles", "Also found were rifles", "Under the onions lay rifles", "There were also rifles" */
function inverted(reading: Reading, s: SentenceReading): HaulCount | undefined {
  const { chunks } = s;
  let i = 0;
  while (chunks[i]?.kind === 'adverb' || chunks[i]?.kind === 'other' || chunks[i]?.kind === 'quote')
    i += 1;
  if (chunks[i]?.kind === 'comma') i += 1;
  const opening = chunks[i];
  let heap: HaulCount['heap'] = 'any';
  let container: NounPhrase | undefined;
  const led = chunks.slice(0, i).some((c) => c.kind === 'adverb' && LED_BY.test(c.word));
  if (opening?.kind === 'prep' && LOCATED.test(opening.word)) {
    i += 1;
    while (chunks[i]?.kind === 'np' || chunks[i]?.kind === 'prep') {
      const np = chunks[i];
      if (np?.kind === 'np' && !container) container = np;
      i += 1;
    }
    if (container) heap = heapOf(container.headLemma);
  } else if (opening?.kind === 'np' && /^there$/i.test(opening.headLemma)) {
    i += 1;
  } else if (opening?.kind !== 'vg' || !FOUND.test(opening.lemma)) return undefined;
  const first = chunks[i];
  if (first?.kind !== 'vg' || first.negative || first.irrealis) return undefined;
  let vg = first;
  // "Also found | were", "Seized | with them | were"
  if (FOUND.test(first.lemma)) {
    let k = i + 1;
    while (chunks[k]?.kind === 'np' || chunks[k]?.kind === 'prep' || chunks[k]?.kind === 'adverb')
      k += 1;
    const be = chunks[k];
    if (be?.kind === 'vg' && BE.test(be.lemma) && !be.negative) {
      vg = be;
      i = k;
      heap = 'taken';
    } else if (!first.passive) return undefined;
  } else if (!BE.test(first.lemma)) return undefined;
  const items = listedWeapons(reading, chunks, i + 1);
  const until = items[0] && reading.reference(items[0].reference)?.first;
  if (items.length === 0 || until === undefined || until < vg.last) return undefined;
  return { items, until: vg.first, heap: led && heap === 'any' ? 'taken' : heap, container };
}

/** "a cache of weapons, including rifles": what the phrase of a heap goes on to name. */
export function itemised(
  reading: Reading,
  chunks: readonly Chunk[],
  heaps: readonly NounPhrase[],
): Filler[] {
  const heap = heaps.find((np) => isHeap(reading, np) || np.of.some((of) => isHeap(reading, of)));
  if (!heap) return [];
  const at = chunks.indexOf(heap);
  for (let k = at + 1; at >= 0 && k < chunks.length; k++) {
    const chunk = chunks[k];
    if (!chunk || chunk.kind === 'stop') break;
    if (chunk.kind === 'vg') {
      if (chunk.form === 'ing' && INCLUDING.test(chunk.lemma))
        return listedWeapons(reading, chunks, k + 1);
      if (chunk.form === 'finite') break;
    }
    if (
      chunk.kind === 'prep' &&
      /^(?:including|such as|among them|with|e\.g\.|like|comprising|containing)$/.test(chunk.word)
    )
      return listedWeapons(reading, chunks, k);
  }
  return [];
}

/** Whether a phrase is a heap of arms, or what holds one, that names no type. */
export function isHeap(reading: Reading, np: NounPhrase): boolean {
  if (
    weapons(reading, np).some(
      (w) => w.via === 'head' && reading.reference(w.reference)?.form === 'name',
    )
  )
    return false;
  const { headLemma } = np;
  const pronoun =
    np.pronoun && /^(?:they|them|it|these|those|this)$/.test(reading.token(np.head).lower);
  return pronoun || TAKEN_HEAP.has(headLemma) || HELD_HEAP.has(headLemma) || HEAP.has(headLemma);
}

const isTelling = (lemma: string): boolean =>
  TAKEN_HEAP.has(lemma) ||
  HELD_HEAP.has(lemma) ||
  /^(?:cargo|consignment|shipment|crate|box|container|load|parcel|package|truck|lorry|dhow|boat|vessel|bag|depot|warehouse|list)$/.test(
    lemma,
  );

const heapOf = (lemma: string): HaulCount['heap'] =>
  TAKEN_HEAP.has(lemma) ? 'taken' : HELD_HEAP.has(lemma) ? 'held' : 'any';

/** The phrases before a verb group back to the last finite verb or stop, leaving out what a relative clause brings. */
function clauseBefore(chunks: readonly Chunk[], k: number): NounPhrase[] {
  const out: NounPhrase[] = [];
  for (let i = k - 1; i >= 0; i--) {
    const chunk = chunks[i];
    if (!chunk || chunk.kind === 'stop') break;
    if (chunk.kind === 'np') out.push(chunk);
  }
  return out.reverse();
}
