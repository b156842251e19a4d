/** What tells that an unknown name is a place's: its own parts, "from X to Y", and the company it keeps in a list. */
import type { Kind } from '../../model/kinds.ts';
import type { Candidate } from './candidate.ts';
import { rows } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading } from './reading.ts';
import type { Sighting, Unknown, Votes } from './unknownName.ts';

/** First words and endings of many places' names: "Tal", "Ceel", "-abad", "-ivka". */
const starts = new Map<string, number>();
const ends: [string, number][] = [];
for (const [where = '', word = '', weight = ''] of rows('placeNameParts.csv')) {
  if (where === 'start') starts.set(word, Number(weight));
  else ends.push([word, Number(weight)]);
}
/** What the name's own parts tell, and "from X to Y", "the raid on X". */
export function placeVotes(
  reading: Reading,
  { first, last }: Sighting,
  from: number,
  votes: Votes,
): void {
  const start = lowerAt(reading, first);
  if (last - first > 1) votes.place += starts.get(start) ?? 0;
  const end = lowerAt(reading, last - 1);
  if (end.length > 5)
    for (const [ending, weight] of ends)
      if (end.endsWith(ending)) {
        votes.place += weight;
        break;
      }
  const before = first > from ? lowerAt(reading, first - 1) : '';
  if (before === 'to' || before === 'from') {
    // "from Graz to Malmö"
    for (
      let k = before === 'to' ? first - 2 : last;
      k > first - 7 && k < last + 5;
      k += before === 'to' ? -1 : 1
    ) {
      const word = lowerAt(reading, k);
      if (word === (before === 'to' ? 'from' : 'to')) {
        votes.place += 0.5;
        break;
      }
      if (k <= from || !(isCapital(reading, k) || /^(?:the|and|de|al)$/.test(word))) break;
    }
  } else if (before === 'on' && ATTACKS.test(lowerAt(reading, first - 2))) votes.place += 0.7;
}
const ATTACKS =
  /^(?:raids?|attacks?|assaults?|strikes?|airstrikes?|advance|march|road|offensive|shelling)$/;

const PLACES: ReadonlySet<Kind> = new Set<Kind>([
  'Settlement',
  'Province',
  'Facility',
  'NaturalFeature',
]);

/** In a list with places, what nothing else tells is a place: "around Zibqin and Mahmoudiyeh", "A, B and C". */
export function joinLists(
  reading: Reading,
  byName: ReadonlyMap<string, Unknown>,
  decided: Map<string, Kind>,
  settled: readonly Candidate[],
): void {
  const beginsAt = new Map<number, Kind>();
  const endsAt = new Map<number, Kind>();
  const mark = (first: number, last: number, kind: Kind): void => {
    beginsAt.set(first, kind);
    endsAt.set(last, kind);
  };
  for (const c of settled) if (c.form === 'name') mark(c.first, c.last, c.kind);
  for (const [name, { sightings }] of byName) {
    const kind = decided.get(name);
    if (kind) for (const { first, last } of sightings) mark(first, last, kind);
  }
  for (let round = 0; round < 2; round++)
    for (const [name, unknown] of byName) {
      const known = decided.get(name);
      if (known && !(known === 'Person' && unknown.votes.person < 1)) continue;
      let votes = unknown.votes.place;
      for (const { first, last } of unknown.sightings) {
        const before = lowerAt(reading, first - 1);
        const after = lowerAt(reading, last);
        const left = JOINS.test(before)
          ? endsAt.get(first - (lowerAt(reading, first - 2) === ',' ? 2 : 1))
          : undefined;
        const right = JOINS.test(after)
          ? beginsAt.get(
              last + (after === ',' && /^(?:and|or)$/.test(lowerAt(reading, last + 1)) ? 2 : 1),
            )
          : undefined;
        if (left && PLACES.has(left)) votes += before === ',' ? 0.5 : 0.9;
        if (right && PLACES.has(right)) votes += after === ',' ? 0.5 : 0.9;
      }
      const longest = Math.max(...unknown.sightings.map((s) => s.last - s.first));
      if (votes < (unknown.inside || longest > 1 ? 0.85 : 1.5) || votes <= unknown.votes.person)
        continue;
      if (votes <= Math.max(unknown.votes.group, unknown.votes.body)) continue;
      decided.set(name, 'Settlement');
      for (const { first, last } of unknown.sightings) mark(first, last, 'Settlement');
    }
}
const JOINS = /^(?:and|or|,|&)$/;
