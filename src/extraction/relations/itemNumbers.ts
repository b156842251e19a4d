/**
 * "Item 6", "items 1 and 2", "items (a) to (e)": weapons by the number that a table's row or a list's entry gives
 * them, as reports of inspections do.
 */
import type { Reading } from '../clauses/reading.ts';
import type { NounPhrase } from '../clauses/structure.ts';

interface Numbered {
  readonly thing: number;
  readonly reference: number;
}

const known = new WeakMap<Reading, ReadonlyMap<string, readonly Numbered[]>>();
const MENTION =
  /^(?:the\s+)?items?\s+(\(?(?:\d{1,3}|[a-z])\)?(?:\s*(?:,|and|to|-|–|&)\s*\(?(?:\d{1,3}|[a-z])\)?(?![\p{L}\d]))*)(?![\p{L}\d])/iu;
const MARKER = /^\s*\(?(\d{1,3}|[a-z])[.)]\s/i;

/** The weapons that a phrase names by number; none when it names none so. */
export function numberedItems(reading: Reading, np: NounPhrase): readonly Numbered[] {
  if (np.headLemma !== 'item' && !/^items?$/.test(reading.token(np.first).lower)) return [];
  const start = reading.token(np.first).start;
  const mention = MENTION.exec(reading.analysed.document.text.slice(start, start + 60))?.[1];
  if (!mention) return [];
  const index = indexOf(reading);
  const out: Numbered[] = [];
  for (const label of labels(mention))
    for (const item of index.get(label) ?? [])
      if (!out.some((o) => o.thing === item.thing)) out.push(item);
  return out;
}

/** "1 to 3 and 5" → 1, 2, 3, 5. */
function labels(mention: string): string[] {
  const out: string[] = [];
  let range = false;
  for (const m of mention.toLowerCase().matchAll(/\bto\b|[-–]|\d{1,3}|\b[a-z]\b/g)) {
    const word = m[0];
    if (word === 'to' || word === '-' || word === '–') range = true;
    else {
      const last = out.at(-1);
      if (range && last !== undefined) out.push(...between(last, word));
      out.push(word);
      range = false;
    }
  }
  return out;
}

function between(from: string, to: string): string[] {
  const number = /^\d+$/.test(from) && /^\d+$/.test(to);
  const a = number ? Number(from) : from.charCodeAt(0);
  const b = number ? Number(to) : to.charCodeAt(0);
  const out: string[] = [];
  for (let i = a + 1; i < b && out.length < 60; i++)
    out.push(number ? String(i) : String.fromCharCode(i));
  return out;
}

/** What each number stands for; a number given twice stands for its first. */
function indexOf(reading: Reading): ReadonlyMap<string, readonly Numbered[]> {
  const before = known.get(reading);
  if (before) return before;
  const index = new Map<string, Numbered[]>();
  const { document, references, sentences } = reading.analysed;
  const byBlock = new Map<number, Numbered[]>();
  references.forEach((r, reference) => {
    if (r.form !== 'name' || reading.kindOf(reference) !== 'Weapon') return;
    const block = sentences[r.sentence]?.block;
    if (block === undefined) return;
    const list = byBlock.get(block) ?? [];
    for (const thing of r.things) list.push({ thing, reference });
    byBlock.set(block, list);
  });
  const blocks = reading.analysed.sentences.length > 0 ? byBlock : new Map<number, Numbered[]>();
  for (const [block, items] of [...blocks].sort((a, b) => a[0] - b[0])) {
    const b = blockAt(reading, block);
    if (!b) continue;
    const text = document.text.slice(b.start, b.end);
    const cell = b.role === 'table-row' ? /^\s*\(?(\d{1,3}|[a-z])\)?\s/i.exec(text) : undefined;
    const label = (cell ?? (b.role === 'list-item' ? MARKER.exec(text) : null))?.[1];
    // a row's weapon is the first it names; an entry may name several
    if (label && !index.has(label.toLowerCase()))
      index.set(label.toLowerCase(), b.role === 'table-row' ? items.slice(0, 1) : items);
  }
  known.set(reading, index);
  return index;
}

function blockAt(reading: Reading, block: number) {
  const { document, sentences } = reading.analysed;
  const own = document.blocks[block];
  if (own) return own;
  const inside = sentences.filter((s) => s.block === block);
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? { role: 'paragraph', start: first.start, end: last.end } : undefined;
}
