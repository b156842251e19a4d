/** The outlines within the page, coarser than those of the explorer: a seventh of their size. */
import type { GeometryCollection, Topology } from 'topojson-specification';
import text from 'world-atlas/countries-110m.json?raw';

type Countries = Topology<{
  countries: GeometryCollection<{ name?: string }>;
  land: GeometryCollection;
}>;

export const readTopology = async (): Promise<Countries> => JSON.parse(text);
