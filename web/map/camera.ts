/**
 * The part of the world in view. The world is a square of side 1 (Web Mercator), (0, 0) its north-west corner;
 * `scale` is pixels a side. Pure.
 */
import type { Point } from '../layouts/positions.ts';

export interface MapCamera {
  /** What stands in the middle of the view. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MOST_LATITUDE = 85;
const EQUATOR_KM = 40_075;
/** A street would fill the view; the outlines say nothing there any more. */
const LARGEST = 400_000;
const PADDING = 70;

export function worldOf(latitude: number, longitude: number): Point {
  const phi = (Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, latitude)) * Math.PI) / 180;
  return {
    x: longitude / 360 + 0.5,
    y: 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI),
  };
}

/** Latitude and longitude, in degrees. */
export function degreesOf({ x, y }: Point): { latitude: number; longitude: number } {
  const phi = 2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2;
  return { latitude: (phi * 180) / Math.PI, longitude: (x - 0.5) * 360 };
}

export const toScreen = (at: Point, camera: MapCamera, { width, height }: Size): Point => ({
  x: (at.x - camera.x) * camera.scale + width / 2,
  y: (at.y - camera.y) * camera.scale + height / 2,
});

export const toWorld = (at: Point, camera: MapCamera, { width, height }: Size): Point => ({
  x: (at.x - width / 2) / camera.scale + camera.x,
  y: (at.y - height / 2) / camera.scale + camera.y,
});

/** Pixels that a length on the ground takes at a latitude. */
export const pixelsOf = (km: number, latitude: number, camera: MapCamera): number =>
  (km / (EQUATOR_KM * Math.cos((latitude * Math.PI) / 180))) * camera.scale;

const least = ({ width, height }: Size) => Math.max(200, Math.min(width, height));

/** Never so far out or in that nothing is to be seen, nor off the world. */
export function bounded(camera: MapCamera, size: Size): MapCamera {
  return {
    scale: Math.max(least(size), Math.min(LARGEST, camera.scale)),
    x: Math.max(0, Math.min(1, camera.x)),
    y: Math.max(0, Math.min(1, camera.y)),
  };
}

/** What is under `at` stays there. */
export function zoomedAt(camera: MapCamera, size: Size, at: Point, factor: number): MapCamera {
  const under = toWorld(at, camera, size);
  const { scale } = bounded({ ...camera, scale: camera.scale * factor }, size);
  return bounded(
    {
      scale,
      x: under.x - (at.x - size.width / 2) / scale,
      y: under.y - (at.y - size.height / 2) / scale,
    },
    size,
  );
}

/** All points in view, a lone one with its surroundings; the whole world where there is none. */
export function fitted(points: readonly Point[], size: Size): MapCamera {
  if (points.length === 0) return bounded({ x: 0.5, y: 0.42, scale: 0 }, size);
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const p of points) {
    x1 = Math.min(x1, p.x);
    x2 = Math.max(x2, p.x);
    y1 = Math.min(y1, p.y);
    y2 = Math.max(y2, p.y);
  }
  const scale = Math.min(
    (size.width - 2 * PADDING) / Math.max(x2 - x1, 0.012),
    (size.height - 2 * PADDING) / Math.max(y2 - y1, 0.012),
  );
  return bounded({ x: (x1 + x2) / 2, y: (y1 + y2) / 2, scale }, size);
}
