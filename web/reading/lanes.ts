/** Brackets side by side: the fewest lanes such that no two in one lane overlap. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The lane of each extent, 0 nearest to the text. Those that begin higher are placed first. */
export function lanes(extents: readonly Extent[], gap = 2): number[] {
  const order = extents.map((e, i) => ({ ...e, i })).sort((a, b) => a.top - b.top || a.i - b.i);
  const ends: number[] = [];
  const result = extents.map(() => 0);
  for (const { top, bottom, i } of order) {
    const free = ends.findIndex((end) => end + gap <= top);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = bottom;
    result[i] = lane;
  }
  return result;
}
