/** The forms that a weapon phrase goes by: the full phrase first, then shorter ones down to model and class. */

import { lowerAt, type Reading, sliceOf } from './reading.ts';
import { Part, partAt } from './weaponParts.ts';

/** A phrase with its last word in the singular. */
export function singularPhrase(phrase: string): string {
  const at = phrase.lastIndexOf(' ') + 1;
  const word = phrase.slice(at);
  if (!/[\p{L}\p{N}]s$/u.test(word) || /(?:ss|us|is)$/.test(word)) return phrase;
  if (/ies$/.test(word)) return `${phrase.slice(0, -3)}y`;
  if (/(?:ches|shes|xes)$/.test(word)) return phrase.slice(0, -2);
  return phrase.slice(0, -1);
}

/** The full phrase first, then shorter forms down to model and class. */
export function namesOf(
  reading: Reading,
  first: number,
  last: number,
  end: number,
  brand: number | undefined,
  models: readonly { first: number; last: number }[],
  originFirst: number | undefined,
): string[] {
  const names = new Set<string>();
  const add = (a: number, b: number): void => {
    const name = sliceOf(reading, a, b);
    if (name === '') return;
    names.add(name);
  };
  add(first, end);
  if (end > last) add(first, last);
  for (const m of models) {
    add(m.first, last);
    add(m.first, m.last);
    if (first < m.first) add(first, m.last);
    if (brand !== undefined) add(brand, m.last);
  }
  if (brand !== undefined && models.length === 0) {
    let plainFirst = brand;
    while (plainFirst < last - 1 && partAt(reading, plainFirst) === Part.None) plainFirst++;
    add(plainFirst, last);
    add(brand, plainFirst);
  }
  // Without the calibre in front.
  let start = first;
  while (start < last - 1 && partAt(reading, start) === Part.Calibre) start++;
  if (start > first && start < last) add(start, last);
  if (originFirst !== undefined) add(originFirst, last);
  if (end > last && lowerAt(reading, last) === 'of') add(last + 1, end);
  return [...names];
}
