/**
 * A sentence brought down to what its wording says: names and what stands for them become signs with their kind, words
 * become lemmas, and articles, numbers, dates and most adverbs fall away. "On 3 May two fighters of the Lantern Brigade
 * (LB) were killed by its rival" reads "§ be kill by § 's rival". Wordings are matched on that.
 */
import type { Kind } from '../../../model/kinds.ts';
import type { Sentence } from '../../analysis.ts';
import { isNoun } from '../../clauses/nounClasses.ts';
import type { Reading } from '../../clauses/reading.ts';
import type { Chunk } from '../../clauses/structure.ts';

const LETTERS: Readonly<Record<Kind, string>> = {
  ArmedGroup: 'G',
  SecurityForce: 'F',
  Organization: 'O',
  Person: 'P',
  Country: 'C',
  Region: 'R',
  Province: 'V',
  Settlement: 'S',
  Facility: 'X',
  NaturalFeature: 'N',
  Weapon: 'W',
  Event: 'E',
};

/** One word, mark or name of a sentence brought down to its wording. */
export interface Entry {
  readonly text: string;
  readonly token: number;
  readonly tag: string;
  /** Reference index, -1 for a word. */
  readonly reference: number;
  /** Of a name: the letter of its kind. */
  readonly letter: string;
  /** "v" for the head of an active verb group, "p" of a passive one; be, have and become carry none. */
  readonly voice: string;
}

const DROPPED = new Set(
  'now then also still once later since already again ever just even only thus therefore however meanwhile soon long twice often sometimes perhaps maybe both all here there today yesterday ago early earlier overnight such so far very too quite some about around almost nearly more less than respectively too notably'.split(
    ' ',
  ),
);
const KEPT = new Set('not never jointly only'.split(' '));
const MARKS = /^[,;:.()]$/;
const DASH = /^(?:–|—|-|\||--)$/;
/** What leads from one name of a thing to another. */
const ALIAS =
  /^(?:\(|,|also|know|as|call|alias|aka|a\.k\.a\.|a\.k\.a|aka\.|or|name|real|bear|better|nom|de|guerre|dub)$/;
const TEMPORAL_PREPOSITIONS =
  /^(?:on|in|since|from|until|till|by|during|before|after|at|for|over|throughout|between|within)$/;

export function sentenceWords(
  reading: Reading,
  sentence: Sentence,
  chunks: readonly Chunk[],
): Entry[] {
  const skipped = timesOf(reading, chunks);
  const voices = voicesOf(chunks);
  const entries: Entry[] = [];
  let closing = 0;
  for (let t = sentence.first; t < sentence.last; ) {
    const reference = referenceAt(reading, t);
    const r = reading.reference(reference);
    // an event's name is a noun like others: "the raid on X" says what it says
    if (r && r.last > t && !isDeed(reading, reference)) {
      closing += pushReference(reading, entries, reference, t);
      t = Math.max(r.last, t + 1);
      const possessive = r.form === 'possessive';
      if (possessive) entries.push(word("'s", t - 1, 'POS'));
      if (reading.token(t).tag === 'POS') {
        entries.push(word("'s", t, 'POS'));
        t += 1;
      }
      t = afterMembers(reading, entries, t, sentence.last);
      continue;
    }
    if (!skipped.has(t)) {
      const text = wordOf(reading, t);
      if (text === ')' && closing > 0) closing -= 1;
      else if (text && !(text === ',' && entries[entries.length - 1]?.text === ','))
        entries.push(word(text, t, reading.token(t).tag, voices.get(t)));
    }
    t += 1;
  }
  return entries;
}

const word = (text: string, token: number, tag: string, voice = ''): Entry => ({
  text,
  token,
  tag,
  reference: -1,
  letter: '',
  voice,
});

/** The voice of the head of each verb group. */
function voicesOf(chunks: readonly Chunk[]): Map<number, string> {
  const out = new Map<number, string>();
  for (const c of chunks)
    if (c.kind === 'vg' && !/^(?:be|have|become|remain)$/.test(c.lemma))
      out.set(c.head, c.passive ? 'p' : 'v');
  return out;
}

/** Tokens of dates and times with their preposition. */
function timesOf(reading: Reading, chunks: readonly Chunk[]): Set<number> {
  const out = new Set<number>();
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'np' || !chunk.temporal || chunk.heads.length > 0) return;
    // "in May war broke out": the noun behind the date is no time
    if (/^NN/.test(reading.token(chunk.head).tag) && !isNoun(chunk.headLemma, 'time')) return;
    for (let t = chunk.first; t < chunk.last; t++) if (reading.nameAt(t) < 0) out.add(t);
    const before = chunks[i - 1];
    if (before?.kind === 'prep' && TEMPORAL_PREPOSITIONS.test(before.word))
      for (let t = before.first; t < before.last; t++) out.add(t);
  });
  return out;
}

const isDeed = (reading: Reading, reference: number): boolean =>
  reading.kindOf(reference) === 'Event' &&
  !/^(?:operation|op)$/.test(reading.token(reading.reference(reference)?.first ?? -1).lower);

/** The reference that begins at a token: a name, or a pronoun or noun that holds no name. */
function referenceAt(reading: Reading, t: number): number {
  const name = reading.nameAt(t);
  if (name >= 0) return reading.reference(name)?.first === t ? name : -1;
  const other = reading.otherAt(t);
  const r = reading.reference(other);
  if (!r) return -1;
  // "among them Major X": no office of theirs
  if (reading.token(t).lower === 'them' && reading.token(t + 1).tag.startsWith('NNP')) return -1;
  // "the U.S.-trained commandos": what holds a name stands where its own noun does
  let named = -1;
  for (let k = r.first; k < r.last; k++) if (reading.nameAt(k) >= 0) named = k;
  return t === (named < 0 ? r.first : named + 1 < r.last ? r.last - 1 : -1) ? other : -1;
}

function wordOf(reading: Reading, t: number): string {
  const { tag, lower, lemma } = reading.token(t);
  if (MARKS.test(lower)) return lower;
  if (DASH.test(lower)) return '—';
  if (lower === '&' || lower === '+' || lower === '/') return 'and';
  if (lower === 'w/') return 'with';
  if (!/[\p{L}']/u.test(lower)) return '';
  if (tag === 'POS') return "'s";
  if (tag === 'DT' && lower !== 'no' && lower !== 'that') return '';
  if (/^CD$/.test(tag) || tag === 'MD') return tag === 'MD' ? lower : '';
  if (/^["“”«»‘]/.test(lower)) return '';
  if (KEPT.has(lower) || lower === "n't") return lower === "n't" ? 'not' : lower;
  if (/^RB/.test(tag) && lower.endsWith('ly')) return '';
  if (DROPPED.has(lower)) return '';
  return tag.startsWith('NNP') ? lower : lemma.toLowerCase();
}

/** Puts a sign for a reference, over the brackets of another name of the same thing; tells how many brackets stay open. */
function pushReference(
  reading: Reading,
  entries: Entry[],
  reference: number,
  token: number,
): number {
  const r = reading.reference(reference);
  const thing = r?.things[0];
  const kind = thing === undefined ? undefined : reading.thing(thing)?.kind;
  if (!r || !kind) return 0;
  let k = entries.length - 1;
  while (k >= 0 && entries.length - k < 7 && ALIAS.test(entries[k]?.text ?? '')) k -= 1;
  const before = entries[k];
  const last = entries[entries.length - 1];
  if (last && last.reference >= 0 && reading.reference(last.reference)?.things[0] === thing)
    return 0;
  if (
    before &&
    before.reference >= 0 &&
    k < entries.length - 1 &&
    reading.reference(before.reference)?.things[0] === thing
  ) {
    const open = entries.slice(k + 1).filter((e) => e.text === '(').length;
    entries.length = k + 1;
    return open;
  }
  members(reading, entries);
  // "the Turkish state" is Turkey
  const state = /^(?:state|government|regime|authorities|rule)$/.test(reading.token(r.last).lower);
  // "Turkish-made drones killed": Turkey made them and did nothing else
  const made = MADE.test(reading.token(r.last).lower) && reading.token(r.last).start === r.end;
  const letter = made
    ? '_'
    : r.form === 'demonym' && kind === 'Country' && !state
      ? 'D'
      : LETTERS[kind];
  entries.push({ text: '§', token, tag: 'NNP', reference, letter, voice: '' });
  return 0;
}

const MADE = /^[-‑](?:made|built|manufactured|produced|designed|supplied|donated|assembled)$/;

/** "X's prisoners" are none of X's own. */
const HELD = /^(?:prisoner|detainee|captive|hostage|inmate|victim)$/;

const isMember = (lemma: string): boolean =>
  isNoun(lemma, 'member') || isNoun(lemma, 'asset') || isNoun(lemma, 'owner');
const isOffice = (lemma: string): boolean => isNoun(lemma, 'leader') || isNoun(lemma, 'role');

/** "two fighters of X", "a convoy of X" are X: takes back what leads up to it. */
function members(reading: Reading, entries: Entry[]): void {
  for (;;) {
    const link = entries[entries.length - 1];
    const noun = entries[entries.length - 2];
    if (!link || !noun || noun.reference >= 0 || !/^(?:of|from)$/.test(link.text)) return;
    const lemma = reading.token(noun.token).lemma;
    const plural = noun.tag === 'NNS';
    const fits =
      (isMember(lemma) || isNoun(lemma, 'quantity')) &&
      (plural || (!isOffice(lemma) && !isNoun(lemma, 'unit')));
    if (!fits) return;
    entries.length -= 2;
    while (/^(?:JJ|VBN$|NN$)/.test(entries[entries.length - 1]?.tag ?? '')) {
      const last = entries[entries.length - 1];
      if (!last || last.reference >= 0) break;
      entries.length -= 1;
    }
  }
}

/** "X fighters", "X's positions" are X: steps over the noun, unless a person's name follows it. */
function afterMembers(reading: Reading, entries: Entry[], from: number, last: number): number {
  let t = from;
  const owned = entries[entries.length - 1]?.tag === 'POS';
  for (let n = 0; n < 3 && t + n < last; n++) {
    const at = t + n;
    const { tag, lemma } = reading.token(at);
    if (reading.nameAt(at) >= 0 || !/^(?:NN|JJ|VBG$)/.test(tag)) break;
    // "Iran-backed militias" are not Iran
    if (/^[-‑]\p{L}/u.test(reading.token(at).text)) break;
    if (!/^NNS?$/.test(tag) || !isMember(lemma)) continue;
    // "Mehsud's men" are his group's
    if (owned && (reading.otherAt(at) >= 0 || HELD.test(lemma))) break;
    const next = reading.token(at + 1);
    if (/^NNS?$/.test(next.tag) && reading.nameAt(at + 1) < 0) continue;
    const office = isOffice(lemma) || isNoun(lemma, 'unit');
    if (office && tag !== 'NNS') break;
    const after = /^[,:(]$/.test(next.text) ? at + 2 : at + 1;
    const person = referenceAt(reading, after);
    if (person >= 0 && reading.kindOf(person) === 'Person') break;
    if (owned) entries.length -= 1;
    t = at + 1;
    break;
  }
  return t;
}
