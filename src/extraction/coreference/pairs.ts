/** Words for two or three at once: "both groups", "the two sides", "all three", "the former", "the latter". */
import type { Kind } from '../../model/kinds.ts';
import type { Sentence } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { ACTORS, FORCES } from './chains.ts';
import type { Mentioned } from './discourse.ts';

const REACH = 3;
const COUNT = new Map([
  ['both', 2],
  ['two', 2],
  ['pair', 2],
  ['three', 3],
  ['four', 4],
]);
/** Nouns for sides of whatever sort. */
const SIDES =
  /^(?:sides|parties|rivals|allies|foes|enemies|neighbours|neighbors|belligerents|adversaries|partners)$/;
const PEOPLE =
  /^(?:men|women|brothers|leaders|commanders|officials|presidents|ministers|suspects)$/;
const BODIES_OR_PEOPLE: ReadonlySet<Kind> = new Set<Kind>([
  'ArmedGroup',
  'SecurityForce',
  'Organization',
  'Country',
  'Person',
]);
const NOT_ALONE = /^(?:NN|JJ|CD|VBG|DT|PRP\$|NNP)/;
const JOINED = /^(?:and|with|against|versus|v|vs|between|met|fought|to|from)$/;

export interface Several {
  readonly things: readonly number[];
  readonly next: number;
}

/**
 * Begins at "both", "all three", "the two", "the pair"; what follows may be a noun of sides or people, or none.
 * Undefined where the words say something else: "both X and Y", "the two rifles".
 */
export function severalAt(c: Chains, i: number, sentence: Sentence): Several | undefined {
  let at = i;
  const first = c.tokens[at]?.lower ?? '';
  if (first === 'the' || first === 'all' || first === 'these' || first === 'those') at++;
  const count = COUNT.get(c.tokens[at]?.lower ?? '');
  const noun = c.tokens[at + 1];
  // "on both sides of the border"
  const side = /^(?:sides?|parts?|banks?|ends?|flanks?)$/;
  if (side.test(c.tokens[i + 1]?.lower ?? '') && c.tokens[i + 2]?.lower === 'of') return undefined;
  if (first === 'the' && SIDES.test(c.tokens[i + 1]?.lower ?? ''))
    return sides(c, sentence, 2, i + 2);
  if (count === undefined) return undefined;
  if (noun?.sentence === sentence.index) {
    if (c.covered[at + 1]) return undefined;
    const warring = /^(?:warring|opposing|rival)$/.test(noun.lower) ? 2 : 1;
    const head = c.tokens[at + warring]?.lower ?? '';
    if (SIDES.test(head)) return sides(c, sentence, count, at + warring + 1);
    if (PEOPLE.test(head)) return pick(c, sentence, count, (k) => k === 'Person', at + warring + 1);
    if (noun.lower === 'of' || NOT_ALONE.test(noun.tag)) return undefined;
  }
  if (first === 'all' && count === 2) return undefined;
  // alone, they do something or something is done to them: "both in Syria and in Iraq" is neither
  const before = c.tokens[i - 1];
  if (
    !/^(?:VBD|VBZ|VBP|VB|MD)$/.test(noun?.tag ?? '') &&
    !(
      before?.sentence === sentence.index &&
      /^VB[DZPG]?$/.test(before.tag) &&
      before.lemma !== 'be' &&
      /^[.,;]$/.test(noun?.text ?? '.')
    )
  )
    return undefined;
  return pick(c, sentence, count, (k) => BODIES_OR_PEOPLE.has(k), at + 1);
}

/** The parties last named together; persons only where no bodies are. */
function sides(c: Chains, sentence: Sentence, count: number, next: number): Several | undefined {
  return (
    pick(c, sentence, count, (k) => FORCES.has(k), next) ??
    pick(c, sentence, count, (k) => ACTORS.has(k) && k !== 'Region', next) ??
    pick(c, sentence, count, (k) => BODIES_OR_PEOPLE.has(k), next)
  );
}

/** The last things of such a kind that one sentence puts side by side. */
export function pick(
  c: Chains,
  sentence: Sentence,
  count: number,
  fits: (kind: Kind) => boolean,
  next: number,
): Several | undefined {
  const recent = c
    .candidates(sentence.index, (t) => fits(t.kind), REACH)
    // "X and Y armed both sides": they are others
    .filter((m) => m.sentence < sentence.index || !m.subject);
  for (let s = sentence.index; s >= sentence.index - REACH; s--) {
    const there = recent.filter((m) => m.sentence === s).sort((a, b) => a.token - b.token);
    if (there.length < count) continue;
    if (there.length === count) return { things: there.map((m) => m.thing), next };
    const joined = joinedRun(c, there, count);
    if (joined) return { things: joined.map((m) => m.thing), next };
    return undefined;
  }
  if (recent.length === count) return { things: recent.map((m) => m.thing).reverse(), next };
  return undefined;
}

/** So many mentions in a row with little but "and" or a verb of dealing between them. */
function joinedRun(
  c: Chains,
  mentions: readonly Mentioned[],
  count: number,
): readonly Mentioned[] | undefined {
  for (let k = 0; k + count <= mentions.length; k++) {
    const run = mentions.slice(k, k + count);
    const close = run.every((m, n) => {
      const before = run[n - 1];
      if (!before) return true;
      const between = c.tokens.slice(before.last, m.token);
      return between.length <= 4 && between.some((t) => t.text === ',' || JOINED.test(t.lower));
    });
    if (close) return run;
  }
  return undefined;
}

/** "the former", "the latter": of the last two that one sentence names. */
export function formerLatter(
  c: Chains,
  first: number,
  last: number,
  which: 'former' | 'latter',
  sentence: Sentence,
): number {
  const recent = c.candidates(sentence.index, (t) => BODIES_OR_PEOPLE.has(t.kind), 1);
  const pair = [...recent].sort((a, b) => b.token - a.token);
  const [latest, earlier] = pair;
  const persons = latest && c.things[latest.thing]?.kind === 'Person';
  const before = persons
    ? (pair.find((m) => m !== latest && c.things[m.thing]?.kind === 'Person') ?? earlier)
    : earlier;
  const chosen = which === 'latter' ? latest : before;
  if (chosen) c.add([chosen.thing], 'nominal', first, last, which, 0.65);
  return last;
}
