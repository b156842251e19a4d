/** "there": the place last spoken of, unless it only opens a clause ("there were", "there has been"). */
import type { Kind } from '../../model/kinds.ts';
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';

const SPOTS: ReadonlySet<Kind> = new Set<Kind>([
  'Settlement',
  'Facility',
  'NaturalFeature',
  'Province',
  'Region',
]);
/** "who fight for Kyiv": a capital that stands for its government. */
const STANDS_FOR = /^(?:for|against|by)$/;
const OPENS =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|can|could|must|should|seems?|seemed|appears?|appeared|remains?|remained|exists?|'s|’s|no|n't)$/;

export function there(c: Chains, i: number, sentence: Sentence): number {
  const next = c.tokens[i + 1];
  if (next?.sentence === sentence.index && OPENS.test(next.lower)) return i + 1;
  // "out there", "are there": nothing that was named
  const before = c.tokens[i - 1];
  if (
    before?.sentence === sentence.index &&
    /^(?:is|are|was|were|out|has|have|had|will|if)$/.test(before.lower)
  ) {
    const verbal = next && /^(?:RB|DT|CD|JJ|NNS?)$/.test(next.tag);
    if (before.lower === 'out' || verbal) return i + 1;
  }
  const spots = c
    .candidates(sentence.index, (t) => SPOTS.has(t.kind), 1)
    .filter((m) => !STANDS_FOR.test(c.tokens[m.token - 1]?.lower ?? ''));
  const places = spots.length
    ? spots
    : c.candidates(sentence.index, (t) => t.kind === 'Country', 1);
  // A village and its province in one sentence: the smaller one is where it happened.
  const rank = (kind: Kind | undefined): number =>
    kind === 'Province' || kind === 'Region' || kind === 'Country' ? 0 : 1;
  const best = [...places].sort(
    (a, b) =>
      b.sentence - a.sentence ||
      rank(c.things[b.thing]?.kind) - rank(c.things[a.thing]?.kind) ||
      b.token - a.token,
  )[0];
  if (best)
    c.add([best.thing], 'pronoun', i, i + 1, 'there', 0.6 - 0.1 * (sentence.index - best.sentence));
  return i + 1;
}
