/**
 * Who goes on acting in a sentence that names no doer: "ISIS stormed the post. Three officers were captured." The one
 * doer of violence of the sentence before is referred to without a word, under a rule name of its own, so that the
 * relation rules can trust it less. Not over a heading, not past another doer, and two sentences far at most.
 */
import type { Kind } from '../../model/kinds.ts';
import type { Reference, Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';

const DOERS: ReadonlySet<Kind> = new Set<Kind>(['ArmedGroup', 'SecurityForce', 'Country']);
const CARRY = 2;
export const AGENT_CONTINUED = 'agent-continued';

export function continuedAgents(c: Chains): Reference[] {
  const found: Reference[] = [];
  let doer: { readonly thing: number; readonly sentence: number } | undefined;
  for (const sentence of c.sentences) {
    const acting = (c.attackersIn.get(sentence.index) ?? []).filter((t) =>
      DOERS.has(c.things[t]?.kind ?? 'Weapon'),
    );
    const [thing] = acting;
    if (thing !== undefined) {
      doer = new Set(acting).size === 1 ? { thing, sentence: sentence.index } : undefined;
      continue;
    }
    if (!doer || sentence.index - doer.sentence > CARRY) continue;
    if (!follows(c, doer.sentence, sentence)) {
      doer = undefined;
      continue;
    }
    found.push({
      things: [doer.thing],
      form: 'implicit',
      start: sentence.start,
      end: sentence.start,
      first: sentence.first,
      last: sentence.first,
      sentence: sentence.index,
      rule: AGENT_CONTINUED,
      confidence: 0.5 - 0.1 * (sentence.index - doer.sentence),
    });
  }
  return found;
}

/** Whether the text runs on from the one sentence to the other: one block, or two full sentences in neighbouring ones. */
function follows(c: Chains, from: number, sentence: Sentence): boolean {
  const before = c.sentences[from];
  if (!before) return false;
  if (before.block === sentence.block) return true;
  const last = c.tokens[before.last - 1]?.text ?? '';
  return sentence.block - before.block <= 1 && /^[.”"!]$/.test(last);
}
