/** "First", "last", "most recently": which by date, taken out of the question. */
import { datedTokens } from './datesAt.ts';
import type { Tokens } from './tokens.ts';

const ORDERS: readonly (readonly [string, 'first' | 'last'])[] = [
  ['for the first time', 'first'],
  ['for the last time', 'last'],
  ['the first time', 'first'],
  ['the last time', 'last'],
  ['first time', 'first'],
  ['last time', 'last'],
  ['most recently', 'last'],
  ['most recent', 'last'],
  ['last known', 'last'],
  ['last reported', 'last'],
  ['first ever', 'first'],
  ['at first', 'first'],
  ['latest', 'last'],
  ['newest', 'last'],
  ['earliest', 'first'],
  ['last', 'last'],
  ['first', 'first'],
  ['oldest', 'first'],
];

export interface Ordered {
  readonly tokens: Tokens;
  readonly order?: 'first' | 'last';
}

export function takeOrder(given: Tokens): Ordered {
  // "the first half of 2023" says when, not which
  const dated = datedTokens(given);
  for (const [words, order] of ORDERS)
    for (let i = 0; i < given.length; i++)
      if (given.says(i, words) && !dated.has(i) && !dated.has(i - 1))
        return { tokens: given.without(i, i + words.split(' ').length), order };
  return { tokens: given };
}
