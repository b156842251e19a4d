/**
 * Families, brothers and clans that fight: "fighters of the Bahloul brothers", "the Jaafar family exchanged fire".
 * A family is a party only where its sentence speaks of arms or crime.
 */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, sliceOf } from './reading.ts';

const KIN = /^(?:brothers|family|families|clan|clans|clansmen|tribesmen|sons)$/;
const notNames = lowerSet('notNames.txt');
const feudWords = lowerSet('feudWords.txt');

function speaksOfArms(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = reading.tokens[i];
    if (token && (feudWords.has(token.lower) || feudWords.has(token.lemma ?? ''))) return true;
  }
  return false;
}

export function kinGroups(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      if (!KIN.test(lowerAt(reading, i)) || isCapital(reading, i)) continue;
      let first = i;
      while (first > sentence.first && isCapital(reading, first - 1) && i - first < 4) first--;
      if (first === i || first === sentence.first || notNames.has(lowerAt(reading, i - 1)))
        continue;
      // "the X family", "X brothers"; a country's or a people's families are nobody
      const known = reading.known[reading.knownAt[i - 1] ?? -1];
      if (
        known?.match.aliases.some(
          (a) => !a.doubtful && a.entry.rank <= 1 && a.entry.kind !== 'Person',
        )
      )
        continue;
      if (
        lowerAt(reading, first - 1) !== 'the' &&
        !/^['’]s$/.test(lowerAt(reading, i + 1)) &&
        lowerAt(reading, i) !== 'brothers' &&
        lowerAt(reading, i) !== 'clansmen' &&
        lowerAt(reading, i) !== 'tribesmen'
      )
        continue;
      if (!speaksOfArms(reading, sentence.first, sentence.last)) continue;
      found.push({
        first,
        last: i + 1,
        kind: 'ArmedGroup',
        rule: 'kin',
        confidence: 0.7,
        form: 'name',
        names: [sliceOf(reading, first, i + 1)],
        plural: true,
      });
    }
  return found;
}
