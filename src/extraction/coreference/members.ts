/** "his men", "our forces", "we": the people of a body in its place, and the body of whoever speaks. */
import type { ReferenceForm, Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { FORCES } from './chains.ts';

const MEMBER_NOUNS =
  /^(?:men|fighters|gunmen|members|militants|forces|troops|soldiers|militiamen|followers|loyalists|commanders|positions|commandos|recruits|cadres|people|boys|comrades|ranks|operatives|units|unit|battalion|company|platoon|officers|heroes|brothers|mujahideen|mujahidin|martyrs|lions|knights|sons|defenders|warriors|combatants|guerrillas|servicemen|personnel|detachments|detachment|patrol|patrols|gunners|snipers|policemen|guards)$/;

/** What a person leads or serves in: "his group" is the one that the text has put him in. */
const OWN_BODY =
  /^(?:group|movement|militia|organi[sz]ation|faction|brigade|outfit|army|force|party|regiment|network|gang|cartel|regime|government|corps|front|battalion)$/;

/** "his men", "its fighters", "their positions": the body that the owner leads or is. */
export function members(
  c: Chains,
  i: number,
  sentence: Sentence,
  owner: number | undefined,
): number {
  let at = i + 1;
  while (at < i + 3 && /^(?:JJ|CD|VBN)$/.test(c.tokens[at]?.tag ?? '')) at++;
  const noun = c.tokens[at];
  if (!noun || noun.sentence !== sentence.index || c.covered[at]) return i + 1;
  const kind = owner === undefined ? undefined : c.things[owner]?.kind;
  if (!MEMBER_NOUNS.test(noun.lower)) {
    const own = kind === 'Person' && owner !== undefined ? c.bodies.get(owner) : undefined;
    if (own === undefined || !OWN_BODY.test(noun.lower)) return i + 1;
    c.add([own], 'nominal', at, at + 1, 'members', 0.65);
    return at + 1;
  }
  let body =
    kind !== undefined && kind !== 'Person'
      ? owner
      : owner === undefined
        ? undefined
        : c.bodies.get(owner);
  if (body === undefined && kind === 'Person') {
    const groups = c.candidates(sentence.index, (t) => FORCES.has(t.kind), 2);
    body = c.best(groups, sentence.index, () => 0)?.mention.thing;
    if (body === undefined) return i + 1;
    c.add([body], 'nominal', at, at + 1, 'members', 0.45);
    return at + 1;
  }
  if (body !== undefined)
    c.add([body], 'nominal', at, at + 1, 'members', kind === 'Person' ? 0.6 : 0.75);
  return at + 1;
}

export function firstPerson(
  c: Chains,
  i: number,
  sentence: Sentence,
  quoted: boolean,
  speaker: number | undefined,
): number {
  const token = c.tokens[i];
  if (!token || token.text === 'US') return i + 1;
  const form: ReferenceForm = token.lower === 'our' ? 'possessive' : 'pronoun';
  let body: number | undefined;
  if (quoted && speaker !== undefined) {
    const kind = c.things[speaker]?.kind;
    body = kind === 'Person' ? c.bodies.get(speaker) : speaker;
  } else if (!quoted) body = c.issuer;
  if (body === undefined) return i + 1;
  c.add([body], form, i, i + 1, 'first-person', quoted ? 0.6 : 0.5);
  return form === 'possessive' ? members(c, i, sentence, body) : i + 1;
}
