/** Adjectives of countries: "Iraqi", "U.S.", "Turkish". */
import type { KnownName, Reading } from './reading.ts';

/** ISO code of the country whose demonym, or name, stands there. */
export function countryByDemonym(_reading: Reading, known: KnownName): string | undefined {
  return known.match.aliases.find((a) => a.entry.kind === 'Country')?.entry.countries[0];
}

/** The country adjective that covers token `i`, with its range. A name used as an adjective ("US troops", "Iraq's army") counts too. */
export function countryAt(
  reading: Reading,
  i: number,
):
  | {
      readonly code: string;
      readonly first: number;
      readonly last: number;
      readonly demonym: boolean;
    }
  | undefined {
  const at = reading.knownAt[i];
  if (at === undefined || at < 0) return undefined;
  const known = reading.known[at];
  const alias = known?.match.aliases.find((a) => a.entry.kind === 'Country' && a.form !== 'seat');
  const code = alias?.entry.countries[0];
  return known && alias && code !== undefined
    ? { code, first: known.first, last: known.last, demonym: alias.form === 'demonym' }
    : undefined;
}
