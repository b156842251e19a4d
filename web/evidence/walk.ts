/** Going through a list in its order, one by one. It begins at either end and does not run around. Pure. */
export type Direction = 1 | -1;

/** The next id, or the one before; nothing beyond the ends. */
export function stepFrom(
  ids: readonly string[],
  now: string | undefined,
  by: Direction,
): string | undefined {
  const at = now === undefined ? -1 : ids.indexOf(now);
  if (at < 0) return ids.at(by > 0 ? 0 : -1);
  return ids[at + by];
}
