/**
 * A made-up graph in the likeness of a real one: theatres of war with their own groups, people and towns, most
 * relations within a theatre, few things that very many are related to (countries, large groups), and a long tail.
 * Seeded: the same size is the same graph everywhere. Hubs by preferential attachment (Barabási and Albert 1999).
 */
import { KINDS, type Kind } from '../../src/model/kinds.ts';
import { fold } from '../../src/model/names.ts';
import { endsFit, RELATION_TYPES, type RelationType } from '../../src/model/relationTypes.ts';

export interface SyntheticNode {
  readonly kind: Kind;
  readonly name: string;
  readonly theatre: number;
}

export interface SyntheticEdge {
  readonly source: number;
  readonly type: RelationType;
  readonly target: number;
}

export interface SyntheticGraph {
  readonly nodes: readonly SyntheticNode[];
  readonly edges: readonly SyntheticEdge[];
}

export type Random = () => number;

/** Mulberry32 by Tommy Ettinger: 32 bits of state, even numbers from 0 to 1. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An item of a list that has one. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

/** How many of a hundred things are of each kind; the corpus has about these shares. */
const SHARES: Readonly<Record<Kind, number>> = {
  ArmedGroup: 7,
  SecurityForce: 6,
  Organization: 10,
  Person: 27,
  Country: 0.4,
  Region: 1.6,
  Province: 4,
  Settlement: 20,
  Facility: 6,
  NaturalFeature: 2,
  Weapon: 9,
  Event: 7,
};
const PER_THEATRE = 150;
/** Of relations, those that leave their theatre. */
const ABROAD = 0.2;

const SYLLABLES =
  'ka sha mar bel zor tan dul ri ven osh qar lim na dor bek hal sem tir ul gha mo ra jid fen ba wad nur kel sto vi lan dra pu mi gar'.split(
    ' ',
  );
const ENDINGS: Readonly<Record<Kind, readonly string[]>> = {
  ArmedGroup: ['Brigade', 'Liberation Front', 'Battalion', 'Movement', 'Falcons'],
  SecurityForce: ['Rifles', 'Border Guard', 'Gendarmerie', 'Special Unit'],
  Organization: ['Trading', 'Observatory', 'Foundation', 'Logistics', 'Council'],
  Person: [],
  Country: ['stan', 'land', 'ia'],
  Region: ['Region', 'Highlands'],
  Province: ['Province'],
  Settlement: ['', '', '', ' Town'],
  Facility: ['Air Base', 'Prison', 'Depot', 'Crossing'],
  NaturalFeature: ['Valley', 'River', 'Mountain'],
  Weapon: ['rifle', 'mortar', 'launcher', 'machine gun', 'grenade'],
  Event: ['attack', 'ambush', 'shelling', 'seizure'],
};

function word(random: Random, least = 2): string {
  const length = least + Math.floor(random() * 2);
  const text = Array.from({ length }, () => pick(random, SYLLABLES)).join('');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function nameOf(random: Random, kind: Kind): string {
  if (kind === 'Person') return `${word(random)} ${word(random, 3)}`;
  if (kind === 'Country') return word(random) + pick(random, ENDINGS.Country);
  if (kind === 'Weapon')
    return `${word(random)} M${10 + Math.floor(random() * 90)} ${pick(random, ENDINGS.Weapon)}`;
  const ending = pick(random, ENDINGS[kind]);
  return `${word(random)}${random() < 0.5 ? ` ${word(random)}` : ''} ${ending}`.trim();
}

function makeNodes(random: Random, count: number): SyntheticNode[] {
  const theatres = Math.max(4, Math.round(count / PER_THEATRE));
  const total = Object.values(SHARES).reduce((a, b) => a + b, 0);
  const kinds = KINDS.flatMap(({ kind }) =>
    Array.from({ length: Math.max(1, Math.floor((SHARES[kind] / total) * count)) }, () => kind),
  );
  while (kinds.length < count) kinds.push('Person');
  const taken = new Set<string>();
  return kinds.slice(0, count).map((kind, i) => {
    let name = nameOf(random, kind);
    while (taken.has(fold(name))) name = nameOf(random, kind);
    taken.add(fold(name));
    return { kind, name, theatre: i % theatres };
  });
}

/** The types that may join these kinds, in either direction. */
function typesBetween(): (a: Kind, b: Kind) => readonly { type: RelationType; turned: boolean }[] {
  const known = new Map<string, readonly { type: RelationType; turned: boolean }[]>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const found =
      known.get(key) ??
      RELATION_TYPES.flatMap(({ type }) => [
        ...(endsFit(type, a, b) ? [{ type, turned: false }] : []),
        ...(endsFit(type, b, a) ? [{ type, turned: true }] : []),
      ]);
    known.set(key, found);
    return found;
  };
}

/** @param size how many nodes and edges, exactly; a few edges per node are assumed */
export function syntheticGraph(size: { nodes: number; edges: number }, seed = 7): SyntheticGraph {
  const random = seeded(seed);
  const nodes = makeNodes(random, size.nodes);
  const between = typesBetween();
  const edges: SyntheticEdge[] = [];
  const known = new Set<string>();
  /** Each thing as often as it has relations, so that picking from it prefers hubs. */
  const local = new Map<number, number[]>();
  const everywhere: number[] = [];
  const put = (list: number, i: number) => {
    const members = local.get(list);
    if (members) members.push(i);
    else local.set(list, [i]);
  };
  let countries = 0;
  nodes.forEach(({ kind, theatre }, i) => {
    // Events are of one report, so that they draw no relations beyond it.
    if (kind === 'Event') return;
    put(theatre, i);
    // The most named country stands in a tenth of what leaves a theatre (Zipf's law for the others).
    if (kind === 'Country') countries += 1;
    const isKnown = kind === 'ArmedGroup' || kind === 'Weapon';
    const weight = kind === 'Country' ? nodes.length / 10 / countries : isKnown ? 2 : 0;
    for (let n = 0; n < weight; n++) everywhere.push(i);
  });
  const join = (i: number): boolean => {
    const node = nodes[i];
    if (!node) return false;
    const abroad = random() < ABROAD;
    const j = pick(random, abroad ? everywhere : (local.get(node.theatre) ?? everywhere));
    const other = nodes[j];
    if (!other || i === j) return false;
    const types = between(node.kind, other.kind);
    if (types.length === 0) return false;
    const { type, turned } = pick(random, types);
    const [source, target] = turned ? [j, i] : [i, j];
    const keys = [`${source} ${type} ${target}`, `${target} ${type} ${source}`];
    if (keys.some((key) => known.has(key))) return false;
    for (const key of keys) known.add(key);
    edges.push({ source, type, target });
    if (abroad) everywhere.push(j);
    else put(node.theatre, j);
    return true;
  };
  for (let i = 0; i < nodes.length; i++) {
    let tries = 0;
    while (!join(i) && tries < 500) tries += 1;
  }
  while (edges.length < size.edges) join(Math.floor(random() * nodes.length));
  return { nodes, edges };
}
