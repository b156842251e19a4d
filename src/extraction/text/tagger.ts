/**
 * Part-of-speech tags behind a port. The default is wink-pos-tagger's lexicon and context rules, called by their
 * parts so that what a word may be is looked up once, with repairs for what it gets wrong on reports of this kind:
 * capitals at a sentence's head and in headlines, names, and the past tense against the participle.
 */
import { applyContextRules } from './contextRules.ts';
import { repairClauses } from './repairClauses.ts';
import { isTitled, repairCapitals, repairUnknown } from './repairNames.ts';
import { repairParticiples } from './repairParticiples.ts';
import {
  repairDoing,
  repairGenitives,
  repairNounsAndVerbs,
  repairShooting,
  repairVerbless,
  repairVerbs,
} from './repairVerbs.ts';
import { spellingOf } from './spelling.ts';
import { inLexicon, tagsOf } from './wordTags.ts';

/** Tags the words of one sentence with Penn Treebank tags. */
export interface Tagger {
  tag(words: readonly string[]): string[];
}

/** wink-pos-tagger with repairs. Pure: what it remembers is only what a word may be. */
export const winkTagger: Tagger = {
  tag(words) {
    const titled = isTitled(words);
    const normals: string[] = [];
    const tags: string[] = [];
    const poses: (readonly string[])[] = [];
    const lowers: string[] = [];
    let head = true;
    for (const word of words) {
      const { lower, wordlike } = spellingOf(word);
      // A capital at the head of a sentence or in a headline is no sign of a name.
      const known = tagsOf((head || titled) && inLexicon(lower) ? lower : word);
      if (wordlike) head = false;
      lowers.push(lower);
      normals.push(known.normal);
      tags.push(known.poses[0] ?? 'NN');
      poses.push(known.poses);
    }
    applyContextRules(words, normals, tags, poses);
    repairCapitals(words, tags, titled);
    repairUnknown(words, tags);
    repairGenitives(lowers, tags);
    repairVerbs(lowers, tags);
    repairShooting(lowers, tags);
    repairDoing(lowers, tags);
    repairVerbless(lowers, tags);
    repairNounsAndVerbs(lowers, tags);
    repairParticiples(words, lowers, tags);
    repairClauses(words, lowers, tags);
    return tags;
  },
};
