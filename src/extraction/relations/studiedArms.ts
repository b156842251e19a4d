/**
 * Heaps of arms that somebody studies, and what they are counted up to be: "The Panel inspected a consignment. It consisted
 * of 1,200 rifles", "We were shown 63 weapons. Among them were …", "examined 11 weapons captured from X: six rifles, …".
 * Whoever looked at the heap documented each of them; whoever it was taken from, or showed or keeps it, has them.
 */
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import { haulCount, isHeap } from './hauls.ts';
import { listedWeapons } from './listedWeapons.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { phrasesAt } from './slots.ts';

const SEES =
  /^(?:examine|inspect|document|photograph|record|catalogue|catalog|log|trace|observe|analyse|analyze|view|see|study|survey|inventory)$/;
const STORE =
  /^(?:depot|store|storeroom|warehouse|armoury|armory|arsenal|bunker|container|cache|consignment|cargo|shipment|dhow|stockpile|hoard|haul|collection|batch|lot|load|truck|lorry|vehicle|convoy)$/;
const TAKES = /^(?:capture|seize|take|recover|confiscate|collect|intercept|surrender)$/;
const KEEPS = /^(?:hold|keep|store|show|display|present|own|possess|carry|use)$/;
/** How many sentences on the heap is still counted up. */
const REACH = 2;

interface Studied {
  readonly by: Filler | undefined;
  readonly owner: Filler | undefined;
  readonly sentence: number;
  readonly block: number;
}

export function studiedArms(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  author: Filler | undefined,
): Candidate[] {
  const out: Candidate[] = [];
  let heap: Studied | undefined;
  for (const s of sentences) {
    if (!s) continue;
    const { index, block } = s.sentence;
    if (heap && (index - heap.sentence > REACH || heap.block !== block)) heap = undefined;
    const before = heap;
    const here = studiedIn(reading, s, author);
    if (here) {
      heap = { ...here, sentence: index, block };
      const colon = s.chunks.findIndex((c) => c.kind === 'stop' && c.word === ':');
      if (colon >= 0) tell(reading, s, heap, listedWeapons(reading, s.chunks, colon + 1), out);
      continue;
    }
    const count = before ? haulCount(reading, s) : undefined;
    if (!before || !count) continue;
    tell(reading, s, before, count.items, out);
    heap = { ...before, sentence: index };
  }
  return out;
}

function tell(
  reading: Reading,
  s: SentenceReading,
  { by, owner }: Studied,
  items: readonly Filler[],
  out: Candidate[],
): void {
  for (const w of items) {
    const trigger = reading.reference(w.reference)?.first ?? s.sentence.first;
    const saying = { sentence: s.sentence.index, trigger };
    if (by)
      out.push(
        ...claimBetween(reading, 'DOCUMENTED', by, w, { ...saying, rule: 'documented.heap' }),
      );
    if (owner)
      out.push(
        ...claimBetween(reading, 'POSSESSED', owner, w, { ...saying, rule: 'owner.studied' }),
      );
  }
}

/** Who looks at a heap in a sentence, and whose it is. */
function studiedIn(
  reading: Reading,
  s: SentenceReading,
  author: Filler | undefined,
): Pick<Studied, 'by' | 'owner'> | undefined {
  for (const { predication: p } of s.predications) {
    if (p.trigger !== 'verb' || p.negative || p.irrealis) continue;
    const shown = p.passive && p.lemma === 'show';
    if (!shown && !SEES.test(p.lemma)) continue;
    const heap = phrasesAt(p, 'object').find(
      (np) =>
        np.heads.length === 0 &&
        weapons(reading, np).length === 0 &&
        !np.pronoun &&
        (isHeap(reading, np) || STORE.test(np.headLemma)),
    );
    if (!heap) continue;
    const seers = shown ? p.subject.filter((np) => np !== heap) : [...p.subject, ...by(p)];
    const viewer = seers.flatMap((np) => parties(reading, np)).find((f) => studies(reading, f));
    const we = seers.some((np) => np.pronoun && /^(?:we|i)$/.test(reading.token(np.head).lower));
    const who = viewer ?? (we || seers.length === 0 ? author : undefined);
    if (!who) continue;
    return { by: who, owner: ownerOf(reading, s, heap, who) };
  }
  return undefined;
}

const by = (p: Predication): NounPhrase[] =>
  p.phrases.filter((q) => q.word === 'by').flatMap((q) => q.group);

const studies = (reading: Reading, f: Filler): boolean =>
  /^(?:Organization|Person)$/.test(reading.thing(f.thing)?.kind ?? '');

/** Whom the words behind a heap say it was taken from or is kept by. */
function ownerOf(
  reading: Reading,
  s: SentenceReading,
  heap: NounPhrase,
  who: Filler,
): Filler | undefined {
  for (const { predication: p } of s.predications) {
    if (p.trigger !== 'verb' || !p.passive || !p.subject.includes(heap)) continue;
    const word = TAKES.test(p.lemma) ? 'from' : KEEPS.test(p.lemma) ? 'by' : '';
    const owner = p.phrases
      .filter((q) => q.word === word)
      .flatMap((q) => q.group)
      .flatMap((np) => parties(reading, np))
      .find((f) => f.thing !== who.thing);
    if (owner) return owner;
  }
  return [...(heap.possessor ? [heap.possessor] : []), ...heap.of]
    .flatMap((np) => parties(reading, np))
    .find((f) => f.thing !== who.thing);
}
