/**
 * Whom a text at war calls "the enemy", "the occupiers": the state whose invasion or aggression it speaks of. A general
 * staff's summary names its enemy once, in the heading, and is about it to the last line.
 */
import type { Reference, Thing, Token } from '../analysis.ts';

const INVASION =
  /^(?:invasion|aggression|aggressors?|occupation|occupiers?|occupants?|invaders?|onslaught)$/;
const FOE =
  /^(?:enemy|adversary|occupiers?|occupants|invaders?|aggressors?|invading|occupying|foe)$/;
/** What may stand between the state and its invasion: "Russian full-scale armed aggression". */
const GAP = 3;

/** The state that the text says invades, or undefined. */
export function invaderOf(
  tokens: readonly Token[],
  names: readonly Reference[],
  things: readonly Thing[],
): number | undefined {
  for (const r of names) {
    const thing = r.things[0];
    if (thing === undefined || things[thing]?.kind !== 'Country') continue;
    for (let k = r.last; k < r.last + GAP; k++) {
      const token = tokens[k];
      if (!token || token.sentence !== r.sentence || !/^(?:NN|JJ|VBG|HYPH)/.test(token.tag)) break;
      if (INVASION.test(token.lower)) return thing;
    }
    let before = r.first - 1;
    if (tokens[before]?.lower === 'the') before -= 1;
    if (
      /^(?:of|by|from)$/.test(tokens[before]?.lower ?? '') &&
      INVASION.test(tokens[before - 1]?.lower ?? '')
    )
      return thing;
  }
  return undefined;
}

/** "the enemy", "enemy personnel", "the occupiers": whether the word means who invades. */
export const meansInvader = (token: Token): boolean => FOE.test(token.lower);
