/** The small words of an address: lists, numbers and known values, in characters that need no escaping. */
import { z } from 'zod';

/** Stands between the items of a list; no id holds it, and no address escapes it. */
export const BETWEEN = '.';
/** Stands between the parts of one item. */
export const WITHIN = '_';

export const setWord = (
  query: URLSearchParams,
  name: string,
  value: string | number,
  initial: string | number = '',
): void => {
  if (value !== initial) query.set(name, String(value));
};

export const setList = (query: URLSearchParams, name: string, values: readonly string[]): void =>
  setWord(query, name, values.join(BETWEEN));

export const listOf = (text: string | null): string[] => [
  ...new Set((text ?? '').split(BETWEEN).filter(Boolean)),
];

/** The items of a list that a schema knows. */
export const knownOf = <T>(schema: z.ZodType<T>, text: string | null): T[] =>
  listOf(text).flatMap((v) => {
    const parsed = schema.safeParse(v);
    return parsed.success ? [parsed.data] : [];
  });

export const oneOf = <T>(schema: z.ZodType<T>, text: string | null, otherwise: T): T => {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : otherwise;
};

export const numberOf = (
  text: string | null,
  least: number,
  most: number,
  otherwise: number,
): number =>
  z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .catch(otherwise)
    .parse(text ?? otherwise);
