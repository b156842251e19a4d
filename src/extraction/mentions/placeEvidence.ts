/** What tells that an unknown name is a place's: its own parts, "from X to Y", and the company it keeps in a list. */
import type { Kind } from '../../model/kinds.ts';
import type { Candidate } from './candidate.ts';
import { rows } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, tagAt } from './reading.ts';
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
  if (
    (before === 'from' || before === 'to') &&
    isMoved(reading, first - 2, from) &&
    !/^['’]s?$/.test(lowerAt(reading, last))
  )
    votes.place += 0.4;
  if (TO_PLACE.test(before) && lowerAt(reading, last) === 'in' && isArea(reading, last + 1))
    votes.place += 0.9;
  if (HEIGHT.test(before) && GROUND.test(lowerAt(reading, first - 2))) votes.place += 1.2;
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
/** "tunnels under X", "the hills above X", "the skies over X". */
const HEIGHT = /^(?:under|beneath|above|over|below|overlooking)$/;
const GROUND =
  /^(?:tunnels?|bunkers?|caves?|hills?|heights?|ridges?|slopes?|sky|skies|airspace|valleys?|cellars?|shafts?|mountains?|plateau|village|positions?|outposts?|strongholds?)$/;
const TO_PLACE =
  /^(?:to|from|at|near|in|around|outside|towards?|into|via|through|reached|entered|left|between|beyond|inside)$/;
const AREAS: ReadonlySet<Kind> = new Set<Kind>(['Country', 'Province', 'Region']);

/** "trucked to Zurug in North Darfur": what lies in an area is a place. */
function isArea(reading: Reading, at: number): boolean {
  const i = /^(?:the|north|south|east|west|northern|southern|eastern|western|central)$/.test(
    lowerAt(reading, at),
  )
    ? at + 1
    : at;
  const known = reading.known[reading.knownAt[at] ?? -1] ?? reading.known[reading.knownAt[i] ?? -1];
  return known?.match.aliases.some((a) => !a.doubtful && AREAS.has(a.entry.kind)) ?? false;
}

/** "withdrew from X", "a teacher from X", "troops advancing to X": whoever moves or lives has a place to. */
function isMoved(reading: Reading, at: number, from: number): boolean {
  for (let i = at; i >= from && i > at - 3; i--) {
    const lemma = reading.tokens[i]?.lemma ?? '';
    if (MOVES.test(lemma)) return true;
    if (i === at && FOLK.test(lemma)) return true;
    if (!/^(?:RB|RP|NN|IN|CD|VBG)/.test(tagAt(reading, i))) return false;
  }
  return false;
}
const MOVES =
  /^(?:withdraw|retreat|advance|flee|move|march|travel|return|redeploy|deploy|depart|evacuate|displace|convoy|drive|walk|fly|expel|dislodge|retire|regroup|escape|arrive|airlift|relocate|reinforcement|withdrawal|retreat|pullout|flight|mile|kilometre|kilometer|km|shell|fire)$/;
const FOLK =
  /^(?:teacher|farmer|resident|villager|trader|herder|shepherd|fisherman|student|native|doctor|nurse|driver|refugee|elder|man|woman|youth|family|people|civilian|shopkeeper|survivor|returnee)$/;
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
  /** Whether the place that begins at `at` is followed by "and" or a comma and another one. */
  const rowOfPlaces = (at: number): boolean => {
    let end = at + 1;
    while (end < at + 5 && !endsAt.has(end)) end++;
    if (!endsAt.has(end) || !JOINS.test(lowerAt(reading, end))) return false;
    const next = beginsAt.get(
      end +
        (lowerAt(reading, end) === ',' && /^(?:and|or)$/.test(lowerAt(reading, end + 1)) ? 2 : 1),
    );
    return next !== undefined && PLACES.has(next);
  };
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
        // "X, Kitoga and Minembwe": a row of places has no other head
        if (!left && after === ',' && right && PLACES.has(right) && rowOfPlaces(last + 1))
          votes += 1;
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
