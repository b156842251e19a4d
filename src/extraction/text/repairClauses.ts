/**
 * Repairs that need the clause around a word: the bare infinitive of "helped the army retake X", the gerund of "with X
 * bombing its camps", the verb of "after X bombs Y" and of headlines, and past tenses that share a subject or an object.
 */
import { hasMainVerb, startsObject } from './clauseTags.ts';
import { baseOfThird, isThingNoun } from './verbForms.ts';
import { tagsOf } from './wordTags.ts';

/** Verbs behind which an object and a bare infinitive stand. */
const CAUSATIVES: ReadonlySet<string> = new Set(
  'help helps helped helping let lets letting make makes made making have has had having see saw seen watch watched hear heard'.split(
    ' ',
  ),
);
const OPENS_CLAUSE = /^(?:after|as|before|while|when|because|where|since|until|once|that)$/;
const HELD_TO =
  /^(?:believed|thought|suspected|said|alleged|reported|known|understood|presumed|assumed|estimated|considered|rumou?red)$/;
const PHRASE = /^(?:N|JJ|DT|CD|PRP\$|POS)/;
const PRONOUN_SUBJECT = /^(?:both|all|some|many|several|others|none|each|most|few|neither)$/;
const REACH = 7;

const may = (lower: string, tag: string): boolean => tagsOf(lower).poses.includes(tag);
const isLower = (word: string): boolean => /^\p{Ll}/u.test(word);

export function repairClauses(
  words: readonly string[],
  lowers: readonly string[],
  tags: string[],
): void {
  for (let i = 0; i < lowers.length; i++) {
    const lower = lowers[i] ?? '';
    const tag = tags[i] ?? '';
    if (CAUSATIVES.has(lower) && tag.startsWith('V')) bareInfinitive(words, lowers, tags, i);
    const before = tags[i - 1] ?? '';
    const next = tags[i + 1] ?? '';
    // "most of the rifles"
    if (lower === 'most' && lowers[i + 1] === 'of') tags[i] = 'DT';
    if (
      tag === 'NN' &&
      lower.endsWith('ing') &&
      /^(?:DT|PRP\$|NNP)$/.test(next) &&
      /^(?:NNPS?|NNS|PRP)$/.test(before) &&
      may(lower, 'VBG')
    )
      tags[i] = 'VBG';
    else if (
      tag === 'VBN' &&
      PRONOUN_SUBJECT.test(lowers[i - 1] ?? '') &&
      /^(?:NNP|NNPS|DT|PRP\$)$/.test(next) &&
      (may(lower, 'VBD') || lower.endsWith('ed'))
    )
      tags[i] = 'VBD';
    // "the U.S. reaffirms its commitment": no noun stands before "its"
    else if (
      tag === 'NNS' &&
      may(lower, 'VBZ') &&
      isLower(words[i] ?? '') &&
      ((next === 'PRP$' && /^(?:NNPS?|NN)$/.test(before)) ||
        (next === 'DT' && before === 'NNP' && !isThingNoun(baseOfThird(lower) ?? lower)))
    )
      tags[i] = 'VBZ';
    // "…, believed to be in X": nobody believes to be
    else if (
      tag === 'VBD' &&
      HELD_TO.test(lower) &&
      lowers[i + 1] === 'to' &&
      /^VB/.test(tags[i + 2] ?? '') &&
      /^(?:N|RB|,|-RRB-|CD)/.test(before)
    )
      tags[i] = 'VBN';
    // "attacked, and after three days took, Laiza"
    else if (
      tag === 'VBN' &&
      i < 8 &&
      /^N/.test(before) &&
      lowers[i + 1] === ',' &&
      /^(?:and|but|then)$/.test(lowers[i + 2] ?? '') &&
      !tags.slice(0, i).some((t) => /^(?:V|MD)/.test(t)) &&
      (may(lower, 'VBD') || lower.endsWith('ed'))
    )
      tags[i] = 'VBD';
    if (/^(?:which|whom)$/.test(lower) && /^(?:DT|NNPS?)$/.test(tags[i + 1] ?? ''))
      findVerb(words, lowers, tags, i + 1, segmentEnd(lowers, i + 1), 2);
    if (OPENS_CLAUSE.test(lower) && i + 1 < lowers.length)
      findVerb(words, lowers, tags, i + 1, segmentEnd(lowers, i + 1), 5);
  }
  if (!hasMainVerb(lowers, tags))
    for (let from = 0; from < lowers.length; ) {
      const to = segmentEnd(lowers, from);
      findVerb(words, lowers, tags, from, to, 4);
      from = to + 1;
    }
  // "armed and trained the rebels": what is joined to a past tense and takes an object is one
  for (let i = 2; i < lowers.length; i++)
    if (
      tags[i] === 'VBN' &&
      tags[i - 2] === 'VBD' &&
      /^(?:and|or|but|then)$/.test(lowers[i - 1] ?? '') &&
      startsObject(tags[i + 1] ?? '', lowers[i + 1] ?? '') &&
      (may(lowers[i] ?? '', 'VBD') || (lowers[i] ?? '').endsWith('ed'))
    )
      tags[i] = 'VBD';
}

/** Index of the mark or conjunction that ends the stretch from `from`. */
function segmentEnd(lowers: readonly string[], from: number): number {
  for (let i = from; i < lowers.length; i++)
    if (i > from && (/^[,;:()"“”–—]$/.test(lowers[i] ?? '') || OPENS_CLAUSE.test(lowers[i] ?? '')))
      return i;
  return lowers.length;
}

function bareInfinitive(
  words: readonly string[],
  lowers: readonly string[],
  tags: string[],
  verb: number,
): void {
  const helps = /^help/.test(lowers[verb] ?? '');
  for (let k = verb + 1; k < Math.min(lowers.length, verb + REACH); k++) {
    const tag = tags[k] ?? '';
    const lower = lowers[k] ?? '';
    const object = startsObject(tags[k + 1] ?? '', lowers[k + 1] ?? '');
    // "helped lead"
    if (k === verb + 1 && helps && /^(?:VBN?P?|NN)$/.test(tag) && may(lower, 'VB')) {
      tags[k] = 'VB';
      return;
    }
    if (
      k > verb + 1 &&
      /^(?:NN|VBP|VBN|VBD)$/.test(tag) &&
      isLower(words[k] ?? '') &&
      may(lower, 'VB') &&
      /^(?:NNP|NNPS|NNS|NN|PRP)$/.test(tags[k - 1] ?? '') &&
      /^(?:NNP|NNPS|DT|PRP\$)$/.test(tags[k + 1] ?? '') &&
      object
    ) {
      tags[k] = 'VB';
      return;
    }
    if (!PHRASE.test(tag)) return;
  }
}

/**
 * Makes the likeliest word of a stretch without a finite verb its verb: it stands behind a noun that agrees with it and
 * before what can be an object. `need` is how much must speak for it.
 */
function findVerb(
  words: readonly string[],
  lowers: readonly string[],
  tags: string[],
  from: number,
  to: number,
  need: number,
): void {
  for (let i = from; i < to; i++) if (/^(?:VBD|VBZ|VBP|MD|VBG|VB)$/.test(tags[i] ?? '')) return;
  for (let i = from + 1; i < to; i++) {
    const tag = tags[i] ?? '';
    if (!/^(?:NNS?|JJ|VBN)$/.test(tag)) continue;
    const lower = lowers[i] ?? '';
    const before = tags[i - 1] ?? '';
    const next = i + 1 < to ? (tags[i + 1] ?? '') : '';
    const force = /^(?:military|police|army)$/.test(lowers[i - 1] ?? '');
    if ((!/^N/.test(before) && !force) || !isLower(words[i] ?? '')) continue;
    const names = /^NNPS?$/.test(before);
    const plural = /^NNP?S$/.test(before);
    let score = 0;
    if (tag === 'NNS' && may(lower, 'VBZ')) {
      const thing = isThingNoun(baseOfThird(lower) ?? lower);
      score = 2 - (plural && !names ? 2 : 0) - (thing ? 1 : 0);
    } else if (tag === 'NN' && may(lower, 'VBP') && plural) score = isThingNoun(lower) ? 1 : 2;
    else if (tag === 'VBN' && (may(lower, 'VBD') || lower.endsWith('ed'))) score = 1;
    else continue;
    if (/^(?:NNPS?|DT|PRP\$?)$/.test(next)) score += 3;
    else if (/^(?:CD|NNS|NN|JJ|RP|TO)$/.test(next)) score += 2;
    else if (/^(?:IN|RB)$/.test(next)) score += 1;
    if (names) score += 1;
    if (score >= need) {
      tags[i] = tag === 'NNS' ? 'VBZ' : tag === 'NN' ? 'VBP' : 'VBD';
      return;
    }
  }
}
