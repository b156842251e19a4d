/**
 * The scene of a sentence: who takes part in what it tells, and where that is. Other rules follow the phrases of one
 * verb; here a party is set beside a place that stands further off, over insertions, objects and second verbs ("X, a
 * unit of Y, stopped a boat before dawn in Z"), as long as no other clause lies between the two.
 * Invariant: a place that only says where another place lies sets no scene, and who speaks is no part of it.
 */
import type { Kind } from '../../model/kinds.ts';
import { endsFit } from '../../model/relationTypes.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Chunk, NounPhrase, VerbGroup } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, parties, places } from './fillers.ts';
import { ABSENT, isDenied } from './presenceRules.ts';
import type { FramedPredication } from './sentenceReading.ts';
import { isLocative } from './slots.ts';

const SMALL: ReadonlySet<Kind> = new Set([
  'Facility',
  'Settlement',
  'NaturalFeature',
  'Province',
  'Region',
]);
const ACTS: ReadonlySet<Kind> = new Set(['ArmedGroup', 'SecurityForce', 'Organization', 'Person']);
/** Prepositions before a party that takes part beside another. */
const BESIDE =
  /^(?:between|with|to|alongside|together with|along with|jointly with|in concert with)$/;

const AIMS = /^(?:fire|launch|lob|drop|hurl|unleash|rain)$/;

interface Placed {
  readonly filler: Filler;
  readonly chunk: number;
  /** Where the party stands: at the head of its clause, behind a verb, behind a comma, or the preposition before it. */
  readonly stand: string;
}

export function sceneCandidates(
  reading: Reading,
  sentence: number,
  chunks: readonly Chunk[],
  predications: readonly FramedPredication[],
): Candidate[] {
  const where = scenePlaces(reading, chunks);
  if (where.length === 0) return [];
  const out: Candidate[] = [];
  const verbs = new Map<number, FramedPredication>();
  for (const f of predications)
    if (f.predication.trigger === 'verb') verbs.set(f.predication.head, f);
  for (const a of sceneParties(reading, chunks, verbs))
    for (const p of where) {
      if (a.filler.thing === p.filler.thing || a.chunk === p.chunk) continue;
      const x = reading.thing(a.filler.thing)?.kind;
      const y = reading.thing(p.filler.thing)?.kind;
      if (!x || !y || !endsFit('OPERATES_IN', x, y)) continue;
      const ahead = a.chunk < p.chunk;
      // behind the place only who a "when", "before", "that" brings in right there, or who is set beside another
      if (!ahead && /^(?:head|object|comma|with)$/.test(a.stand)) continue;
      const deed = deedBetween(chunks, verbs, a.chunk, p.chunk, !ahead);
      if (!deed) continue;
      // "fired rockets at X": whoever aims at a place is not there
      if (AIMS.test(deed.lemma) && /^(?:at|on|against)$/.test(p.stand)) continue;
      out.push({
        type: 'OPERATES_IN',
        source: a.filler.thing,
        target: p.filler.thing,
        sourceReference: a.filler.reference,
        targetReference: p.filler.reference,
        rule: `presence.scene.${ahead ? '' : 'behind-'}${a.stand.replaceAll(' ', '-')}`,
        sentence,
        trigger: deed.head,
        hedged: deed.hedged,
      });
    }
  return out;
}

/** The deed that links a party and a place; none where another clause parts them. */
function deedBetween(
  chunks: readonly Chunk[],
  verbs: ReadonlyMap<number, FramedPredication>,
  party: number,
  place: number,
  close: boolean,
): VerbGroup | undefined {
  const from = Math.min(party, place);
  const to = Math.max(party, place);
  let deed: VerbGroup | undefined;
  const within = party < place && insideRelative(chunks, party);
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i];
    // "X, who has led Y since 2014, spoke in Z": what follows is told of X alone
    if (within && chunk?.kind === 'comma' && verbBehind(chunks, i)) return undefined;
    if (!chunk || chunk.kind === 'stop' || chunk.kind === 'wh') return undefined;
    if (chunk.kind === 'sub' && !(close && i === to - 1)) return undefined;
    // "…, according to a source in Niamey": where the news comes from
    if (chunk.kind === 'prep' && chunk.word === 'according to') return undefined;
    if (startsClause(chunks, i)) return undefined;
    if (chunk.kind !== 'vg') continue;
    if (!happens(chunk) || (close && chunk.form === 'finite')) return undefined;
    deed = chunk;
  }
  deed ??= neighbour(chunks, from, -1) ?? neighbour(chunks, to, 1);
  if (!deed || !happens(deed)) return undefined;
  const frames = verbs.get(deed.head)?.frames ?? [];
  return frames.length === 0 || frames.some((f) => f.presence) ? deed : undefined;
}

/** Whether a relative clause has opened before a phrase and not been left by a comma. */
function insideRelative(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const kind = chunks[i]?.kind;
    if (kind === 'wh') return true;
    if (kind === 'comma' || kind === 'stop' || kind === 'sub') return false;
  }
  return false;
}

/** Whether the main verb comes right behind a comma. */
function verbBehind(chunks: readonly Chunk[], comma: number): boolean {
  let i = comma + 1;
  while (chunks[i]?.kind === 'adverb') i += 1;
  const chunk = chunks[i];
  return chunk?.kind === 'vg' && chunk.form === 'finite';
}

const happens = (verb: VerbGroup): boolean =>
  !verb.negative && !verb.irrealis && !ABSENT.has(verb.lemma);

/** Whether a phrase is the subject of a clause of its own: it stands free, with what hangs on it, before a finite verb. */
function startsClause(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1]?.kind;
  if (!npAt(chunks, i) || before === 'prep' || before === 'vg') return false;
  let k = i + 1;
  while (chunks[k]?.kind === 'prep' && npAt(chunks, k + 1)) k += 2;
  const verb = chunks[k];
  return verb?.kind === 'vg' && verb.form === 'finite';
}

function neighbour(chunks: readonly Chunk[], from: number, step: number): VerbGroup | undefined {
  for (let i = from + step; i >= 0 && i < chunks.length; i += step) {
    const chunk = chunks[i];
    if (chunk?.kind === 'stop') return undefined;
    if (chunk?.kind === 'vg') return chunk;
  }
  return undefined;
}

function npAt(chunks: readonly Chunk[], i: number): NounPhrase | undefined {
  const chunk = chunks[i];
  return chunk?.kind === 'np' ? chunk : undefined;
}

/** The word that governs a phrase, over "of" and over its list. */
function governor(chunks: readonly Chunk[], at: number): string {
  let i = at;
  for (let steps = 0; steps < 12; steps++) {
    const before = chunks[i - 1];
    const onward = npAt(chunks, i - 2) !== undefined;
    if (before?.kind === 'prep' && (before.word !== 'of' || !onward)) return before.word;
    if (!onward || (before?.kind !== 'prep' && before?.kind !== 'and')) return '';
    i -= 2;
  }
  return '';
}

const smallPlaces = (reading: Reading, np: NounPhrase): Filler[] =>
  places(reading, np).filter((f) => SMALL.has(reading.thing(f.thing)?.kind ?? 'Event'));

/** Whether a phrase only tells where the place before it lies: "at X, in the hills of Y", "X in Y". */
function isContainer(reading: Reading, chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i];
    if (chunk?.kind === 'np' && !chunk.temporal) return smallPlaces(reading, chunk).length > 0;
    if (chunk?.kind !== 'np' && chunk?.kind !== 'prep' && chunk?.kind !== 'comma') return false;
  }
  return false;
}

function scenePlaces(reading: Reading, chunks: readonly Chunk[]): Placed[] {
  const out: Placed[] = [];
  for (let i = 1; i < chunks.length; i++) {
    const np = npAt(chunks, i);
    if (!np || np.negative) continue;
    const word = governor(chunks, i);
    if (isDenied(reading, chunks[i - 1]?.first ?? -1)) continue;
    if (word === 'between' || !isLocative(word) || isContainer(reading, chunks, i)) continue;
    for (const filler of smallPlaces(reading, np))
      if (reading.reference(filler.reference)?.form === 'name')
        out.push({ filler, chunk: i, stand: word });
  }
  return out;
}

function sceneParties(
  reading: Reading,
  chunks: readonly Chunk[],
  verbs: ReadonlyMap<number, FramedPredication>,
): Placed[] {
  const speakers = new Set<NounPhrase>();
  for (const { predication: p, frames } of verbs.values())
    if (ABSENT.has(p.lemma) && !frames.some((f) => f.presence))
      for (const np of [...p.subject, ...p.object]) speakers.add(np);
  const out: Placed[] = [];
  for (let i = 0; i < chunks.length; i++) {
    const np = npAt(chunks, i);
    if (!np || np.negative || speakers.has(np)) continue;
    const stand = standOf(chunks, i);
    if (!stand) continue;
    for (const filler of parties(reading, np)) {
      const kind = reading.thing(filler.thing)?.kind;
      if (!kind || !ACTS.has(kind) || filler.via === 'owner') continue;
      // "an ISIS emir" is one man, "X's unit Y" is Y
      const one = isNoun(np.headLemma, 'leader') || isNoun(np.headLemma, 'role');
      if (filler.via !== 'head' && (one || np.possessor)) continue;
      out.push({ filler, chunk: i, stand });
    }
  }
  return out;
}

function standOf(chunks: readonly Chunk[], i: number): string | undefined {
  const before = chunks[i - 1];
  if (opens(chunks, i)) return 'head';
  switch (before?.kind) {
    case 'vg':
      return 'object';
    case 'comma':
      return 'comma';
    case 'sub':
      return 'clause';
    case 'and':
      return npAt(chunks, i - 2) && chunks[i - 3]?.kind !== 'prep'
        ? standOf(chunks, i - 2)
        : undefined;
    case 'prep':
      return BESIDE.test(before.word) ? before.word : undefined;
    default:
      return undefined;
  }
}

/** Whether a phrase is the first of its sentence that can be a subject: only dates, adverbs and phrases go before. */
function opens(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i];
    if (chunk?.kind === 'stop') return true;
    if (chunk?.kind === 'comma' || chunk?.kind === 'adverb' || chunk?.kind === 'quote') continue;
    if (chunk?.kind !== 'np') return false;
    if (chunks[i - 1]?.kind === 'prep') i -= 1;
    else if (!chunk.temporal) return false;
  }
  return chunks[at - 1]?.kind !== 'prep';
}
