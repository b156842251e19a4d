/**
 * One hash of the whole graph: equal for equal graphs, whatever the order in which they were written, and when.
 * Every node and relationship of both layers is one line of canonical JSON; the SHA-256 of the lines are added modulo
 * 2^256 (Bellare and Micciancio 1997, "A new paradigm for collision-free hashing"), so no order has to be kept.
 * Left out is what is not content: times of import, how a file was read and what it was stored as, the indexes, and the
 * log of decisions, whose effects are in it.
 */
import { sha256 } from '../identity/ids.ts';
import { byCodeUnit } from '../identity/nameKeys.ts';
import type { Database, Row } from './connection.ts';
import { pages } from './pages.ts';

const PAGE = 1_000;
const MODULUS = 1n << 256n;

/** Statements that page through the graph, with what of a document is not content. The text is in by its hash. */
const PARTS: readonly { statement: string; leaveOut: ReadonlySet<string> }[] = [
  {
    statement: 'documentPage',
    leaveOut: new Set([
      'text',
      'importedAt',
      'mediaType',
      'blocks',
      'notices',
      'search',
      'titleSearch',
    ]),
  },
  { statement: 'mentionPage', leaveOut: new Set() },
  { statement: 'claimPage', leaveOut: new Set() },
  { statement: 'entityPage', leaveOut: new Set() },
  { statement: 'relationshipPage', leaveOut: new Set() },
];
/** Lists whose order the database does not keep. */
const UNORDERED = new Set(['files', 'weapons', 'labels', 'relationships', 'sources', 'corrects']);

function canonical(value: unknown, leaveOut: ReadonlySet<string>, field = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => canonical(item, leaveOut));
    return UNORDERED.has(field)
      ? items.sort((x, y) => byCodeUnit(JSON.stringify(x), JSON.stringify(y)))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, v]) => v !== null && !leaveOut.has(name))
      .sort(([x], [y]) => byCodeUnit(x, y))
      .map(([name, v]) => [name, canonical(v, leaveOut, name)]),
  );
}

export async function digest(database: Pick<Database, 'read'>): Promise<string> {
  let sum = 0n;
  let lines = 0;
  const add = (part: string, row: Row, leaveOut: ReadonlySet<string>): void => {
    const line = JSON.stringify([part, canonical(row, leaveOut)]);
    sum = (sum + BigInt(`0x${sha256(line)}`)) % MODULUS;
    lines += 1;
  };
  for (const { statement, leaveOut } of PARTS) {
    // A page of documents carries their texts.
    const limit = statement === 'documentPage' ? 50 : PAGE;
    for await (const rows of pages(database, statement, limit))
      for (const row of rows) add(statement, row, leaveOut);
  }
  return sha256(JSON.stringify([lines, sum.toString(16)]));
}
