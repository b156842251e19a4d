/** Classes of weapons and sorts of events, as the names of entities bear them. */
import { fold } from '../../model/names.ts';

/** Categories of weapons and events that are words of questions too. */
export const CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map([
  ...[
    'drone',
    'ammunition',
    'explosive',
    'vehicle',
    'component',
    'attack',
    'operation',
    'seizure',
    'strike',
    'arrest',
    'escape',
    'transfer',
  ].map((word): [string, string[]] => [word, [word]]),
  ['uav', ['drone']],
  ['unmanned aerial vehicle', ['drone']],
  ['small arm', ['small-arm']],
  ['light weapon', ['light-weapon']],
  ['heavy weapon', ['heavy-weapon']],
]);

/** What stands for the same words: an abbreviation and what it is short for. */
const SHORT: readonly (readonly string[])[] = [
  ['uav', 'unmanned aerial vehicle', 'uncrewed aerial vehicle', 'unmanned aerial system', 'uas'],
  ['ied', 'improvised explosive device'],
  ['rpg', 'rocket-propelled grenade'],
  ['atgm', 'anti-tank guided missile'],
  ['manpad', 'manpads', 'man-portable air-defence system', 'man-portable air defense system'],
  ['mlrs', 'multiple launch rocket system', 'multiple rocket launcher'],
  ['gpmg', 'general-purpose machine gun'],
  ['hmg', 'heavy machine gun'],
  ['lmg', 'light machine gun'],
  ['apc', 'armoured personnel carrier'],
  ['ifv', 'infantry fighting vehicle'],
  ['usv', 'unmanned surface vessel', 'uncrewed surface vessel'],
  ['smg', 'submachine gun'],
];

/** A class with what it is short for, or is shortened to. */
export const alsoCalled = (head: string): readonly string[] =>
  SHORT.find((all) => all.includes(head)) ?? [head];

/** The last word of a class, as far as singular and plural agree. */
export const stem = (head: string): string =>
  (fold(head).split(' ').at(-1) ?? '').replace(/y$/, '');

const escaped = (text: string): string => text.replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&');

/** Java's regular expressions, over a whole name. */
export function headPattern(head: string): string {
  const plural = head.endsWith('y')
    ? `${escaped(head.slice(0, -1))}(?:y|ies)`
    : `${escaped(head)}(?:s|es)?`;
  const flexible = plural
    .replaceAll(' ', '[ -]?')
    .replaceAll(/armou?red/g, 'armou?red')
    .replaceAll(/defen[cs]e/g, 'defen[cs]e');
  return `(?iu)(?:.*[^\\p{L}\\p{N}])?${flexible}(?:$|[^\\p{L}\\p{N} -].*|\\s+[^\\p{L}].*|\\s+(?:of|for|with|in|from|on|at|near|against|by|to|and)\\s.*)`;
}
