/**
 * The rest of a list of arms. "photographed cartridges made in Sudan, mortar bombs and a gun": what a word says of the
 * first weapon it says of all, though a participle or brackets stand between them.
 */
import type { Reading } from '../clauses/reading.ts';
import type { Chunk } from '../clauses/structure.ts';
import type { Candidate } from './candidate.ts';
import { type Filler, weapons } from './fillers.ts';

const SHARED: ReadonlySet<string> = new Set(['USED', 'POSSESSED', 'SEIZED', 'DOCUMENTED']);
/** Rules whose weapon is no object of a word that could go on with a list. */
const APART = /^(?:owner|context|inventory|table|use\.fire|event|documented\.)/;
/** What may stand between two members: what is told of the first one. */
const TOLD = /^(?:in|at|of|by|from|with|to|for|on|bearing|dated)$/;

/** Candidates for the members of lists that follow a weapon which a candidate names. */
export function restOfLists(
  reading: Reading,
  chunks: readonly Chunk[],
  candidates: readonly Candidate[],
): Candidate[] {
  const out: Candidate[] = [];
  const rests = new Map<number, readonly Filler[]>();
  for (const c of candidates) {
    if (!SHARED.has(c.type) || APART.test(c.rule)) continue;
    const first = reading.reference(c.targetReference)?.first ?? -1;
    if (first < c.trigger) continue;
    let rest = rests.get(first);
    if (!rest) {
      rest = following(reading, chunks, first);
      rests.set(first, rest);
    }
    for (const w of rest)
      if (
        !candidates.some((x) => x.type === c.type && x.source === c.source && x.target === w.thing)
      )
        out.push({
          ...c,
          target: w.thing,
          targetReference: w.reference,
          rule: `rest.${c.type.toLowerCase()}`,
        });
  }
  return out;
}

function following(reading: Reading, chunks: readonly Chunk[], token: number): Filler[] {
  const out: Filler[] = [];
  let i = chunks.findIndex((c) => c.kind === 'np' && c.first <= token && token < c.last);
  if (i < 0) return out;
  for (;;) {
    const next = memberAfter(reading, chunks, i);
    if (next < 0) return out;
    const np = chunks[next];
    if (np?.kind !== 'np') return out;
    out.push(...weapons(reading, np).filter((w) => w.via !== 'modifier'));
    i = next;
  }
}

/** The next member behind the one at `i`: past what is told of it, a comma or "and", and before no verb of its own. */
function memberAfter(reading: Reading, chunks: readonly Chunk[], i: number): number {
  let k = i + 1;
  while (k < chunks.length) {
    const chunk = chunks[k];
    if (!chunk) return -1;
    if (chunk.kind === 'open') {
      while (k < chunks.length && chunks[k]?.kind !== 'close') k += 1;
      k += 1;
      continue;
    }
    if (chunk.kind === 'prep' && TOLD.test(chunk.word) && chunks[k + 1]?.kind === 'np') {
      k += 2;
      continue;
    }
    if (chunk.kind === 'vg' && chunk.form === 'participle' && chunk.passive) {
      k += 1;
      continue;
    }
    if (chunk.kind === 'quote' || chunk.kind === 'adverb') {
      k += 1;
      continue;
    }
    break;
  }
  let joined = false;
  while (/^(?:comma|and|quote|adverb)$/.test(chunks[k]?.kind ?? '')) {
    if (chunks[k]?.kind === 'comma' || chunks[k]?.kind === 'and') joined = true;
    k += 1;
  }
  const np = chunks[k];
  if (!joined || np?.kind !== 'np' || np.negative) return -1;
  if (!weapons(reading, np).some((w) => w.via !== 'modifier')) return -1;
  // "rifles, and the mortars were fired": a new clause
  let n = k + 1;
  while (chunks[n]?.kind === 'prep' && chunks[n + 1]?.kind === 'np') n += 2;
  const after = chunks[n];
  return after?.kind === 'vg' && after.form === 'finite' ? -1 : k;
}
