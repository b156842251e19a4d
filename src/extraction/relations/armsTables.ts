/** Tables of materiel: what a column is headed tells what its cells say of the weapon in the row. */
import type { Block } from '../../model/document.ts';
import { endsFit, type RelationType } from '../../model/relationTypes.ts';
import type { Sentence } from '../analysis.ts';
import type { Reading } from '../clauses/reading.ts';
import type { Candidate } from './candidate.ts';

interface Column {
  readonly heading: RegExp;
  readonly type: RelationType;
  /** Whether the weapon of the row is the source. */
  readonly forward: boolean;
}

const ITEM =
  /\b(?:items?|weapons?|materiel|types?|models?|descriptions?|articles?|systems?|equipment|munitions?|arms|objects?|piece|drone|rifle)\b/i;

/** In order: the first that a heading fits decides. */
const COLUMNS: readonly Column[] = [
  {
    heading:
      /\b(?:seized|captured|recovered|taken|found|intercepted|lifted|confiscated|collected|handed) (?:by|to)\b|\b(?:seizing|capturing|recovering|intercepting) (?:unit|force|authority|agency|ship|vessel|state)\b|\b(?:captor|finder|who found|taker|interdict)/i,
    type: 'SEIZED',
    forward: false,
  },
  {
    heading:
      /\b(?:documented|examined|inspected|seen|photographed|recorded|logged|traced|catalogued|observed|analysed|verified|studied|identified) by\b|\b(?:documenter|inspector|examiner)\b/i,
    type: 'DOCUMENTED',
    forward: false,
  },
  {
    heading:
      /\b(?:used by|users?|fired by|operators?|operated by|launched by|in use with|employed by)\b/i,
    type: 'USED',
    forward: false,
  },
  {
    heading:
      /\b(?:holders?|owners?|held by|possessors?|possessed by|lost by|taken from|seized from|captured from|recovered from|from whom|previous|belong\w*|custod\w+|in the hands|stock of|recipients?|consignees?|buyers?|end.?users?|customers?|delivered to|sold to|supplied to|issued to|whose)\b/i,
    type: 'POSSESSED',
    forward: false,
  },
  {
    heading:
      /\b(?:origin|made|manufactur\w*|produc\w+|makers?|built|country|provenance|state of)\b/i,
    type: 'MANUFACTURED_IN',
    forward: true,
  },
  {
    heading:
      /\b(?:ammunition|rounds?|fires|takes|cartridges?|chambered|loaded|payload|warhead|shoots)\b/i,
    type: 'FIRES',
    forward: true,
  },
];
const SUPPLIER =
  /\b(?:suppliers?|sellers?|exporters?|supplied by|sold by|sent by|shipped by|donors?|consignors?|vendors?|dealers?)\b/i;
const RECIPIENT =
  /\b(?:recipients?|consignees?|buyers?|end.?users?|customers?|importers?|delivered to|sold to|supplied to|to whom)\b/i;

const TAKEN = /\b(?:took|taken|captured|seized|recovered)\b/i;

interface Cell {
  readonly heading: string;
  readonly references: readonly number[];
}

export function armsTableCandidates(reading: Reading): Candidate[] {
  const { document, references } = reading.analysed;
  const out: Candidate[] = [];
  let at = 0;
  let lead: Block | undefined;
  for (const block of document.blocks) {
    if (block.role === 'paragraph') lead = block;
    if (block.role !== 'table-row' || !block.cells || !block.header) continue;
    while (at > 0 && (references[at]?.start ?? 0) > block.start) at -= 1;
    while (at < references.length && (references[at]?.start ?? 0) < block.start) at += 1;
    const inside: number[] = [];
    for (let i = at; i < references.length && (references[i]?.start ?? 0) < block.end; i++)
      inside.push(i);
    const cells = block.cells.map((cell, i): Cell => {
      const head = block.header?.[i];
      return {
        heading: head ? document.text.slice(head.start, head.end) : '',
        references: inside.filter((r) => {
          const start = references[r]?.start ?? -1;
          // "as above", "all of them" would put every party in a cell
          return (
            start >= cell.start &&
            start < cell.end &&
            (references[r]?.things.length ?? 0) < 3 &&
            !speaksOfItem(reading, r)
          );
        }),
      };
    });
    readRow(reading, cells, loserIn(reading, lead), out);
  }
  return out;
}

/** "item A-1", "same as row 3", "—": another row's item, whoever such words may point to. */
function speaksOfItem(reading: Reading, reference: number): boolean {
  const r = reading.analysed.references[reference];
  if (!r || r.form === 'name') return false;
  const words = reading.analysed.document.text.slice(r.start, r.end);
  return /^(?:the |same |this |that )*(?:items?|rows?|ref|no|number|lot|see|same)\b|^\P{L}*$/iu.test(
    words,
  );
}

/** From whom the paragraph above a table says that its things were taken. */
function loserIn(reading: Reading, lead: Block | undefined): number | undefined {
  if (!lead) return undefined;
  const { document, references } = reading.analysed;
  if (!TAKEN.test(document.text.slice(lead.start, lead.end))) return undefined;
  const found = references.findIndex(
    (r, i) =>
      r.start >= lead.start &&
      r.end <= lead.end &&
      reading.kindOf(i) === 'ArmedGroup' &&
      /\b(?:from|off)\s(?:the\s|fighters of\s|members of\s|cells of\s)*$/.test(
        document.text.slice(Math.max(lead.start, r.start - 32), r.start),
      ),
  );
  return found < 0 ? undefined : found;
}

/** Whether a sentence is the cell of a table that names the row's item, in a table that has no column for who took it. */
export function isItemCell(reading: Reading, sentence: Sentence): boolean {
  const { document } = reading.analysed;
  const block = document.blocks[sentence.block];
  if (block?.role !== 'table-row' || !block.cells || !block.header) return false;
  if (block.header === block.cells || block.header[0]?.start === block.cells[0]?.start)
    return false;
  const headings = block.header.map((h) => document.text.slice(h.start, h.end));
  if (headings.some((h) => COLUMNS.some((x) => x.type === 'SEIZED' && x.heading.test(h))))
    return false;
  const at = block.cells.findIndex((c) => sentence.start >= c.start && sentence.end <= c.end);
  const heading = headings[at];
  if (heading === undefined) return false;
  return ITEM.test(heading) || !COLUMNS.some((x) => x.heading.test(heading));
}

function readRow(
  reading: Reading,
  cells: readonly Cell[],
  loser: number | undefined,
  out: Candidate[],
): void {
  const armed = (c: Cell): boolean => c.references.some((r) => reading.kindOf(r) === 'Weapon');
  const item =
    cells.find((c) => ITEM.test(c.heading) && armed(c)) ??
    cells.find((c) => armed(c) && !COLUMNS.some((x) => x.heading.test(c.heading)));
  const arms = (item?.references ?? []).filter((r) => reading.kindOf(r) === 'Weapon');
  for (const cell of cells) {
    if (cell === item) continue;
    const column = COLUMNS.find((x) => x.heading.test(cell.heading));
    if (!column) continue;
    for (const weapon of arms)
      for (const other of cell.references)
        if (column.forward) propose(reading, column.type, weapon, other, out);
        else propose(reading, column.type, other, weapon, out);
    if (column.type === 'SEIZED' && loser !== undefined)
      for (const weapon of arms) propose(reading, 'POSSESSED', loser, weapon, out);
  }
  const from = cells.find((c) => SUPPLIER.test(c.heading));
  const to = cells.find((c) => RECIPIENT.test(c.heading));
  for (const a of from?.references ?? [])
    for (const b of to?.references ?? []) propose(reading, 'SUPPLIED', a, b, out);
}

function propose(
  reading: Reading,
  type: RelationType,
  source: number,
  target: number,
  out: Candidate[],
): void {
  const a = reading.reference(source);
  const b = reading.reference(target);
  for (const s of a?.things ?? [])
    for (const t of b?.things ?? []) {
      const x = reading.thing(s)?.kind;
      const y = reading.thing(t)?.kind;
      if (!a || !b || !x || !y || s === t || !endsFit(type, x, y)) continue;
      out.push({
        type,
        source: s,
        target: t,
        sourceReference: source,
        targetReference: target,
        rule: `table.${type.toLowerCase().replaceAll('_', '-')}`,
        sentence: b.sentence,
        trigger: b.first,
      });
    }
}
