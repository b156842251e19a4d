/** Positions over reloads, in the browser's local storage. Ids come from content, so a place belongs to its thing in any data set. */
import { z } from 'zod';
import type { Point } from './positions.ts';

const KEY = 'sightline.positions.1';
/** Kept at most, some 300 KB: a graph with more places has them from the server. */
const MOST = 8000;
const stored = z.array(z.tuple([z.string(), z.number(), z.number()]));

export function loadPositions(): Map<string, Point> {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return new Map((parsed.data ?? []).map(([id, x, y]) => [id, { x, y }]));
  } catch {
    // Storage refused or damaged: positions are laid out anew.
    return new Map();
  }
}

export function savePositions(positions: ReadonlyMap<string, Point>): void {
  if (positions.size > MOST) return;
  const rows = [...positions].map(([id, p]) => [
    id,
    Math.round(p.x * 10) / 10,
    Math.round(p.y * 10) / 10,
  ]);
  try {
    localStorage.setItem(KEY, JSON.stringify(rows));
  } catch {
    // Full or refused: the layout is then computed again at the next visit.
  }
}
