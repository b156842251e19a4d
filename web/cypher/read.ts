/** A read of the server as it can be asked for its Cypher: the name of its endpoint and what it asked for. Pure. */
import type { Endpoint } from '../../src/model/contracts.ts';

type QueryValue = string | number | readonly string[] | undefined;

export interface Read {
  readonly endpoint: string;
  /** The id in its path. */
  readonly id?: string | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
}

/** Reads whose Cypher the server tells, with what they bring in words. */
const TOLD: Readonly<Record<string, string>> = {
  summary: 'Counts of the whole graph',
  search: 'Search',
  graph: 'Part of the graph',
  entity: 'Entity with its relations and documents',
  neighbourCounts: 'Neighbours, counted',
  neighbours: 'Neighbours',
  relationship: 'Relation with its evidence',
  paths: 'Paths',
  documents: 'Documents',
  document: 'Document with its mentions and claims',
  views: 'Saved views',
  view: 'Saved view',
};

export const isTold = ({ name, method }: Pick<Endpoint, 'name' | 'method'>): boolean =>
  method === 'get' && name in TOLD;

export const titleOf = (read: Read): string => TOLD[read.endpoint] ?? read.endpoint;

/** What a read asked for, in a few words: `q haftar`. Lists by their length; ids are not for people. */
export function detailOf({ query = {} }: Read): string {
  return Object.entries(query)
    .flatMap(([name, value]) => {
      if (value === undefined || value === '' || name === 'from' || name === 'to') return [];
      return typeof value === 'object' ? `${value.length} ${name}` : `${name} ${value}`;
    })
    .join(' · ');
}

export const keyOf = (read: Read): string => JSON.stringify([read.endpoint, read.id, read.query]);

/** With the newest first, each read once, at most `most`. */
export const withRead = (reads: readonly Read[], read: Read, most: number): readonly Read[] =>
  [read, ...reads.filter((r) => keyOf(r) !== keyOf(read))].slice(0, most);
