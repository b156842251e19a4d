/** What a token's tag lets it be in a phrase. */
import type { Reading } from './reading.ts';

export const isNounTag = (tag: string): boolean => tag.startsWith('N');
export const isVerbTag = (tag: string): boolean => tag.startsWith('V') || tag === 'MD';
export const isPremodifier = (tag: string): boolean =>
  tag.startsWith('JJ') ||
  tag === 'CD' ||
  tag === 'DT' ||
  tag === 'PRP$' ||
  tag === 'PDT' ||
  tag === '$';

/**
 * Whether a verb's form is a participle inside a noun phrase: "the captured rifles", "burning trucks".
 * `first` is where its sentence begins.
 */
export function isVerbInPhrase(reading: Reading, first: number, at: number): boolean {
  const { tag } = reading.token(at);
  if (tag !== 'VBN' && tag !== 'VBG') return false;
  const after = reading.token(at + 1);
  if (!(isNounTag(after.tag) || after.tag.startsWith('JJ'))) return false;
  const before = reading.token(at - 1);
  if (at === first) return tag === 'VBN';
  // "300 very poorly armed men"
  if (tag === 'VBN' && before.tag === 'RB') {
    let left = at - 1;
    while (left > first && reading.token(left).tag === 'RB') left -= 1;
    return /^(?:DT|CD|PRP\$|POS)$/.test(reading.token(left).tag);
  }
  // "bought captured rifles", "carry silenced pistols"
  if (
    tag === 'VBN' &&
    /^VB[DZPG]?$/.test(before.tag) &&
    !/^(?:be|have|get|become)$/.test(before.lemma)
  )
    return true;
  if (tag === 'VBG') return /^(?:DT|PRP\$|POS|CD)$/.test(before.tag);
  // "on 13 May 23 dislodged fighters": a date has no participle
  if (before.tag === 'CD' && /^(?:CD|NNP?)$/.test(reading.token(at - 2).tag)) return false;
  return (
    /^(?:IN|TO|CC|CD|DT|PRP\$|POS|JJ|,)$/.test(before.tag) && !/^(?:and|or|,)$/.test(before.lower)
  );
}
