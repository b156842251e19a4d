/** Where a key leads in a list box: steps, pages and ends. Letters are left to the shortcuts of the page. Pure. */

const PAGE = 10;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
  Enter: 0,
  ' ': 0,
};

/** Nothing where the key is none of the list's. */
export function stepFrom(key: string, at: number, count: number): number | undefined {
  const step = STEPS[key];
  if (step === undefined || count === 0) return undefined;
  return Math.max(0, Math.min(count - 1, at + step));
}
