/**
 * What stands before an event noun, up to its determiner: adjectives, names, dates ("the 4 January drone strike"), and
 * what governs the whole ("plans for an attack", "an increase in attacks").
 */
import type { Reference, Sentence } from '../analysis.ts';
import { type EventReading, isDate, kindAt } from './eventReading.ts';
import { EVENT_WORDS } from './eventWords.ts';

export type Determiner = 'definite' | 'indefinite' | 'counted' | 'none';

const DEFINITE =
  /^(?:the|this|that|these|those|his|her|its|their|our|my|same|last|latest|first|second|third|previous|earlier)$/;
const CARRIED = /^(?:launch|conduct|carry|stage|mount|execute|begin|start|undertake|wage)$/;
const COUNTED = /^(?:count|log|record|document|register|tally|list|average|total)$/;
export interface LeftSide {
  readonly first: number;
  readonly determiner: Determiner;
  readonly dated: number | undefined;
  readonly references: readonly { reference: Reference; possessor: boolean }[];
  readonly launched: boolean;
}

/** Adjectives, nouns, names and dates before the noun, up to its determiner; undefined where that makes it no event. */
export function readLeft(
  reading: EventReading,
  sentence: Sentence,
  t: number,
): LeftSide | undefined {
  const { analysed, nameAt } = reading;
  const references: { reference: Reference; possessor: boolean }[] = [];
  let first = t;
  let determiner: Determiner = 'none';
  let dated: number | undefined;
  let possessor = false;
  let k = t - 1;
  for (; k >= sentence.first && t - k < 12; k--) {
    const before = analysed.tokens[k];
    if (!before) break;
    const reference = analysed.references[(nameAt[k] ?? 0) - 1];
    if (reference && reference.last <= t) {
      references.push({ reference, possessor });
      k = reference.first;
      first = k;
      if (possessor) {
        k--;
        break;
      }
      continue;
    }
    if (before.tag === 'POS') {
      determiner = 'definite';
      possessor = true;
      // "Thursday's raid", "Goma's fall": what stands before belongs to it; a longer owner does not.
      const owner = analysed.tokens[k - 1];
      if (owner && isDate(owner)) {
        dated = k - 1;
        first = k - 1;
        k -= 2;
        break;
      }
      if ((nameAt[k - 1] ?? 0) > 0) continue;
      break;
    }
    if (isDate(before) && /^\p{Lu}/u.test(before.text)) {
      dated ??= k;
      first = k;
      continue;
    }
    if (
      EVENT_WORDS.unreal.has(before.lower) &&
      !(before.lower === 'such' && k > sentence.first && analysed.tokens[k - 1]?.lower === 'one')
    )
      return undefined;
    if (before.tag === 'DT' || before.tag === 'PRP$') {
      determiner = DEFINITE.test(before.lower)
        ? 'definite'
        : /^(?:a|an|another)$/.test(before.lower)
          ? 'indefinite'
          : 'none';
      k--;
      break;
    }
    if (before.tag === 'CC' && k + 1 < t && k > sentence.first) {
      // "drone boat and missile attack": two words for the means
      const [a, b] = [kindAt(reading, k - 1), kindAt(reading, k + 1)];
      if (a === 'Weapon' && b === 'Weapon') continue;
      break;
    }
    if (!/^(?:JJ|NN|CD|VBN|VBG|HYPH|RB)/.test(before.tag)) break;
    if (before.tag === 'RB' && !/-/.test(before.text)) break;
    // "had repelled nine assaults": the verb is no part of the phrase
    if (/^VB[NG]$/.test(before.tag) && isVerb(reading, sentence, k)) break;
    if (before.tag === 'CD' && !isDate(before) && !isDate(analysed.tokens[k + 1]))
      determiner = 'counted';
    if (isDate(before)) dated ??= k;
    first = k;
  }
  // "a series of strikes"
  if (analysed.tokens[first - 1]?.lower === 'of') {
    const series = analysed.tokens[first - 2];
    if (series && EVENT_WORDS.series.has(series.lower)) {
      first -= 2;
      determiner = 'counted';
      k = first - 1;
      if (analysed.tokens[k]?.tag === 'DT') k--;
    }
  }
  if (governed(reading, sentence, k)) return undefined;
  let verb = k;
  while (verb > sentence.first && /^(?:RP|RB|IN)$/.test(analysed.tokens[verb]?.tag ?? '')) verb--;
  const lemma = verb >= sentence.first ? (analysed.tokens[verb]?.lemma ?? '') : '';
  if (determiner === 'counted' && COUNTED.test(lemma)) return undefined;
  return { first, determiner, dated, references, launched: CARRIED.test(lemma) };
}

/** Whether a participle is the verb of its clause: an auxiliary stands before it. */
function isVerb(reading: EventReading, sentence: Sentence, at: number): boolean {
  const { tokens } = reading.analysed;
  let k = at - 1;
  while (k > sentence.first && /^RB/.test(tokens[k]?.tag ?? '')) k--;
  return k >= sentence.first && /^(?:have|be|get)$/.test(tokens[k]?.lemma ?? '');
}

/** Whether what stands before the phrase makes it a plan, a fear or a count. */
function governed(reading: EventReading, sentence: Sentence, at: number): boolean {
  const { tokens } = reading.analysed;
  let k = at;
  const inside = (): boolean => k >= sentence.first;
  if (inside() && /^(?:JJ|RB)/.test(tokens[k]?.tag ?? '') && tokens[k]?.lower !== 'not') k--;
  const preposition = tokens[k]?.lower ?? '';
  if (inside() && /^(?:in|of|for|about|against|to|on)$/.test(preposition)) {
    const lemma = tokens[k - 1]?.lemma ?? '';
    if (/^(?:in|of)$/.test(preposition) && EVENT_WORDS.counted.has(lemma)) return true;
    if (EVENT_WORDS.planned.has(lemma)) return true;
    return false;
  }
  if (!inside()) return false;
  const verb = tokens[k];
  if (!verb) return false;
  if (EVENT_WORDS.planned.has(verb.lemma)) return true;
  // "was planning to carry out attacks", "to launch an attack on"
  if (/^(?:VB|RP|IN|NN)/.test(verb.tag)) {
    for (let back = k; back > k - 3 && back > sentence.first; back--)
      if (tokens[back]?.lower === 'to')
        return EVENT_WORDS.planned.has(tokens[back - 1]?.lemma ?? '');
  }
  return false;
}
