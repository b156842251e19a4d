/** The labels under which a thing is found. */
import { fitsFamily, KIND_NAMES, type Kind, kindOf } from '../../model/kinds.ts';
import type { Thing } from '../question.ts';

export function labels(kinds: readonly Kind[]): string {
  const every = (family: 'Actor' | 'Place'): boolean => {
    const members = KIND_NAMES.filter((k) => fitsFamily(k, family) && k !== 'Region');
    return (
      members.every((k) => kinds.includes(k)) &&
      kinds.every((k) => kindOf(k).labels.includes(family))
    );
  };
  if (every('Actor')) return 'Actor';
  return kinds.join('|');
}

export const labelsOf = (thing: Thing): string =>
  thing.entities || !thing.kinds || thing.kinds.length > 1 ? 'Entity' : labels(thing.kinds);
