/**
 * Writes the outlines that small maps are drawn with: Natural Earth at 1:110 m (public domain) by way of world-atlas, as
 * lines of longitude and latitude in tenths of a degree. `node --import tsx scripts/outlines.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { packageRoot } from '../src/packageRoot.ts';

type Atlas = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const atlas: Atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-110m.json'), 'utf8'),
);

/** `[lon, lat, lon, lat, …]` in tenths of a degree, without points that fall together. */
function flat(line: readonly (readonly number[])[]): number[] {
  const points: number[] = [];
  for (const [lon = 0, lat = 0] of line) {
    const [x, y] = [Math.round(lon * 10), Math.round(lat * 10)];
    if (points.at(-2) !== x || points.at(-1) !== y) points.push(x, y);
  }
  return points;
}

const land = feature(atlas, atlas.objects.land).features.flatMap(({ geometry }) =>
  geometry.type === 'MultiPolygon'
    ? geometry.coordinates.flat().map(flat)
    : geometry.type === 'Polygon'
      ? geometry.coordinates.map(flat)
      : [],
);
const borders = mesh(atlas, atlas.objects.countries, (a, b) => a !== b).coordinates.map(flat);
const file = join(packageRoot, 'src', 'dossier', 'data', 'outlines.json');
writeFileSync(file, `${JSON.stringify({ land, borders })}\n`);
