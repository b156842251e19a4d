/**
 * Offices and branches that say whose they are: "the navy of the IRGC", "the interior ministry of Saudi Arabia",
 * "the intelligence branch of the Revolutionary Guards", "police in Puntland".
 */
import type { Kind } from '../../model/kinds.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import type { Candidate } from './candidate.ts';
import { isKind, lowerSet, table } from './dataFiles.ts';
import { lowerAt, type Reading, SHAPE, sliceOf, tagAt } from './reading.ts';

const offices = table('bareBodies.csv');
const starts = new Set([...offices.keys()].map((b) => b.split(' ')[0] ?? b));
const BRANCH =
  /^(?:branch|wing|service|services|arm|department|directorate|force|forces|unit|units)$/;
const branchWords = lowerSet('branchWords.txt');
const LONGEST = 3;

interface Office {
  readonly last: number;
  readonly kind: Kind | undefined;
  readonly key: string | undefined;
}

/** The office noun, or the branch, that begins at `i`: its kind where the noun alone tells it. */
function officeAt(reading: Reading, i: number, to: number): Office | undefined {
  if (starts.has(lowerAt(reading, i))) {
    let phrase = '';
    let best: Office | undefined;
    for (let n = 0; n < LONGEST && i + n < to; n++) {
      phrase = n === 0 ? lowerAt(reading, i) : `${phrase} ${lowerAt(reading, i + n)}`;
      const held = offices.get(phrase);
      if (held && isKind(held[0])) best = { last: i + n + 1, kind: held[0], key: held[1] };
    }
    if (best) return best;
  }
  return branchWords.has(lowerAt(reading, i)) && BRANCH.test(lowerAt(reading, i + 1))
    ? { last: i + 2, kind: undefined, key: undefined }
    : undefined;
}

const FORCES: ReadonlySet<Kind> = new Set<Kind>(['ArmedGroup', 'SecurityForce']);

/** Whose it is: a country or region, or an armed body. */
function ownerAt(
  reading: Reading,
  i: number,
): { readonly entry: LexiconEntry; readonly last: number } | undefined {
  const known = reading.known[reading.knownAt[i] ?? -1];
  if (!known || known.first !== i) return undefined;
  for (const { doubtful, form, entry } of known.match.aliases)
    if (form === 'name' && (FORCES.has(entry.kind) || (entry.kind === 'Country' && !doubtful)))
      return { entry, last: known.last };
  return undefined;
}

export function officesOf(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let i = sentence.first; i + 2 < sentence.last; i++) {
      if (reading.shapes[i] !== SHAPE.lower) continue;
      const office = officeAt(reading, i, sentence.last);
      if (!office || lowerAt(reading, office.last) !== 'of') continue;
      const article = lowerAt(reading, office.last + 1) === 'the' ? 1 : 0;
      const owner = ownerAt(reading, office.last + 1 + article);
      // "the police of Iraqi Kurdistan's ...": the owner is part of a longer phrase
      if (!owner || owner.last > sentence.last || /^['’]s$/.test(lowerAt(reading, owner.last)))
        continue;
      const country = owner.entry.kind === 'Country' ? owner.entry.countries[0] : undefined;
      if (office.kind === undefined && country !== undefined) continue;
      // "the army of Iran-backed groups"
      if (country !== undefined && /^(?:-|JJ|NN)/.test(tagAt(reading, owner.last))) continue;
      const kind =
        owner.entry.kind === 'ArmedGroup' && office.kind !== 'Organization'
          ? 'ArmedGroup'
          : (office.kind ?? owner.entry.kind);
      const whole = sliceOf(reading, i, owner.last);
      found.push({
        first: i,
        last: owner.last,
        kind,
        rule: 'office-of',
        confidence: 0.75,
        form: 'name',
        names: country === undefined ? [whole, sliceOf(reading, i, office.last)] : [whole],
        key:
          country !== undefined && office.key
            ? `${country}:${office.key}`
            : `${owner.entry.id}:${sliceOf(reading, i, office.last).toLowerCase()}`,
        country,
        plural: true,
      });
    }
  return found;
}
