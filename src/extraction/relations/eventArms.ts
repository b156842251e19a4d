/**
 * The arms of an event whose doer is known: what he seized in the sentences that follow was seized in it, however long
 * the list of finds runs on. Invariant: a statement goes to one event, the one last told of that its subject carried out.
 */
import { type EventCategory, eventCategorySchema } from '../../model/kinds.ts';
import type { Reading } from '../clauses/reading.ts';
import { EVENT_NOUNS } from '../events/eventNouns.ts';
import type { Candidate } from './candidate.ts';

/** Sentences over which a find still belongs to the event last told of. */
const REACH = 14;
const SEIZING: ReadonlySet<EventCategory> = new Set<EventCategory>([
  'seizure',
  'operation',
  'attack',
  'arrest',
]);

interface Mentioned {
  readonly thing: number;
  readonly reference: number;
}

export function eventArmsCandidates(
  reading: Reading,
  statements: readonly Candidate[],
): Candidate[] {
  const doers = new Map<number, Set<number>>();
  for (const c of statements)
    if (!c.denied && c.type === 'CONDUCTED')
      doers.set(c.target, (doers.get(c.target) ?? new Set()).add(c.source));
  if (doers.size === 0) return [];
  const mentions = new Map<number, Mentioned[]>();
  reading.analysed.references.forEach((r, reference) => {
    for (const thing of r.things) {
      const category = doers.has(thing) ? categoryOf(reading, thing) : undefined;
      if (!category || !SEIZING.has(category)) continue;
      const list = mentions.get(r.sentence);
      if (list) list.push({ thing, reference });
      else mentions.set(r.sentence, [{ thing, reference }]);
    }
  });
  const out: Candidate[] = [];
  for (const c of statements) {
    if (c.type !== 'SEIZED' || c.denied) continue;
    const event = eventOf(mentions, doers, c);
    if (!event) continue;
    out.push({
      type: 'INVOLVED',
      source: event.thing,
      target: c.target,
      sourceReference: event.reference,
      targetReference: c.targetReference,
      rule: 'event-arms.seized',
      sentence: c.sentence,
      trigger: c.trigger,
      hedged: c.hedged,
    });
  }
  return out;
}

/** The event last told of that the subject of a statement carried out. */
function eventOf(
  mentions: ReadonlyMap<number, readonly Mentioned[]>,
  doers: ReadonlyMap<number, ReadonlySet<number>>,
  c: Candidate,
): Mentioned | undefined {
  for (let s = c.sentence; s >= c.sentence - REACH && s >= 0; s--) {
    const event = mentions.get(s)?.findLast((m) => doers.get(m.thing)?.has(c.source));
    if (event) return event;
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
