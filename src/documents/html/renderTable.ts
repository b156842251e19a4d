/** Tables of a page: each row one line, its cells in order, under the headings of the table. */
import type { BlockBuilder } from '../blockBuilder.ts';
import { isFurniture, type PageSize } from './furniture.ts';
import { elementsOf, foldedText, isElement, type PageElement, tagOf } from './page.ts';

/** Old pages are laid out by tables: those hold tables, paragraphs and headings, and are no data. */
export function isDataTable(table: PageElement): boolean {
  let rows = 0;
  let widest = 0;
  for (const element of elementsOf(table)) {
    const tag = tagOf(element);
    if (element !== table && ['table', 'h1', 'h2', 'article', 'section'].includes(tag))
      return false;
    if (tag === 'tr') {
      rows++;
      widest = Math.max(widest, cellsOf(element).length);
    }
    if ((tag === 'td' || tag === 'th') && foldedText(element).length > 1500) return false;
  }
  return rows >= 1 && widest >= 2;
}

export function addTable(table: PageElement, builder: BlockBuilder, page: PageSize): void {
  let header: ReturnType<BlockBuilder['addRow']> | undefined;
  /** Columns that a cell of a row above still reaches into, with how many rows it does. */
  const reaching = new Map<number, number>();
  for (const element of elementsOf(table)) {
    const tag = tagOf(element);
    if (tag === 'caption') builder.add('caption', foldedText(element));
    if (tag !== 'tr' || isFurniture(element, page)) continue;
    const cells = cellsOf(element);
    const isHeading = !header && cells.length > 0 && cells.every((c) => tagOf(c) === 'th');
    const row = layOut(cells, reaching);
    if (isHeading) header = builder.addRow(row, 'self');
    else builder.addRow(row, header);
  }
}

const cellsOf = (row: PageElement): readonly PageElement[] =>
  [...row.childNodes].filter(isElement).filter((e) => tagOf(e) === 'td' || tagOf(e) === 'th');

/** Cells by column: a cell that spans several fills them with empty ones, so that the headings above stay right. */
function layOut(cells: readonly PageElement[], reaching: Map<number, number>): readonly string[] {
  const row: string[] = [];
  const skipReached = (): void => {
    for (let left = reaching.get(row.length); left; left = reaching.get(row.length)) {
      if (left > 1) reaching.set(row.length, left - 1);
      else reaching.delete(row.length);
      row.push('');
    }
  };
  for (const cell of cells) {
    skipReached();
    const columns = span(cell, 'colspan');
    const rows = span(cell, 'rowspan');
    for (let i = 0; i < columns; i++) {
      if (rows > 1) reaching.set(row.length, rows - 1);
      row.push(i === 0 ? foldedText(cell) : '');
    }
  }
  skipReached();
  return row;
}

/** Bounded: the number comes from the page. */
function span(cell: PageElement, attribute: 'colspan' | 'rowspan'): number {
  const value = Number(cell.getAttribute(attribute) ?? '1');
  return Number.isInteger(value) && value > 1 ? Math.min(value, 50) : 1;
}
