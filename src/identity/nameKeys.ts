/**
 * Name keys: what two mentions must share to be one entity.
 * A mention has one primary key (its row of the lexicon, else its kind and folded name) and further keys for its
 * other names. Keys hold the kind, so things of different kinds never meet.
 *
 * Two mentions of one document are never one entity; events of two documents never are. What a document
 * itself contradicts is settled here, without looking at any other document:
 * - a key that is primary to one mention is no key of another mention of that document;
 * - a key that several mentions hold beside their primary one is a key of none of them;
 * - a generic name ("the army", "the rifles") is no key beside a better one; what has no better one is of that document
 *   alone, but for weapons, whose class is their name then;
 * - a second mention with the same primary key, and every event, gets a key of that document alone.
 */

import type { Mention } from '../model/claims.ts';
import type { Kind } from '../model/kinds.ts';
import { fold } from '../model/names.ts';
import { isGeneric, tellingNames } from './genericNames.ts';

export interface NameKeys {
  readonly primary: string;
  /** Sorted, without the primary key. */
  readonly others: readonly string[];
}

type Named = Pick<Mention, 'kind' | 'name' | 'names' | 'lexiconId'>;

/** Compares by UTF-16 code units: the same everywhere, whatever the locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `#` sorts before letters and digits, so a lexicon key is the smallest of its entity. */
export const lexiconKey = (kind: Kind, id: string): string => `${kind}/#${id}`;

export const isLexiconKey = (key: string): boolean => key.charAt(key.indexOf('/') + 1) === '#';

/** A name without a letter or digit folds to nothing and stands for itself. */
const nameKey = (kind: Kind, name: string): string => {
  const folded = fold(name);
  return folded === '' ? `${kind}/=${name.trim()}` : `${kind}/${folded}`;
};

const documentKey = (kind: Kind, document: string, primary: string, nth: number): string =>
  `${kind}/@${document}/${nth}/${primary}`;

const telling = ({ kind, name, names }: Named): readonly string[] =>
  tellingNames(kind, [...new Set([name, ...names])]);

/** What only its own document tells from its like: an event, and "the army" that is called nothing else. */
const isScoped = (m: Named): boolean =>
  m.kind === 'Event' ||
  (m.kind !== 'Weapon' &&
    m.lexiconId === undefined &&
    [m.name, ...m.names].every((n) => isGeneric(m.kind, n)));

/**
 * The keys of all mentions of one document, in the order given. The outcome for a mention does not depend on
 * that order as long as no two share a primary key; callers sort by content first.
 */
export function nameKeysOf(document: string, mentions: readonly Named[]): NameKeys[] {
  const primaries = mentions.map((m) =>
    m.lexiconId === undefined
      ? nameKey(m.kind, telling(m)[0] ?? m.name)
      : lexiconKey(m.kind, m.lexiconId),
  );
  const taken = new Set(primaries);
  const holders = new Map<string, number>();
  const secondary = mentions.map((m, i) => {
    const keys = new Set(telling(m).map((name) => nameKey(m.kind, name)));
    keys.delete(primaries[i] ?? '');
    for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
    return keys;
  });
  const seen = new Map<string, number>();
  return mentions.map((m, i) => {
    const primary = primaries[i] ?? '';
    const nth = seen.get(primary) ?? 0;
    seen.set(primary, nth + 1);
    if (nth > 0 || isScoped(m))
      return { primary: documentKey(m.kind, document, primary, nth), others: [] };
    const others = [...(secondary[i] ?? [])]
      .filter((key) => !taken.has(key) && holders.get(key) === 1)
      .sort(byCodeUnit);
    return { primary, others };
  });
}
