/** The way through a sentence from one end of a claim to the other, and what the ends are to the verb it hangs on. */
import type { Chunk, NounPhrase, Predication } from '../../clauses/structure.ts';
import type { FramedPredication, SentenceReading } from '../sentenceReading.ts';
import type { End } from './ends.ts';

/** More chunks than this are no way that another sentence would share. */
const LONGEST = 9;

const LETTERS: Readonly<Record<Exclude<Chunk['kind'], 'np' | 'vg' | 'prep'>, string>> = {
  comma: ',',
  and: '&',
  wh: 'w',
  sub: 's',
  stop: '.',
  open: '(',
  close: ')',
  quote: '"',
  adverb: '',
  other: '',
};

function letterOf(chunk: Chunk): string {
  if (chunk.kind === 'np') return chunk.heads.length > 0 ? 'N' : chunk.temporal ? 't' : 'n';
  if (chunk.kind === 'prep') return `${chunk.word} `;
  if (chunk.kind === 'vg')
    return chunk.passive ? 'P' : chunk.form === 'finite' ? 'V' : chunk.form === 'ing' ? 'G' : 'I';
  return LETTERS[chunk.kind];
}

/** The chunks between two ends: noun phrases, verbs by voice and form, prepositions by their word. */
export function pathBetween(s: SentenceReading, a: End, b: End): string {
  if (!a.here || !b.here) return 'apart';
  const from = Math.min(a.last, b.last);
  const to = Math.max(a.first, b.first);
  let out = a.first < b.first ? '>' : '<';
  let steps = 0;
  for (const chunk of s.chunks) {
    if (chunk.first >= to) break;
    if (chunk.first < from || chunk.last > to) continue;
    const letter = letterOf(chunk);
    if (!letter) continue;
    steps += 1;
    if (steps > LONGEST) return `${out[0]}long`;
    out += letter;
  }
  return out;
}

const NONE = '';
function predicationAt(s: SentenceReading, trigger: number): FramedPredication | undefined {
  for (const p of s.predications)
    if (trigger >= p.predication.first && trigger < p.predication.last) return p;
  return undefined;
}

/** What the verb or noun says that a claim hangs on: the frames it calls up. */
export function framesAt(s: SentenceReading, trigger: number): string {
  const p = predicationAt(s, trigger);
  return p ? p.frames.map((f) => f.id).join(' ') : NONE;
}

const holds = (group: readonly NounPhrase[], end: End): boolean =>
  group.some((np) => end.first >= np.first && end.first < np.last);

/** What an end is to the verb or noun that a claim hangs on. */
export function roleIn(s: SentenceReading, trigger: number, end: End): string {
  const p = predicationAt(s, trigger)?.predication;
  if (!p) return NONE;
  return `${p.trigger === 'noun' ? 'noun ' : p.passive ? 'passive ' : ''}${roleOf(p, end)}`;
}

function roleOf(p: Predication, end: End): string {
  if (!end.here) return 'away';
  if (holds(p.subject, end)) return 'subject';
  if (holds(p.object, end)) return 'object';
  for (const q of p.phrases) if (holds(q.group, end)) return q.word;
  return 'none';
}
