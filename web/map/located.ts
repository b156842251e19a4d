/**
 * What of the graph has a place on the ground. Only places stand on the map, each as exactly as it is known;
 * whatever else is drawn is there by the relations that documents state between it and a place. Pure.
 */
import type { EntityRecord, RelationshipRecord } from '../../src/model/contracts.ts';
import { type Kind, kindOf } from '../../src/model/kinds.ts';
import type { RelationType } from '../../src/model/relationTypes.ts';
import type { GraphData } from '../filters/visible.ts';
import type { Point } from '../layouts/positions.ts';
import type { Selection } from '../selection/selection.ts';
import { worldOf } from './camera.ts';

export interface LocatedPlace {
  readonly entity: EntityRecord;
  readonly at: Point;
  readonly latitude: number;
  readonly longitude: number;
  /** How far around its coordinates it may reach; nothing where it is a point at this scale. */
  readonly extentKm: number | undefined;
  /** Drawn relations that end here. */
  readonly relations: number;
}

/** A relation, or part of the way of one, between two places. */
export interface Arc {
  readonly edge: RelationshipRecord;
  readonly from: LocatedPlace;
  readonly to: LocatedPlace;
  /** One end of the relation is no place: it is shown where it is stated to be. */
  readonly indirect: boolean;
}

/** How far a place of this kind reaches, so that its middle is not taken for the place. */
const EXTENT_KM: { readonly [K in Kind]?: number } = { Country: 300, Region: 220, Province: 70 };

/** Relations that say where something is or comes from. */
const PLACING: readonly RelationType[] = [
  'OPERATES_IN',
  'LOCATED_IN',
  'OCCURRED_IN',
  'MANUFACTURED_IN',
];

/** More arcs would be a hairball; the inspector lists all relations. */
const MOST_ARCS = 60;
/** Of what is stated to be in many places, so many best attested ones; the others light up all the same. */
const MOST_PLACES = 3;

export interface Located {
  readonly places: ReadonlyMap<string, LocatedPlace>;
  /** Places in the graph whose coordinates are not known. */
  readonly unplaced: number;
  /** Where everything is that a document puts somewhere, by entity; what most sources state first. */
  readonly whereabouts: ReadonlyMap<string, readonly LocatedPlace[]>;
}

export function locate({ nodes, edges }: GraphData): Located {
  const relations = new Map<string, number>();
  for (const e of edges)
    for (const id of [e.source, e.target]) relations.set(id, (relations.get(id) ?? 0) + 1);
  const places = new Map<string, LocatedPlace>();
  let unplaced = 0;
  for (const entity of nodes) {
    if (kindOf(entity.kind).family !== 'Place') continue;
    const { latitude, longitude } = entity;
    if (latitude === undefined || longitude === undefined) unplaced += 1;
    else
      places.set(entity.id, {
        entity,
        latitude,
        longitude,
        at: worldOf(latitude, longitude),
        extentKm: EXTENT_KM[entity.kind],
        relations: relations.get(entity.id) ?? 0,
      });
  }
  const whereabouts = new Map<string, LocatedPlace[]>(
    [...places].map(([id, place]) => [id, [place]]),
  );
  const strongest = edges.toSorted(
    (a, b) => b.sources - a.sources || b.confidence - a.confidence || (a.id < b.id ? -1 : 1),
  );
  for (const { type, source, target } of strongest) {
    const place = places.get(target);
    if (!place || places.has(source) || !PLACING.includes(type)) continue;
    const list = whereabouts.get(source);
    if (!list) whereabouts.set(source, [place]);
    else if (!list.includes(place)) list.push(place);
  }
  return { places, unplaced, whereabouts };
}

/** That one place lies in or beside another is what the map shows anyway. */
const PLAIN_TO_SEE: readonly RelationType[] = ['LOCATED_IN', 'BORDERS'];

/** Relations between two places themselves, as where one country supplies another. */
export const directArcs = ({ edges }: GraphData, { places }: Located): Arc[] =>
  edges.flatMap((edge) => {
    if (PLAIN_TO_SEE.includes(edge.type)) return [];
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    return from && to && from !== to ? [{ edge, from, to, indirect: false }] : [];
  });

/**
 * The arcs of what is selected: its relations from where one end is stated to be to where the other is. A relation
 * that places something is no way from place to place, so it makes none.
 */
export function selectedArcs({ edges }: GraphData, located: Located, selection: Selection): Arc[] {
  const nodes = new Set(selection.nodes);
  const chosen = new Set(selection.edges);
  const arcs: Arc[] = [];
  for (const edge of edges) {
    if (!chosen.has(edge.id) && !nodes.has(edge.source) && !nodes.has(edge.target)) continue;
    for (const from of located.whereabouts.get(edge.source)?.slice(0, MOST_PLACES) ?? [])
      for (const to of located.whereabouts.get(edge.target)?.slice(0, MOST_PLACES) ?? []) {
        if (from === to) continue;
        const indirect = from.entity.id !== edge.source || to.entity.id !== edge.target;
        if (indirect && PLACING.includes(edge.type)) continue;
        arcs.push({ edge, from, to, indirect });
      }
  }
  return arcs.toSorted((a, b) => Number(a.indirect) - Number(b.indirect)).slice(0, MOST_ARCS);
}

/** The places that a selection is about: selected ones, and where what is selected is stated to be. */
export function litPlaces(
  { edges }: GraphData,
  located: Located,
  selection: Selection,
): ReadonlySet<string> {
  const lit = new Set<string>();
  const add = (id: string) => {
    for (const place of located.whereabouts.get(id) ?? []) lit.add(place.entity.id);
  };
  for (const id of selection.nodes) add(id);
  const nodes = new Set(selection.nodes);
  const chosen = new Set(selection.edges);
  for (const e of edges) {
    if (chosen.has(e.id)) {
      // Where one end is a place, that is where it happened; else wherever the two are stated to be.
      const ends = [e.source, e.target].filter((id) => located.places.has(id));
      for (const id of ends.length > 0 ? ends : [e.source, e.target]) add(id);
    } else if (nodes.has(e.source) && located.places.has(e.target)) add(e.target);
    else if (nodes.has(e.target) && located.places.has(e.source)) add(e.source);
  }
  return lit;
}
