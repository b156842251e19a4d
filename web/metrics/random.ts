/** Numbers that look random and are the same every time: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` different numbers below `order`, in the order drawn (Fisher–Yates). */
export function sampleOf(order: number, count: number, random: () => number): Uint32Array {
  const all = Uint32Array.from({ length: order }, (_, i) => i);
  const wanted = Math.min(count, order);
  for (let i = 0; i < wanted; i++) {
    const j = i + Math.floor(random() * (order - i));
    const taken = all[j] ?? 0;
    all[j] = all[i] ?? 0;
    all[i] = taken;
  }
  return all.subarray(0, wanted);
}
