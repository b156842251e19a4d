/** Nouns that point back: "the militia", "both groups", "these rifles", "the latter", "three soldiers". */
import type { Sentence, Thing } from '../analysis.ts';
import type { Chains } from './chains.ts';
import { BODIES } from './chains.ts';
import type { Mentioned } from './discourse.ts';
import { type AnaphorNoun, anaphorNouns, weaponNouns } from './nounTables.ts';
import { formerLatter, pick, severalAt } from './pairs.ts';
import { ASSAILANTS, isHarmed, partyScore, suffering, violence } from './partyScore.ts';
import { clashes } from './sorts.ts';
import { weaponNoun } from './weaponReference.ts';

const POSSESSIVES = /^(?:its|their|his|her|our|my)$/;

const NOUN_SPAN = 4;

/** A noun that tells another sort of thing than the one asked for. */
function isOtherSort(noun: string, held: AnaphorNoun): boolean {
  const other = anaphorNouns.get(noun);
  return other !== undefined && !other.kinds.some((k) => held.kinds[0] === k);
}

/** "the militia", "both groups", "these rifles", "the latter". */
export function nounPhrase(c: Chains, i: number, sentence: Sentence): number {
  const determiner = c.tokens[i]?.lower ?? '';
  let at = i + 1;
  if (
    /^(?:same|other|two|three|four|five|six|first|second|whole|entire|said)$/.test(
      c.tokens[at]?.lower ?? '',
    )
  )
    at++;
  const special = c.tokens[at]?.lower;
  if (
    determiner === 'the' &&
    (special === 'former' || special === 'latter') &&
    !/^(?:NN|JJ)/.test(c.tokens[at + 1]?.tag ?? '')
  )
    return formerLatter(c, i, at + 1, special, sentence);
  const several = severalAt(c, i, sentence);
  if (several) {
    c.add(several.things, 'nominal', i, several.next, 'both', 0.6);
    return several.next;
  }
  let noun = -1;
  for (let k = at; k < Math.min(at + NOUN_SPAN, sentence.last); k++) {
    const token = c.tokens[k];
    if (!token || c.covered[k]) break;
    const fits =
      anaphorNouns.has(token.lower) || weaponNouns.has(token.lower) || c.heads.has(token.lower);
    if (fits && /^(?:NN|JJ|VB)/.test(token.tag)) noun = k;
    if (!/^(?:NN|JJ|VBN|VBG|CD|HYPH)/.test(token.tag)) break;
  }
  if (noun < 0) return i + 1;
  // The head is the last noun of the phrase: "the militia commander" is no militia.
  const after = c.tokens[noun + 1];
  if (
    after &&
    after.sentence === sentence.index &&
    /^NNS?$/.test(after.tag) &&
    !c.covered[noun + 1] &&
    // "The group buries its own": a verb that the tagger takes for a plural
    !/^(?:DT|PRP\$|PRP)$/.test(c.tokens[noun + 2]?.tag ?? '')
  )
    return i + 1;
  // "the town of X", "the group X" name their thing outright
  const word = c.tokens[noun]?.lower ?? '';
  if (
    c.covered[noun + 1] &&
    after?.sentence === sentence.index &&
    determiner === 'the' &&
    !/^['’]s$/.test(after.text)
  )
    return noun + 1;
  const of = c.tokens[noun + 2]?.lower === 'the' ? noun + 3 : noun + 2;
  if (
    after?.lower === 'of' &&
    c.covered[of] &&
    !/^(?:members|fighters|remnants|elements|soldiers|forces|men)$/.test(word)
  )
    return noun + 1;
  if (
    after?.lower === 'of' &&
    /^(?:members|fighters|remnants|elements|soldiers|forces|men|leader|commander|chief|head)$/.test(
      word,
    )
  )
    return noun + 1;
  // "under the command of …" is no body
  if (word === 'command' && after?.lower === 'of') return noun + 1;
  if (POSSESSIVES.test(determiner)) return i + 1;
  // "the forensic unit of the regional police", "the group of men": told by what follows
  if (
    determiner === 'the' &&
    after?.lower === 'of' &&
    after.sentence === sentence.index &&
    BODIES.has(anaphorNouns.get(word)?.kinds[0] ?? 'Weapon')
  )
    return noun + 1;
  const qualifiers = c.tokens.slice(at, noun).map((t) => t.lower);
  if (qualifiers.includes('following')) return noun + 1;
  // "the front at Kididiwe" is where, not who
  if (word === 'front' && /^(?:on|at|from|to)$/.test(c.tokens[i - 1]?.lower ?? '')) return noun + 1;
  const weapon = weaponNouns.get(word);
  if (weapon && weaponNoun(c, i, noun, sentence, weapon)) return noun + 1;
  const held = anaphorNouns.get(word) ?? calledSo(c, word);
  if (held) {
    if (held.kinds[0] === 'Weapon')
      weaponNoun(c, i, noun, sentence, { categories: ['-'], all: held.number === 'many' });
    else thingNoun(c, i, noun, sentence, held, word, determiner, qualifiers);
  }
  return noun + 1;
}

/** Words for sorts of bodies that exclude one another: what is called a brigade is not "the police". */
const UNIT_WORDS: ReadonlySet<string> = new Set(
  'army navy police gendarmerie brigade battalion regiment division corps squad unit units patrol platoon guard ministry court'.split(
    ' ',
  ),
);
/** Words for whole movements: a unit is seldom called by them. */
const MOVEMENT_WORDS: ReadonlySet<string> = new Set(
  'group organisation organization movement insurgency outfit jihadists militants rebels'.split(
    ' ',
  ),
);

/** Whether a thing is called by a sort of body that the noun is not. */
function isOtherUnit(nouns: ReadonlySet<string>, word: string, lemma: string): boolean {
  if (!UNIT_WORDS.has(lemma) && !MOVEMENT_WORDS.has(word)) return false;
  for (const noun of nouns) if (noun !== lemma && UNIT_WORDS.has(noun)) return true;
  return false;
}

const NONE: ReadonlySet<string> = new Set();
/** How one side calls the other's army. */
const FOREIGN_RULE =
  /^(?:colonial|colonialist|occupation|occupying|occupier|occupier's|enemy|regime|apostate|puppet|tyrannical|tyrant|invading|mercenary|junta|zionist)$/;

function isNamedNext(c: Chains, noun: number): boolean {
  let end = noun + 1;
  // "the financier of the same gang, Yasser Hammad"
  if (c.tokens[end]?.lower === 'of')
    while (end < noun + 7 && /^(?:N|JJ|DT|IN|PRP\$|CD)/.test(c.tokens[end]?.tag ?? '')) end += 1;
  if (c.tokens[end]?.text !== ',') return false;
  for (let k = end + 1; k < end + 5; k++) {
    const name = c.nameAt(k);
    if (name) return c.things[name.things[0] ?? -1]?.kind === 'Person';
    if (!/^NN/.test(c.tokens[k]?.tag ?? '')) return false;
  }
  return false;
}

/** A ministry or a firm is not "the group". */
function isCalledOtherwise(c: Chains, thing: number, held: AnaphorNoun): boolean {
  for (const noun of c.descriptors[thing] ?? []) if (isOtherSort(noun, held)) return true;
  return false;
}

function thingNoun(
  c: Chains,
  first: number,
  noun: number,
  sentence: Sentence,
  held: AnaphorNoun,
  word: string,
  determiner: string,
  qualifiers: readonly string[],
): void {
  const lemma = c.tokens[noun]?.lemma ?? word;
  // "the Force Commander, Major General Ibrahim,": the name comes after
  if (held.kinds[0] === 'Person' && isNamedNext(c, noun)) return;
  const fits = (t: Thing, index: number): boolean =>
    c.descriptors[index]?.has(lemma) === true ||
    (!clashes(word, t.kind, c.descriptors[index] ?? NONE) &&
      held.kinds.includes(t.kind) &&
      (t.kind === held.kinds[0] || !isCalledOtherwise(c, index, held)));
  let mentions: readonly Mentioned[] = c.candidates(sentence.index, fits, 5);
  const foreign = qualifiers.some((q) =>
    /^(?:other|another|rival|new|second|third|different|local|neighbouring|neighboring|nearby|foreign)$/.test(
      q,
    ),
  );
  if (foreign) return;
  if (mentions.length === 0) {
    // The only one of its sort in the document answers from any distance.
    const only = held.kinds[0] ? (c.ofKind.get(held.kinds[0]) ?? []) : [];
    const [single] = only;
    const last = single === undefined ? undefined : c.discourse.lastOf(single);
    if (only.length !== 1 || !last || held.weight < 0.8) return;
    mentions = [last];
  }
  if (held.number === 'pair' || determiner === 'both') {
    // "the factions" may be any; a count or "both" says how many
    const counted = /^(?:two|three)$/.test(c.tokens[first + 1]?.lower ?? '');
    if (!counted && !/^(?:both|these|those)$/.test(determiner)) return;
    const count = c.tokens[first + 1]?.lower === 'three' ? 3 : 2;
    const some = pick(c, sentence, count, (k) => held.kinds.includes(k), noun + 1);
    if (some) c.add(some.things, 'nominal', first, noun + 1, 'both', 0.55);
    return;
  }
  if (held.number === 'all' && held.kinds[0] === 'Event') {
    c.add(mentions.map((m) => m.thing).reverse(), 'nominal', first, noun + 1, 'events', 0.5);
    return;
  }
  mentions = withNamesake(c, mentions, lemma, determiner);
  const best = c.best(mentions, sentence.index, (m) => {
    const thing = c.things[m.thing];
    let score = thing ? partyScore(c, m, thing, held, first, noun) : 0;
    const nouns = c.descriptors[m.thing];
    if (nouns?.has(word) || nouns?.has(lemma)) score += 2;
    if (thing) score -= Math.max(0, held.kinds.indexOf(thing.kind)) * 0.8;
    // What the text calls a firm is hardly "the group".
    if (
      nouns &&
      !nouns.has(word) &&
      !nouns.has(lemma) &&
      [...nouns].some((n) => isOtherSort(n, held))
    )
      score -= 0.6;
    if (thing && !held.kinds.includes(thing.kind)) score -= 0.5;
    else if (nouns && isOtherUnit(nouns, word, lemma)) score -= 0.9;
    for (const q of qualifiers) if (nouns?.has(q)) score += 1;
    // "the colonial army", "the occupation forces": not who speaks
    if (m.thing === c.issuer && qualifiers.some((q) => FOREIGN_RULE.test(q))) score -= 4;
    // "The firm …, and the group …": two nouns in one sentence tell two things.
    const called = c.called.get(m.thing);
    if (called && called.sentence === sentence.index && called.word !== word) score -= 2;
    return score;
  });
  if (!best) return;
  c.called.set(best.mention.thing, { sentence: sentence.index, word });
  c.add(
    [best.mention.thing],
    'nominal',
    first,
    noun + 1,
    'definite-noun',
    c.confidence(0.5 + 0.15 * held.weight, best, sentence.index),
  );
}

/** A noun that heads the name of something spoken of: "the katiba", "the carbines". */
function calledSo(c: Chains, word: string): AnaphorNoun | undefined {
  const [thing] = c.heads.get(word) ?? [];
  const kind = thing === undefined ? undefined : c.things[thing]?.kind;
  if (!kind) return undefined;
  return {
    kinds: [kind],
    number: kind === 'Weapon' && word.endsWith('s') ? 'many' : 'one',
    weight: 0.6,
  };
}

/** "the brigade", where none that was spoken of lately is one: the last that the document called so, from afar. */
function withNamesake(
  c: Chains,
  mentions: readonly Mentioned[],
  lemma: string,
  determiner: string,
): readonly Mentioned[] {
  if (!UNIT_WORDS.has(lemma) || !/^(?:the|that|this)$/.test(determiner)) return mentions;
  if (mentions.some((m) => c.descriptors[m.thing]?.has(lemma))) return mentions;
  let last: Mentioned | undefined;
  c.descriptors.forEach((nouns, thing) => {
    if (!nouns.has(lemma) || !BODIES.has(c.things[thing]?.kind ?? 'Weapon')) return;
    const m = c.discourse.lastOf(thing);
    if (m && (!last || m.token > last.token)) last = m;
  });
  return last ? [last] : mentions;
}

/** "killed three soldiers": members of the body last spoken of, where there is hardly another. */
export function bareNoun(c: Chains, i: number, sentence: Sentence): number {
  const held = anaphorNouns.get(c.tokens[i]?.lower ?? '');
  if (!held) return i + 1;
  const next = c.tokens[i + 1];
  if (
    next &&
    next.sentence === sentence.index &&
    (/^NN/.test(next.tag) || (next.lower === 'of' && c.covered[i + 2]) || next.lower === 'of')
  )
    return i + 1;
  // "American soldiers" and the like are things of their own or nobody's.
  const before = c.tokens[i - 1];
  if (before && before.sentence === sentence.index && (/^NNP/.test(before.tag) || c.covered[i - 1]))
    return i + 1;
  const mentions = c.candidates(sentence.index, (t) => held.kinds.includes(t.kind), 3);
  const best = c.best(
    mentions,
    sentence.index,
    (m) =>
      -0.4 * Math.max(0, held.kinds.indexOf(c.things[m.thing]?.kind ?? 'Weapon')) -
      (c.ownVictim(i, m) ? 3 : 0) +
      (isHarmed(c, i, i)
        ? suffering(m)
        : ASSAILANTS.test(c.tokens[i]?.lower ?? '')
          ? violence(c, m, sentence.index)
          : 0),
  );
  if (best) {
    c.add(
      [best.mention.thing],
      'nominal',
      i,
      i + 1,
      'bare-noun',
      c.confidence(0.4, best, sentence.index),
    );
    return i + 1;
  }
  const only = held.kinds[0] ? (c.ofKind.get(held.kinds[0]) ?? []) : [];
  const [single] = only;
  if (only.length === 1 && single !== undefined)
    c.add([single], 'nominal', i, i + 1, 'bare-noun', 0.3);
  return i + 1;
}
