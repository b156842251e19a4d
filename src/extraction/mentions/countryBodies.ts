/** Generic parties of a country: "US troops", "Iraqi army", "Russia's defence ministry", "Iraqi militants". */
import type { Candidate } from './candidate.ts';
import { isKind, lowerSet, table } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const demonymHeads = table('demonymHeads.csv');
const arms = lowerSet('militaryModifiers.txt');
const SOLDIERS = /^(?:troops|forces|soldiers|units|guards|crews|patrols|battalions)$/;

/** Generic parties of a country: "US troops", "Iraqi army", "Russia's defence ministry", "Iraqi militants". */
export function countryBodies(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const country = countryAt(reading, i);
    if (!country || country.first !== i) continue;
    let at = country.last;
    const genitive = /^['’]s$/.test(textAt(reading, at));
    if (genitive) at++;
    const sentence = reading.tokens[i]?.sentence;
    // one inner adjective: "Iraqi federal police", "US special forces" are listed; "Turkish-backed" is not this.
    const head = demonymHead(reading, at, sentence) ?? ministryAhead(reading, at, sentence);
    if (!head) continue;
    const last = at + head.length;
    // "Ukraine's State Emergency Service", "the UAE's State Security": the name goes on
    if (
      isCapital(reading, at) &&
      isCapital(reading, last) &&
      reading.tokens[last]?.sentence === sentence &&
      !countryAt(reading, last)
    )
      continue;
    const [kindName = '', merge = ''] = demonymHeads.get(head.phrase) ?? [];
    if (kindName === 'Government') {
      found.push({
        first: i,
        last,
        kind: 'Country',
        rule: 'government',
        confidence: 0.7,
        form: 'name',
        entries: countryEntry(reading, country.code),
        country: country.code,
        names: [sliceOf(reading, i, last)],
      });
      continue;
    }
    if (!isKind(kindName)) continue;
    // "Sudanese mercenaries of the X Front" are the front
    if (kindName === 'ArmedGroup' && namesTheirGroup(reading, last)) continue;
    found.push({
      first: i,
      last,
      kind: kindName,
      rule: 'country-body',
      confidence: 0.75,
      form: 'name',
      names: [sliceOf(reading, i, last)],
      key: merge
        ? `${country.code}:${merge}`
        : `${country.code}:${sliceOf(reading, at, last).toLowerCase()}`,
      country: country.code,
      plural: true,
    });
  }
  return found;
}

/** Whether "of" and an armed group's name follow. */
function namesTheirGroup(reading: Reading, at: number): boolean {
  if (lowerAt(reading, at) !== 'of') return false;
  const next = lowerAt(reading, at + 1) === 'the' ? at + 2 : at + 1;
  const known = reading.known[reading.knownAt[next] ?? -1];
  return known?.match.aliases.some((a) => a.entry.kind === 'ArmedGroup') ?? false;
}

function countryEntry(reading: Reading, code: string) {
  const entry = reading.lexicon.countries.get(code);
  return entry ? [entry] : [];
}

/** "shipping ministry", "interior ministry": one free word before the office. */
function ministryAhead(
  reading: Reading,
  at: number,
  sentence: number | undefined,
): { phrase: string; length: number } | undefined {
  if (reading.tokens[at + 1]?.sentence !== sentence || reading.shapes[at] !== SHAPE.lower)
    return undefined;
  return lowerAt(reading, at + 1) === 'ministry'
    ? { phrase: 'defence ministry', length: 2 }
    : undefined;
}

function demonymHead(
  reading: Reading,
  at: number,
  sentence: number | undefined,
): { phrase: string; length: number } | undefined {
  let phrase = '';
  let best: { phrase: string; length: number } | undefined;
  for (let n = 0; n < 3; n++) {
    if (reading.tokens[at + n]?.sentence !== sentence) break;
    phrase = n === 0 ? lowerAt(reading, at) : `${phrase} ${lowerAt(reading, at + n)}`;
    if (demonymHeads.has(phrase)) best = { phrase, length: n + 1 };
  }
  return best ?? soldiersOf(reading, at, sentence);
}

/** "border troops", "airborne units", "artillery crews": an arm of service and its soldiers. */
function soldiersOf(
  reading: Reading,
  at: number,
  sentence: number | undefined,
): { phrase: string; length: number } | undefined {
  for (let n = 1; n < 3; n++) {
    if (reading.tokens[at + n]?.sentence !== sentence || !arms.has(lowerAt(reading, at + n - 1)))
      return undefined;
    if (SOLDIERS.test(lowerAt(reading, at + n))) return { phrase: 'ground forces', length: n + 1 };
  }
  return undefined;
}
