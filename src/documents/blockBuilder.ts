/**
 * Builds a readable text out of blocks. Blocks stand in the order of the text, never overlap, and
 * `text.slice(block.start, block.end)` is the block without surrounding white space. Bullets and the like
 * stand between blocks: visible to a reader, no part of what is said.
 */
import type { Block, ReadDocument } from '../model/document.ts';
import { cleanText } from './cleanText.ts';

type Cells = NonNullable<Block['cells']>;

/** Between the cells of a table row. */
export const CELL_SEPARATOR = ' | ';

export class BlockBuilder {
  #text = '';
  readonly #blocks: Block[] = [];

  /** Adds a block; one without any text is left out. `marker` is put before it, outside of the block. */
  add(role: Block['role'], content: string, marker = ''): void {
    // Cleaned here and not after: cleaning may change lengths, and character references bring anything.
    const trimmed = cleanText(content).trim();
    if (!trimmed) return;
    this.#separate(role);
    this.#text += marker;
    const start = this.#text.length;
    this.#text += trimmed;
    this.#blocks.push({ role, start, end: this.#text.length });
  }

  /**
   * Adds one row of a table and returns the spans of its cells. An empty cell keeps its place with an empty span.
   * A heading row is its own header: `header` and `cells` are then the same spans.
   */
  addRow(cells: readonly string[], header?: Cells | 'self'): Cells {
    const trimmed = cells.map((c) => cleanText(c).replace(/\s+/g, ' ').trim());
    if (!trimmed.some(Boolean)) return [];
    this.#separate('table-row');
    const rowStart = this.#text.length;
    const spans = trimmed.map((cell, i) => {
      if (i > 0) this.#text += CELL_SEPARATOR;
      const start = this.#text.length;
      this.#text += cell;
      return { start, end: this.#text.length };
    });
    // An empty last cell leaves a trailing separator, which stays inside the row: its span must too.
    this.#blocks.push({
      role: 'table-row',
      start: rowStart,
      end: this.#text.length,
      cells: spans,
      ...(header ? { header: header === 'self' ? spans : header } : {}),
    });
    return spans;
  }

  build(): Pick<ReadDocument, 'text' | 'blocks'> {
    return { text: this.#text, blocks: this.#blocks };
  }

  /** Where the next block begins, if it is of this role and has no marker. */
  next(role: Block['role']): number {
    return this.#text.length + this.#separator(role).length;
  }

  #separate(role: Block['role']): void {
    this.#text += this.#separator(role);
  }

  /** Rows and list items follow one another line by line, everything else after an empty line. */
  #separator(role: Block['role']): string {
    const previous = this.#blocks.at(-1)?.role;
    if (!previous) return '';
    return role === previous && (role === 'table-row' || role === 'list-item') ? '\n' : '\n\n';
  }
}
