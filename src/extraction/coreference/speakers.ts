/** The body that a person speaks for or leads, where the document puts the two side by side. */

import type { Kind } from '../../model/kinds.ts';
import type { Reference, Thing, Token } from '../analysis.ts';

const BODIES: ReadonlySet<Kind> = new Set<Kind>([
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Country',
]);
const ROLE =
  /^(?:commander|commanders|spokesman|spokeswoman|spokesperson|spox|leader|head|chief|boss|emir|director|minister|general|colonel|captain|lieutenant|major|sergeant|brigadier|admiral|deputy|officer|adviser|chairman|president|secretary|founder|owner|member|fighter|lead|leads|led|command|commands|commanded|heads|headed|fellow|researcher|analyst|treasurer|governor)$/;
const SPAN = 10;

/** Whether a word tells an office or rank in a body. */
export const isRole = (t: Token): boolean =>
  ROLE.test(t.lower.replace(/\.$/, '')) || /^(?:Lt|Gen|Col|Maj|Capt|Sgt|Brig)\.?$/.test(t.text);

/** Person → body, the first pair that a role word joins. */
export function bodiesOfPersons(
  tokens: readonly Token[],
  things: readonly Thing[],
  names: readonly Reference[],
): Map<number, number> {
  const bodies = new Map<number, number>();
  for (let n = 0; n < names.length; n++) {
    const r = names[n];
    const person = r?.things[0];
    if (!r || person === undefined || things[person]?.kind !== 'Person' || bodies.has(person))
      continue;
    let best: number | undefined;
    let bestGap = SPAN + 1;
    for (const other of [names[n - 2], names[n - 1], names[n + 1], names[n + 2]]) {
      const body = other?.things[0];
      if (!other || body === undefined || other.sentence !== r.sentence) continue;
      const kind = things[body]?.kind;
      if (!kind || !BODIES.has(kind)) continue;
      const [from, to] = other.first < r.first ? [other.last, r.first] : [r.last, other.first];
      const gap = to - from;
      if (gap > SPAN || gap >= bestGap) continue;
      const between = tokens.slice(from, to);
      if (between.some((t) => /^[.;]$/.test(t.text))) continue;
      if (!between.some(isRole)) continue;
      best = body;
      bestGap = gap;
    }
    if (best !== undefined) bodies.set(person, best);
  }
  return bodies;
}
