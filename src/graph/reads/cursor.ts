/** A place in an order, as text that a page sends back to go on from there. */
import type { z } from 'zod';

/** The cursor is none that this server gave. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

export const cursorOf = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws InvalidCursorError */
export function placeOf<T>(cursor: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new InvalidCursorError(
      'The cursor is none that was answered here. Ask for the first page, without one.',
      { cause },
    );
  }
}
