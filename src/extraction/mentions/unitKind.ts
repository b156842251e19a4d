/** The kind of a body by its head noun and the words beside it. */
import type { Kind } from '../../model/kinds.ts';
import { isKind, lowerSet } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { lowerAt, type Reading, SHAPE } from './reading.ts';

const military = lowerSet('militaryModifiers.txt');
const groupWords = lowerSet('groupWords.txt');
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const ORDINAL_WORD =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth)$/i;

/** The kind of a body by its head and the words beside it. */
export function unitKind(
  reading: Reading,
  first: number,
  head: number,
  last: number,
  held: string,
): Kind {
  const words: string[] = [];
  let ordinal = false;
  for (let i = first; i < last; i++) {
    const lower = lowerAt(reading, i);
    words.push(lower);
    if (ORDINAL.test(lower) || ORDINAL_WORD.test(lower) || /^\d{1,4}$/.test(lower)) ordinal = true;
  }
  const others = words.filter((_, i) => first + i !== head);
  const word = lowerAt(reading, head);
  if (isKind(held)) {
    if (held === 'ArmedGroup' && word === 'front' && ordinal) return 'ArmedGroup';
    return held;
  }
  if (held === 'Group' && others.includes('task')) return 'SecurityForce';
  if (held === 'Group')
    return others.some((w) => groupWords.has(w) || /^(?:jihad|fighting|armed|wagner)$/.test(w))
      ? 'ArmedGroup'
      : last - first === 2 && reading.shapes[head] === SHAPE.lower
        ? 'ArmedGroup'
        : 'Organization';
  if (held === 'Council')
    return others.some((w) => /^(?:military|revolutionary|war|shura|mujahideen)$/.test(w))
      ? 'ArmedGroup'
      : 'Organization';
  if (held === 'Service')
    return others.some((w) =>
      /^(?:intelligence|security|investigation|police|counter-terrorism|counterterrorism|terrorism|counter|enforcement|detection|border|secret|criminal|anti-drug|investigations)$/.test(
        w,
      ),
    ) && !others.some((w) => /^(?:emergency|treasury|research|news|state)$/.test(w))
      ? 'SecurityForce'
      : 'Organization';
  // units
  if (others.some((w) => groupWords.has(w)) && !others.includes('armed')) return 'ArmedGroup';
  if (ordinal) return 'SecurityForce';
  if (
    others.some(
      (w) =>
        military.has(w) ||
        /^(?:armed|national|republican|presidential|royal|security|defence|defense|coast|state|general|police|united|central|joint|navy|seal|revolutionary)$/.test(
          w,
        ),
    )
  )
    return 'SecurityForce';
  if (others.some((w, i) => countryAt(reading, first + i) !== undefined && w !== word))
    return 'SecurityForce';
  if (/^(?:division|regiment|corps|squadron|fleet|wing|command|guard)$/.test(word))
    return 'SecurityForce';
  if (word === 'unit' || word === 'units') return 'SecurityForce';
  return 'ArmedGroup';
}
