/** "When did X attack Y", "when was X first seen", "how many times did X attack Y". */
import type { Condition, Question, Relation, Thing } from '../../question.ts';
import { FormReader } from '../formReader.ts';
import { relate } from '../relate.ts';
import { isEvent } from '../things.ts';
import { BE, DO, HAPPEN, HAVE, Tokens } from '../tokens.ts';
import { yesNo } from './yesNo.ts';

const BEGAN = 'begin began begun start started end ended occur occurred'.split(' ');

export function when(f: FormReader): Question | undefined {
  if (f.t.lower(f.start) !== 'when') return undefined;
  const event = eventAt(f, f.start + 1);
  if (event) return { ask: 'when', focus: event };
  const focus = deed(f, f.start + 1);
  if (!focus) return undefined;
  const events = eventsOf(focus);
  return events ? { ask: 'when', focus, events } : { ask: 'when', focus };
}

/** Counted are the events, since a relation stands once however often it is stated. */
export function howManyTimes(f: FormReader): Question | undefined {
  const lead = ['how many times', 'how often', 'on how many occasions'].find((l) =>
    f.t.says(f.start, l),
  );
  if (!lead) return undefined;
  const focus = deed(f, f.start + lead.split(' ').length);
  const events = focus && eventsOf(focus);
  return events && { ask: 'count', focus: events };
}

/** "did the raid happen", "was the attack on X". */
function eventAt(f: FormReader, i: number): Thing | undefined {
  const { t } = f;
  if (!(t.is(i, BE) || t.is(i, DO) || t.is(i, HAVE))) return undefined;
  const { value: thing, to } = f.p.noun(i + 1) ?? {};
  if (!thing || to === undefined || !isEvent(thing)) return undefined;
  const done = HAPPEN.find((h) => t.says(to, h));
  if (f.ends(to) || (done && f.ends(to + done.split(' ').length))) return thing;
  return BEGAN.includes(t.lower(to)) && f.ends(to + 1) ? thing : undefined;
}

/** What a question for yes or no would ask. */
function deed(f: FormReader, i: number): Thing | undefined {
  const asked = yesNo(new FormReader(new Tokens(f.t.all.slice(i)), 0, false));
  return asked?.ask === 'yesno' ? asked.focus : undefined;
}

/** Relations that an event is another word for: what befell whom is its target. */
const DEEDS = new Set(['ATTACKED', 'KILLED', 'CAPTURED', 'SEIZED', 'TARGETED']);

/** The events that are this deed: by whom, and whom or what it befell. */
function eventsOf(focus: Thing): Thing | undefined {
  const [only, ...more] = focus.conditions.filter((c) => c.is === 'relation');
  if (only?.is !== 'relation' || more.length > 0) return undefined;
  const { relation } = only;
  if (!relation.types.some((t) => DEEDS.has(t))) return undefined;
  const itself: Thing = { ...focus, conditions: [] };
  const [doer, object] =
    relation.direction === 'in' ? [relation.other, itself] : [itself, relation.other];
  const event: Thing = { kinds: ['Event'], conditions: [] };
  const conditions = [...by(event, doer), ...befell(event, object), ...during(relation)];
  return conditions.length > 0 ? { ...event, conditions } : undefined;
}

const tells = (thing: Thing): boolean =>
  Boolean(thing.entities || thing.unknown || thing.heads || thing.conditions.length > 0);

const by = (event: Thing, doer: Thing): Condition[] =>
  tells(doer) ? [relate(['CONDUCTED'], event, 'target', doer)] : [];

const during = ({ dates }: Relation): Condition[] => (dates ? [{ is: 'dated', dates }] : []);

const befell = (event: Thing, object: Thing): Condition[] =>
  tells(object)
    ? [
        {
          is: 'any',
          of: [
            relate(['TARGETED'], event, 'source', object),
            relate(['OCCURRED_IN'], event, 'source', object),
            relate(['INVOLVED'], event, 'source', object),
          ].filter((c) => c.is === 'relation' && c.relation.types.length > 0),
        },
      ]
    : [];
