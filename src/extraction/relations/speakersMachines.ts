/**
 * Deeds that a force tells of its own machines without saying whose they are: "the Israeli military said fighter jets
 * struck a depot of X". Whoever reports such a strike as news of its own has flown it.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween, saidBy } from './claimBetween.ts';
import { type Filler, parties, weapons } from './fillers.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { fillSlot } from './slots.ts';

const DEEDS: Readonly<Record<string, RelationType>> = { attack: 'ATTACKED', kill: 'KILLED' };
const SAYS = /^(?:say|announce|report|claim|confirm|declare|state|add)$/;
const MACHINE =
  /\b(?:drones?|jets?|aircraft|warplanes?|helicopters?|gunboats?|fighters?|bombers?|tanks?|artillery|gunships?|UAVs?|howitzers?|gunners|Su-\d+\w*|F-\d+\w*|MiG-\d+\w*|Mi-\d+\w*|MQ-\d+\w*|Bayraktars?|L-39s?|Super Tucanos?|Apaches?|Reapers?)\b/i;
const FORCE = /^(?:ArmedGroup|SecurityForce)$/;

export function speakersMachines(
  reading: Reading,
  predications: readonly FramedPredication[],
): Candidate[] {
  const out: Candidate[] = [];
  for (const { predication: p, frames } of predications) {
    if (p.trigger !== 'verb' || p.passive) continue;
    const frame = frames.find((f) => DEEDS[f.id] !== undefined);
    const type = frame && DEEDS[frame.id];
    if (!frame || !type) continue;
    const machines = p.subject.flatMap((np) =>
      parties(reading, np).length === 0 ? weapons(reading, np) : [],
    );
    const [machine] = machines.filter((w) => MACHINE.test(nameOf(reading, w)));
    const first = p.subject[0]?.first;
    if (!machine || first === undefined) continue;
    const speaker = speakerBefore(reading, predications, first);
    if (!speaker) continue;
    const said = { ...saidBy(p, `machine.${frame.id}`), claimed: true };
    for (const target of fillSlot(reading, p, frame, 'patient', 'Actor'))
      out.push(...claimBetween(reading, type, speaker, target, said));
    out.push(...claimBetween(reading, 'USED', speaker, machine, said));
  }
  return out;
}

const nameOf = (reading: Reading, w: Filler): string => {
  const r = reading.reference(w.reference);
  return r ? reading.text(r.first, r.last) : '';
};

/** The force whose verb of speech stands right before a clause, with at most "that" or a time between. */
function speakerBefore(
  reading: Reading,
  predications: readonly FramedPredication[],
  clause: number,
): Filler | undefined {
  let said: Predication | undefined;
  for (const { predication: q } of predications)
    if (q.trigger === 'verb' && SAYS.test(q.lemma) && !q.negative && q.last <= clause)
      if (!said || q.last > said.last) said = q;
  if (!said) return undefined;
  for (let t = said.last; t < clause; t++) {
    const { lower, tag } = reading.token(t);
    if (/^[,;:.]$/.test(lower) || /^(?:V|MD)/.test(tag)) return undefined;
  }
  return said.subject
    .flatMap((np) => parties(reading, np))
    .find((f) => FORCE.test(reading.thing(f.thing)?.kind ?? ''));
}
