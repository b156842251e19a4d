/**
 * Who studied what, where the clause leaves one of them out: in a report of investigators "documented in the seizure"
 * and "we photographed" mean by them.
 */
import { endsFit } from '../../model/relationTypes.ts';
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { events, type Filler, fill } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';

/** Names of bodies whose trade it is. */
const MONITOR =
  /\b(?:research|watch|panel|observatory|monitor\w*|initiative|experts|survey|investigat\w+|forensics?|lab|laboratory|tracing|amnesty|documentation|mapping|archive|bellingcat|airwars|rapporteur|inspectors?|fact-finding)\b/i;

export function documentedCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out: Candidate[] = [];
  const own = author(reading, sentences);
  let last: Filler | undefined;
  for (const s of sentences) {
    if (!s) continue;
    for (const { predication: p, frames } of s.predications) {
      const frame = frames.find((f) => f.id === 'document');
      if (!frame || p.negative || p.irrealis || p.trigger !== 'verb') continue;
      const named = fillSlot(reading, p, frame, 'agent', 'Actor').filter((f) => isBody(reading, f));
      const we = phrasesAt(p, 'subject').some((np) => isWe(reading, np));
      const silent = p.passive && !p.phrases.some((q) => q.word === 'by');
      const agents = named.length > 0 ? named : we || silent ? [own ?? last] : [];
      if (named[0]) last = named[0];
      const objects = patients(reading, p);
      const inEvents = p.phrases
        .filter((q) => /^(?:in|from|at|during|of|after)$/.test(q.word))
        .flatMap((q) => q.group)
        .flatMap((np) => events(reading, np));
      for (const agent of agents) {
        if (!agent) continue;
        const add = (f: Filler, rule: string): void =>
          propose(reading, agent, f, rule, s, p.head, out);
        if (named.length === 0)
          for (const f of objects) add(f, we ? 'documented.we' : 'documented.silent');
        for (const f of inEvents) add(f, 'documented.event');
      }
    }
  }
  return out;
}

function patients(reading: Reading, p: Predication): Filler[] {
  const out: Filler[] = [];
  for (const np of phrasesAt(p, 'object'))
    for (const family of ['Weapon', 'Event'] as const) out.push(...fill(reading, np, family));
  return out;
}

const isWe = (reading: Reading, np: NounPhrase): boolean =>
  np.pronoun && /^(?:we|us|i)$/.test(reading.token(np.head).lower);

const isBody = (reading: Reading, f: Filler): boolean => {
  const kind = reading.thing(f.thing)?.kind;
  return kind === 'Organization' || kind === 'Person';
};

/** The body whose report this is: the first that it names by a monitor's name or shows at work. */
function author(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Filler | undefined {
  const working = new Set<number>();
  for (const s of sentences)
    for (const c of s?.candidates ?? [])
      if (c.type === 'DOCUMENTED' && !c.denied) working.add(c.source);
  let first: Filler | undefined;
  reading.analysed.references.forEach((reference, index) => {
    if (first) return;
    for (const thing of reference.things) {
      const t = reading.thing(thing);
      if (t?.kind !== 'Organization') continue;
      if (t.names.some((n) => MONITOR.test(n)) || working.has(thing))
        first = { thing, reference: index, via: 'head' };
    }
  });
  return first;
}

function propose(
  reading: Reading,
  source: Filler,
  target: Filler,
  rule: string,
  s: SentenceReading,
  trigger: number,
  out: Candidate[],
): void {
  const a = reading.thing(source.thing)?.kind;
  const b = reading.thing(target.thing)?.kind;
  if (!a || !b || source.thing === target.thing || !endsFit('DOCUMENTED', a, b)) return;
  out.push({
    type: 'DOCUMENTED',
    source: source.thing,
    target: target.thing,
    sourceReference: source.reference,
    targetReference: target.reference,
    rule,
    sentence: s.sentence.index,
    trigger,
  });
}
