/**
 * What speaks for two things being one, and what against: a list of tests, each of which says in words what it saw and
 * how much it weighs (in log-odds, set on the annotated documents that may be looked at). Pure.
 */
import { distance } from 'fastest-levenshtein';
import type { IdentityReason } from '../../model/identityContracts.ts';
import { KINDS, type Kind, kindOf } from '../../model/kinds.ts';
import { areDifferentPeople } from '../genericNames.ts';
import type { KnownNames, NameFeatures } from './nameFeatures.ts';
import { isMadeOf } from './spelling.ts';

/** A thing whose likes are looked for. */
export interface CandidateItem {
  readonly id: string;
  readonly kind: Kind;
  /** The first is the one it is called by. */
  readonly names: readonly string[];
  readonly calibre?: string;
  /** What it is related to and how, as ids of relations with an end; see `shared`. */
  readonly neighbours: ReadonlySet<string>;
  /** Documents that name it. */
  readonly documents: ReadonlySet<string>;
  /** Things that a text gives as another name of it: "A (B)", "A, also known as B". */
  readonly beside: ReadonlySet<string>;
  /** Things that a text names close by it. */
  readonly near: ReadonlySet<string>;
}

export interface Weighed extends CandidateItem {
  readonly features: readonly NameFeatures[];
  /** Known things that it goes by the name of. */
  readonly known: ReadonlySet<string>;
  /** Numbers in its names. */
  readonly numbers: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

export interface EvidenceContext {
  readonly known: KnownNames;
  /** Whether a document that names both has told them apart. */
  readonly toldApart: boolean;
  /** How much a word tells: 0 for one that every name has, 1 for one that few have. */
  readonly rarity: (key: string) => number;
}

type Test = (a: Weighed, b: Weighed, context: EvidenceContext) => IdentityReason | undefined;

const reason = (code: string, weight: number, text: string): IdentityReason => ({
  code,
  weight: Math.round(weight * 100) / 100,
  text,
});
const quoted = (f: NameFeatures): string => `“${f.name}”`;
const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const found: T[] = [];
  for (const item of few) if (many.has(item)) found.push(item);
  return found;
};

/** The best of all pairs of names, where any fits. */
function bestOf(
  a: Weighed,
  b: Weighed,
  test: (x: NameFeatures, y: NameFeatures) => IdentityReason | undefined,
): IdentityReason | undefined {
  let best: IdentityReason | undefined;
  for (const x of a.features)
    for (const y of b.features) {
      const found = test(x, y);
      if (found && (!best || found.weight > best.weight)) best = found;
    }
  return best;
}

const isPerson = (item: Weighed): boolean => item.kind === 'Person';

/** Whether a name says which thing it is: "the raid" and "the seizure" are said of any. */
const saysWhich = (item: Weighed, f: NameFeatures): boolean =>
  item.kind !== 'Event' || f.telling.size > 1 || f.name !== f.name.toLowerCase();

/** How alike the names are: the strongest of these counts, since they see the same thing in several ways. */
const NAME_TESTS: readonly Test[] = [
  (a, b) =>
    bestOf(a, b, (x, y) =>
      x.folded === y.folded
        ? reason('same-name', saysWhich(a, x) ? 4.5 : 1.5, `Both go by ${quoted(x)}`)
        : undefined,
    ),
  (a, b) => {
    const [thing] = common(a.known, b.known);
    return thing === undefined
      ? undefined
      : reason('known-alias', 5, 'Both are known names of one thing');
  },
  (a, b) =>
    bestOf(a, b, (x, y) =>
      x.joined === y.joined
        ? reason(
            'same-letters',
            saysWhich(a, x) ? 4.2 : 1.4,
            `${quoted(x)} and ${quoted(y)} are written with the same letters`,
          )
        : undefined,
    ),
  (a, b) =>
    bestOf(a, b, (x, y) => {
      if (x.skeleton !== y.skeleton || x.skeleton.length < 2 || x.joined === y.joined)
        return undefined;
      if (x.acronym !== undefined && y.acronym !== undefined) return undefined;
      const near = 1 - distance(x.joined, y.joined) / Math.max(x.joined.length, y.joined.length);
      const weight = (x.skeleton.length > 3 ? 2.4 : x.skeleton.length > 2 ? 1.2 : 0) + 2 * near;
      return reason('heard-alike', weight, `${quoted(x)} and ${quoted(y)} are heard alike`);
    }),
  (a, b) =>
    bestOf(a, b, (x, y) => {
      const longest = Math.max(x.joined.length, y.joined.length);
      if (longest < 5 || Math.abs(x.joined.length - y.joined.length) > 3) return undefined;
      if (x.acronym !== undefined && y.acronym !== undefined) return undefined;
      const slips = distance(x.joined, y.joined);
      if (slips > 3 || slips * 4 > longest) return undefined;
      return reason(
        'spelled-alike',
        3.4 - 8 * (slips / longest),
        `${quoted(x)} and ${quoted(y)} differ in ${slips === 1 ? 'one letter' : `${slips} letters`}`,
      );
    }),
  (a, b) =>
    bestOf(a, b, (x, y) => {
      for (const [short, long] of [
        [x, y],
        [y, x],
      ] as const) {
        const { acronym } = short;
        if (acronym === undefined || long.words.length < 2) continue;
        if (long.initials.includes(acronym))
          return reason(
            'acronym',
            2.4 + Math.min(2, acronym.length * 0.5),
            `${quoted(short)} are the first letters of ${quoted(long)}`,
          );
        if (acronym.length > 2 && isMadeOf(acronym, long.words))
          return reason(
            'shortened',
            1.4 + Math.min(2, acronym.length * 0.4),
            `${quoted(short)} may be short for ${quoted(long)}`,
          );
      }
      return undefined;
    }),
  (a, b, { rarity }) =>
    isPerson(a)
      ? undefined
      : bestOf(a, b, (x, y) => {
          const [short, long] = x.telling.size <= y.telling.size ? [x, y] : [y, x];
          for (const w of short.telling) if (!long.telling.has(w)) return undefined;
          let rare = 0;
          for (const w of short.telling) rare = Math.max(rare, rarity(`w:${w}`));
          const rest = long.telling.size - short.telling.size;
          const weight = (short.own.size > 0 ? 2 : 0.9) + 1.4 * rare - 0.15 * Math.min(6, rest);
          return reason('part-of-name', weight, `${quoted(short)} is part of ${quoted(long)}`);
        }),
  (a, b, { rarity }) =>
    bestOf(a, b, (x, y) => {
      const shared = common(x.telling, y.telling);
      if (shared.length === 0) return undefined;
      let [all, both] = [0, 0];
      for (const w of x.telling) {
        const weight = 0.15 + rarity(`w:${w}`);
        all += weight;
        if (y.telling.has(w)) both += weight;
      }
      for (const w of y.telling) if (!x.telling.has(w)) all += 0.15 + rarity(`w:${w}`);
      const share = both / all;
      return share < 0.15
        ? undefined
        : reason(
            'words-in-common',
            0.4 + 2.6 * share,
            `${quoted(x)} and ${quoted(y)} have “${shared.join(' ')}” in common`,
          );
    }),
  (a, b, { rarity }) =>
    bestOf(a, b, (x, y) => {
      const shared = common(x.skeletons, y.skeletons);
      if (shared.length === 0) return undefined;
      const rare = shared.reduce((sum, s) => sum + rarity(`k:${s}`), 0);
      const share = shared.length / Math.max(1, Math.min(x.skeletons.size, y.skeletons.size));
      return reason(
        'words-heard-alike',
        0.2 + 0.9 * Math.min(2, rare) * share,
        `Words of ${quoted(x)} and ${quoted(y)} are heard alike`,
      );
    }),
  (a, b) =>
    !isPerson(a) || !isPerson(b)
      ? undefined
      : bestOf(a, b, (x, y) => {
          const [few, many] =
            x.persons.length <= y.persons.length ? [x.persons, y.persons] : [y.persons, x.persons];
          const shared = few.filter((heard) => many.includes(heard));
          if (shared.length === 0) return undefined;
          if (few.length === 1)
            return reason('surname-alone', 2, `${quoted(x)} and ${quoted(y)} share a name`);
          return reason(
            'person-names',
            (4 * shared.length) / Math.max(few.length, 2) - 0.1 * (many.length - shared.length),
            `${shared.length} of the names of ${quoted(x)} and ${quoted(y)} agree`,
          );
        }),
];

/** Relations that two things share tell the more, the fewer things have them. */
const MOST_FOR_NEIGHBOURS = 2.4;

const CONTEXT_TESTS: readonly Test[] = [
  (a, b, { toldApart }) =>
    !toldApart && a.near.has(b.id)
      ? reason('named-close-by', 0.6, 'A text names them close together')
      : undefined,
  (a, b) =>
    a.beside.has(b.id) || b.beside.has(a.id)
      ? reason('given-as-name', 4.5, 'A text gives one as another name of the other')
      : undefined,
  (a, b, { rarity }) => {
    const shared = common(a.neighbours, b.neighbours);
    if (shared.length === 0) return undefined;
    const weight = shared.reduce((sum, n) => sum + 0.25 + rarity(`n:${n}`), 0);
    return reason(
      'shared-neighbours',
      Math.min(MOST_FOR_NEIGHBOURS, weight * 0.7),
      shared.length === 1
        ? 'Both have one relation to the same thing'
        : `Both have ${shared.length} relations to the same things`,
    );
  },
];

const AGAINST_TESTS: readonly Test[] = [
  ({ numbers: x }, { numbers: y }) => {
    if (x.size === 0 || y.size === 0 || common(x, y).length > 0) return undefined;
    return reason(
      'numbers-differ',
      -5,
      `Their numbers differ: ${[...x].join(', ')} and ${[...y].join(', ')}`,
    );
  },
  (a, b) =>
    a.countries.size > 0 && b.countries.size > 0 && common(a.countries, b.countries).length === 0
      ? reason(
          'countries-differ',
          -4,
          `Their names speak of different countries: ${[...a.countries].join(', ')} and ${[...b.countries].join(', ')}`,
        )
      : undefined,
  (a, b) =>
    a.calibre !== undefined && b.calibre !== undefined && a.calibre !== b.calibre
      ? reason('calibre-differs', -4, `Their calibres differ: ${a.calibre} and ${b.calibre}`)
      : undefined,
  (a, b) => {
    for (const x of a.features) {
      if (x.directions.length === 0) continue;
      for (const y of b.features)
        if (y.directions.length > 0 && !x.directions.some((d) => y.directions.includes(d)))
          return reason(
            'directions-differ',
            -2.5,
            `${quoted(x)} and ${quoted(y)} name different parts`,
          );
    }
    return undefined;
  },
  (a, b) => {
    if (!isPerson(a) || !isPerson(b)) return undefined;
    const differ = a.features.some((x) =>
      b.features.some((y) => areDifferentPeople(x.plain, y.plain)),
    );
    return differ
      ? reason('given-names-differ', -4, 'They share a family name, but their given names differ')
      : undefined;
  },
  (a, b) =>
    a.kind === b.kind
      ? undefined
      : reason(
          'kinds-differ',
          isPerson(a) || isPerson(b)
            ? -3
            : kindOf(a.kind).family === 'Place'
              ? // A capital that stands for its country goes by the country's name, and is not it.
                a.kind === 'Country' || b.kind === 'Country'
                ? -4
                : -1.3
              : -0.7,
          `One is ${labelOf(a.kind)}, the other ${labelOf(b.kind)}`,
        ),
  (a, b, { toldApart }) => {
    if (common(a.documents, b.documents).length === 0)
      return a.kind === 'Event'
        ? reason('two-reports', -3, 'No document tells of both')
        : undefined;
    // Two words for one event in one report are the rule; two names for one actor or place are not.
    if (a.kind === 'Event' && b.kind === 'Event')
      return reason('one-report', 1.5, 'One document tells of both');
    if (!toldApart) return reason('one-document', 0.8, 'One document names both');
    return a.beside.has(b.id) || b.beside.has(a.id)
      ? undefined
      : reason('named-as-two', -1.2, 'One document names both as two things');
  },
];

const LABELS = new Map(KINDS.map((k) => [k.kind, k.label.toLowerCase()]));
const labelOf = (kind: Kind): string => {
  const label = LABELS.get(kind) ?? kind;
  return `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
};

/** Log-odds that two things are one before anything is known of them: they met by a key of their names. */
const PRIOR = -3;

export interface Weighing {
  /** 0–1. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly IdentityReason[];
  /** All that speaks against, in log-odds; 0 or less. */
  readonly against: number;
}

export function weigh(a: Weighed, b: Weighed, context: EvidenceContext): Weighing {
  const found = (tests: readonly Test[]): IdentityReason[] =>
    tests.flatMap((test) => test(a, b, context) ?? []);
  const names = found(NAME_TESTS).sort((x, y) => y.weight - x.weight);
  const others = [...found(CONTEXT_TESTS), ...found(AGAINST_TESTS)];
  const [best, second] = names;
  const sum =
    PRIOR +
    (best?.weight ?? 0) +
    // What another test saw as well makes it a little surer.
    0.25 * (second?.weight ?? 0) +
    others.reduce((total, r) => total + r.weight, 0);
  const reasons = [...names.slice(0, 2), ...others].sort(
    (x, y) => Math.abs(y.weight) - Math.abs(x.weight),
  );
  const against = others.reduce((total, r) => total + Math.min(0, r.weight), 0);
  return { score: 1 / (1 + Math.exp(-sum)), reasons, against };
}
