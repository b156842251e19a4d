/**
 * Repairs of what is taken for a name: a capital at a sentence's head or in a headline is no sign of one, and a word
 * that no lexicon knows is one only when it is written like one.
 */
import { spellingOf } from './spelling.ts';
import { inLexicon } from './wordTags.ts';

const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|million|both)$/;
const ALL_CAPS = /^[\p{Lu}\p{N}'’\-.&]+$/u;
const DEMONYM =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|can|ani|qi|nni|wi|men|mani|aeli|ench|utch|reek|wiss|hai|zech|urkic|urd|an|i)s?)$/u;

/** Whether most words are capitalised: a headline in title case or capitals, where a capital tells nothing. */
export function isTitled(words: readonly string[]): boolean {
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

/** Names from capitals, and no names where a capital tells nothing. */
export function repairCapitals(words: readonly string[], tags: string[], titled: boolean): void {
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
export function repairUnknown(words: readonly string[], tags: string[]): void {
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
