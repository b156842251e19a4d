/** Words that leave something out, and a thing without it. */
import type { Thing } from '../question.ts';
import { withConditions } from './relate.ts';
import type { Tokens } from './tokens.ts';

const OTHER_THAN = [
  'other than',
  'except for',
  'except',
  'besides',
  'beside',
  'apart from',
  'aside from',
  'in addition to',
  'on top of',
  'leaving aside',
  'leaving out',
  'setting aside',
  'disregarding',
  'ignoring',
  'not considering',
  'without counting',
  'but for',
  'minus',
  'not counting',
  'not including',
  'with the exception of',
  'but not',
  'excluding',
  'excepting',
  'rather than',
  'different from',
  'bar',
  'save for',
];

/** How many tokens say "other than" here; 0 for none. */
export function otherThan(tokens: Tokens, i: number): number {
  const phrase = OTHER_THAN.find((p) => tokens.says(i, p));
  return phrase ? phrase.split(' ').length : 0;
}

/** Without these: named ones by name, sorts by sort. */
export function leaving(thing: Thing, out: readonly Thing[]): Thing {
  const named = out.flatMap((x) => x.entities?.slice(0, 1) ?? []);
  const sorts = out.filter((x) => !x.entities && !x.unknown);
  const rest = named.length > 0 ? { ...thing, except: [...(thing.except ?? []), ...named] } : thing;
  return withConditions(
    rest,
    ...sorts.map((of) => ({ is: 'not', of: { is: 'sort', of } }) as const),
  );
}
