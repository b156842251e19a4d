/** The outlines as their file holds them, served with the page. */
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';

export type Countries = Topology<{
  countries: GeometryCollection<{ name?: string }>;
  land: GeometryCollection;
}>;

export async function readTopology(): Promise<Countries> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The outlines could not be read: ${response.status}.`);
  // The file is part of the page's own build.
  return response.json();
}
