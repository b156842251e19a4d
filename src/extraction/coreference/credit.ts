/** Who speaks: for "we" and "I" within quotes. */
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { BODIES } from './chains.ts';

/** "An interview with X": whoever's words the quotes are when nobody else is credited. */
export function interviewee(c: Chains): number | undefined {
  for (const r of c.names) {
    if (r.sentence > 5) return undefined;
    const [thing] = r.things;
    if (thing === undefined || c.things[thing]?.kind !== 'Person') continue;
    const before = c.tokens.slice(Math.max(0, r.first - 8), r.first).map((t) => t.lower);
    if (
      before.some((w) =>
        /^(?:interview|conversation|talk|testimony|statement|interviewed|q&a)$/.test(w),
      )
    )
      return thing;
  }
  return undefined;
}

/** Who is credited with speech in a sentence. */
export function speakerOf(c: Chains, sentence: Sentence): number | undefined {
  for (const r of c.namesIn[sentence.index] ?? []) {
    const [thing] = r.things;
    const kind = thing === undefined ? undefined : c.things[thing]?.kind;
    if (thing === undefined || !kind || !(kind === 'Person' || BODIES.has(kind))) continue;
    for (const k of [r.first - 1, r.first - 2, r.first - 3, r.last, r.last + 1]) {
      const token = c.tokens[k];
      if (
        token?.sentence === sentence.index &&
        /^(?:say|tell|add|state|explain|stress|declare|write|note|insist|warn|claim|recall|confirm|announce|reply|answer|remember|admit|testify|comment|argue|maintain|complain|remark|boast|vow|recount|continue|concede|reveal)$/.test(
          token.lemma,
        )
      )
        return thing;
    }
  }
  return undefined;
}

/** "Cano: We struck a camp": the name before a colon that begins a line of a transcript. */
export function labelOf(c: Chains, sentence: Sentence): number | undefined {
  const [r] = c.namesIn[sentence.index] ?? [];
  const [thing] = r?.things ?? [];
  const kind = thing === undefined ? undefined : c.things[thing]?.kind;
  if (!r || thing === undefined || r.first - sentence.first > 3) return undefined;
  if (!(kind === 'Person' || BODIES.has(kind ?? 'Weapon'))) return undefined;
  let at = r.last;
  if (c.tokens[at]?.text === '(') {
    const limit = at + 14;
    while (at < limit && c.tokens[at] && c.tokens[at]?.text !== ')') at++;
    at++;
  }
  const colon = c.tokens[at];
  return colon?.text === ':' && colon.sentence === sentence.index ? thing : undefined;
}
