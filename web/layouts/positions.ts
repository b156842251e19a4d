/**
 * Where things stand. A position, once taken, is kept: through expansion, filters and reloads.
 * A new thing starts beside those it is related to, else at a place derived from its id, never at random.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Point>;

/** FNV-1a, 32 bit. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  // Finalizer of MurmurHash3: spreads ids that differ in one character.
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A point within the circle of `radius`, always the same for an id. */
export function pointOf(id: string, radius: number): Point {
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const distance = radius * Math.sqrt((hash(`${id}·`) % 10_000) / 10_000);
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

/** Seeds of a sunflower: around one place, each new thing a little farther out (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const NEAREST = 60;
const FARTHER = 24;

/** Positions for `ids`: the known ones as they are, the new ones near what they are related to. */
export function placeAll(
  ids: readonly string[],
  edges: readonly { readonly source: string; readonly target: string }[],
  known: Positions,
): { positions: Map<string, Point>; placed: Set<string> } {
  const wanted = new Set(ids);
  const anchors = new Map<string, Point[]>();
  const note = (id: string, other: string) => {
    const at = known.get(other);
    if (!at || known.has(id) || !wanted.has(id)) return;
    const list = anchors.get(id);
    if (list) list.push(at);
    else anchors.set(id, [at]);
  };
  for (const { source, target } of edges) {
    note(source, target);
    note(target, source);
  }
  const spread = 10 * Math.sqrt(ids.length + 1);
  const positions = new Map<string, Point>();
  const placed = new Set<string>();
  const around = new Map<string, number>();
  for (const id of ids) {
    const old = known.get(id);
    if (old) {
      positions.set(id, old);
      continue;
    }
    placed.add(id);
    const near = anchors.get(id);
    if (!near) {
      positions.set(id, pointOf(id, spread));
      continue;
    }
    const x = near.reduce((sum, p) => sum + p.x, 0) / near.length;
    const y = near.reduce((sum, p) => sum + p.y, 0) / near.length;
    const key = `${Math.round(x)} ${Math.round(y)}`;
    const before = around.get(key) ?? 0;
    around.set(key, before + 1);
    const angle = before * GOLDEN_ANGLE;
    const distance = NEAREST + FARTHER * Math.sqrt(before);
    positions.set(id, { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance });
  }
  return { positions, placed };
}
