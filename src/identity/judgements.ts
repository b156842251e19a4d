/**
 * What persons have judged about mentions, as the name index takes it in: pure.
 *
 * A judgement speaks of mentions; among names it is a few edges between their primary keys, `same` or `different`.
 * Mentions that a split takes out of their thing get a primary key of that split, which ties nothing. A judgement
 * speaks of its mentions as they were called when it was made: a split made later does not pull an older judgement
 * along, and undoing the split leaves no trace.
 */
import type { Verdict } from '../model/identityContracts.ts';
import { type Kind, kindOf, kindSchema } from '../model/kinds.ts';
import { kindOfKey } from './entityFacts.ts';
import { byCodeUnit, type NameKeys } from './nameKeys.ts';

/** A judgement that is in force, with its mentions where they stand in the present documents. */
export interface Judgement {
  /** The id of its decision. */
  readonly id: string;
  readonly verdict: Verdict;
  /** ISO 8601, to the millisecond; no two decisions of one graph have the same. */
  readonly at: string;
  /** Ids of mentions that stand; a group may be empty. */
  readonly groups: readonly (readonly string[])[];
}

/** Two keys that a judgement joins or holds apart; `a` is the smaller one. */
export interface JudgedEdge {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different';
  readonly at: string;
  readonly judgement: string;
}

/** Later ones outrank earlier ones; logs of two graphs merge by the same order. */
export const byTime = (
  x: { readonly at: string; readonly id: string },
  y: { readonly at: string; readonly id: string },
): number => byCodeUnit(x.at, y.at) || byCodeUnit(x.id, y.id);

/** `~` sorts after ASCII letters, so that a thing joined with a named one goes by the other's key. */
const splitKey = (kind: string, judgement: string): string => `${kind}/~${judgement}`;
export const isSplitKey = (key: string): boolean => key.charAt(kindOfKey(key).length + 1) === '~';

/** The splits of each mention, the earliest first. */
export type SplitsOf = ReadonlyMap<string, readonly Pick<Judgement, 'id' | 'at'>[]>;

export function splitsOf(judgements: Iterable<Judgement>): SplitsOf {
  const splits = new Map<string, Judgement[]>();
  for (const j of [...judgements].filter((x) => x.verdict === 'split').sort(byTime))
    for (const mention of j.groups.flat()) {
      const all = splits.get(mention);
      if (all) all.push(j);
      else splits.set(mention, [j]);
    }
  return splits;
}

/** The keys of a mention with its splits: those of the last one, else its own. */
export function keysAfter(
  own: NameKeys,
  splits: readonly Pick<Judgement, 'id'>[] | undefined,
): NameKeys {
  const last = splits?.at(-1);
  return last ? { primary: splitKey(kindOfKey(own.primary), last.id), others: [] } : own;
}

const familyOfKey = (key: string): string => kindOf(kindSchema.parse(kindOfKey(key))).family;

/**
 * The edges of a judgement.
 * @param ownKey primary key that a mention has by its names alone; nothing where it does not stand
 */
export function edgesOf(
  judgement: Judgement,
  ownKey: (mention: string) => string | undefined,
  splits: SplitsOf,
): JudgedEdge[] {
  const keyThen = (mention: string): string[] => {
    const own = ownKey(mention);
    if (own === undefined) return [];
    const until = judgement.verdict === 'split' ? 1 : 0;
    const earlier = splits.get(mention)?.filter((s) => byTime(s, judgement) < until);
    return [keysAfter({ primary: own, others: [] }, earlier).primary];
  };
  const groups = judgement.groups.map((group) => [...new Set(group.flatMap(keyThen))]);
  return pairsOf(judgement.verdict, groups).map(([a, b, verdict]) => ({
    a,
    b,
    verdict,
    at: judgement.at,
    judgement: judgement.id,
  }));
}

type Pair = readonly [a: string, b: string, verdict: JudgedEdge['verdict']];

function pairsOf(verdict: Verdict, groups: readonly (readonly string[])[]): Pair[] {
  if (verdict === 'unsure') return [];
  if (verdict === 'different') {
    const pairs = new Map<string, Pair>();
    for (const [i, group] of groups.entries())
      for (const x of group)
        for (const y of groups.slice(i + 1).flat())
          if (x !== y) {
            const [a, b] = x < y ? [x, y] : [y, x];
            pairs.set(`${a}\n${b}`, [a, b, 'different']);
          }
    return [...pairs.values()].sort((x, y) => byCodeUnit(x[0], y[0]) || byCodeUnit(x[1], y[1]));
  }
  const [first, ...others] = [...new Set(groups.flat())].sort(byCodeUnit);
  // Things of different families are never one; whoever judges is told, this only guards what a file brings.
  return first === undefined
    ? []
    : others
        .filter((other) => familyOfKey(other) === familyOfKey(first))
        .map((other): Pair => [first, other, 'same']);
}

const SEPARATOR = '\t';

/** An edge as the record of its smaller key holds it. */
export const edgeLine = (e: JudgedEdge): string =>
  [e.at, e.judgement, e.verdict, e.b].join(SEPARATOR);

export function edgeOfLine(a: string, line: string): JudgedEdge {
  const [at = '', judgement = '', verdict, ...rest] = line.split(SEPARATOR);
  return {
    a,
    b: rest.join(SEPARATOR),
    verdict: verdict === 'same' ? 'same' : 'different',
    at,
    judgement,
  };
}

/** Kinds of different families are never one thing. @returns the kinds that do not go together, or nothing */
export function clashingKinds(kinds: Iterable<Kind>): readonly [Kind, Kind] | undefined {
  const [first, ...others] = new Set(kinds);
  const clash = others.find((k) => first && kindOf(k).family !== kindOf(first).family);
  return first && clash && [first, clash];
}
