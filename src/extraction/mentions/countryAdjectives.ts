/**
 * When an adjective marks its country: where it bears on a relation, as in "Iranian weapons", "a US strike",
 * "Turkish-backed". "Iraqi officials" and "the US-led coalition" mark no country.
 */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { lowerAt, type Reading, textAt } from './reading.ts';
import { partOfWeapon } from './weaponPhrases.ts';

const bearing = lowerSet('bearingNouns.txt');
const TAILS =
  /^[-‑](?:backed|made|supplied|built|trained|funded|sponsored|supported|armed|installed|occupied|designed|produced|manufactured|financed|equipped|provided|donated|held|owned|supplied|assembled|controlled|aligned|occupied|brokered)$/;

export function bearsOnRelation(reading: Reading, candidate: Candidate): boolean {
  const next = textAt(reading, candidate.last);
  if (TAILS.test(next)) return true;
  const lower = lowerAt(reading, candidate.last);
  if (bearing.has(lower)) return true;
  const lemma = reading.tokens[candidate.last]?.lemma ?? '';
  if (bearing.has(lemma)) return true;
  return partOfWeapon(reading, candidate.last);
}
