/**
 * Whoever carries out or suffers an event was where it happened: "the Abu Khashab raid … the brigade's raid killed two
 * soldiers of Y". Drawn from what the rules say of one event over the document, most specific place only.
 */
import type { Kind } from '../../model/kinds.ts';
import { endsFit } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';

const ACTS: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization', 'Person']);
const SMALL: ReadonlySet<Kind> = new Set(['Facility', 'Settlement', 'NaturalFeature']);

/** Rules that read who carried an event out off its own phrase; a clause beside it may tell of another's deed. */
const SURE = /^event\.(?:agent|conducted)$|^episode\.same\.seizer$/;

interface Told {
  readonly places: Candidate[];
  readonly parties: Candidate[];
}

export function eventPresenceCandidates(
  reading: Reading,
  statements: Iterable<Candidate>,
): Candidate[] {
  const told = new Map<number, Told>();
  const of = (event: number): Told => {
    let known = told.get(event);
    if (!known) {
      known = { places: [], parties: [] };
      told.set(event, known);
    }
    return known;
  };
  for (const c of statements) {
    if (c.denied) continue;
    if (c.type === 'OCCURRED_IN') of(c.source).places.push(c);
    else if (c.type === 'CONDUCTED' && SURE.test(c.rule)) of(c.target).parties.push(c);
    else if (c.type === 'TARGETED') of(c.source).parties.push(c);
  }
  const out: Candidate[] = [];
  for (const { places, parties } of told.values()) {
    const small = places.filter((p) => SMALL.has(reading.thing(p.target)?.kind ?? 'Event'));
    const where = small.length > 0 ? small : places;
    // an event that is placed in several towns is several
    if (new Set(where.map((p) => p.target)).size !== 1) continue;
    const [place] = where;
    if (!place) continue;
    for (const c of parties) {
      const agent = c.type === 'CONDUCTED';
      const who = agent ? c.source : c.target;
      const kind = reading.thing(who)?.kind;
      const at = reading.thing(place.target)?.kind;
      if (!kind || !at || !ACTS.has(kind) || !endsFit('OPERATES_IN', kind, at)) continue;
      out.push({
        type: 'OPERATES_IN',
        source: who,
        target: place.target,
        sourceReference: agent ? c.sourceReference : c.targetReference,
        targetReference: place.targetReference,
        rule: `presence.event.${agent ? 'agent' : 'patient'}`,
        sentence: c.sentence,
        trigger: c.trigger,
        hedged: c.hedged === true || place.hedged === true,
      });
    }
  }
  return out;
}
