/**
 * The happening that arms were taken or used in, where it was named some sentences before: "Operation Lake Sanity
 * went on. … The following were recovered: – two rifles – a mortar". Items of a list are as far off as the line before
 * the list. Invariants: nothing over a heading, nothing to an event of somebody else's.
 */
import type { Reading } from '../clauses/reading.ts';
import { type Candidate, filledIn } from './candidate.ts';
import { type SentenceReading, withCandidates } from './sentenceReading.ts';

const REACH: Readonly<Record<string, number>> = { SEIZED: 4, USED: 1 };

/** Deeds that nothing is recovered in. */
const NO_HAUL =
  /\b(?:behead|massacre|execut|assassinat|murder|killing|kidnap|abduct|fall of|siege|shooting)/i;

interface Happening {
  readonly thing: number;
  readonly reference: number;
  readonly at: number;
}

export function withHauls(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): (SentenceReading | undefined)[] {
  const doers = conductors(sentences);
  const involved = new Set<number>();
  for (const s of sentences)
    for (const c of s?.candidates ?? []) if (c.type === 'INVOLVED') involved.add(c.target);
  const mentions = eventsBySentence(reading);
  const { blocks } = reading.analysed.document;
  let recent: Happening[] = [];
  let clock = 0;
  let block = -1;
  return sentences.map((s, index) => {
    const own = reading.analysed.sentences[index];
    const role = own && blocks[own.block]?.role;
    if (own && own.block !== block) {
      block = own.block;
      if (role === 'heading') recent = [];
    }
    // the items of a list do not take one further from what is above it
    if (role !== 'list-item' && role !== 'table-row') clock++;
    for (const m of mentions.get(index) ?? []) {
      recent = recent.filter((h) => h.thing !== m.thing);
      recent.push({ at: clock, ...m });
    }
    if (!s) return s;
    const added: Candidate[] = [];
    for (const c of s.candidates) {
      const reach = REACH[c.type];
      if (reach === undefined || c.denied || involved.has(c.target)) continue;
      const happening = recent.findLast(
        (h) => clock - h.at <= reach && suits(reading, c, h.thing, doers.get(h.thing)),
      );
      if (!happening) continue;
      added.push({
        type: 'INVOLVED',
        source: happening.thing,
        target: c.target,
        sourceReference: happening.reference,
        targetReference: c.targetReference,
        rule: `haul.${c.type.toLowerCase()}`,
        sentence: c.sentence,
        trigger: c.trigger,
        hedged: c.hedged,
      });
    }
    return added.length > 0 ? withCandidates(s, [...s.candidates, ...added.map(filledIn)]) : s;
  });
}

/** Arms that were used belong to a deed of the user; a haul also to one whose doer is not told. */
function suits(
  reading: Reading,
  c: Candidate,
  event: number,
  doers: ReadonlySet<number> | undefined,
): boolean {
  if (c.type !== 'SEIZED') return doers?.has(c.source) === true;
  if (reading.thing(event)?.names.some((n) => NO_HAUL.test(n))) return false;
  return !doers || doers.has(c.source);
}

function conductors(sentences: readonly (SentenceReading | undefined)[]): Map<number, Set<number>> {
  const out = new Map<number, Set<number>>();
  for (const s of sentences)
    for (const c of s?.candidates ?? []) {
      if (c.type !== 'CONDUCTED' || c.denied) continue;
      const held = out.get(c.target);
      if (held) held.add(c.source);
      else out.set(c.target, new Set([c.source]));
    }
  return out;
}

function eventsBySentence(
  reading: Reading,
): Map<number, { readonly thing: number; readonly reference: number }[]> {
  const out = new Map<number, { thing: number; reference: number }[]>();
  reading.analysed.references.forEach((r, reference) => {
    for (const thing of r.things) {
      if (reading.thing(thing)?.kind !== 'Event') continue;
      const held = out.get(r.sentence);
      if (held) held.push({ thing, reference });
      else out.set(r.sentence, [{ thing, reference }]);
    }
  });
  return out;
}
