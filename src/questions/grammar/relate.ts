/** Conditions from verbs and their places: which relation types can be meant, and which way they point. */
import { fitsFamily, type Kind, kindOf } from '../../model/kinds.ts';
import {
  RELATION_TYPE_NAMES,
  type RelationType,
  relationTypeOf,
} from '../../model/relationTypes.ts';
import type { Condition, Relation, Thing } from '../question.ts';

/** Anything at all. */
export const anything = (): Thing => ({ conditions: [] });

/** Kinds that a thing can be, or undefined for any. */
export function kindsOf(thing: Thing): readonly Kind[] | undefined {
  if (thing.entities && thing.entities.length > 0)
    return [...new Set(thing.entities.map((e) => e.kind))];
  return thing.kinds;
}

const mayStand = (kinds: readonly Kind[] | undefined, allowed: readonly Kind[]): boolean =>
  kinds === undefined ||
  kinds.some(
    (k) =>
      allowed.includes(k) ||
      allowed.some((a) => kindOf(a).family === kindOf(k).family && fitsFamily(k, kindOf(a).family)),
  );

/** Those types whose ends can be these two. */
export function fitting(
  types: readonly RelationType[],
  source: Thing,
  target: Thing,
): RelationType[] {
  const [a, b] = [kindsOf(source), kindsOf(target)];
  return types.filter((type) => {
    const d = relationTypeOf(type);
    const there = mayStand(a, d.source) && mayStand(b, d.target);
    return there || (d.symmetric && mayStand(b, d.source) && mayStand(a, d.target));
  });
}

export type Extras = Omit<Relation, 'types' | 'direction' | 'other'>;

/** What holds of a bearer that is the source (or the target) of one of these relations to the other. */
export function relate(
  types: readonly RelationType[],
  bearer: Thing,
  bearerIs: 'source' | 'target' | 'either',
  other: Thing,
  extras: Extras = {},
): Condition {
  if (bearerIs === 'either' || types.length === RELATION_TYPE_NAMES.length) {
    const out = fitting(types, bearer, other);
    const back = fitting(types, other, bearer);
    const all = types.filter((t) => out.includes(t) || back.includes(t));
    return { is: 'relation', relation: { types: all, direction: 'either', other, ...extras } };
  }
  const fit = bearerIs === 'source' ? fitting(types, bearer, other) : fitting(types, other, bearer);
  return {
    is: 'relation',
    relation: {
      types: fit,
      direction: bearerIs === 'source' ? 'out' : 'in',
      other,
      ...extras,
    },
  };
}

/** A list joined by "and" or "or", each made into a condition. */
export function joined(list: Listed, make: (thing: Thing) => Condition): Condition {
  const [only, ...more] = list.things;
  if (!only) return make(anything());
  if (list.joint === 'neither') return { is: 'not', of: joined({ ...list, joint: 'any' }, make) };
  return more.length === 0 ? make(only) : { is: list.joint, of: list.things.map(make) };
}

export interface Listed {
  readonly things: readonly Thing[];
  readonly joint: 'all' | 'any' | 'neither';
}

export const listOf = (thing: Thing): Listed => ({ things: [thing], joint: 'all' });

export const withConditions = (thing: Thing, ...more: readonly Condition[]): Thing => ({
  ...thing,
  conditions: [...thing.conditions, ...more],
});
