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
