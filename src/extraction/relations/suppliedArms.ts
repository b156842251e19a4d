/**
 * What the words beside a deed with arms add to it: who supplied what is used ("fired Emirati-supplied mortars"), and that
 * what a force shows after a raid is what it took ("raided a house and displayed three vests").
 */
import type { Reading } from '../clauses/reading.ts';
import type { Chunk } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { fillSlot } from './slots.ts';

const SUPPLIED = /^(?:supplied|provided|donated|delivered|gifted|furnished|given)$/;
const HOLDS = new Set(['USED', 'POSSESSED']);
const SHOWS = /^(?:display|parade|show|exhibit|present|unveil)$/;
const TAKES = new Set(['attack', 'seize-weapon', 'capture-person', 'kill', 'take-place']);
const SEARCHES = /^(?:raid|search|storm|comb|sweep|arrest|seize|kill|intercept|clear)$/;

/** Supplies that a compound before arms tells, to whoever uses or holds them. */
export function suppliedArms(
  reading: Reading,
  chunks: readonly Chunk[],
  candidates: readonly Candidate[],
): Candidate[] {
  const out: Candidate[] = [];
  for (const chunk of chunks) {
    if (chunk.kind !== 'np') continue;
    for (const { reference, tail } of chunk.compounds) {
      if (!SUPPLIED.test(tail) || !reading.isFamily(reference, 'Actor')) continue;
      for (const c of candidates) {
        if (!HOLDS.has(c.type) || c.denied || !chunk.heads.includes(c.targetReference)) continue;
        for (const thing of reading.reference(reference)?.things ?? [])
          out.push(
            ...claimBetween(
              reading,
              'SUPPLIED',
              { thing, reference },
              { thing: c.source, reference: c.sourceReference },
              {
                rule: 'supply.compound-used',
                sentence: c.sentence,
                trigger: chunk.head,
                hedged: c.hedged,
                weapons: [c.target],
              },
            ),
          );
      }
    }
  }
  return out;
}

/** The candidates, with what is shown after a raid taken in it. */
export function shownHauls(
  reading: Reading,
  predications: readonly FramedPredication[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (!candidates.some((c) => isShown(reading, c))) return candidates;
  const takers = new Set<number>();
  for (const { predication: p, frames } of predications)
    if (p.trigger === 'verb' && !p.negative && !p.irrealis && SEARCHES.test(p.lemma))
      for (const frame of frames)
        if (TAKES.has(frame.id))
          for (const f of fillSlot(reading, p, frame, 'agent', 'Actor')) takers.add(f.thing);
  return candidates.map((c) =>
    isShown(reading, c) && takers.has(c.source) ? { ...c, type: 'SEIZED' } : c,
  );
}

const isShown = (reading: Reading, c: Candidate): boolean =>
  HOLDS.has(c.type) && SHOWS.test(reading.token(c.trigger).lemma);
