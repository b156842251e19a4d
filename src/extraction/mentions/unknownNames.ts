/**
 * Capitalised names that no grammar and no row knows, typed by what stands around them everywhere in the document:
 * one string has one kind. What has no evidence is left out.
 */
import type { Kind } from '../../model/kinds.ts';
import type { Candidate } from './candidate.ts';
import { foldedSet, lowerSet } from './dataFiles.ts';
import { placeNameEnd } from './places.ts';
import { isCapital, lowerAt, type Reading, SHAPE, tagAt, textAt } from './reading.ts';

type Guess = 'place' | 'group' | 'body' | 'person';

interface Sighting {
  readonly first: number;
  readonly last: number;
}

interface Unknown {
  readonly sightings: Sighting[];
  readonly votes: Record<Guess, number>;
  /** Seen where its capital cannot come from beginning a sentence. */
  inside: boolean;
}

const notNames = lowerSet('notNames.txt');
const titles = lowerSet('titles.txt');
const roles = lowerSet('roles.txt');
const speech = lowerSet('speechVerbs.txt');
const firstNames = foldedSet('firstNames.txt');
const PLACE_BEFORE: Readonly<Record<string, number>> = {
  in: 1.3,
  at: 1.2,
  near: 1.6,
  around: 1.3,
  outside: 1.4,
  from: 0.6,
  to: 0.6,
  towards: 1,
  toward: 1,
  into: 1,
  inside: 1,
  onto: 0.7,
  between: 0.4,
  through: 0.5,
  via: 0.7,
  off: 0.8,
  reached: 0.7,
  entered: 0.8,
  besieged: 0.7,
  of: 0.3,
  over: 0.3,
  on: 0.3,
};
const MEMBERS =
  /^(?:fighters|militants|men|gunmen|members|forces|troops|militiamen|soldiers|cells|cell|leader|leaders|commander|commanders|rebels|insurgents|operatives|loyalists|supporters|spokesman|technicians|recruits|prisoner|prisoners|emir|units|patrol|positions|faction)$/;

function blank(): Unknown {
  return { sightings: [], votes: { place: 0, group: 0, body: 0, person: 0 }, inside: false };
}

/** Names in stretches that no accepted candidate covers. */
export function unknownNames(
  reading: Reading,
  covered: Uint8Array,
  kinds: ReadonlyMap<string, Kind>,
): Candidate[] {
  const byName = new Map<string, Unknown>();
  for (const sentence of reading.document.sentences) {
    if (reading.capitals[sentence.index] || reading.titleCase[sentence.index]) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCapital(reading, i) || covered[i]) continue;
      let last = placeNameEnd(reading, i, sentence.last);
      for (let t = i; t < last; t++)
        if (covered[t]) {
          last = t;
          break;
        }
      let first = i;
      const skip = i;
      i = Math.max(i, last - 1);
      // leave out what is ordinary at either end
      while (first < last && ordinary(reading, first, sentence.first)) first++;
      while (
        last > first &&
        (ordinary(reading, last - 1, sentence.first) || !isCapital(reading, last - 1))
      )
        last--;
      if (last <= first || first < skip) continue;
      if (last - first > 5) continue;
      const name = reading.folded.slice(first, last).join(' ');
      if (name.length < 2) continue;
      const unknown = byName.get(name) ?? blank();
      byName.set(name, unknown);
      unknown.sightings.push({ first, last });
      if (first > sentence.first && !/^["“:•*]$/.test(textAt(reading, first - 1)))
        unknown.inside = true;
      vote(reading, first, last, sentence.first, sentence.last, unknown.votes);
    }
  }
  const found: Candidate[] = [];
  for (const [name, unknown] of byName) {
    const agreed = kinds.get(name);
    const kind = agreed ?? decide(reading, unknown);
    if (!kind) continue;
    for (const { first, last } of unknown.sightings)
      found.push({
        first,
        last,
        kind,
        rule: agreed ? 'agreement' : 'context',
        confidence: agreed ? 0.75 : 0.6,
        form: 'name',
      });
  }
  return found;
}

function ordinary(reading: Reading, i: number, sentenceFirst: number): boolean {
  const lower = lowerAt(reading, i);
  if (notNames.has(lower) || titles.has(lower) || titles.has(lower.replace(/\.$/, ''))) return true;
  const tag = tagAt(reading, i);
  if (
    /^(?:DT|IN|CC|PRP|WDT|WRB|WP|MD|EX|TO|UH|PDT)/.test(tag) &&
    reading.shapes[i] === SHAPE.capital
  )
    return true;
  if (i === sentenceFirst || /^["“:•*(]$/.test(textAt(reading, i - 1))) {
    if (reading.lowerWords.has(lower) || /^(?:RB|JJ|VB|CD|NNS|NN$)/.test(tag))
      return reading.shapes[i] === SHAPE.capital;
  }
  return false;
}

function vote(
  reading: Reading,
  first: number,
  last: number,
  from: number,
  to: number,
  votes: Record<Guess, number>,
): void {
  const before = first > from ? lowerAt(reading, first - 1) : '';
  const next = last < to ? lowerAt(reading, last) : '';
  const size = last - first;
  const upper =
    size === 1 && reading.shapes[first] === SHAPE.upper && textAt(reading, first).length <= 7;
  const handle = textAt(reading, first).startsWith('@');
  if (handle) {
    votes.body += 3;
    return;
  }
  if (textAt(reading, first).startsWith('#')) return;
  if (!upper) votes.place += PLACE_BEFORE[before] ?? 0;
  if (MEMBERS.test(next)) votes.group += 1.6;
  if (upper && /^[\p{Lu}][\p{Lu}&-]+s?$/u.test(textAt(reading, first))) votes.body += 0.9;
  if (upper && MEMBERS.test(next)) votes.group += 1;
  if (roles.has(before) && reading.shapes[first - 1] === SHAPE.lower) votes.person += 1.8;
  if (firstNames.has(reading.folded[first] ?? '')) votes.person += size > 1 ? 2 : 0.8;
  if (speech.has(reading.tokens[last]?.lemma ?? '') && /^VB[DZP]/.test(tagAt(reading, last))) {
    votes.person += upper || before === 'the' ? 0.2 : 0.9;
    votes.body += upper || before === 'the' ? 1 : 0.3;
  }
  if (before === 'the' && !upper) {
    votes.body += 0.6;
    votes.group += 0.7;
    votes.person -= 1;
    votes.place -= 0.3;
  }
  if (next === ',' && last + 1 < to) {
    // "X, a town in", "X, north of", "X, in Diyala"
    for (let n = 1; n <= 4 && last + n < to; n++) {
      const word = lowerAt(reading, last + n);
      if (
        /^(?:town|village|city|district|suburb|port|hamlet|settlement|neighbourhood|neighborhood|capital)$/.test(
          word,
        )
      ) {
        votes.place += 2;
        break;
      }
      if (
        /^(?:militia|group|movement|faction|gang|cartel|party|outfit|alliance|front|brigade)$/.test(
          word,
        )
      ) {
        votes.group += 2;
        break;
      }
      if (
        /^(?:firm|company|agency|broker|outlet|website|newspaper|channel|monitor|charity|NGO|maker|manufacturer|bank|magazine|carrier|shipper)$/.test(
          word,
        )
      ) {
        votes.body += 2;
        break;
      }
      if (roles.has(word)) {
        votes.person += 1.6;
        break;
      }
      if (word === 'who' || word === 'whom') {
        votes.person += 1.6;
        break;
      }
      if (
        /^(?:north|south|east|west|northeast|northwest|southeast|southwest|km|kilometres|kilometers|miles)$/.test(
          word,
        )
      ) {
        votes.place += 1.2;
        break;
      }
      if (n === 1 && word === 'in') votes.place += 0.8;
    }
    const k = reading.knownAt[last + 1] ?? -1;
    if (
      k >= 0 &&
      reading.known[k]?.match.aliases.some((a) =>
        ['Country', 'Province', 'Region'].includes(a.entry.kind),
      )
    )
      votes.place += 1;
  }
  if (
    /^(?:north|south|east|west|outskirts|village|town|city|district|residents|countryside|valley|road)$/.test(
      lowerAt(reading, first - 2),
    ) &&
    before === 'of'
  )
    votes.place += 1.3;
  if (/^(?:villagers|residents|road|airport|front|axis|area|area|side|bazaar|market)$/.test(next))
    votes.place += 0.9;
  if (
    /^(?:leads?|led|commands?|commanded|heads|headed|founded|joined|against|backs|arms|fought|fight|fighting)$/.test(
      before,
    )
  )
    votes.group += 0.7;
  if (size >= 2 && before !== 'the' && (PLACE_BEFORE[before] ?? 0) < 0.5 && !upper)
    votes.person += 0.4;
  if (/^['’]s$/.test(next)) {
    const owned = lowerAt(reading, last + 1);
    if (/^(?:fighters|men|leader|commander|militants|spokesman|ranks|forces)$/.test(owned))
      votes.group += 0.9;
  }
}

function decide(reading: Reading, unknown: Unknown): Kind | undefined {
  const { votes } = unknown;
  const ranked = (Object.entries(votes) as [Guess, number][]).sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  if (!best) return undefined;
  const needed = unknown.inside ? 0.85 : 1.5;
  if (best[1] < needed) return undefined;
  const sample = unknown.sightings[0];
  if (best[0] === 'person' && sample && sample.last - sample.first === 1 && best[1] < 1.5)
    return undefined;
  const kinds: Readonly<Record<Guess, Kind>> = {
    place: 'Settlement',
    group: 'ArmedGroup',
    body: 'Organization',
    person: 'Person',
  };
  void reading;
  return kinds[best[0]];
}
