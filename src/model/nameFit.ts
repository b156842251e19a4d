/** How well a name fits what was typed: what decides the order of results. Pure; both sides are folded. */
import { editDistance } from './editDistance.ts';

/** How many letters of a word, or of a whole name, may be wrong. */
export const wrongLetters = (word: string): number =>
  word.length > 6 ? 2 : word.length > 3 ? 1 : 0;

const isNear = (a: string, b: string): boolean => {
  const allowed = wrongLetters(b);
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
};

/** The tests of a fit, the best first. */
const FITS: readonly ((name: string, wanted: string) => boolean)[] = [
  (name, wanted) => name === wanted,
  (name, wanted) => `${name} `.startsWith(`${wanted} `),
  (name, wanted) => name.startsWith(wanted),
  (name, wanted) => ` ${name}`.includes(` ${wanted}`),
  isNear,
  (name, wanted) => name.replaceAll(' ', '').startsWith(wanted.replaceAll(' ', '')),
  (name, wanted) => isNear(name.slice(0, wanted.length), wanted),
  (name, wanted) => wanted.split(' ').every((word) => ` ${name}`.includes(` ${word}`)),
  (name, wanted) => {
    const words = name.split(' ');
    return wanted.split(' ').every((w) => words.some((n) => n.startsWith(w) || isNear(n, w)));
  },
];

/** From 0, where only single words agree, upwards: the more, the closer the whole name is. */
export function fitOf(name: string, wanted: string): number {
  const best = FITS.findIndex((fits) => fits(name, wanted));
  return best < 0 ? 0 : FITS.length - best;
}
