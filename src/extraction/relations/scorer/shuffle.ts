/** Mixes a list the same way each time, by a small linear congruential generator. */
export function shuffle<T>(list: T[], seed: number): void {
  let state = (Math.imul(seed + 1, 2654435761) + 12345) >>> 0;
  for (let i = list.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const k = Math.floor((state / 4294967296) * (i + 1));
    const [x, y] = [list[i], list[k]];
    if (x === undefined || y === undefined) continue;
    list[i] = y;
    list[k] = x;
  }
}
