/** Runs of list items that count up arms: what stands above them, what they hold, and who an item itself names. */
import type { Reading } from '../clauses/reading.ts';
import { type Filler, parties } from './fillers.ts';
import { listedWeapons } from './listedWeapons.ts';
import type { FramedPredication, SentenceReading } from './sentenceReading.ts';

const MAX_ITEMS = 40;

export interface ListItem {
  readonly s: SentenceReading;
  readonly held: readonly Filler[];
  /** The party that the item opens with: "USS Monterey, off Oman: rifles". */
  readonly owner?: Filler;
}

/** The items of a list from a sentence on; `lead` is the block of what leads into it. */
export function itemsBelow(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  start: number,
  lead?: number,
): ListItem[] {
  const { document, sentences: all } = reading.analysed;
  const out: ListItem[] = [];
  for (let i = start; i < all.length && i - start < MAX_ITEMS; i++) {
    const sentence = all[i];
    const role = sentence && document.blocks[sentence.block]?.role;
    const sameBlock = lead !== undefined && sentence?.block === lead;
    if (role !== 'list-item' && !sameBlock && !(i === start && role === 'paragraph')) return out;
    const item = sentences[i];
    if (!item) continue;
    const held = listedWeapons(reading, item.chunks, 0);
    if (held.length === 0 && item.predications.some((p) => isPredicated(item, p))) return out;
    if (held.length > 0) out.push({ s: item, held, owner: opener(reading, item, held) });
    if (role !== 'list-item') return out;
  }
  return out;
}

/** Whether a sentence is the first item of a list of arms. */
export function opensList(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
  s: SentenceReading,
): boolean {
  const { document, sentences: all } = reading.analysed;
  if (document.blocks[s.sentence.block]?.role !== 'list-item') return false;
  if (listedWeapons(reading, s.chunks, 0).length === 0) return false;
  const before = all[s.sentence.index - 1];
  if (!before || document.blocks[before.block]?.role !== 'list-item') return before !== undefined;
  const above = sentences[before.index];
  return !above || listedWeapons(reading, above.chunks, 0).length === 0;
}

/** What stands above a list: the last heading and the sentence before it. */
export function textAbove(reading: Reading, s: SentenceReading): string {
  const { document, sentences } = reading.analysed;
  const before = sentences[s.sentence.index - 1];
  if (!before) return '';
  let heading = '';
  for (let b = before.block; b >= 0 && before.block - b < 4; b--)
    if (document.blocks[b]?.role === 'heading') {
      const block = document.blocks[b];
      if (block) heading = document.text.slice(block.start, block.end);
      break;
    }
  return `${heading} ${document.text.slice(before.start, before.end)}`;
}

function opener(reading: Reading, s: SentenceReading, held: readonly Filler[]): Filler | undefined {
  const at = reading.reference(held[0]?.reference ?? -1)?.first ?? 0;
  if (s.predications.some((p) => isPredicated(s, p))) return undefined;
  for (const chunk of s.chunks) {
    if (chunk.first >= at) return undefined;
    if (chunk.kind !== 'np') continue;
    const f = parties(reading, chunk)[0];
    const kind = f && reading.thing(f.thing)?.kind;
    if (f && (kind === 'SecurityForce' || kind === 'ArmedGroup')) return f;
  }
  return undefined;
}

export const isPredicated = (s: SentenceReading, p: FramedPredication): boolean =>
  s.chunks.some((c) => c.kind === 'vg' && c.head === p.predication.head && c.form === 'finite');
