/**
 * Part-of-speech tags behind a port. The default is wink-pos-tagger's lexicon and context rules, called by their
 * parts so that what a word may be is looked up once, with repairs for what it gets wrong on reports of this kind:
 * capitals at a sentence's head and in headlines, names, and the past tense against the participle.
 */
import lexicon from 'wink-lexicon/src/lexicon.js';
import applyContextRules from 'wink-pos-tagger/src/rules-engine.js';
import unigramTagger from 'wink-pos-tagger/src/unigram-tagger.js';
import { spellingOf } from './spelling.ts';

/** Tags the words of one sentence with Penn Treebank tags. */
export interface Tagger {
  tag(words: readonly string[]): string[];
}

interface WinkToken {
  value: string;
  normal: string;
  tag: string;
  pos?: string;
}
interface WordTags {
  readonly tag: string;
  readonly normal: string;
  readonly poses: string[];
}

const PUNCTUATION = /^[’'‘`“”"[\](){}…,.!;?\-–—:]+$/;
const NUMBER = /^(?:\d+(?:[.,:/]\d+)*%?)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|million|both)$/;
const ALL_CAPS = /^[\p{Lu}\p{N}'’\-.&]+$/u;
const DEMONYM =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|can|ani|qi|nni|wi|men|mani|aeli|ench|utch|reek|wiss|hai|zech|urkic|urd|an|i)s?)$/u;
/** Words that wink knows by another use than reports make of them. */
const KNOWN: Readonly<Record<string, string[]>> = {
  hq: ['NN'],
  spox: ['NN'],
  drone: ['NN'],
  drones: ['NNS'],
  militants: ['NNS'],
  gunmen: ['NNS'],
  policemen: ['NNS'],
  airstrike: ['NN'],
  airstrikes: ['NNS'],
  manned: ['VBD', 'VBN'],
  overran: ['VBD'],
  retook: ['VBD'],
  retaken: ['VBN'],
  sunk: ['VBN'],
  slain: ['VBN'],
  slew: ['VBD'],
  beat: ['VBD', 'VB', 'VBP'],
  beaten: ['VBN'],
  tore: ['VBD'],
  torn: ['VBN'],
  burst: ['VBD', 'VBN'],
  cut: ['VBD', 'VBN', 'VB'],
  put: ['VBD', 'VBN', 'VB'],
  gunboat: ['NN'],
  gunboats: ['NNS'],
  speedboats: ['NNS'],
  insurgents: ['NNS'],
  jihadist: ['NN', 'JJ'],
  jihadists: ['NNS'],
  loaned: ['VBD', 'VBN'],
  stormed: ['VBD', 'VBN'],
  shelled: ['VBD', 'VBN'],
  ambushed: ['VBD', 'VBN'],
  bombed: ['VBD', 'VBN'],
  airlifted: ['VBD', 'VBN'],
  beheaded: ['VBD', 'VBN'],
  '-backed': ['JJ'],
  said: ['VBD', 'VBN'],
  hit: ['VBD', 'VBN', 'NN', 'VB'],
  overrun: ['VBN', 'VBD', 'VB', 'NN'],
  shot: ['VBD', 'VBN', 'NN'],
  aka: ['IN'],
  infrared: ['JJ'],
  cellar: ['NN'],
  alias: ['IN'],
  otherwise: ['RB'],
  troops: ['NNS'],
  forces: ['NNS', 'VBZ'],
  strikes: ['NNS', 'VBZ'],
  raids: ['NNS', 'VBZ'],
  attacks: ['NNS', 'VBZ'],
  other: ['JJ', 'NN'],
  following: ['VBG', 'IN', 'JJ'],
  cannot: ['MD'],
  captive: ['NN', 'JJ'],
  down: ['RB', 'RP', 'IN', 'VB'],
  fire: ['NN', 'VB', 'VBP'],
  arms: ['NNS', 'VBZ'],
  arm: ['NN', 'VB', 'VBP'],
  mine: ['NN', 'PRP$'],
  mines: ['NNS'],
  rounds: ['NNS', 'VBZ'],
  shells: ['NNS', 'VBZ'],
  stockpile: ['NN', 'VB'],
};
const BE_HAVE = new Set(
  "be is are was were been being am 's ’s get gets got getting 're ’re has have had having 've ’ve".split(
    ' ',
  ),
);
const ADVERB_TAG = /^RB/;

const LIMIT = 80_000;
const cache = new Map<string, WordTags>();

function tagsOf(value: string): WordTags {
  const known = cache.get(value);
  if (known) return known;
  const normal = value.toLowerCase();
  if (value === 'US' || value === 'IS' || value === 'AL')
    return { tag: 'word', normal: `${normal}.`, poses: ['NNP'] };
  const fixed = Object.hasOwn(KNOWN, normal) ? KNOWN[normal] : undefined;
  let result: WordTags;
  if (fixed) result = { tag: 'word', normal, poses: fixed };
  else if (/^[@#]/.test(value) || /^https?:/.test(value))
    result = { tag: 'word', normal, poses: ['NNP'] };
  else if (ORDINAL.test(value)) result = { tag: 'word', normal, poses: ['JJ'] };
  else if (/^\d/.test(value) && !NUMBER.test(value))
    result = {
      tag: 'word',
      normal,
      poses: [/[x×]/.test(value) || /mm$/.test(value) ? 'JJ' : 'NNP'],
    };
  else if (/^[-‑]\p{L}/u.test(value)) result = { tag: 'word', normal, poses: ['JJ'] };
  else if (/\p{L}[-‑]$/u.test(value)) result = { tag: 'word', normal, poses: ['JJ'] };
  else if (value === '’s' || value === "'s")
    result = { tag: 'word', normal: "'s", poses: ['POS', 'VBZ'] };
  else {
    const tag = NUMBER.test(value) ? 'number' : PUNCTUATION.test(value) ? 'punctuation' : 'word';
    const token: WinkToken = { value, normal, tag };
    const poses = unigramTagger(token, lexicon);
    result = {
      tag,
      normal,
      poses: token.pos && poses[0] !== token.pos ? [token.pos, ...poses] : poses,
    };
  }
  if (cache.size >= LIMIT) cache.clear();
  cache.set(value, result);
  return result;
}

/** Whether a lower-cased word is one of the language: in the lexicon, or an inflection of one that is. */
function inLexicon(lower: string): boolean {
  if (Object.hasOwn(lexicon, lower) || Object.hasOwn(KNOWN, lower)) return true;
  return lower.length > 4 && /(?:s|ed|ing)$/.test(lower) && tagsOf(lower).poses[0] !== 'NNP';
}

/** Whether most words are capitalised: a headline in title case or capitals, where a capital tells nothing. */
function isTitled(words: readonly string[]): boolean {
  let letters = 0;
  let capitals = 0;
  for (const word of words)
    if (word.length > 3) {
      const { letter, upper } = spellingOf(word);
      if (letter) letters += 1;
      if (upper) capitals += 1;
    }
  return letters > 3 && capitals >= letters * 0.8;
}

function repairCapitals(words: readonly string[], tags: string[], titled: boolean): void {
  let head = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const tag = tags[i] ?? '';
    const { lower, upper, wordlike } = spellingOf(word);
    if (!upper) {
      if (wordlike) head = false;
      continue;
    }
    if ((head || titled) && inLexicon(lower)) {
      if (DEMONYM.test(word) && tag.startsWith('N')) tags[i] = tag === 'NNS' ? 'NNPS' : 'NNP';
    } else if (/^(?:NN|NNS|VB|VBP|VBD|VBN|VBZ|VBG|RB|UH|FW|MD|CD)$/.test(tag)) {
      if (tag !== 'CD' || !NUMBER_WORD.test(lower))
        tags[i] = tag === 'NNS' && !ALL_CAPS.test(word) ? 'NNPS' : 'NNP';
    } else if (tag.startsWith('JJ')) tags[i] = DEMONYM.test(word) ? 'JJ' : 'NNP';
    head = false;
  }
}

/** Words that no lexicon knows, by their endings. */
function repairUnknown(words: readonly string[], tags: string[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (
      tags[i] !== 'NNP' ||
      spellingOf(word).upper ||
      !/^\p{Ll}/u.test(word) ||
      /^(?:al|el|ez|ad|as)-/.test(word)
    )
      continue;
    if (
      /-(?:scale|level|term|range|calibre|caliber|old|long|wide|based|powered|propelled|wing|barrel|guided|made|held|fired|explosive|size|class|style)$/.test(
        word,
      )
    )
      tags[i] = 'JJ';
    else if (/ly$/.test(word)) tags[i] = 'RB';
    else if (/ing$/.test(word)) tags[i] = 'VBG';
    else if (/[^e]ed$/.test(word))
      tags[i] = /^(?:N|PRP|WDT|WP)/.test(tags[i - 1] ?? '') ? 'VBD' : 'VBN';
    else tags[i] = /[^s]s$/.test(word) ? 'NNS' : 'NN';
  }
}

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set('he she it they we who which'.split(' '));
const RELATIVE = /^(?:that|which|who)$/;

/** Whether a main clause has a finite verb: those of relative clauses do not count. */
function hasMainVerb(lowers: readonly string[], tags: readonly string[]): boolean {
  for (let i = 0; i < tags.length; i++) {
    if (!FINITE.has(tags[i] ?? '')) continue;
    let left = i - 1;
    while (left >= 0 && /^(?:RB|VB|VBN|MD)$/.test(tags[left] ?? '')) left -= 1;
    if (!RELATIVE.test(lowers[left] ?? '')) return true;
  }
  return false;
}

const startsObject = (tag: string, word: string): boolean =>
  /^(?:DT|PRP\$?|CD|JJ|NN|NNS|NNP|NNPS|PDT|POS)$/.test(tag) && word !== 'that';

/** Past tense or participle: after be and have a participle, before an object a past tense. */
function repairParticiples(
  words: readonly string[],
  lowers: readonly string[],
  tags: string[],
): void {
  for (let i = 1; i < words.length; i++) {
    const tag = tags[i] ?? '';
    if (tag !== 'VB' && tag !== 'VBP' && tag !== 'NN') continue;
    const before = lowers[i - 1] ?? '';
    const poses = tagsOf(lowers[i] ?? '').poses;
    if (/^(?:be|is|are|was|were|been|being)$/.test(before) && poses.includes('VBN'))
      tags[i] = 'VBN';
    else if (tag !== 'NN' && poses.includes('NN') && /^N/.test(tags[i - 1] ?? '')) {
      // "a White Helmets volunteer": a noun phrase that "a" opens goes on
      for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
        if (lowers[k] === 'a' || lowers[k] === 'an') tags[i] = 'NN';
        if (!/^(?:N|JJ|POS)/.test(tags[k] ?? '')) break;
      }
    }
  }
  for (let i = 0; i < words.length; i++) {
    const tag = tags[i];
    if (tag !== 'VBD' && tag !== 'VBN') continue;
    const may = tagsOf(lowers[i] ?? '').poses;
    const both = may.includes('VBD') || /ed$/.test(lowers[i] ?? '');
    const next = tags[i + 1] ?? '';
    const nextWord = lowers[i + 1] ?? '';
    let left = i - 1;
    while (left >= 0 && (ADVERB_TAG.test(tags[left] ?? '') || lowers[left] === 'not')) left -= 1;
    // Past "was X and Y": the second participle shares the auxiliary.
    let anchor = left;
    if (
      anchor >= 1 &&
      /^(?:and|or|,|but|then)$/.test(lowers[anchor] ?? '') &&
      tags[anchor - 1] === 'VBN'
    )
      anchor = -2;
    // "raised, paid and equipped": past tenses in a row
    if (both && anchor >= 1 && /^(?:and|or|,)$/.test(lowers[anchor] ?? '')) {
      let first = anchor - 1;
      if (/^(?:and|,)$/.test(lowers[first] ?? '')) first -= 1;
      if (tags[first] === 'VBD' && nextWord !== 'by') {
        tags[i] = 'VBD';
        continue;
      }
    }
    const auxiliary = left >= 0 ? (lowers[left] ?? '') : '';
    // "was it seized", "had the group taken" are rare in reports and left alone.
    if (
      BE_HAVE.has(auxiliary) &&
      !((auxiliary === "'s" || auxiliary === '’s') && tags[left] === 'POS')
    ) {
      tags[i] = 'VBN';
      continue;
    }
    if (RELATIVE.test(lowers[left] ?? '') && left === i - 1 && both) {
      tags[i] = 'VBD';
      continue;
    }
    if (nextWord === 'by' || anchor === -2) {
      if (anchor !== -2 || !startsObject(next, nextWord)) tags[i] = 'VBN';
      continue;
    }
    if (!both) continue;
    if (lowers[left] === ')') while (left > 0 && lowers[left + 1] !== '(') left -= 1;
    const before = tags[left] ?? '';
    if (/^(?:DT|PRP\$|POS|IN|JJ|CD)$/.test(before) && /^(?:NN|NNS|JJ|NNP)/.test(next)) {
      // "the captured rifles", "with burned houses"
      tags[i] = 'VBN';
    } else if (startsObject(next, nextWord) && /^(?:N|PRP|WP|WDT|RP|CC)/.test(before))
      tags[i] = 'VBD';
    else if (
      startsObject(next, nextWord) &&
      before === 'CD' &&
      /^(?:N|CD)/.test(tags[left - 1] ?? '')
    )
      tags[i] = 'VBD';
    else if (
      startsObject(next, nextWord) &&
      /^[,)"”–—-]$/.test(lowers[i - 1] ?? '') &&
      !/^CD$/.test(next)
    )
      tags[i] = 'VBD';
    else if (/^(?:WP|WDT|PRP)$/.test(before) || RELATIVE.test(lowers[left] ?? '')) tags[i] = 'VBD';
  }
  // A sentence with no finite verb: its first participle after a noun is the main verb ("Militants seized in …" aside).
  if (!hasMainVerb(lowers, tags)) {
    const first = tags.findIndex(
      (t, i) => t === 'VBN' && /^(?:N|PRP|RB)/.test(tags[i - 1] ?? '') && lowers[i + 1] !== 'by',
    );
    const may = first >= 0 ? tagsOf(lowers[first] ?? '').poses : [];
    if (first >= 0 && (may.includes('VBD') || /ed$/.test(lowers[first] ?? ''))) tags[first] = 'VBD';
    else {
      // "X, backed by Y, captured four men": what stands behind the insertion and takes an object
      const main = tags.findIndex(
        (t, i) =>
          i > 2 &&
          t === 'VBN' &&
          lowers[i - 1] === ',' &&
          lowers[i + 1] !== 'by' &&
          startsObject(tags[i + 1] ?? '', lowers[i + 1] ?? ''),
      );
      const can = main >= 0 ? tagsOf(lowers[main] ?? '').poses : [];
      if (main >= 0 && (can.includes('VBD') || /ed$/.test(lowers[main] ?? ''))) tags[main] = 'VBD';
    }
  }
}

/** Genitive against "is": a genitive stands before a noun phrase, not before a participle or article. */
function repairGenitives(lowers: readonly string[], tags: string[]): void {
  for (let i = 0; i < lowers.length; i++) {
    if (lowers[i] === "'" || lowers[i] === '’') {
      if (/^N/.test(tags[i - 1] ?? '') && (lowers[i - 1] ?? '').endsWith('s')) tags[i] = 'POS';
      continue;
    }
    if (lowers[i] !== "'s" && lowers[i] !== '’s') continue;
    const next = tags[i + 1] ?? '';
    const pronoun =
      tags[i - 1] === 'PRP' || /^(?:that|there|who|what|here)$/.test(lowers[i - 1] ?? '');
    tags[i] = pronoun || /^(?:VBN|VBG|DT|RB)$/.test(next) ? (pronoun ? 'VBZ' : 'POS') : 'POS';
  }
}

/** "he wants", "which arms": a word that may be a verb is one behind a subject or relative pronoun. */
function repairVerbs(lowers: readonly string[], tags: string[]): void {
  for (let i = 1; i < lowers.length; i++) {
    if (!SUBJECT_PRONOUNS.has(lowers[i - 1] ?? '')) continue;
    const before = tags[i - 1] ?? '';
    const lower = lowers[i] ?? '';
    if (!(before === 'PRP' || before.startsWith('W'))) continue;
    const may = tagsOf(lower).poses;
    if (tags[i] === 'NNS' && may.includes('VBZ')) tags[i] = 'VBZ';
    else if (tags[i] === 'NN' && may.includes('VBD')) tags[i] = 'VBD';
    else if (tags[i] === 'NN' && may.includes('VBP')) tags[i] = 'VBP';
  }
}

/** "to degrade and defeat X", "the killing of X", "the ambush cost the army 31 men". */
function repairNounsAndVerbs(lowers: readonly string[], tags: string[]): void {
  for (let i = 1; i < lowers.length; i++) {
    const before = tags[i - 1] ?? '';
    const next = tags[i + 1] ?? '';
    if (
      /^(?:NN|VBP|JJ|VBD)$/.test(tags[i] ?? '') &&
      /^(?:and|or)$/.test(lowers[i - 1] ?? '') &&
      tags[i - 2] === 'VB' &&
      /^(?:to|ultimately|help|will|would)$/.test(lowers[i - 3] ?? '') &&
      startsObject(next, lowers[i + 1] ?? '') &&
      tagsOf(lowers[i] ?? '').poses.includes('VB')
    )
      tags[i] = 'VB';
    else if (
      tags[i] === 'VBG' &&
      lowers[i + 1] === 'of' &&
      (/^(?:DT|PRP\$|POS|JJ)$/.test(before) ||
        /^(?:shelling|bombing|killing|storming|targeting|looting|pounding)$/.test(lowers[i] ?? ''))
    )
      tags[i] = 'NN';
    else if (
      lowers[i] === 'cost' &&
      tags[i] === 'NN' &&
      /^N/.test(before) &&
      /^(?:DT|CD|PRP|PRP\$)$/.test(next)
    )
      tags[i] = 'VBD';
  }
}

/** "Lorena Paz works for …": in a sentence without a verb, what follows a name and may be one is it. */
function repairVerbless(lowers: readonly string[], tags: string[]): void {
  if (hasMainVerb(lowers, tags)) return;
  for (let i = 1; i + 1 < lowers.length; i++) {
    if (tags[i] !== 'NNS' || !/^NNPS?$/.test(tags[i - 1] ?? '')) continue;
    if (!/^(?:IN|DT|CD|PRP\$|NNP|NNPS|RB|TO|RP)$/.test(tags[i + 1] ?? '')) continue;
    if (!tagsOf(lowers[i] ?? '').poses.includes('VBZ')) continue;
    tags[i] = 'VBZ';
    return;
  }
}

/** wink-pos-tagger with repairs. Pure: what it remembers is only what a word may be. */
export const winkTagger: Tagger = {
  tag(words) {
    const titled = isTitled(words);
    const tokens: WinkToken[] = [];
    const poses: string[][] = [];
    const lowers: string[] = [];
    let head = true;
    for (const word of words) {
      const { lower, wordlike } = spellingOf(word);
      // A capital at the head of a sentence or in a headline is no sign of a name.
      const known = tagsOf((head || titled) && inLexicon(lower) ? lower : word);
      if (wordlike) head = false;
      lowers.push(lower);
      tokens.push({
        value: word,
        normal: known.normal,
        tag: known.tag,
        pos: known.poses[0] ?? 'NN',
      });
      poses.push(known.poses);
    }
    applyContextRules(tokens, poses);
    const tags = tokens.map((token) => token.pos ?? 'NN');
    repairCapitals(words, tags, titled);
    repairUnknown(words, tags);
    repairGenitives(lowers, tags);
    repairVerbs(lowers, tags);
    repairVerbless(lowers, tags);
    repairNounsAndVerbs(lowers, tags);
    repairParticiples(words, lowers, tags);
    return tags;
  },
};
