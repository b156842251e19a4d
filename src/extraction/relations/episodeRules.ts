/**
 * Episodes: what neighbouring sentences say of one happening. "X stormed the post. The raid left three soldiers of
 * Y dead. Two rifles were recovered." The event takes its parties, places and weapons from the statements beside it;
 * the dead without a killer fall to the attacker of the sentence before.
 * Invariant: nothing is drawn from a denied statement, and nothing over a heading or a change of section.
 */
import type { RelationType } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import { harmInContext } from './harmInContext.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { victimCandidates } from './victimRules.ts';

/** An event as a sentence mentions it. */
interface Mentioned {
  readonly thing: number;
  readonly reference: number;
}

type Relation = 'same' | 'before' | 'after';

const VIOLENT: ReadonlySet<RelationType> = new Set(['ATTACKED', 'KILLED', 'CAPTURED']);
/** An event that is only told the time by: "since the raid", "in answer to the attack". */
const ASIDE =
  /^(?:since|before|after|following|answer|response|retaliation|revenge|reprisal|prior|unlike|like|behind|until|for)$/;

export function episodeCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [...victimCandidates(reading, sentences)];
  out.push(...harmInContext(reading, sentences, out));
  const added = new Map<number, Candidate[]>();
  for (const c of out) added.set(c.sentence, [...(added.get(c.sentence) ?? []), c]);
  const mentioned = eventsBySentence(reading);
  const doers = doersOf(sentences);
  const seen = new Set<number>();
  let last: { event: Mentioned; sentence: number } | undefined;
  for (const s of sentences) {
    if (!s) continue;
    const here = mentioned.get(s.sentence.index) ?? [];
    const statements = [...s.candidates, ...(added.get(s.sentence.index) ?? [])].filter(
      (c) => !c.denied,
    );
    const things = new Set(here.map((e) => e.thing));
    for (const event of here)
      link(
        reading,
        event,
        statements.filter((c) => tied(reading, s, c, event)),
        'same',
        out,
      );
    if (things.size === 0) {
      // "… stormed the post. The raid …": the event that is first named in the next sentence
      const next = mentioned.get(s.sentence.index + 1);
      const first = next?.[0];
      if (
        first &&
        next.every((e) => e.thing === first.thing) &&
        !seen.has(first.thing) &&
        isDefinite(reading, first) &&
        near(reading, s, sentences[s.sentence.index + 1])
      )
        link(reading, first, statements, 'before', out);
      else if (
        last &&
        s.sentence.index - last.sentence === 1 &&
        near(reading, sentences[last.sentence], s)
      )
        link(
          reading,
          last.event,
          statements.filter((c) => c.type === 'SEIZED'),
          'after',
          out,
          doers.get(last.event.thing),
        );
    }
    for (const e of here) seen.add(e.thing);
    const final = here[here.length - 1];
    if (final) last = { event: final, sentence: s.sentence.index };
  }
  return out;
}

/** Who carried an event out as its own phrase says. */
function doersOf(sentences: readonly (SentenceReading | undefined)[]): Map<number, Set<number>> {
  const out = new Map<number, Set<number>>();
  for (const s of sentences)
    for (const c of s?.candidates ?? [])
      if (c.type === 'CONDUCTED' && !c.denied && /^event\.(?:agent|conducted)$/.test(c.rule))
        out.set(c.target, (out.get(c.target) ?? new Set()).add(c.source));
  return out;
}

function eventsBySentence(reading: Reading): Map<number, Mentioned[]> {
  const out = new Map<number, Mentioned[]>();
  reading.analysed.references.forEach((r, reference) => {
    for (const thing of r.things)
      if (reading.thing(thing)?.kind === 'Event')
        out.set(r.sentence, [...(out.get(r.sentence) ?? []), { thing, reference }]);
  });
  return out;
}

/** Whether a statement and a mention of an event stand in one clause: no finite verb of another between them. */
function tied(reading: Reading, s: SentenceReading, c: Candidate, event: Mentioned): boolean {
  const r = reading.reference(event.reference);
  if (!r || c.sourceReference === event.reference || c.targetReference === event.reference)
    return false;
  if (r.first > c.trigger)
    for (let t = r.first - 1; t >= Math.max(s.sentence.first, r.first - 5); t--)
      if (ASIDE.test(reading.token(t).lower)) return false;
  // an event that has an agent of its own is another's deed
  for (const o of s.candidates)
    if (
      o.type === 'CONDUCTED' &&
      o.target === event.thing &&
      o.rule === 'event.agent' &&
      !o.denied &&
      VIOLENT.has(c.type) &&
      o.source !== c.source
    )
      return false;
  const from = Math.min(c.trigger, r.first);
  const to = Math.max(c.trigger, r.last);
  for (const chunk of s.chunks) {
    if (chunk.first <= from || chunk.last >= to) continue;
    if (chunk.kind === 'stop') return false;
    if (chunk.kind === 'vg' && chunk.form === 'finite' && chunk.head !== c.trigger) return false;
  }
  return true;
}

/** Whether the mention points back: "the raid", "this attack", "that operation". */
function isDefinite(reading: Reading, event: Mentioned): boolean {
  const r = reading.reference(event.reference);
  if (!r) return false;
  for (let t = r.first; t >= r.first - 4; t--) {
    const { lower } = reading.token(t);
    if (/^(?:the|this|that|these|those|its|their|his)$/.test(lower)) return true;
    if (/^(?:a|an|another|,|\.|of|in|on)$/.test(lower)) return false;
  }
  return false;
}

/** Whether two sentences stand in one paragraph or in two that follow upon each other without a heading between. */
function near(
  reading: Reading,
  one: SentenceReading | undefined,
  two: SentenceReading | undefined,
): boolean {
  if (!one || !two) return false;
  const a = Math.min(one.sentence.block, two.sentence.block);
  const b = Math.max(one.sentence.block, two.sentence.block);
  if (b - a > 1) return false;
  const { blocks } = reading.analysed.document;
  return a === b || (blocks[a]?.role === blocks[b]?.role && blocks[b]?.role !== 'list-item');
}

/** What statements about parties, places and weapons say of the event that they belong to. */
function link(
  reading: Reading,
  event: Mentioned,
  statements: readonly Candidate[],
  how: Relation,
  out: Candidate[],
  doers: ReadonlySet<number> = new Set(),
): void {
  const add = (
    type: RelationType,
    from: Mentioned,
    to: Mentioned,
    part: string,
    c: Candidate,
  ): void => {
    out.push(
      ...claimBetween(reading, type, from, to, {
        rule: `episode.${how}.${part}`,
        sentence: c.sentence,
        trigger: c.trigger,
        hedged: c.hedged,
      }),
    );
  };
  const agents = new Set<number>();
  for (const c of statements) if (VIOLENT.has(c.type) || c.type === 'SEIZED') agents.add(c.source);
  for (const c of statements) {
    const source = { thing: c.source, reference: c.sourceReference };
    const target = { thing: c.target, reference: c.targetReference };
    if (VIOLENT.has(c.type)) {
      add('CONDUCTED', source, event, 'agent', c);
      add('TARGETED', event, target, 'patient', c);
      if (
        reading.isFamily(c.targetReference, 'Place') &&
        reading.kindOf(c.targetReference) !== 'Country'
      )
        add('OCCURRED_IN', event, target, 'place-attacked', c);
    } else if (c.type === 'SEIZED') {
      if (doers.size === 0 || doers.has(c.source)) add('CONDUCTED', source, event, 'seizer', c);
      add('INVOLVED', event, target, 'seized', c);
    } else if (c.type === 'USED' && how === 'same') add('INVOLVED', event, target, 'used', c);
    else if (c.type === 'OPERATES_IN' && how === 'same' && agents.has(c.source))
      add('OCCURRED_IN', event, target, 'place', c);
  }
}
