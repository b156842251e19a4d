/** Parts marks that overlap, where no place they share can hold both. Pure and deterministic. */

/** Moves overlapping marks apart, at most 60 rounds, looking only at neighbouring cells of a grid. */
export function separate(
  x: Float32Array,
  y: Float32Array,
  sizes: Float32Array,
  fixed: Uint8Array,
): void {
  const cell = 2 * sizes.reduce((a, b) => Math.max(a, b), 1);
  for (let round = 0; round < 60; round++) {
    const grid = new Map<string, number[]>();
    for (let i = 0; i < x.length; i++) {
      const key = `${Math.floor((x[i] ?? 0) / cell)},${Math.floor((y[i] ?? 0) / cell)}`;
      const list = grid.get(key);
      if (list) list.push(i);
      else grid.set(key, [i]);
    }
    let touched = false;
    for (let i = 0; i < x.length; i++) {
      const cx = Math.floor((x[i] ?? 0) / cell);
      const cy = Math.floor((y[i] ?? 0) / cell);
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const j of grid.get(`${cx + dx},${cy + dy}`) ?? [])
            if (j > i && part(x, y, sizes, fixed, i, j)) touched = true;
    }
    if (!touched) return;
  }
}

function part(
  x: Float32Array,
  y: Float32Array,
  sizes: Float32Array,
  fixed: Uint8Array,
  i: number,
  j: number,
): boolean {
  const free = (fixed[i] ? 0 : 1) + (fixed[j] ? 0 : 1);
  if (free === 0) return false;
  let dx = (x[j] ?? 0) - (x[i] ?? 0);
  let dy = (y[j] ?? 0) - (y[i] ?? 0);
  let distance = Math.hypot(dx, dy);
  const wanted = (sizes[i] ?? 1) + (sizes[j] ?? 1);
  if (distance >= wanted) return false;
  if (distance < 1e-3) {
    // At the same place: the order decides the side, so that the outcome is always the same.
    dx = Math.cos(i + j);
    dy = Math.sin(i + j);
    distance = 1;
  }
  const push = (wanted - Math.min(distance, wanted)) / distance / free + 1e-3;
  if (!fixed[i]) {
    x[i] = (x[i] ?? 0) - dx * push;
    y[i] = (y[i] ?? 0) - dy * push;
  }
  if (!fixed[j]) {
    x[j] = (x[j] ?? 0) + dx * push;
    y[j] = (y[j] ?? 0) + dy * push;
  }
  return true;
}
