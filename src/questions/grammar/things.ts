/** Sorts of things that questions speak of. */
import { fitsFamily, KIND_NAMES, type Kind } from '../../model/kinds.ts';
import { RELATION_TYPE_NAMES, type RelationType } from '../../model/relationTypes.ts';
import { isDemonym } from '../lexiconNames.ts';
import type { Thing } from '../question.ts';
import { kindsOf } from './relate.ts';
import type { TokenLink, Tokens } from './tokens.ts';

export const ACTORS: readonly Kind[] = [
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Person',
  'Country',
];
export const PLACES: readonly Kind[] = KIND_NAMES.filter((k) => fitsFamily(k, 'Place'));
export const POSSESSION: readonly RelationType[] = ['USED', 'POSSESSED'];
export const ALL = RELATION_TYPE_NAMES;

/** What a name of the question speaks of. */
export const namedThing = (tokens: Tokens, i: number, link: TokenLink): Thing => ({
  ...(link.thing ?? nameOf(tokens, i, link)),
  span: tokens.span(i, i + 1),
});

const nameOf = (tokens: Tokens, i: number, link: TokenLink): Thing => ({
  entities: link.entities.map(({ id, kind, name, documents }) => ({ id, kind, name, documents })),
  said: tokens.text(i),
  unknown: link.entities.length === 0,
  conditions: [],
});

export const weaponClass = (head: string | undefined): Thing => ({
  kinds: ['Weapon'],
  heads: head ? [head] : undefined,
  conditions: [],
});

export const isPlaceKind = (kind: Kind): boolean => fitsFamily(kind, 'Place');

export const isActorKind = (kind: Kind): boolean => fitsFamily(kind, 'Actor');

export const isEvent = (thing: Thing): boolean =>
  kindsOf(thing)?.every((k) => k === 'Event') ?? false;

export const isPerson = (thing: Thing): boolean =>
  kindsOf(thing)?.every((k) => k === 'Person') ?? false;

export const isWeapon = (thing: Thing): boolean =>
  kindsOf(thing)?.every((k) => k === 'Weapon') ?? false;

export const isPlace = (thing: Thing): boolean =>
  kindsOf(thing)?.some((k) => fitsFamily(k, 'Place')) ?? thing.unknown ?? false;

export const isBareWeapon = (thing: Thing | undefined): boolean =>
  thing !== undefined &&
  isWeapon(thing) &&
  !thing.heads &&
  !thing.entities &&
  thing.conditions.length === 0;

/** "Iranian", "Chinese". */
export const isAdjective = (thing: Thing): boolean =>
  thing.entities?.[0]?.kind === 'Country' &&
  (isDemonym(thing.said ?? '') || soundsLikeOne(thing.said ?? ''));

const soundsLikeOne = (said: string): boolean =>
  !said.trim().includes(' ') &&
  /(?:an|ian|ish|ese|i|ch|man|ic|ean)$/i.test(said) &&
  !/(?:stan|istan|iran|sudan|jordan|bhutan|taiwan|oman|haiti|mali|burundi|fiji|malawi|djibouti|azerbaijan|japan|vatican)$/i.test(
    said,
  );
