/**
 * The outlines of countries, from Natural Earth (public domain) by way of world-atlas, served with the page: nothing
 * is asked of any other host. Read once, when the map is first shown, and kept as paths in world units.
 */
import { geoContains, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { readTopology } from './topology.ts';

export interface Outlines {
  /** In units of `WORLD` a side. */
  readonly land: Path2D;
  readonly borders: Path2D;
  /** The outline of the country that a point lies in. */
  readonly countryAt: (latitude: number, longitude: number) => Path2D | undefined;
  /** Which of these outlines a point lies in. */
  readonly contains: (outline: Path2D, latitude: number, longitude: number) => boolean;
}

/** Side of the world in the paths; large, since sigma-fine details are cut off below a unit. */
export const WORLD = 4096;

let loading: Promise<Outlines> | undefined;

/** One reading for the page; a failed one is tried again the next time. */
export function loadOutlines(): Promise<Outlines> {
  loading ??= read().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function read(): Promise<Outlines> {
  const topology = await readTopology();
  const projection = geoMercator()
    .scale(WORLD / (2 * Math.PI))
    .translate([WORLD / 2, WORLD / 2])
    .precision(0);
  const toPath = geoPath(projection);
  const { countries } = topology.objects;
  const features = feature(topology, countries).features;
  const paths = new Map(features.map((f) => [f, new Path2D(toPath(f) ?? '')]));
  const byPath = new Map([...paths].map(([f, path]) => [path, f]));
  return {
    land: new Path2D(toPath(feature(topology, topology.objects.land)) ?? ''),
    borders: new Path2D(toPath(mesh(topology, countries, (a, b) => a !== b)) ?? ''),
    countryAt(latitude, longitude) {
      const found = features.find((f) => geoContains(f, [longitude, latitude]));
      return found && paths.get(found);
    },
    contains(outline, latitude, longitude) {
      const country = byPath.get(outline);
      return country !== undefined && geoContains(country, [longitude, latitude]);
    },
  };
}
