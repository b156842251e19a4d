/** Weapons that a list counts up: "two rifles, one SPG-9 with six rounds, 40 grenades". */
import type { Reading } from '../clauses/reading.ts';
import type { Chunk } from '../clauses/structure.ts';
import { type Filler, weapons } from './fillers.ts';

const FITTED = /^(?:mount|fit|equip|arm|load|fill|pack|carry|mark|stamp|make|chamber|wrap|hide)$/;

/** Weapons that a list counts up from chunk `from` on: heads of its phrases, and what they come with. */
export function listedWeapons(reading: Reading, chunks: readonly Chunk[], from: number): Filler[] {
  const out: Filler[] = [];
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (!chunk) break;
    if (chunk.kind === 'wh') {
      // a relative clause runs to the next comma
      while (i + 1 < chunks.length && !/^(?:comma|stop)$/.test(chunks[i + 1]?.kind ?? '')) i += 1;
      continue;
    }
    // "a pick-up mounted with a gun"
    if (chunk.kind === 'vg' && FITTED.test(chunk.lemma) && out.length > 0) continue;
    // an item counts up before it tells anything
    if (chunk.kind === 'vg' && chunk.form === 'finite' && !chunk.passive) break;
    if (chunk.kind === 'vg' && chunk.form === 'finite' && out.length > 0) break;
    if (chunk.kind === 'stop' && /^[.:!?]$/.test(chunk.word) && out.length > 0) break;
    if (chunk.kind !== 'np') continue;
    if (governed(chunks, i)) continue;
    for (const w of weapons(reading, chunk)) if (!out.some((o) => o.thing === w.thing)) out.push(w);
  }
  return out;
}

function governed(chunks: readonly Chunk[], i: number): boolean {
  const before = chunks[i - 1];
  return (
    before?.kind === 'prep' &&
    !/^(?:with|including|plus|and|along with|such as|on|together with|as well as|among them|of)$/.test(
      before.word,
    )
  );
}
