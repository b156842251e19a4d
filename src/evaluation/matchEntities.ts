/**
 * Which predicted entity stands for which annotated one: same family, and a folded name in common.
 * One to one, best agreement first; of two predictions for one annotation the second is a false alarm.
 */
import type { ClaimsFileEntity } from '../model/claimsFile.ts';
import { type Kind, kindOf } from '../model/kinds.ts';
import { fold, singular } from '../model/names.ts';

/** Index of the predicted entity → index of the annotated one. */
export type EntityMatches = ReadonlyMap<number, number>;

/** Agreement of kinds decides between candidates with as many names in common. */
const SAME_KIND = 0.5;

/** Events alike in words are a weaker match than any that shares a name. */
const ALIKE = 0.25;

export function matchEntities(
  gold: readonly ClaimsFileEntity[],
  predicted: readonly ClaimsFileEntity[],
): EntityMatches {
  const goldNames = gold.map((g) => new Set(g.names.map(fold)));
  const candidates: { agreement: number; predicted: number; gold: number }[] = [];
  predicted.forEach((p, pi) => {
    const names = new Set(p.names.map(fold));
    gold.forEach((g, gi) => {
      if (!familiesMeet(p.kind, g.kind)) return;
      const common = [...names].filter((n) => goldNames[gi]?.has(n)).length;
      const agreement = common || (g.kind === 'Event' && anyAlike(p.names, g.names) ? ALIKE : 0);
      if (agreement)
        candidates.push({
          agreement: agreement + (p.kind === g.kind ? SAME_KIND : 0),
          predicted: pi,
          gold: gi,
        });
    });
  });
  candidates.sort((a, b) => b.agreement - a.agreement);
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  for (const c of candidates)
    if (!matches.has(c.predicted) && !taken.has(c.gold)) {
      matches.set(c.predicted, c.gold);
      taken.add(c.gold);
    }
  return matches;
}

/** Countries and regions are places that act: they meet places, actors and one another. */
function familiesMeet(a: Kind, b: Kind): boolean {
  const familiesOf = (kind: Kind) => [kindOf(kind).family, ...kindOf(kind).actsAs];
  const other = familiesOf(b);
  return familiesOf(a).some((f) => other.includes(f));
}

const EMPTY_WORDS = new Set(
  'a an the of in on at by to for from with and against recent new series'.split(' '),
);

const contentWords = (name: string): ReadonlySet<string> =>
  new Set(
    fold(name)
      .split(' ')
      .filter((w) => w && !EMPTY_WORDS.has(w))
      .map(singular),
  );

const anyAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((x) => b.some((y) => alike(contentWords(x), contentWords(y))));

/** Half of all content words in common, or all of the shorter name's where it has two or more. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const common = [...a].filter((w) => b.has(w)).length;
  const shorter = Math.min(a.size, b.size);
  return common / (a.size + b.size - common) >= 0.5 || (common >= 2 && common === shorter);
}
