/** What the lexicon knows of names, for finding candidates of identity. */
import { bareAlias, type LexiconEntry } from '../extraction/lexicon/entry.ts';
import { lexicon } from '../extraction/lexicon/lexicon.ts';
import type { KnownNames } from '../identity/candidates/nameFeatures.ts';
import type { Kind } from '../model/kinds.ts';
import { fold } from '../model/names.ts';

const namesOf = (entry: LexiconEntry): string[] =>
  [entry.name, ...entry.aliases.map(bareAlias), ...entry.demonyms, ...entry.seats].map(fold);

/** With the kind of each known thing. */
interface LexiconNames extends KnownNames {
  readonly kind: (thing: string) => Kind | undefined;
}

let known: LexiconNames | undefined;

/** Names that many rows share ("San José") tell nothing. */
const MOST_THINGS = 6;

export function knownNames(): LexiconNames {
  if (known) return known;
  const things = new Map<string, string[]>();
  const countries = new Map<string, string>();
  const kinds = new Map<string, Kind>();
  for (const entry of lexicon().entries) {
    kinds.set(entry.id, entry.kind);
    for (const name of new Set(namesOf(entry))) {
      const all = things.get(name);
      if (all) all.push(entry.id);
      else things.set(name, [entry.id]);
      if (entry.kind === 'Country' && !name.includes(' ')) countries.set(name, entry.name);
    }
  }
  known = {
    things: (folded) => {
      const all = things.get(folded) ?? [];
      return all.length > MOST_THINGS ? [] : all;
    },
    country: (folded) => countries.get(folded),
    kind: (thing) => kinds.get(thing),
  };
  return known;
}
