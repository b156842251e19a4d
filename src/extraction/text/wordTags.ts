/**
 * What a word may be, whatever stands around it: the tags of wink-pos-tagger's lexicon, with those of words that
 * reports use otherwise. Looked up once a word, since texts repeat their words.
 */
import lexicon from 'wink-lexicon/src/lexicon.js';
import unigramTagger from 'wink-pos-tagger/src/unigram-tagger.js';
import { isAdjective, isNounBase, isThingNoun, verbFormsOf } from './verbForms.ts';

/** A token as wink-pos-tagger takes it and writes to. */
export interface WinkToken {
  value: string;
  normal: string;
  tag: string;
  pos?: string;
}
export interface WordTags {
  readonly tag: string;
  readonly normal: string;
  readonly poses: string[];
}

const PUNCTUATION = /^[’'‘`“”"[\](){}…,.!;?\-–—:]+$/;
const NUMBER = /^(?:\d+(?:[.,:/]\d+)*%?)$/;
const NUMBER_WORD =
  /^(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
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
  spoils: ['NNS'],
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
  vs: ['IN'],
  'vs.': ['IN'],
  versus: ['IN'],
  'w/': ['IN'],
  infrared: ['JJ'],
  cellar: ['NN'],
  evening: ['NN'],
  morning: ['NN'],
  alias: ['IN'],
  otherwise: ['RB'],
  troops: ['NNS'],
  auxiliaries: ['NNS'],
  proxies: ['NNS'],
  allies: ['NNS'],
  mercenaries: ['NNS'],
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
  brandish: ['VB', 'VBP'],
  conceal: ['VB', 'VBP'],
  relinquish: ['VB', 'VBP'],
  retrieve: ['VB', 'VBP'],
  unearth: ['VB', 'VBP'],
  unhook: ['VB', 'VBP'],
  unload: ['VB', 'VBP'],
  furnish: ['VB', 'VBP'],
  disassemble: ['VB', 'VBP'],
  wrest: ['VB', 'VBP'],
  amass: ['VB', 'VBP'],
  wield: ['VB', 'VBP'],
  lob: ['VB', 'VBP'],
  smuggle: ['VB', 'VBP'],
  arming: ['VBG', 'NN'],
  rearming: ['VBG', 'NN'],
  lent: ['VBD', 'VBN'],
  resupply: ['NN', 'VB', 'VBP'],
  resupplied: ['VBD', 'VBN'],
  resupplying: ['VBG'],
  reexported: ['VBD', 'VBN'],
  rebored: ['VBN', 'VBD'],
  inventoried: ['VBD', 'VBN'],
  geolocate: ['VB', 'VBP'],
  geolocated: ['VBD', 'VBN'],
  geolocates: ['VBZ'],
  geolocating: ['VBG'],
  broker: ['NN', 'VB', 'VBP'],
  brokers: ['NNS', 'VBZ'],
};

/**
 * What the lexicon lists, with the forms of a verb that it leaves out. A word that it only guesses at is what WordNet
 * makes of it: "blew" is a past tense, "courier" no comparative.
 */
function widened(value: string, lower: string, listed: string[]): string[] {
  if (!/^\p{Ll}/u.test(lower)) return listed;
  const forms = verbFormsOf(lower);
  if (Object.hasOwn(lexicon, lower)) {
    if (value !== lower || !/^(?:NN|NNS|VB)/.test(listed[0] ?? '')) return listed;
    // "guy" and "crew" may be verbs, but are not
    const missing = forms.filter(
      (f) => !listed.includes(f) && (/^VB[ZDN]$/.test(f) || !isThingNoun(lower)),
    );
    return missing.length > 0 ? [...listed, ...missing] : listed;
  }
  if (/^JJ[RS]$/.test(listed[0] ?? '') && !isAdjective(lower) && isNounBase(lower)) return ['NN'];
  // "sappers": what only looks like a verb's third person
  if (listed.includes('VBZ') && !forms.includes('VBZ') && isNounForm(lower)) return ['NNS'];
  if (forms.length === 0) return listed;
  const past = forms.filter((f) => f === 'VBD' || f === 'VBN');
  if (past.length > 0 && !forms.includes('VB') && !lower.endsWith('ed')) return past;
  return listed;
}

const isNounForm = (lower: string): boolean =>
  lower.endsWith('s') && (isNounBase(lower.slice(0, -1)) || isNounBase(lower.replace(/es$/, '')));

const LIMIT = 80_000;
const cache = new Map<string, WordTags>();

/** Every tag that a word can take, the most frequent first. */
export function tagsOf(value: string): WordTags {
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
  else if (NUMBER_WORD.test(normal)) result = { tag: 'word', normal, poses: ['CD'] };
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
    const known = token.pos && poses[0] !== token.pos ? [token.pos, ...poses] : poses;
    result = { tag, normal, poses: tag === 'word' ? widened(value, normal, known) : known };
  }
  if (cache.size >= LIMIT) cache.clear();
  cache.set(value, result);
  return result;
}

/** Whether a lower-cased word is one of the language: in the lexicon, or an inflection of one that is. */
export function inLexicon(lower: string): boolean {
  if (Object.hasOwn(lexicon, lower) || Object.hasOwn(KNOWN, lower)) return true;
  return lower.length > 4 && /(?:s|ed|ing)$/.test(lower) && tagsOf(lower).poses[0] !== 'NNP';
}
