/**
 * Running heads, feet and page numbers: lines at the edge of pages that come again at the same height with the same
 * words, but for their figures. They interrupt sentences, and say nothing that the document does not say elsewhere.
 */
import type { Segment } from './segments.ts';

export interface PageSegments {
  readonly page: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** Of a page's height, above and below. */
const EDGE = 0.15;
/** Heights of one line on different pages, in points. */
const SAME_HEIGHT = 6;
/** Left and right pages may have different heads, and some pages have none. */
const LEAST_SHARE = 0.3;
const NUMBER_ALONE =
  /^(?:[-–—|\s]*(?:page|p\.|seite|стр\.?)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|von|из)\s*\d{1,4})?[-–—|\s]*)$/i;

export function withoutRunningLines(pages: readonly PageSegments[]): PageSegments[] {
  const heads = new Map<string, Set<number>>();
  for (const page of pages)
    for (const segment of page.segments)
      for (const key of keysOf(segment, page)) {
        const on = heads.get(key) ?? new Set();
        heads.set(key, on.add(page.page));
      }
  const least = Math.max(2, Math.ceil(pages.length * LEAST_SHARE));
  // Two pages are too few to tell a head from words that happen to stand alike, unless it is a number.
  const comesAgain = (segment: Segment, page: PageSegments): boolean =>
    keysOf(segment, page).some((key) => {
      const on = heads.get(key)?.size ?? 0;
      return on >= least && (pages.length > 2 || NUMBER_ALONE.test(segment.text));
    });
  return pages.map((page) => ({
    ...page,
    segments: page.segments.filter(
      (s) => !comesAgain(s, page) && !/^page \d+ of \d+$/i.test(s.text),
    ),
  }));
}

/** Where it stands and what it says, by two grids of heights so that a line between two steps is found again. */
function keysOf(segment: Segment, { height }: PageSegments): string[] {
  const place = segment.y / height;
  if (place > EDGE && place < 1 - EDGE) return [];
  const words = NUMBER_ALONE.test(segment.text)
    ? '#'
    : segment.text.replace(/\d+/g, '#').toLowerCase();
  return [0, 0.5].map(
    (shift) => `${Math.floor(segment.y / SAME_HEIGHT + shift)} ${shift} ${words}`,
  );
}
