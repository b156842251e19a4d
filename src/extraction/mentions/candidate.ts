/** A stretch of text that a grammar takes for a name, before overlaps are settled and names are gathered into things. */
import type { Kind, WeaponCategory } from '../../model/kinds.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';

export interface Candidate {
  /** Token range, `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly kind: Kind;
  readonly rule: string;
  /** 0–1: how sure the grammar is that this is a name, and of this kind. */
  readonly confidence: number;
  readonly form: 'name' | 'demonym';
  /** Further names the thing goes by, such as "Makhoul" beside "Makhoul mountains". Without them the text of the range is the only one. */
  readonly names?: readonly string[];
  /** Lexicon rows that it can be, best first. */
  readonly entries?: readonly LexiconEntry[];
  /** What joins it to other stretches for sure: "army", "defence ministry", a weapon's class. */
  readonly key?: string;
  /** ISO code of the country an adjective gives it ("Iraqi army"). */
  readonly country?: string;
  /** Range of the name without its type word, for document-level agreement. */
  readonly bare?: readonly [first: number, last: number];
  readonly weapon?: WeaponReading;
  /** A title or apposition stood beside it: evidence that outlives this place. */
  readonly evident?: boolean;
  readonly plural?: boolean;
  readonly gender?: 'male' | 'female';
}

export interface WeaponReading {
  readonly category?: WeaponCategory;
  readonly model?: string;
  readonly calibre?: string;
  /** Singular head noun, folded: "rifle". */
  readonly head: string;
  /** Country of an adjective of origin, where one stands in the phrase. */
  readonly origin?: string;
  /** "the rifles", "these rifles": may point back. */
  readonly definite: boolean;
}
