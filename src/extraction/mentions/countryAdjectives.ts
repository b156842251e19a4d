/**
 * When an adjective marks its country: where it bears on a relation, as in "Iranian weapons", "a US strike",
 * "Turkish-backed". "Iraqi officials" and "the US-led coalition" mark no country.
 */
import type { Candidate } from './candidate.ts';
import { lowerSet } from './dataFiles.ts';
import { lowerAt, type Reading, textAt } from './reading.ts';
import { partOfWeapon } from './weaponParts.ts';

const bearing = lowerSet('bearingNouns.txt');
const TAILS =
  /^[-‑](?:backed|made|supplied|built|trained|funded|sponsored|supported|armed|installed|occupied|designed|produced|manufactured|financed|equipped|provided|donated|held|owned|supplied|assembled|controlled|aligned|occupied|brokered)$/;

const MAKER =
  /^(?:factory|factories|plants?|arsenals?|foundry|foundries|manufacturers?|makers?|workshops?|ordnance|mills?)$/;

/** "both of them Yugoslav", "(Belgian)", "believed to be Israeli", "of Chinese make", "the Americans". */
function predicative(reading: Reading, candidate: Candidate): boolean {
  const next = lowerAt(reading, candidate.last);
  const last =
    reading.tokens[candidate.last]?.sentence !== reading.tokens[candidate.first]?.sentence;
  if (
    /^(?:make|manufacture|origin|production|design|made|pattern|stocks?|piece|marks?|markings?|stamps?|models?|ones|types?|makes|stockpiles?|copies|copy|variants?|versions?|proof|series|calibre)$/.test(
      next,
    ) ||
    MAKER.test(next)
  )
    return true;
  // "Sudanese and Russian factories"
  if (/^(?:and|or|,)$/.test(next) && MAKER.test(lowerAt(reading, candidate.last + 2))) return true;
  const before = lowerAt(reading, candidate.first - 1);
  const people = /(?:ns|is)$/.test(lowerAt(reading, candidate.last - 1));
  if (people && before === 'the') return true;
  if (people) return false;
  return (
    (last || /^[,.;:)]$/.test(next)) &&
    /^(?:\(|be|were|was|is|are|and|them|for|all|both|as|,|\d+)$/.test(before)
  );
}

export function bearsOnRelation(reading: Reading, candidate: Candidate): boolean {
  const next = textAt(reading, candidate.last);
  if (TAILS.test(next)) return true;
  const lower = lowerAt(reading, candidate.last);
  if (bearing.has(lower)) return true;
  const lemma = reading.tokens[candidate.last]?.lemma ?? '';
  if (bearing.has(lemma)) return true;
  if (predicative(reading, candidate)) return true;
  return partOfWeapon(reading, candidate.last);
}
