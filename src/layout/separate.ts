/** Parts marks that overlap, where no place they share can hold both. Pure and deterministic. */

const ROUNDS = 60;
/** Cells of the grid for each mark, at most: marks far outside must not make a grid of empty cells. */
const CELLS_PER_MARK = 4;

/** Moves overlapping marks apart, in rounds, looking only at neighbouring cells of a grid. */
export function separate(
  x: Float32Array,
  y: Float32Array,
  sizes: Float32Array,
  fixed: Uint8Array,
  rounds = ROUNDS,
): void {
  const widest = 2 * sizes.reduce((a, b) => Math.max(a, b), 1);
  for (let round = 0; round < rounds; round++) {
    const grid = gridOf(x, y, widest);
    let touched = false;
    for (let i = 0; i < x.length; i++) {
      const at = grid.cellOf[i] ?? 0;
      const column = at % grid.columns;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          if (column + dx < 0 || column + dx >= grid.columns) continue;
          const cell = at + dy * grid.columns + dx;
          for (let k = grid.starts[cell] ?? 0; k < (grid.starts[cell + 1] ?? 0); k++) {
            const j = grid.members[k] ?? 0;
            if (j > i && part(x, y, sizes, fixed, i, j)) touched = true;
          }
        }
    }
    if (!touched) return;
  }
}

interface Grid {
  readonly columns: number;
  readonly cellOf: Int32Array;
  /** Where the members of each cell begin; those of the next begin where they end. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/** Marks by the square cell they stand in, by counting. */
function gridOf(x: Float32Array, y: Float32Array, widest: number): Grid {
  const [x1, x2] = [least(x), most(x)];
  const [y1, y2] = [least(y), most(y)];
  let cell = widest;
  const count = (reach: number) => Math.floor(reach / cell) + 1;
  while (count(x2 - x1) * count(y2 - y1) > CELLS_PER_MARK * x.length + 16) cell *= 2;
  const columns = count(x2 - x1);
  const starts = new Int32Array(columns * count(y2 - y1) + 1);
  const cellOf = Int32Array.from(
    x,
    (v, i) => Math.floor((v - x1) / cell) + columns * Math.floor(((y[i] ?? 0) - y1) / cell),
  );
  for (const c of cellOf) starts[c + 1] = (starts[c + 1] ?? 0) + 1;
  for (let c = 1; c < starts.length; c++) starts[c] = (starts[c] ?? 0) + (starts[c - 1] ?? 0);
  const next = starts.slice();
  const members = new Int32Array(x.length);
  cellOf.forEach((c, i) => {
    const at = next[c] ?? 0;
    members[at] = i;
    next[c] = at + 1;
  });
  return { columns, cellOf, starts, members };
}

const least = (values: Float32Array) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b), -Infinity);

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
  const wanted = (sizes[i] ?? 1) + (sizes[j] ?? 1);
  if (Math.abs(dx) >= wanted || Math.abs(dy) >= wanted) return false;
  let distance = Math.hypot(dx, dy);
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
