/** Rules that look beyond the phrase and the sentence: names inside names, bylines, headings that place what follows. */
import type { Reading } from '../clauses/reading.ts';
import { betweenCandidates } from './betweenRules.ts';
import { bylineCandidates } from './bylineRules.ts';
import type { Candidate } from './candidate.ts';
import { mastheadCandidates } from './mastheads.ts';
import { nestedNameCandidates } from './nestedNames.ts';
import { noticeFieldCandidates } from './noticeFields.ts';
import { placedItemCandidates } from './placedItems.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { speakersNamedNext } from './speakersNamedNext.ts';
import { strikeListCandidates } from './strikeLists.ts';

export function documentCandidates(
  reading: Reading,
  sentences: readonly (SentenceReading | undefined)[],
): Candidate[] {
  const out = [
    ...nestedNameCandidates(reading),
    ...bylineCandidates(reading),
    ...placedItemCandidates(reading, sentences),
    ...mastheadCandidates(reading, sentences),
    ...strikeListCandidates(reading, sentences),
    ...speakersNamedNext(reading, sentences),
  ];
  const names = new Map<number, number[]>();
  reading.analysed.references.forEach((reference, index) => {
    if (reference.form !== 'name') return;
    const list = names.get(reference.sentence);
    if (list) list.push(index);
    else names.set(reference.sentence, [index]);
  });
  out.push(...noticeFieldCandidates(reading, names));
  for (const [sentence, list] of names) {
    const here = reading.analysed.sentences[sentence];
    if (here) out.push(...betweenCandidates(reading, here, list));
  }
  return out;
}
