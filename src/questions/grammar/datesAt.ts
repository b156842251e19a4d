/** A range of dates among tokens. */
import type { DateRange } from '../question.ts';
import { dateRangeAt } from '../questionDates.ts';
import type { Tokens } from './tokens.ts';

export function questionDatesAt(
  tokens: Tokens,
  i: number,
): { readonly value: DateRange; readonly to: number } | undefined {
  const found = dateRangeAt(tokens.all, i);
  return found && { value: found.dates, to: found.to };
}

/** Tokens that say when. */
export function datedTokens(given: Tokens): ReadonlySet<number> {
  const dated = new Set<number>();
  for (let i = 0; i < given.length; i++) {
    const dates = questionDatesAt(given, i);
    for (let k = i; dates && k < dates.to; k++) dated.add(k);
  }
  return dated;
}
