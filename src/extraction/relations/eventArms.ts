/**
 * The arms of an event. What its doer seized or fired in the sentences around it was seized or fired in it: "the
 * brigade raided the camp … recovered in the operation were … • two mortars • nine rifles". A seizure is its seizer's.
 * Invariant: a statement goes to one event, the one last told of whose doer it fits; nothing reaches over a long stretch.
 */
import { type EventCategory, eventCategorySchema } from '../../model/kinds.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import type { Candidate } from './candidate.ts';

/** Sentences over which a statement still belongs to the event last told of. A list of what was found runs on. */
const REACH: Partial<Record<RelationType, number>> = { SEIZED: 14, USED: 3 };
/** Sentences behind an event of unknown doer in which what is recovered was recovered in it. */
const NEAR = 4;
const SEIZING: ReadonlySet<EventCategory> = new Set<EventCategory>([
  'seizure',
  'operation',
  'attack',
  'arrest',
]);
const NOBODY: ReadonlySet<number> = new Set();
const FIRING: ReadonlySet<EventCategory> = new Set<EventCategory>(['attack', 'strike']);

export function eventArmsCandidates(
  reading: Reading,
  statements: readonly Candidate[],
): Candidate[] {
  const mentions = new Map<number, { thing: number; reference: number }[]>();
  reading.analysed.references.forEach((r, reference) => {
    for (const thing of r.things)
      if (reading.thing(thing)?.kind === 'Event') {
        const list = mentions.get(r.sentence) ?? [];
        list.push({ thing, reference });
        mentions.set(r.sentence, list);
      }
  });
  if (mentions.size === 0) return [];
  const doers = new Map<number, Set<number>>();
  for (const c of statements)
    if (!c.denied && c.type === 'CONDUCTED') {
      const known = doers.get(c.target) ?? new Set();
      known.add(c.source);
      doers.set(c.target, known);
    }
  const of = (event: number): ReadonlySet<number> => doers.get(event) ?? NOBODY;
  const out: Candidate[] = [];
  for (const c of statements) {
    const reach = REACH[c.type];
    if (reach === undefined || c.denied) continue;
    const found = eventOf(reading, mentions, of, c, reach);
    if (!found) continue;
    const { event, why } = found;
    out.push({
      type: 'INVOLVED',
      source: event.thing,
      target: c.target,
      sourceReference: event.reference,
      targetReference: c.targetReference,
      rule: `event-arms.${c.type === 'SEIZED' ? 'seized' : 'used'}.${why}`,
      sentence: c.sentence,
      trigger: c.trigger,
      hedged: c.hedged,
    });
    const kind = reading.thing(c.source)?.kind;
    const category = categoryOf(reading, event.thing);
    if (why === 'nearest' && category === 'seizure' && kind && endsFit('CONDUCTED', kind, 'Event'))
      out.push({
        type: 'CONDUCTED',
        source: c.source,
        target: event.thing,
        sourceReference: c.sourceReference,
        targetReference: event.reference,
        rule: 'event-arms.seizer',
        sentence: c.sentence,
        trigger: c.trigger,
        hedged: c.hedged,
      });
  }
  return out;
}

/** The event that a statement belongs to: the last one told of that its subject carried out. */
function eventOf(
  reading: Reading,
  mentions: ReadonlyMap<number, readonly { thing: number; reference: number }[]>,
  of: (event: number) => ReadonlySet<number>,
  c: Candidate,
  reach: number,
): { event: { thing: number; reference: number }; why: string } | undefined {
  for (let s = c.sentence; s >= c.sentence - reach && s >= 0; s--) {
    const here = mentions.get(s);
    for (let i = (here?.length ?? 0) - 1; i >= 0; i--) {
      const event = here?.[i];
      const category = event && categoryOf(reading, event.thing);
      if (!event || !category) continue;
      const doers = of(event.thing);
      if (c.type === 'SEIZED' && SEIZING.has(category)) {
        if (doers.has(c.source)) return { event, why: 'doer' };
        if (doers.size === 0 && (category === 'seizure' || c.sentence - s <= NEAR))
          return { event, why: category === 'attack' ? 'near-attack' : 'nearest' };
      }
      if (c.type === 'USED' && FIRING.has(category) && doers.has(c.source))
        return { event, why: 'doer' };
    }
  }
  return undefined;
}

/** The sort of an event as it was found, or as the noun of its name tells. */
function categoryOf(reading: Reading, thing: number): EventCategory | undefined {
  const event = reading.thing(thing);
  const parsed = eventCategorySchema.safeParse(event?.category);
  if (parsed.success) return parsed.data;
  for (const name of event?.names ?? []) {
    const noun = name
      .toLowerCase()
      .split(/\s+/)
      .find((w) => EVENT_NOUNS.has(w));
    if (noun) return EVENT_NOUNS.get(noun);
  }
  return undefined;
}
