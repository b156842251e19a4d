/**
 * Capitalised names that no grammar and no row knows, typed by what stands around them everywhere in the document:
 * one string has one kind. What has no evidence is left out.
 */
import type { Kind } from '../../model/kinds.ts';
import { inLexicon, tagsOf } from '../text/wordTags.ts';
import type { Candidate } from './candidate.ts';
import { foldedSet, lowerSet, rows, table } from './dataFiles.ts';
import { itemMarks } from './itemMarks.ts';
import { joinLists, placeVotes } from './placeEvidence.ts';
import { placeNameEnd } from './placeNames.ts';
import { isCapital, lowerAt, type Reading, SHAPE, tagAt, textAt } from './reading.ts';

import type { Guess, Sighting, Unknown, Votes } from './unknownName.ts';

const bodyHeads = table('bodyHeads.csv');
const notNames = lowerSet('notNames.txt');
const titles = lowerSet('titles.txt');
const roles = lowerSet('roles.txt');
const speech = lowerSet('speechVerbs.txt');
const firstNames = foldedSet('firstNames.txt');
const KINDS: Readonly<Record<Guess, Kind>> = {
  place: 'Settlement',
  group: 'ArmedGroup',
  force: 'SecurityForce',
  body: 'Organization',
  person: 'Person',
  water: 'NaturalFeature',
  ship: 'Facility',
  facility: 'Facility',
};
const isGuess = (s: string): s is Guess => s in KINDS;

/** What each word tells about a name beside it, by where it stands. */
const context = new Map<string, [Guess, number][]>();
for (const [where = '', word = '', guess = '', weight = ''] of rows('nameContext.csv'))
  if (isGuess(guess)) {
    const key = `${where} ${word}`;
    const held = context.get(key);
    if (held) held.push([guess, Number(weight)]);
    else context.set(key, [[guess, Number(weight)]]);
  }

const CIVIL_HEAD =
  /^(?:group|groups|organisation|organization|network|outfit|movement|platform|coalition)$/;
const CIVIL =
  /^(?:rights|aid|relief|advocacy|monitoring|research|media|lobby|watchdog|charity|charitable|humanitarian|medical|civil|civic|environmental|student|journalists|lawyers|women|business|industry|news|investigative|activist|church|society)$/;

function blank(): Unknown {
  return {
    sightings: [],
    votes: { place: 0, group: 0, force: 0, body: 0, person: 0, water: 0, ship: 0, facility: 0 },
    inside: false,
  };
}

/** Names in stretches that no accepted candidate covers. */
export function unknownNames(
  reading: Reading,
  covered: Uint8Array,
  kinds: ReadonlyMap<string, Kind>,
  settled: readonly Candidate[],
): Candidate[] {
  const byName = new Map<string, Unknown>();
  const marks = itemMarks(reading);
  for (const sentence of reading.document.sentences) {
    if (reading.capitals[sentence.index] || reading.titleCase[sentence.index]) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!isCapital(reading, i) || covered[i] || marks.isMark(i)) continue;
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
      while (
        first < last &&
        (ordinary(reading, first, sentence.first) || !isCapital(reading, first))
      )
        first++;
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
      if (
        (first > sentence.first && !/^["“:•*]$/.test(textAt(reading, first - 1))) ||
        isOwnAcronym(reading, first, last)
      )
        unknown.inside = true;
      labelVotes(reading, first, sentence.first, unknown.votes);
      const role = reading.document.document.blocks[sentence.block]?.role;
      if (role === 'title' || role === 'heading') continue;
      vote(reading, { first, last }, sentence.first, sentence.last, unknown.votes);
      if (first === sentence.first && dateline(reading, first, last)) {
        unknown.votes.place += 2;
        unknown.inside = true;
      }
    }
  }
  const found: Candidate[] = [];
  const decided = new Map<string, Kind>();
  for (const [name, unknown] of byName) {
    const kind = kinds.get(name) ?? decide(unknown);
    if (kind) decided.set(name, kind);
  }
  joinLists(reading, byName, decided, settled);
  for (const [name, unknown] of byName) {
    const agreed = kinds.get(name);
    const kind = agreed ?? decided.get(name);
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

/** "KNDF said": its capitals do not come from beginning a sentence. */
const isOwnAcronym = (reading: Reading, first: number, last: number): boolean =>
  last - first === 1 &&
  reading.shapes[first] === SHAPE.upper &&
  textAt(reading, first).length > 2 &&
  !reading.lowerWords.has(lowerAt(reading, first)) &&
  !inLexicon(lowerAt(reading, first));

/** What a field of a record is called tells what it holds: "Location: X", "Perpetrator: Y". */
function labelVotes(reading: Reading, first: number, from: number, votes: Unknown['votes']): void {
  if (first === from || first - from > 4 || textAt(reading, first - 1) !== ':') return;
  const label = reading.folded
    .slice(from, first - 1)
    .join(' ')
    .replace(/ \d$/, '');
  if (PLACE_LABEL.test(label)) votes.place += 2;
  else if (DOER_LABEL.test(label)) votes.group += 1.5;
}
const PLACE_LABEL =
  /^(?:location|place|where|site|village|town|city|locality|area|loc|district|municipality|incident location)$/;
const DOER_LABEL =
  /^(?:actor|actor [ab]|perpetrators?|(?:suspected|alleged|presumed) perpetrators?|attackers?|assailants?|armed group|group|faction|side)$/;

function ordinary(reading: Reading, i: number, sentenceFirst: number): boolean {
  const lower = lowerAt(reading, i);
  const bare = lower.replace(/\.$/, '');
  if (notNames.has(bare) || titles.has(lower) || titles.has(bare)) return true;
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

const SAID = /^(?:said|says|added|adds|explained|insisted|recalled|noted|warned|told)$/;

/** Adds what one sighting tells. */
const STORMED =
  /^(?:stormed|shelled|bombarded|overrun|liberated|besieged|retaken|recaptured|bombed|razed|encircled|evacuated|flooded|pillaged|cut|burned|burnt|emptied|garrisoned|fortified|deserted|demined)$/;

/** "X was stormed by", "X had been overrun", "X changed hands", "X fell to": what happens to places. */
function isTakenPlace(reading: Reading, last: number, to: number): boolean {
  let at = last;
  if (/^(?:changed|changes)$/.test(lowerAt(reading, at)) && lowerAt(reading, at + 1) === 'hands')
    return at + 1 < to;
  if (lowerAt(reading, at) === 'fell' && /^(?:to|into)$/.test(lowerAt(reading, at + 1)))
    return true;
  if (!/^(?:was|were|is|has|had)$/.test(lowerAt(reading, at))) return false;
  at++;
  while (at < to && /^(?:been|being|also|then|again|later|first|twice)$/.test(lowerAt(reading, at)))
    at++;
  return at < to && STORMED.test(lowerAt(reading, at));
}

function vote(reading: Reading, sighting: Sighting, from: number, to: number, votes: Votes): void {
  const { first, last } = sighting;
  const before = first > from ? lowerAt(reading, first - 1) : '';
  const next = last < to ? lowerAt(reading, last) : '';
  const size = last - first;
  const acronym =
    size === 1 &&
    reading.shapes[first] === SHAPE.upper &&
    textAt(reading, first).length <= 7 &&
    // "IMO 9182265", "BGL 02": a register's or an item's, no body
    !(last < to && /^\d/.test(next)) &&
    !/^(?:[IVX]+|AND|OR|IN|ON|OF|TO|BY|THE|FOR|AT)$/.test(textAt(reading, first));
  const add = (where: string, word: string, factor = 1): void => {
    for (const [guess, weight] of context.get(`${where} ${word}`) ?? [])
      if (!(acronym && guess === 'place')) votes[guess] += weight * factor;
  };
  const quoted = /^["“]$/.test(textAt(reading, first - 1));
  const lead = quoted && first - 2 >= from ? lowerAt(reading, first - 2) : before;
  const article = lead === 'the';
  const at = article ? first - 2 - (quoted ? 1 : 0) : first - 1;
  const named = article && at >= from ? at : first - 1;
  // "the rights group Clear Water": no fighters
  if (CIVIL_HEAD.test(lowerAt(reading, named)) && CIVIL.test(lowerAt(reading, named - 1)))
    votes.body += 2;
  else add('before', article && at >= from ? lowerAt(reading, at) : before, article ? 0.4 : 1);
  if (article)
    for (const [guess, weight] of context.get(`before ${lowerAt(reading, at)}`) ?? [])
      if (guess === 'water' || guess === 'ship') votes[guess] += weight * 0.6;
  add('after', next);
  if (before === 'of') add('beforeOf', headBeforeOf(reading, first - 2, from));
  if (article && lowerAt(reading, at) === 'of') add('beforeOf', lowerAt(reading, at - 1));
  if (/^['’]s?$/.test(next)) add('owned', lowerAt(reading, last + 1));
  if (acronym) votes.body += /^\p{Lu}[\p{Lu}&-]+s?$/u.test(textAt(reading, first)) ? 0.9 : 0.5;
  if (roles.has(before) && reading.shapes[first - 1] === SHAPE.lower) votes.person += 1.8;
  const placed = (context.get(`before ${before}`) ?? []).some(
    ([guess, weight]) => guess === 'place' && weight >= 1,
  );
  if (firstNames.has(reading.folded[first] ?? ''))
    votes.person += placed ? 0.3 : size > 1 ? 2 : 0.8;
  // '"…", said Saw Taw Nee of the X': who is quoted is mostly a man
  if (
    size > 1 &&
    !article &&
    SAID.test(before) &&
    first - 2 >= from &&
    /^[,"”’?!]$/.test(textAt(reading, first - 2))
  )
    votes.person += 1.3;
  const verb = /^(?:VB[DZP]|MD)$/.test(last < to ? tagAt(reading, last) : '');
  if (verb && speech.has(reading.tokens[last]?.lemma ?? '')) {
    votes.person += acronym || article ? 0.2 : 0.9;
    votes.body += acronym || article ? 1 : 0.3;
  } else if (verb && !article && first > from) votes.person += acronym ? 0.1 : 0.4;
  if (!article && isTakenPlace(reading, last, to)) votes.place += 1.4;
  const head = bodyHeads.get(lowerAt(reading, last - 1))?.[0];
  if (article && head !== undefined && head !== 'ArmedGroup' && head !== 'Unit') votes.body += 0.4;
  if (article && !acronym) {
    votes.body += 0.6;
    votes.group += /s$/.test(textAt(reading, last - 1)) || quoted ? 1 : 0.75;
    votes.person -= 1;
    votes.place -= 0.3;
  }
  if (next === ',' || next === '(') appositionVotes(reading, last, to, votes, add);
  // "By X", "X, Name of the outlet" lines
  if (
    reading.document.document.blocks[
      reading.tokens[first]?.sentence === undefined
        ? -1
        : (reading.document.sentences[reading.tokens[first]?.sentence ?? 0]?.block ?? -1)
    ]?.role === 'meta'
  )
    votes.body += 0.9;
  if (!article && size >= 2 && size <= 4 && !acronym && plainCapitals(reading, first, last)) {
    const placed = context
      .get(`before ${before}`)
      ?.some(([guess, weight]) => guess === 'place' && weight >= 0.6);
    if (!placed) {
      // "Yar Pyae visited": at a sentence's beginning too
      const weight = verb && first > from ? 0.6 : 0.86;
      const words = wordsAmong(reading, first, last);
      if (words === 0) votes.person += weight;
      else if (words < size) votes.body += weight;
    }
  }
  placeVotes(reading, sighting, from, votes);
  // a list: "Metina, Zap and Avashin"
  if (/^(?:and|or|,|&)$/.test(before)) neighbour(reading, first - 2, votes);
  if (/^(?:and|or|,|&)$/.test(next)) neighbour(reading, last + 1, votes);
}

/** "RAMADI - ", "BAMAKO, March 11": a place in capitals that opens a report. */
function dateline(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (reading.shapes[i] !== SHAPE.upper) return false;
  return /^(?:,|-|–|—|\/)$/.test(textAt(reading, last));
}

/** How many words of the name are the language's own: "Liaison Team", "Moving Oil Money" are titles, not people. */
function wordsAmong(reading: Reading, first: number, last: number): number {
  let words = 0;
  for (let i = first; i < last; i++) {
    const lower = lowerAt(reading, i);
    if (reading.lowerWords.has(lower) || (inLexicon(lower) && !tagsOf(lower).poses.includes('NNP')))
      words++;
  }
  return words;
}

function plainCapitals(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (reading.shapes[i] === SHAPE.upper) return false;
  return true;
}

/** The word that "of" belongs to: "fighters of X and of Y" has one for both. */
function headBeforeOf(reading: Reading, at: number, from: number): string {
  if (lowerAt(reading, at) !== 'and') return lowerAt(reading, at);
  for (let i = at - 1; i > from && i > at - 7; i--)
    if (lowerAt(reading, i) === 'of') return lowerAt(reading, i - 1);
  return '';
}

/** A known neighbour in a list lends its kind. */
function neighbour(reading: Reading, i: number, votes: Votes): void {
  const k = reading.knownAt[i] ?? -1;
  const kind =
    k >= 0
      ? reading.known[k]?.match.aliases.find((a) => !a.doubtful && a.form === 'name')?.entry.kind
      : undefined;
  if (kind === 'Settlement' || kind === 'Province' || kind === 'Facility') votes.place += 0.6;
  else if (kind === 'ArmedGroup') votes.group += 0.6;
}

function appositionVotes(
  reading: Reading,
  last: number,
  to: number,
  votes: Votes,
  add: (where: string, word: string) => void,
): void {
  for (let n = 1; n <= 5 && last + n < to; n++) {
    const word = lowerAt(reading, last + n);
    // "under X, soldiers of Y": several are not one
    if (
      roles.has(word) &&
      tagAt(reading, last + n) !== 'NNS' &&
      reading.shapes[last + n] === SHAPE.lower
    ) {
      votes.person += 1.6;
      return;
    }
    if (CIVIL_HEAD.test(word) && CIVIL.test(lowerAt(reading, last + n - 1))) {
      votes.body += 2;
      return;
    }
    if (context.has(`apposition ${word}`)) {
      add('apposition', word);
      return;
    }
    if (n === 1 && word === 'in') votes.place += 0.8;
    if (/^[,.;:)]$/.test(word) || /^VB[DZP]/.test(tagAt(reading, last + n))) break;
    // "a first for the organisation": what a preposition governs says nothing of the name
    if (n > 1 && tagAt(reading, last + n) === 'IN') break;
  }
  const k = reading.knownAt[last + 1] ?? -1;
  const broad =
    k >= 0 &&
    reading.known[k]?.match.aliases.some((a) =>
      ['Country', 'Province', 'Region'].includes(a.entry.kind),
    );
  if (broad) votes.place += 1;
}

function decide(unknown: Unknown): Kind | undefined {
  const { votes } = unknown;
  const ranked = (Object.entries(votes) as [Guess, number][]).sort((a, b) => b[1] - a[1]);
  const [best] = ranked;
  if (!best) return undefined;
  const longest = Math.max(...unknown.sightings.map((s) => s.last - s.first));
  const needed = unknown.inside || longest > 1 ? 0.85 : 1.5;
  if (best[1] < needed) return undefined;
  const sample = unknown.sightings[0];
  if (best[0] === 'person' && sample && sample.last - sample.first === 1 && best[1] < 1.5)
    return undefined;
  return KINDS[best[0]];
}
