/** Lemmas by part of speech, remembered by word: verbs, nouns and adjectives come down to their dictionary form. */
import lemmatizer from 'wink-lemmatizer';

const FIXED: Readonly<Record<string, string>> = {
  "'s": "'s",
  '’s': "'s",
  "n't": 'not',
  'n’t': 'not',
  "'ve": 'have',
  '’ve': 'have',
  "'re": 'be',
  '’re': 'be',
  "'ll": 'will',
  '’ll': 'will',
  "'d": 'would',
  '’d': 'would',
  "'m": 'be',
  '’m': 'be',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  am: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  men: 'man',
  left: 'leave',
  found: 'find',
  fell: 'fall',
  felled: 'fell',
  lay: 'lie',
  laid: 'lay',
  shot: 'shoot',
  struck: 'strike',
  stricken: 'strike',
  fought: 'fight',
  wound: 'wound',
  saw: 'see',
  founded: 'found',
  bound: 'bind',
  hid: 'hide',
  hidden: 'hide',
  slew: 'slay',
  slain: 'slay',
  lit: 'light',
  led: 'lead',
  ground: 'ground',
  put: 'put',
  cut: 'cut',
  hit: 'hit',
  set: 'set',
  downed: 'down',
  manned: 'man',
  rammed: 'ram',
  raided: 'raid',
  fed: 'feed',
  overran: 'overrun',
  retook: 'retake',
  retaken: 'retake',
  sniped: 'snipe',
  sniping: 'snipe',
  sunk: 'sink',
  tore: 'tear',
  torn: 'tear',
  sought: 'seek',
  flew: 'fly',
  flown: 'fly',
  riding: 'ride',
  staging: 'stage',
  waging: 'wage',
  baring: 'bare',
  bussed: 'bus',
  scared: 'scare',
  sited: 'site',
};
const NOUN_FIXED: Readonly<Record<string, string>> = {
  left: 'left',
  lay: 'lay',
  saw: 'saw',
  shot: 'shot',
  ground: 'ground',
  dead: 'dead',
  forces: 'force',
  troops: 'troop',
  arms: 'arms',
  munitions: 'munition',
  headquarters: 'headquarters',
  ops: 'operation',
};
/** Plurals that have no singular, or mean something else in it. */
const ONLY_PLURAL =
  /^(?:.*(?:ss|us|is|ics)|barracks|series|species|remains|outskirts|surroundings|belongings|premises|proceeds|savings|means|thanks|news|goods|clothes|customs|environs|headquarters|overseas|corps|gallows|crossroads|whereabouts|hostilities|odds|debris|armed-forces)$/;

/** Plurals of nouns that the lemmatiser's lexicon lacks: "airstrikes", "firefights", "quadcopters". */
function singular(lower: string): string {
  const lemma = lemmatizer.noun(lower);
  if (lemma !== lower || lower.length < 5 || !lower.endsWith('s') || ONLY_PLURAL.test(lower))
    return lemma;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

const REMEMBERED = 60_000;
const verbs = new Map<string, string>();
const nouns = new Map<string, string>();
const plurals = new Map<string, string>();
const adjectives = new Map<string, string>();

function remember(
  cache: Map<string, string>,
  fixed: Readonly<Record<string, string>>,
  lemmatize: (word: string) => string,
  word: string,
): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const lemma = Object.hasOwn(fixed, word) ? (fixed[word] ?? word) : lemmatize(word);
  if (cache.size >= REMEMBERED) cache.clear();
  cache.set(word, lemma);
  return lemma;
}

/** The lemma of a lower-cased word under a Penn tag. Proper nouns stay as they are. */
export function lemmaOf(lower: string, tag: string): string {
  switch (tag.charCodeAt(0)) {
    case 86: // V
    case 77: // M
      return remember(verbs, FIXED, lemmatizer.verb, lower);
    case 78: // N
      if (tag.startsWith('NNP')) return lower;
      return tag === 'NNS'
        ? remember(plurals, NOUN_FIXED, singular, lower)
        : remember(nouns, NOUN_FIXED, lemmatizer.noun, lower);
    case 74: // J
      return tag === 'JJ' ? lower : remember(adjectives, {}, lemmatizer.adjective, lower);
    default:
      return Object.hasOwn(FIXED, lower) && lower.startsWith("n'") ? 'not' : lower;
  }
}
