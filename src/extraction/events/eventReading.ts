/** A document as the event grammar reads it: what stands at each token, which tokens are dates, which names are places. */
import { fitsFamily, type Kind } from '../../model/kinds.ts';
import type { AnalysedDocument, Reference, Token } from '../analysis.ts';
import { isNoun } from '../clauses/nounClasses.ts';

/** A document with what stands at each of its tokens. */
export interface EventReading {
  readonly analysed: AnalysedDocument;
  /** 1 + index of the name reference that covers a token, or 0. */
  readonly nameAt: Int32Array;
}

export function textOf(analysed: AnalysedDocument, first: number, last: number): string {
  return analysed.document.text.slice(
    analysed.tokens[first]?.start ?? 0,
    analysed.tokens[last - 1]?.end ?? 0,
  );
}

export const isDate = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isNoun(token.lower, 'time') ? !UNDATED.test(token.lower) : DATE.test(token.text));
const DATE = /^(?:(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)$/;
const UNDATED =
  /^(?:time|times|moment|period|season|term|twice|date|hour|minute|day|decade|week|month|year|weekday)$/;
export const isDatePart = (token: Token | undefined): boolean =>
  isDate(token) || (token?.tag === 'CD' && /^\d{1,4}$/.test(token.text));

export const kindOf = (analysed: AnalysedDocument, reference: Reference): Kind | undefined =>
  analysed.things[reference.things[0] ?? -1]?.kind;

export function kindAt(reading: EventReading, t: number): Kind | undefined {
  const reference = reading.analysed.references[(reading.nameAt[t] ?? 0) - 1];
  return reference ? kindOf(reading.analysed, reference) : undefined;
}

/** Below the level of a country. */
export const isPlace = (kind: Kind): boolean => kind !== 'Country' && fitsFamily(kind, 'Place');
