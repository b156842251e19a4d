/** One row of the lexicon: a known thing with its names. */
import type { Kind, WeaponCategory } from '../../model/kinds.ts';

export interface LexiconEntry {
  /** Unique over the lexicon: the file's family before the row's own id, `actor:isis`. */
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  /** As written in the file, with `=` and `?` marks; demonyms are apart. */
  readonly aliases: readonly string[];
  readonly demonyms: readonly string[];
  /** Of a country: the city, palace or street that stands for its government. */
  readonly seats: readonly string[];
  /** ISO 3166 alpha-2 codes, upper case. */
  readonly countries: readonly string[];
  readonly parent?: string;
  readonly province?: string;
  readonly category?: WeaponCategory;
  readonly calibre?: string;
  readonly weaponClass?: string;
  /** A weapon model, as against a class of weapons. */
  readonly model?: boolean;
  readonly latitude?: number;
  readonly longitude?: number;
  /** Order among rows that share a name, lower first: hand-written before sliced, larger places before smaller. */
  readonly rank: number;
}

/** An alias without the marks before it that say when it is read as one. */
export const bareAlias = (written: string): string => written.replace(/^[=?]+/, '');
