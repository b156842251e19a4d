/** Gives a picture the size at which its marks have room. */
import type { Places } from './pivotPlaces.ts';

/** Of the picture, the share that marks cover. */
const COVERED = 0.2;

/** Scales the picture so that its marks cover the same share of it, whatever their number. */
export function fill({ x, y }: Places, sizes: Float32Array): void {
  const area = sizes.reduce((sum, r) => sum + Math.PI * r * r, 0) / COVERED;
  const wanted = Math.sqrt(area / Math.PI);
  const centre = { x: mean(x), y: mean(y) };
  let reach = 0;
  for (let i = 0; i < x.length; i++)
    reach += Math.hypot((x[i] ?? 0) - centre.x, (y[i] ?? 0) - centre.y) / x.length;
  // The mean distance from the middle of an even disc is two thirds of its radius.
  const scale = reach > 0 ? (wanted * 2) / 3 / reach : 1;
  for (let i = 0; i < x.length; i++) {
    x[i] = ((x[i] ?? 0) - centre.x) * scale;
    y[i] = ((y[i] ?? 0) - centre.y) * scale;
  }
}

const mean = (values: Float32Array) =>
  values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
