/** What words mean in relations: whose weapons, in which place, who did what to whom. */
import { fitsFamily } from '../../model/kinds.ts';
import type { RelationType } from '../../model/relationTypes.ts';
import type { Condition, Thing } from '../question.ts';
import type { VerbPhrase } from './phrase.ts';
import { type Extras, kindsOf, relate, withConditions } from './relate.ts';
import { ACTORS, ALL, isAdjective, isEvent, isPlace, isWeapon, POSSESSION } from './things.ts';

/** "Iranian weapons" say where they were made; "X's weapons" who has them. */
export function weaponsOf(owner: Thing, weapon: Thing, possessive: boolean): Condition {
  if (isEvent(owner)) return relate(['INVOLVED'], weapon, 'target', owner);
  if (!possessive && isAdjective(owner))
    return relate(['MANUFACTURED_IN'], weapon, 'source', owner);
  return relate(POSSESSION, weapon, 'target', owner);
}

export const eventOf = (owner: Thing, event: Thing): Condition =>
  isPlace(owner) && owner.entities?.[0]?.kind !== 'Country'
    ? within(event, owner)
    : {
        is: 'any',
        of: [
          relate(['CONDUCTED'], event, 'target', owner),
          relate(['TARGETED'], event, 'source', owner),
        ],
      };

/** "rifles of X", "the raid of X", "towns of X". */
export function ofPhrase(bearer: Thing, whole: Thing): Condition {
  if (isWeapon(bearer)) return weaponsOf(whole, bearer, true);
  if (bearer.kinds?.includes('Event'))
    return isPlace(whole) ? within(bearer, whole) : eventOf(whole, bearer);
  if (bearer.kinds?.every((k) => fitsFamily(k, 'Place')) && isPlace(whole))
    return within(bearer, whole);
  return relate(ALL, bearer, 'either', whole);
}

/** "Haitian gangs": there, or a part of it. */
export function ofCountry(bearer: Thing, country: Thing): Condition {
  const part = relate(['PART_OF', 'MEMBER_OF'], bearer, 'source', country);
  const there = within(bearer, country);
  return part.is === 'relation' && part.relation.types.length > 0
    ? { is: 'any', of: [there, part] }
    : there;
}

/** What being in a place means for each sort of thing. */
export function within(bearer: Thing, place: Thing, extras: Extras = {}): Condition {
  const kinds = kindsOf(bearer);
  if (kinds?.every((k) => k === 'Event'))
    return relate(['OCCURRED_IN'], bearer, 'source', place, extras);
  if (kinds?.every((k) => fitsFamily(k, 'Place')) && kinds.some((k) => k !== 'Country'))
    return relate(['LOCATED_IN'], bearer, 'source', place, extras);
  if (kinds?.every((k) => k === 'Weapon')) {
    const holder: Thing = {
      kinds: ACTORS,
      conditions: [relate(['OPERATES_IN'], { kinds: ACTORS, conditions: [] }, 'source', place)],
    };
    const event: Thing = {
      kinds: ['Event'],
      conditions: [relate(['OCCURRED_IN'], { kinds: ['Event'], conditions: [] }, 'source', place)],
    };
    return {
      is: 'any',
      of: [
        relate(['USED', 'POSSESSED', 'SEIZED'], bearer, 'target', holder),
        relate(['INVOLVED'], bearer, 'target', event),
      ],
    };
  }
  return relate(['OPERATES_IN'], bearer, 'source', place, extras);
}

const opposite = { source: 'target', target: 'source' } as const;

/** What befalls weapons: "what did X own". */
const OF_WEAPONS: ReadonlySet<RelationType> = new Set(['USED', 'POSSESSED', 'SEIZED']);

/** "What was seized" asks for weapons; whoever is captured is asked for by "who". Who led an operation conducted it. */
function meant(vp: VerbPhrase, target: Thing): readonly RelationType[] {
  if (isEvent(target) && vp.types.every((type) => type === 'LEADS')) return ['CONDUCTED'];
  if (kindsOf(target) || target.entities) return vp.types;
  if (vp.types.includes('POSSESSED')) return vp.types.filter((type) => OF_WEAPONS.has(type));
  return vp.types.includes('SEIZED') ? vp.types.filter((type) => type !== 'CAPTURED') : vp.types;
}

/** Relations whose grammatical subject (or object) the bearer is; some types have their subject as target. */
export function oriented(
  vp: VerbPhrase,
  bearer: Thing,
  bearerIs: 'subject' | 'object',
  other: Thing,
): Condition {
  const target = bearerIs === 'object' ? bearer : other;
  const types = meant(vp, target);
  const straight = types.filter((type) => !vp.reversed.includes(type));
  const turned = types.filter((type) => vp.reversed.includes(type));
  const end = bearerIs === 'subject' ? 'source' : 'target';
  const conditions = [
    relate(straight, bearer, end, other, vp.extras),
    relate(turned, bearer, opposite[end], other, vp.extras),
  ].filter((c) => c.is === 'relation' && c.relation.types.length > 0);
  const [only, ...more] = conditions;
  if (only && more.length === 0) return only;
  return conditions.length > 0
    ? { is: 'any', of: conditions }
    : relate(vp.types, bearer, end, other, vp.extras);
}

/** "What ammunition does it fire": whatever it fires is ammunition. */
const whatIsFired = (bearer: Thing, conditions: readonly Condition[]): boolean =>
  (bearer.heads?.every((h) => h === 'ammunition' || h === 'round') ?? false) &&
  conditions.some(
    (c) =>
      c.is === 'relation' &&
      c.relation.types.length === 1 &&
      c.relation.types[0] === 'FIRES' &&
      c.relation.direction === 'in',
  );

/** Adds what a clause says of a thing. */
export function having(thing: Thing, condition: Condition): Thing {
  const bearer = whatIsFired(thing, [condition]) ? { ...thing, heads: undefined } : thing;
  return withConditions(bearer, condition);
}
