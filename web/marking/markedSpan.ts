/** Which part of the document's text the browser's selection covers, by the offsets that the pieces of it carry. */
import type { Span } from '../../src/model/claims.ts';

export function markedSpan(host: HTMLElement, selection: Selection | null): Span | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!host.contains(range.commonAncestorContainer)) return undefined;
  const pieces = [...host.querySelectorAll<HTMLElement>('[data-start]')].filter((p) =>
    range.intersectsNode(p),
  );
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return undefined;
  const startOf = (piece: HTMLElement) => Number(piece.dataset.start);
  const start = startOf(first) + (first.contains(range.startContainer) ? range.startOffset : 0);
  const end =
    startOf(last) +
    (last.contains(range.endContainer) ? range.endOffset : (last.textContent?.length ?? 0));
  return start < end ? { start, end } : undefined;
}
