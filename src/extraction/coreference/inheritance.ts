/** What a sentence is about without a word for it: items of lists, lines of entries, bylines, fragments. */
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { ACTORS, BODIES } from './chains.ts';

const STATEMENT =
  /^(?:communiqu[eé]|statement|press|media|release|bulletin|announcement|declaration|message|briefing|office|notice|order|proclamation|report)$/;

/**
 * A line without a verb near the top that begins with a body's name, or is called a statement of it: a letterhead,
 * whose "we" is that body.
 */
export function isLetterhead(c: Chains, sentence: Sentence, token: number): boolean {
  if (sentence.index > 3) return false;
  for (let i = sentence.first; i < sentence.last; i++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(c.tokens[i]?.tag ?? '')) return false;
  if (token <= sentence.first + 1) return true;
  for (let i = sentence.first; i < token; i++)
    if (STATEMENT.test(c.tokens[i]?.lower ?? '')) return true;
  return false;
}

/** What a sentence is about without saying so; spans are empty and stand at its beginning. */
export function inherit(c: Chains, sentence: Sentence): void {
  const named = (c.namesIn[sentence.index] ?? []).flatMap((r) => r.things);
  const lead = c.layout?.leadIn.get(sentence.index);
  if (lead !== undefined && !named.some((t) => BODIES.has(c.things[t]?.kind ?? 'Weapon'))) {
    let things = about(c, lead);
    if (!things.some((t) => ACTORS.has(c.things[t]?.kind ?? 'Weapon')))
      things = [...things, ...about(c, lead - 1)];
    implicit(c, things, sentence, 'list', 0.5);
  }
  const entry = c.layout?.entry.get(sentence.index);
  if (entry !== undefined) implicit(c, about(c, entry).slice(0, 1), sentence, 'entry', 0.7);
  if (
    c.layout?.bylines.has(sentence.index) &&
    c.outlet !== undefined &&
    named.some((t) => c.things[t]?.kind === 'Person')
  )
    implicit(c, [c.outlet], sentence, 'byline', 0.7);
  if (lead === undefined && entry === undefined) subjectless(c, sentence);
}

/** "Flies for the Guard": a fragment that begins with its verb goes on about the last subject. */
function subjectless(c: Chains, sentence: Sentence): void {
  const first = c.tokens[sentence.first];
  if (
    !first ||
    !/^(?:VBZ|VBD|VBN)$/.test(first.tag) ||
    first.lower === 'according' ||
    /^(?:asked|given|based|compared|told)$/.test(first.lower)
  )
    return;
  const mentions = c.candidates(
    sentence.index,
    (t) => ACTORS.has(t.kind) || t.kind === 'Person',
    1,
  );
  const best = c.best(mentions, sentence.index, () => 0);
  if (best) implicit(c, [best.mention.thing], sentence, 'fragment', 0.4);
}

/** Things referred to in a sentence, weapons left out. */
function about(c: Chains, sentence: number): number[] {
  const things = new Set<number>();
  for (const r of c.namesIn[sentence] ?? []) for (const t of r.things) things.add(t);
  for (const r of c.found)
    if (r.sentence === sentence && r.form !== 'implicit') for (const t of r.things) things.add(t);
  return [...things].filter((t) => c.things[t]?.kind !== 'Weapon');
}

function implicit(
  c: Chains,
  things: readonly number[],
  sentence: Sentence,
  rule: string,
  confidence: number,
): void {
  for (const thing of things)
    c.found.push({
      things: [thing],
      form: 'implicit',
      start: sentence.start,
      end: sentence.start,
      first: sentence.first,
      last: sentence.first,
      sentence: sentence.index,
      rule,
      confidence,
    });
}
