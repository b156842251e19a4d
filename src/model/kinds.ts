/**
 * The kinds of things a document can name. Each kind belongs to one family, and both become Neo4j labels,
 * so that Cypher can match at either height: `(:Entity:Actor:ArmedGroup)`.
 * Colours follow Okabe and Ito's advice for colour-blind readers: kinds differ in shape as well.
 */
import { z } from 'zod';

export const FAMILIES = ['Actor', 'Place', 'Weapon', 'Event'] as const;
export const familySchema = z.enum(FAMILIES);
export type Family = z.infer<typeof familySchema>;

export const KIND_NAMES = [
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Person',
  'Country',
  'Region',
  'Province',
  'Settlement',
  'Facility',
  'NaturalFeature',
  'Weapon',
  'Event',
] as const;
export const kindSchema = z.enum(KIND_NAMES);
export type Kind = z.infer<typeof kindSchema>;

export type Shape =
  | 'circle'
  | 'square'
  | 'rounded-square'
  | 'ring'
  | 'hexagon'
  | 'diamond'
  | 'triangle'
  | 'star';

export interface KindDescriptor {
  readonly kind: Kind;
  readonly family: Family;
  /** Families a thing of this kind can also act as: countries and self-governing regions stand where actors may. */
  readonly actsAs: readonly Family[];
  /** Neo4j labels of an entity of this kind, `Entity` first. */
  readonly labels: readonly string[];
  readonly label: string;
  readonly plural: string;
  readonly description: string;
  readonly shape: Shape;
  /** Relative size of the mark, 1 for an ordinary one. */
  readonly scale: number;
  /** Name of the icon in the interface's icon set (Tabler). */
  readonly icon: string;
  readonly color: { readonly light: string; readonly dark: string };
}

const kind = (
  d: Omit<KindDescriptor, 'labels' | 'actsAs' | 'scale'> &
    Partial<Pick<KindDescriptor, 'actsAs' | 'scale'>> & { extraLabels?: readonly string[] },
): KindDescriptor => {
  const { extraLabels = [], actsAs = [], scale = 1, ...rest } = d;
  return {
    ...rest,
    actsAs,
    scale,
    labels: [...new Set(['Entity', d.family, ...extraLabels, d.kind])],
  };
};

export const KINDS: readonly KindDescriptor[] = [
  kind({
    kind: 'ArmedGroup',
    family: 'Actor',
    label: 'Armed group',
    plural: 'Armed groups',
    description: 'A non-state or paramilitary armed group, or a named part of one',
    shape: 'circle',
    icon: 'users-group',
    color: { light: '#a23b2a', dark: '#e0725c' },
  }),
  kind({
    kind: 'SecurityForce',
    family: 'Actor',
    label: 'Security force',
    plural: 'Security forces',
    description: 'A state’s military, police or intelligence force or unit',
    shape: 'square',
    icon: 'shield',
    color: { light: '#2563a8', dark: '#6aa5e6' },
  }),
  kind({
    kind: 'Organization',
    family: 'Actor',
    label: 'Organization',
    plural: 'Organizations',
    description: 'Any other body: ministry, coalition, monitor, medium, company, government',
    shape: 'rounded-square',
    icon: 'building',
    color: { light: '#52606d', dark: '#9fb0c0' },
  }),
  kind({
    kind: 'Person',
    family: 'Actor',
    label: 'Person',
    plural: 'Persons',
    description: 'A named person',
    shape: 'ring',
    icon: 'user',
    color: { light: '#7048a8', dark: '#b79ae6' },
  }),
  kind({
    kind: 'Country',
    family: 'Place',
    actsAs: ['Actor'],
    extraLabels: ['Actor'],
    label: 'Country',
    plural: 'Countries',
    description: 'A state, as a place and as a party',
    shape: 'hexagon',
    scale: 1.15,
    icon: 'flag',
    color: { light: '#0f6466', dark: '#4fb7b5' },
  }),
  kind({
    kind: 'Region',
    family: 'Place',
    actsAs: ['Actor'],
    label: 'Region',
    plural: 'Regions',
    description: 'An area that is no administrative unit, or spans several',
    shape: 'diamond',
    scale: 1.15,
    icon: 'map',
    color: { light: '#2f7d4f', dark: '#63c08a' },
  }),
  kind({
    kind: 'Province',
    family: 'Place',
    label: 'Province',
    plural: 'Provinces',
    description: 'A first-level administrative unit',
    shape: 'diamond',
    icon: 'map-2',
    color: { light: '#3f8f3a', dark: '#7bc974' },
  }),
  kind({
    kind: 'Settlement',
    family: 'Place',
    label: 'Settlement',
    plural: 'Settlements',
    description: 'A district, city, town or village',
    shape: 'diamond',
    scale: 0.85,
    icon: 'map-pin',
    color: { light: '#5d8a1f', dark: '#a5cf5e' },
  }),
  kind({
    kind: 'Facility',
    family: 'Place',
    label: 'Facility',
    plural: 'Facilities',
    description: 'A built place: a prison, base, port, ship',
    shape: 'diamond',
    scale: 0.8,
    icon: 'building-fortress',
    color: { light: '#74802a', dark: '#c0cb6b' },
  }),
  kind({
    kind: 'NaturalFeature',
    family: 'Place',
    label: 'Natural feature',
    plural: 'Natural features',
    description: 'A river, basin, mountain, desert',
    shape: 'diamond',
    scale: 0.8,
    icon: 'mountain',
    color: { light: '#4d7c6f', dark: '#8cc4b4' },
  }),
  kind({
    kind: 'Weapon',
    family: 'Weapon',
    label: 'Weapon',
    plural: 'Weapons',
    description: 'A weapon or ammunition type, as specific as the text is',
    shape: 'triangle',
    icon: 'crosshair',
    color: { light: '#b26a00', dark: '#f0a93c' },
  }),
  kind({
    kind: 'Event',
    family: 'Event',
    label: 'Event',
    plural: 'Events',
    description: 'One happening with a name, a place or a date',
    shape: 'star',
    icon: 'bolt',
    color: { light: '#b0307f', dark: '#ee7cc0' },
  }),
];

const byKind = new Map(KINDS.map((d) => [d.kind, d]));

/** The descriptor of a kind. */
export function kindOf(kindName: Kind): KindDescriptor {
  const found = byKind.get(kindName);
  if (!found) throw new Error(`Unknown kind "${kindName}"; known: ${KIND_NAMES.join(', ')}.`);
  return found;
}

/** Whether a thing of this kind can stand where `family` is asked for. */
export function fitsFamily(kindName: Kind, family: Family): boolean {
  const d = kindOf(kindName);
  return d.family === family || d.actsAs.includes(family);
}

export const WEAPON_CATEGORIES = [
  'small-arm',
  'light-weapon',
  'heavy-weapon',
  'ammunition',
  'explosive',
  'drone',
  'vehicle',
  'component',
  'materiel',
] as const;
export const weaponCategorySchema = z.enum(WEAPON_CATEGORIES);
export type WeaponCategory = z.infer<typeof weaponCategorySchema>;

export const EVENT_CATEGORIES = [
  'attack',
  'operation',
  'seizure',
  'strike',
  'arrest',
  'escape',
  'transfer',
  'statement',
  'other',
] as const;
export const eventCategorySchema = z.enum(EVENT_CATEGORIES);
export type EventCategory = z.infer<typeof eventCategorySchema>;
