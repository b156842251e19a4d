/**
 * Who studied what, where the clause leaves one of them out: in a report of investigators "documented in the seizure"
 * and "we photographed" mean by them.
 */
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase, Predication } from '../clauses/structure.ts';
import { isItemCell } from './armsTables.ts';
import type { Candidate } from './candidate.ts';
import { claimBetween } from './claimBetween.ts';
import { events, type Filler, fill } from './fillers.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { fillSlot, phrasesAt } from './slots.ts';
import { studiedArms } from './studiedArms.ts';

const INSPECTED =
  /\b(?:documented|inspected|examined|photographed|recorded|catalogued|cataloged|logged|traced|observed|analysed|what was seen|gained access|seen by|shown to|field (?:note|team|investigat\w+)|tracing note)\b/i;
const PIECE =
  /^(?:fragment|remain|remains|remnant|wreckage|debris|casing|part|tail|fin|piece|marking|number|serial|photograph|footage|component|unit|board|kit|receiver|module|circuit|shard|splinter|wreck|engine)$/;
const PICKED = /^(?:find|recover|collect|see|gather|publish|locate|discover|show|match|read)$/;
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
      const named = [
        ...fillSlot(reading, p, frame, 'agent', 'Actor'),
        ...throughCopula(reading, s, p),
      ].filter((f) => isBody(reading, f));
      const we = phrasesAt(p, 'subject').some((np) => isWe(reading, np));
      const silent = p.passive && !p.phrases.some((q) => q.word === 'by');
      const agents = named.length > 0 ? named : we || silent ? [own ?? last] : [];
      if (named[0]) last = named[0];
      const objects = patients(reading, p);
      const copied = named.length > 0 && fillSlot(reading, p, frame, 'agent', 'Actor').length === 0;
      const inEvents = p.phrases
        .filter((q) => /^(?:in|from|at|during|of|after)$/.test(q.word))
        .flatMap((q) => q.group)
        .flatMap((np) => events(reading, np));
      for (const agent of agents) {
        if (!agent) continue;
        const add = (f: Filler, rule: string): void =>
          propose(reading, agent, f, rule, s, p.head, out);
        if (named.length === 0 || copied)
          for (const f of objects) add(f, we ? 'documented.we' : 'documented.silent');
        for (const f of inEvents) add(f, 'documented.event');
      }
    }
  }
  out.push(...tabled(reading, sentences, own));
  out.push(...fragments(reading, sentences, own));
  out.push(...studiedArms(reading, sentences, own));
  return out;
}

/** "X is a group that traces arms and analysed rifles": the group is X. */
function throughCopula(reading: Reading, s: SentenceReading, p: Predication): Filler[] {
  const out: Filler[] = [];
  for (const { predication: be } of s.predications)
    if (be.trigger === 'verb' && be.lemma === 'be' && !be.negative)
      if (be.object.some((np) => np.heads.length === 0 && p.subject.includes(np)))
        for (const np of be.subject)
          for (const f of fill(reading, np, 'Actor')) if (f.via === 'head') out.push(f);
  return out;
}

/** A table below words of inspection is what the report's author saw. */
function tabled(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  own: Filler | undefined,
): Candidate[] {
  const out: Candidate[] = [];
  if (!own) return out;
  const { document } = reading.analysed;
  let inspected = false;
  let lead = '';
  let asked = '';
  let role = '';
  for (const sentence of reading.analysed.sentences) {
    const block = document.blocks[sentence.block];
    const text = document.text.slice(sentence.start, sentence.end);
    const bullet = block?.role === 'list-item' && /:\s*$/.test(asked) && INSPECTED.test(asked);
    if (block?.role !== 'list-item') asked = text;
    if (bullet) {
      const s = sentences[sentence.index];
      for (const f of s ? weaponsOf(reading, s) : [])
        if (s) propose(reading, own, f, 'documented.listed', s, sentence.first, out);
    } else if (block?.role !== 'table-row') {
      // headings stay in force until the next paragraph has spoken for itself
      lead = role === 'table-row' || lead.length > 800 ? text : `${lead} ${text}`;
      inspected = INSPECTED.test(lead);
    } else if (inspected && (block.header === undefined || isItemCell(reading, sentence))) {
      const s = sentences[sentence.index];
      for (const f of s ? weaponsOf(reading, s) : [])
        if (s) propose(reading, own, f, 'documented.table', s, sentence.first, out);
    }
    role = block?.role ?? '';
  }
  return out;
}

function weaponsOf(reading: Reading, s: SentenceReading): Filler[] {
  const out: Filler[] = [];
  for (const chunk of s.chunks)
    if (chunk.kind === 'np')
      for (const f of fill(reading, chunk, 'Weapon'))
        if (!out.some((o) => o.thing === f.thing)) out.push(f);
  return out.slice(0, 1);
}

/** "Volunteers of X found fragments of rockets": who picks up pieces records. */
function fragments(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  own: Filler | undefined,
): Candidate[] {
  const out: Candidate[] = [];
  for (const s of sentences)
    for (const { predication: p } of s?.predications ?? []) {
      if (!s || p.trigger !== 'verb' || p.negative || p.irrealis || !PICKED.test(p.lemma)) continue;
      for (const np of phrasesAt(p, 'object')) {
        if (!PIECE.test(np.headLemma)) continue;
        if (own && phrasesAt(p, 'subject').some((x) => isWe(reading, x)))
          for (const w of fill(reading, np, 'Weapon'))
            propose(reading, own, w, 'documented.fragments', s, p.head, out);
        for (const who of [...phrasesAt(p, 'subject'), ...phrasesAt(p, 'by')])
          for (const a of fill(reading, who, 'Actor'))
            if (reading.thing(a.thing)?.kind === 'Organization')
              for (const w of fill(reading, np, 'Weapon'))
                propose(reading, a, w, 'documented.fragments', s, p.head, out);
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

/** The body whose report this is: of those with a monitor's name or shown at work, the one it names most. */
function author(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Filler | undefined {
  const working = new Set<number>();
  for (const s of sentences)
    for (const c of s?.candidates ?? [])
      if (c.type === 'DOCUMENTED' && !c.denied) working.add(c.source);
  const counts = new Map<number, { count: number; reference: number }>();
  reading.analysed.references.forEach((reference, index) => {
    if (reference.form !== 'name') return;
    for (const thing of reference.things) {
      const t = reading.thing(thing);
      if (t?.kind !== 'Organization') continue;
      if (!t.names.some((n) => MONITOR.test(n)) && !working.has(thing)) continue;
      const known = counts.get(thing);
      if (known) known.count += 1;
      else counts.set(thing, { count: 1, reference: index });
    }
  });
  let first: Filler | undefined;
  let most = 0;
  for (const [thing, { count, reference }] of counts)
    if (count > most) {
      most = count;
      first = { thing, reference, via: 'head' };
    }
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
  out.push(
    ...claimBetween(reading, 'DOCUMENTED', source, target, {
      rule,
      sentence: s.sentence.index,
      trigger,
    }),
  );
}
