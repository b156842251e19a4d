/**
 * Who in person was killed or captured: "captured the deputy commander of the 4th Brigade, Col. X" is X and not the
 * brigade; "detained 14 men in Y, among them Sheikh Z" is Z too.
 */
import { endsFit } from '../../model/relationTypes.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { fillSlot } from './slots.ts';

/** The candidates with what befell an office put to the person who is said to hold it. */
export function harmedPersons(
  reading: Reading,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const offices = candidates.filter((c) => c.type === 'LEADS' || c.type === 'MEMBER_OF');
  if (offices.length === 0) return candidates;
  return candidates.map((c) => {
    if (c.type !== 'KILLED' && c.type !== 'CAPTURED') return c;
    const body = reading.reference(c.targetReference);
    if (!body) return c;
    const ahead = body.first <= c.trigger;
    if (!ahead && !officeBetween(reading, c.trigger, body.first)) return c;
    const holder = offices.find((o) => {
      if (o.target !== c.target || o.source === c.source) return false;
      const person = reading.reference(o.sourceReference);
      return (
        person !== undefined &&
        person.first >= body.last &&
        person.first - body.last < 9 &&
        apposed(reading, body.last, person.first) &&
        // "a Hezbollah commander, X, was killed"
        (!ahead ||
          (person.last <= c.trigger && officeBetween(reading, body.first - 5, person.first - 1)))
      );
    });
    return holder && endsFit(c.type, reading.thing(c.source)?.kind ?? 'Event', 'Person')
      ? { ...c, target: holder.source, targetReference: holder.sourceReference }
      : c;
  });
}

/** "the commander of", "a senior ISIS": one office-holder between the verb and the body. */
function officeBetween(reading: Reading, from: number, to: number): boolean {
  for (let t = to - 1; t > Math.max(from, to - 9); t--) {
    const { lemma, tag } = reading.token(t);
    if (/^[,;(]$/.test(lemma)) {
      if (t >= to - 1) continue;
      return false;
    }
    if (tag === 'NN' && (isNoun(lemma, 'leader') || isNoun(lemma, 'role'))) return true;
  }
  return false;
}

/** Whether nothing but a place and a comma stands between a body and a name. */
function apposed(reading: Reading, from: number, to: number): boolean {
  let comma = false;
  for (let t = from; t < to; t++) {
    const { text, tag } = reading.token(t);
    if (text === ',') comma = true;
    else if (/^(?:VB|CC|W)/.test(tag) || /^[;()]$/.test(text)) return false;
  }
  return comma;
}

const OPENS = /^(?:including|incl|incl\.|among|notably)$/;

const LISTED: Readonly<Record<string, { type: 'CAPTURED' | 'KILLED'; rule: string }>> = {
  'capture-person': { type: 'CAPTURED', rule: 'captured.listed' },
  kill: { type: 'KILLED', rule: 'killed.listed' },
};

/** "rounded up 14 men in X, among them the imam Y", "killed 35 fighters, including the commander Z". */
export function listedVictims(
  reading: Reading,
  sentence: { readonly last: number },
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  for (const { predication: p, frames } of predications) {
    const frame = frames.find((f) => LISTED[f.id]);
    const told = frame && LISTED[frame.id];
    if (!told || p.trigger !== 'verb' || p.negative || p.irrealis) continue;
    const agents = fillSlot(reading, p, frame, 'agent', 'Actor');
    if (agents.length === 0) continue;
    for (const { thing, reference } of personsListed(reading, p.last, sentence.last))
      for (const a of agents)
        if (
          a.thing !== thing &&
          endsFit(told.type, reading.thing(a.thing)?.kind ?? 'Event', 'Person')
        )
          out.push({
            type: told.type,
            source: a.thing,
            target: thing,
            sourceReference: a.reference,
            targetReference: reference,
            rule: told.rule,
            sentence: p.sentence,
            trigger: p.head,
            hedged: p.hedged,
          });
  }
  return out;
}

/** Persons named behind "including" and the like, up to the next clause. */
export function* personsListed(
  reading: Reading,
  from: number,
  to: number,
): Generator<{ readonly thing: number; readonly reference: number }> {
  let open = false;
  let found = false;
  for (let t = from; t < to; t++) {
    const { lower, tag } = reading.token(t);
    if (
      OPENS.test(lower) &&
      (lower !== 'among' || /^(?:them|those|whom)$/.test(reading.token(t + 1).lower))
    )
      open = true;
    else if (open ? /^(?:VB|W)/.test(tag) : /^VB[DZP]$/.test(tag)) return;
    // "including X, a cousin of Y": who is told of X is not listed
    if (found && lower === ',' && /^(?:an?|the|his|her|whose)$/.test(reading.token(t + 1).lower))
      return;
    const reference = open ? reading.nameAt(t) : -1;
    const r = reading.reference(reference);
    const thing = r?.things[0];
    if (!r || thing === undefined || reading.kindOf(reference) !== 'Person') continue;
    found = true;
    yield { thing, reference };
    t = r.last - 1;
  }
}
