/**
 * The relation types: which kinds may stand at either end, how a relation reads in both directions,
 * and the group that colours it. Directed: "source TYPE target"; symmetric ones are stored once.
 */
import { z } from 'zod';
import type { Kind } from './kinds.ts';

export const RELATION_TYPE_NAMES = [
  'USED',
  'POSSESSED',
  'SEIZED',
  'SUPPLIED',
  'MANUFACTURED_IN',
  'FIRES',
  'DOCUMENTED',
  'ATTACKED',
  'KILLED',
  'CAPTURED',
  'OPPOSES',
  'COOPERATES_WITH',
  'SUPPORTS',
  'PART_OF',
  'MEMBER_OF',
  'LEADS',
  'OPERATES_IN',
  'LOCATED_IN',
  'BORDERS',
  'CONDUCTED',
  'TARGETED',
  'OCCURRED_IN',
  'INVOLVED',
] as const;
export const relationTypeSchema = z.enum(RELATION_TYPE_NAMES);
export type RelationType = z.infer<typeof relationTypeSchema>;

export const RELATION_GROUPS = [
  'arms',
  'violence',
  'alliance',
  'place',
  'tracing',
  'event',
] as const;
export type RelationGroup = (typeof RELATION_GROUPS)[number];

export interface RelationGroupDescriptor {
  readonly group: RelationGroup;
  readonly label: string;
  readonly color: { readonly light: string; readonly dark: string };
}

export const RELATION_GROUP_DESCRIPTORS: readonly RelationGroupDescriptor[] = [
  { group: 'arms', label: 'Arms', color: { light: '#b26a00', dark: '#f0a93c' } },
  { group: 'violence', label: 'Violence', color: { light: '#b3261e', dark: '#f2796f' } },
  {
    group: 'alliance',
    label: 'Alliance and structure',
    color: { light: '#2563a8', dark: '#6aa5e6' },
  },
  { group: 'place', label: 'Place', color: { light: '#2f7d4f', dark: '#63c08a' } },
  { group: 'tracing', label: 'Making and tracing', color: { light: '#7a5230', dark: '#c79a6f' } },
  { group: 'event', label: 'Events', color: { light: '#b0307f', dark: '#ee7cc0' } },
];

/** What may stand at an end, kind by kind. */
const ACTOR: readonly Kind[] = [
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Person',
  'Country',
  'Region',
];
const PLACE: readonly Kind[] = [
  'Country',
  'Region',
  'Province',
  'Settlement',
  'Facility',
  'NaturalFeature',
];
const MAKER: readonly Kind[] = ['Country', 'Region'];
const PERSON: readonly Kind[] = ['Person'];
const WEAPON: readonly Kind[] = ['Weapon'];
const EVENT: readonly Kind[] = ['Event'];

export interface RelationTypeDescriptor {
  readonly type: RelationType;
  readonly source: readonly Kind[];
  readonly target: readonly Kind[];
  readonly symmetric: boolean;
  readonly group: RelationGroup;
  readonly label: string;
  /** "source … target", as in "ISIS *used* mortar". */
  readonly forward: string;
  /** "target … source", as in "mortar *was used by* ISIS". */
  readonly backward: string;
  readonly description: string;
}

const relation = (
  type: RelationType,
  group: RelationGroup,
  source: readonly Kind[],
  target: readonly Kind[],
  label: string,
  forward: string,
  backward: string,
  description: string,
  symmetric = false,
): RelationTypeDescriptor => ({
  type,
  group,
  source,
  target,
  symmetric,
  label,
  forward,
  backward,
  description,
});

export const RELATION_TYPES: readonly RelationTypeDescriptor[] = [
  relation(
    'USED',
    'arms',
    ACTOR,
    WEAPON,
    'Used',
    'used',
    'was used by',
    'fired, launched, deployed, was seen with, is armed with',
  ),
  relation(
    'POSSESSED',
    'arms',
    ACTOR,
    WEAPON,
    'Possessed',
    'possessed',
    'was possessed by',
    'holds, stores, hides, was found with, lost',
  ),
  relation(
    'SEIZED',
    'arms',
    ACTOR,
    WEAPON,
    'Seized',
    'seized',
    'was seized by',
    'captured, recovered, confiscated, destroyed a cache of',
  ),
  relation(
    'SUPPLIED',
    'arms',
    ACTOR,
    ACTOR,
    'Supplied',
    'supplied',
    'was supplied by',
    'gave, sold or shipped arms or materiel to',
  ),
  relation(
    'MANUFACTURED_IN',
    'tracing',
    WEAPON,
    MAKER,
    'Manufactured in',
    'was made in',
    'made',
    'made in; an adjective of origin',
  ),
  relation(
    'FIRES',
    'tracing',
    WEAPON,
    WEAPON,
    'Fires',
    'fires',
    'is fired by',
    'a weapon and its ammunition',
  ),
  relation(
    'DOCUMENTED',
    'tracing',
    ACTOR,
    [...WEAPON, ...EVENT, ...ACTOR],
    'Documented',
    'documented',
    'was documented by',
    'studied, analysed, recorded on the ground',
  ),
  relation(
    'ATTACKED',
    'violence',
    ACTOR,
    [...new Set([...ACTOR, ...PLACE])],
    'Attacked',
    'attacked',
    'was attacked by',
    'any armed attack, strike, raid',
  ),
  relation(
    'KILLED',
    'violence',
    ACTOR,
    ACTOR,
    'Killed',
    'killed',
    'was killed by',
    'killed members of, or the person',
  ),
  relation(
    'CAPTURED',
    'violence',
    ACTOR,
    ACTOR,
    'Captured',
    'captured',
    'was captured by',
    'arrested, captured, detained',
  ),
  relation(
    'OPPOSES',
    'violence',
    ACTOR,
    ACTOR,
    'Opposes',
    'opposes',
    'is opposed by',
    'fights, threatens, campaigns against, without one stated attack',
  ),
  relation(
    'COOPERATES_WITH',
    'alliance',
    ACTOR,
    ACTOR,
    'Cooperates with',
    'cooperates with',
    'cooperates with',
    'coordinates, operates jointly, shares intelligence',
    true,
  ),
  relation(
    'SUPPORTS',
    'alliance',
    ACTOR,
    ACTOR,
    'Supports',
    'supports',
    'is supported by',
    'backs, funds, trains, gives air cover',
  ),
  relation(
    'PART_OF',
    'alliance',
    ACTOR,
    ACTOR,
    'Part of',
    'is part of',
    'includes',
    'unit of, branch of, cell of, member body of',
  ),
  relation(
    'MEMBER_OF',
    'alliance',
    PERSON,
    ACTOR,
    'Member of',
    'is a member of',
    'has as member',
    'serves in, works for, speaks for',
  ),
  relation('LEADS', 'alliance', PERSON, ACTOR, 'Leads', 'leads', 'is led by', 'commands, heads'),
  relation(
    'OPERATES_IN',
    'place',
    ACTOR,
    PLACE,
    'Operates in',
    'operates in',
    'is where operates',
    'is active, deployed, based, hides or moves in; visits',
  ),
  relation(
    'LOCATED_IN',
    'place',
    PLACE,
    PLACE,
    'Located in',
    'lies in',
    'contains',
    'lies in, part of',
  ),
  relation(
    'BORDERS',
    'place',
    PLACE,
    PLACE,
    'Borders',
    'borders',
    'borders',
    'has a border with',
    true,
  ),
  relation(
    'CONDUCTED',
    'event',
    ACTOR,
    EVENT,
    'Conducted',
    'conducted',
    'was conducted by',
    'carried out the event',
  ),
  relation(
    'TARGETED',
    'event',
    EVENT,
    [...new Set([...ACTOR, ...PLACE])],
    'Targeted',
    'targeted',
    'was targeted by',
    'the event was aimed at',
  ),
  relation(
    'OCCURRED_IN',
    'event',
    EVENT,
    PLACE,
    'Occurred in',
    'occurred in',
    'is where occurred',
    'the event took place in',
  ),
  relation(
    'INVOLVED',
    'event',
    EVENT,
    WEAPON,
    'Involved',
    'involved',
    'was involved in',
    'used or recovered in the event',
  ),
];

const byType = new Map(RELATION_TYPES.map((d) => [d.type, d]));

/** The descriptor of a relation type. */
export function relationTypeOf(type: RelationType): RelationTypeDescriptor {
  const found = byType.get(type);
  if (!found)
    throw new Error(`Unknown relation type "${type}"; known: ${RELATION_TYPE_NAMES.join(', ')}.`);
  return found;
}

/** Whether kinds may stand at the two ends of a type. */
export function endsFit(type: RelationType, source: Kind, target: Kind): boolean {
  const d = relationTypeOf(type);
  return d.source.includes(source) && d.target.includes(target);
}
