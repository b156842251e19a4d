/** What tells a clause's verb from its noun phrases: finite tags, and the tags that can open an object. */

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
export const RELATIVE = /^(?:that|which|who)$/;

/** Whether a main clause has a finite verb: those of relative clauses do not count. */
export function hasMainVerb(lowers: readonly string[], tags: readonly string[]): boolean {
  for (let i = 0; i < tags.length; i++) {
    if (!FINITE.has(tags[i] ?? '')) continue;
    let left = i - 1;
    while (left >= 0 && /^(?:RB|VB|VBN|MD)$/.test(tags[left] ?? '')) left -= 1;
    if (!RELATIVE.test(lowers[left] ?? '')) return true;
  }
  return false;
}

/** Whether a word can be the first of an object. */
export const startsObject = (tag: string, word: string): boolean =>
  /^(?:DT|PRP\$?|CD|JJ|NN|NNS|NNP|NNPS|PDT|POS)$/.test(tag) && word !== 'that';
