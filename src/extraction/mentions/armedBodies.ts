/**
 * Bodies whose head noun is said of parties, unions and armed groups alike: an alliance, congress or council that has
 * fighters in the text is an armed group, wherever the text names it.
 */
import type { Candidate } from './candidate.ts';
import { lowerAt, type Reading, sliceOf } from './reading.ts';

/** Heads that do not say what kind of body it is. */
const EITHER =
  /^head:(?:alliance|army|assembly|bloc|coalition|committee|congress|council|federation|league|organi[sz]ation|party|union)$/;
const FIGHTERS =
  /^(?:combatants|fighters|guerrillas?|gunmen|insurgents?|militants?|militiamen|rebels?|separatists?)$/;

/** "fighters of the X", "rebels from the X", "X gunmen". */
function hasFighters(reading: Reading, { first, last }: Candidate): boolean {
  if (FIGHTERS.test(lowerAt(reading, last))) return true;
  let i = first - 1;
  if (/^(?:the|an?|["“'‘])$/.test(lowerAt(reading, i))) i -= 1;
  if (
    /^(?:to|with)$/.test(lowerAt(reading, i)) &&
    /^(?:belonging|loyal|allied)$/.test(lowerAt(reading, i - 1))
  )
    return FIGHTERS.test(lowerAt(reading, i - 2));
  return /^(?:of|from|with)$/.test(lowerAt(reading, i)) && FIGHTERS.test(lowerAt(reading, i - 1));
}

export function withArmedBodies(reading: Reading, bodies: readonly Candidate[]): Candidate[] {
  const nameOf = (c: Candidate): string => sliceOf(reading, c.first, c.last).toLowerCase();
  const isOpen = (c: Candidate): boolean => c.kind === 'Organization' && EITHER.test(c.rule);
  const armed = new Set(bodies.filter((c) => isOpen(c) && hasFighters(reading, c)).map(nameOf));
  return bodies.map((c) => (isOpen(c) && armed.has(nameOf(c)) ? { ...c, kind: 'ArmedGroup' } : c));
}
