/**
 * Names that the lexicon knows. Where several rows share a name the document decides: by the frame around it
 * ("X province", "the city of X"), by the countries the document speaks of, then by the rows' own order.
 */
import type { Kind } from '../../model/kinds.ts';
import type { LexiconEntry } from '../lexicon/entry.ts';
import type { Alias } from '../lexicon/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { foldedSet, lowerSet } from './dataFiles.ts';
import { countryAt, countryByDemonym } from './demonyms.ts';
import { placeHeadAt, placePrefixBefore } from './placeWords.ts';
import {
  isCapital,
  type KnownName,
  lowerAt,
  type Reading,
  SHAPE,
  sliceOf,
  tagAt,
} from './reading.ts';

const PLACE_BEFORE = new Set([
  'in',
  'at',
  'near',
  'around',
  'outside',
  'inside',
  'into',
  'towards',
  'toward',
  'onto',
  'via',
  'across',
  'throughout',
  'through',
  'reached',
  'entered',
  'north',
  'south',
  'east',
  'west',
  'northwest',
  'northeast',
  'southwest',
  'southeast',
  'downtown',
  'central',
]);
const ACTOR_BEFORE = new Set([
  'by',
  'with',
  'against',
  'between',
  'told',
  'accused',
  'blamed',
  'urged',
  'both',
  'which',
  'whom',
]);
const firstNames = foldedSet('firstNames.txt');
const titles = lowerSet('titles.txt');
const notNames = lowerSet('notNames.txt');

const MEMBERS =
  /^(?:fighters|men|militants|gunmen|forces|troops|mercenaries|instructors|contractors|convoy|leader|commander)$/;

/** Countries that the document speaks of, by how often: names and demonyms first, the homes of its actors and places a little. */
export function countryWeights(reading: Reading): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (code: string, weight: number): void => {
    weights.set(code, (weights.get(code) ?? 0) + weight);
  };
  for (const { match } of reading.known) {
    const sure = match.aliases.filter((a) => !a.doubtful);
    const country = sure.find((a) => a.entry.kind === 'Country');
    if (country) add(country.entry.countries[0] ?? '', country.form === 'seat' ? 0.6 : 1);
    const homes = new Set(
      sure
        .filter((a) => a.entry.kind !== 'Country' && a.entry.kind !== 'Weapon')
        .flatMap((a) => a.entry.countries),
    );
    if (homes.size > 0 && homes.size < 4) for (const code of homes) add(code, 0.5 / homes.size);
  }
  return weights;
}

/** "the authorities in Damascus" are its country's. */
const RULERS =
  /^(?:authority|authorities|government|governments|rulers?|regime|junta|leadership|leaders|administration)$/;
/** Words with a preposition behind which a capital stands for who governs there: "on the payroll of", "no word from". */
const GOVERNED: ReadonlyMap<string, RegExp> = new Map([
  [
    'of',
    /^(?:protégé|protege|payroll|ally|allies|friends?|enem(?:y|ies)|prox(?:y|ies)|clients?|influence|patronage|critics?|behest|instigation|approval|puppets?|wishes|favou?r|interests?|hands?|support|backing|blessing|consent|knowledge|control|orbit|instrument|tool|pay|loyalist|opponents?)$/,
  ],
  [
    'from',
    /^(?:confirmation|denial|comment|word|reaction|support|backing|aid|funding|funds|pressure|approval|permission|orders|instructions|money|response|condemnation|help|protection|arms|weapons|missiles|drones|rockets|come|comes|came|coming|independence|autonomy|guidance|assistance|recognition|concessions)$/,
  ],
  [
    'for',
    /^(?:spying|spied|spy|spies|working|works?|worked|fighting|fought|agents?|prox(?:y|ies)|front|embarrassment|setback|victory|defeat|lobbying|problem|challenge)$/,
  ],
  [
    'to',
    /^(?:answers?|answered|loyal|close|message|messages|warning|warnings|threat|threats|challenge|loyalty|ties|links|allegiance|protest|appeal|appealed|sold|gave|handed|supplied|aligned|opposed|hostile|beholden|thanks|reports?|accountable|subordinate|turned)$/,
  ],
  ['between', /./],
  ['w/', /./],
]);

const ARMS =
  /^(?:arms|weapons|weaponry|missiles?|rockets?|drones?|rifles?|ammunition|munitions|tanks?|guns?|jets?|aircraft|helicopters?|shells?|howitzers?|launchers?|bombs?|explosives|interceptors?|materiel|hardware|systems|batteries)$/;

/** "sold by Beijing to Bamako", "delivered four helicopters to Niamey": to a government. */
function isGivenTo(reading: Reading, at: number): boolean {
  const sentence = reading.tokens[at]?.sentence;
  for (let i = at; i > at - 7 && reading.tokens[i]?.sentence === sentence; i--) {
    if (/^[,;:]$/.test(lowerAt(reading, i))) return false;
    if (
      /^(?:sell|supply|deliver|donate|provide|grant|lend|export|sale|delivery|supply)$/.test(
        reading.tokens[i]?.lemma ?? '',
      )
    )
      return true;
    // "sent missiles to Damascus", where men sent go to the city
    if (
      /^(?:send|ship|airlift|transfer|hand|shipment|transfer)$/.test(reading.tokens[i]?.lemma ?? '')
    )
      for (let k = i + 1; k <= at; k++) if (ARMS.test(lowerAt(reading, k))) return true;
  }
  return false;
}

const GIVES = /^(?:give|send|sell|lend|offer|supply|promise|deny|hand|grant|donate|ship)$/;
/** "sent Kyiv 20 tanks", "gave Niamey drones": what follows is what it got. */
function isGiven(reading: Reading, at: number): boolean {
  for (let i = at; i < at + 5; i++) {
    if (ARMS.test(lowerAt(reading, i))) return true;
    if (!/^(?:CD|DT|JJ|NN|NNP|HYPH|VBN)$/.test(tagAt(reading, i))) return false;
  }
  return false;
}

const DEED_OF_STATE =
  /^(?:receive|supply|arm|back|support|fund|finance|train|deny|accuse|consider|regard|see|view|recognise|recognize|call|buy|sell|send|ship|sponsor|want|oppose|insist|say|maintain|blame|designate|label|reject|host|broker|mediate|deploy|pay|provide|give|import|export|back|annex|claim|have)$/;

/** "Moscow, which receives drones from X": what only a state does; a city "has" people, a government has done things. */
function relativeOfState(reading: Reading, at: number): boolean {
  if (lowerAt(reading, at) !== 'which') return false;
  let i = at + 1;
  while (/^RB/.test(tagAt(reading, i))) i++;
  const lemma = reading.tokens[i]?.lemma ?? '';
  if (lemma !== 'have') return /^VB/.test(tagAt(reading, i)) && DEED_OF_STATE.test(lemma);
  while (/^RB/.test(tagAt(reading, i + 1))) i++;
  return tagAt(reading, i + 1) === 'VBN' && DEED_OF_STATE.test(reading.tokens[i + 1]?.lemma ?? '');
}

/** Whether the place of a capital's name speaks of a government ("Ankara said") and not of the city. */
function actsAsGovernment(reading: Reading, known: KnownName): boolean {
  const before = lowerAt(reading, known.first - 1);
  const lead = lowerAt(reading, known.first - 2);
  if (before === 'in' && RULERS.test(lead)) return true;
  if (PLACE_BEFORE.has(before)) return false;
  if (GOVERNED.get(before)?.test(lead)) return true;
  if (GIVES.test(reading.tokens[known.first - 1]?.lemma ?? '') && isGiven(reading, known.last))
    return true;
  if (before === 'to' && isGivenTo(reading, known.first - 2)) return true;
  // "drones flown from Mogadishu struck X"
  if (before === 'from' && /^VB[NG]$/.test(tagAt(reading, known.first - 2))) return false;
  const sentence = reading.tokens[known.first]?.sentence;
  const inSentence = (i: number): boolean => reading.tokens[i]?.sentence === sentence;
  const nextTag = inSentence(known.last) ? tagAt(reading, known.last) : '';
  const next = inSentence(known.last) ? lowerAt(reading, known.last) : '';
  if (next === "'s" || next === '’s')
    return !/^(?:suburbs?|streets?|airport|district|outskirts|hospital|old|port|main|central|university|green|northern|southern|eastern|western|residents?|mayor)$/.test(
      lowerAt(reading, known.last + 1),
    );
  if (/^(?:VB[DZP]?|MD)$/.test(nextTag) && !/^(?:based|led)$/.test(next)) return true;
  if (next === ',' && relativeOfState(reading, known.last + 1)) return true;
  if (next.startsWith('-') && /backed|led|aligned|made|supplied|controlled/.test(next)) return true;
  if (ACTOR_BEFORE.has(before)) return true;
  if (
    /^(?:to|with|by|of)$/.test(before) &&
    /^(?:close|loyal|allied|aligned|linked|according|hostile|orders|position|decision|approval)$/.test(
      lowerAt(reading, known.first - 2),
    )
  )
    return true;
  if (before === 'and' || before === 'or' || next === 'and') {
    const other =
      next === 'and' ? reading.knownAt[known.last + 1] : reading.knownAt[known.first - 2];
    const alias =
      other === undefined || other < 0 ? undefined : reading.known[other]?.match.aliases;
    if (alias?.some((a) => a.form === 'seat' || a.entry.kind === 'Country')) {
      const start = next === 'and' ? known.first : (reading.known[other ?? 0]?.first ?? 0);
      return (
        !PLACE_BEFORE.has(lowerAt(reading, start - 1)) &&
        lowerAt(reading, start - 1) !== 'from' &&
        lowerAt(reading, start - 1) !== 'to'
      );
    }
  }
  return false;
}

/** "RSF": an acronym needs less to bear it out than a word. */
const isShouted = (reading: Reading, known: KnownName): boolean =>
  known.last - known.first === 1 &&
  reading.shapes[known.first] === SHAPE.upper &&
  (reading.tokens[known.first]?.text.length ?? 0) > 2;

/** Whether a doubtful alias is borne out: another name of its entry, its parent or its country stands in the document. */
function borneOut(
  alias: Alias,
  sure: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
  reading: Reading,
  known: KnownName,
): boolean {
  if (!alias.doubtful) return true;
  if (sure.has(alias.entry.id)) return true;
  if (alias.entry.kind === 'Weapon') return weaponBeside(reading, known);
  if (alias.entry.parent && sure.has(alias.entry.parent)) return true;
  const next = lowerAt(reading, known.last);
  if (alias.entry.kind === 'ArmedGroup' && MEMBERS.test(next)) return true;
  return (
    alias.entry.countries.length === 0 ||
    alias.entry.countries.some(
      (c) => (weights.get(c) ?? 0) >= (isShouted(reading, known) ? 0.5 : 1),
    )
  );
}

const cities = new WeakMap<Reading, ReadonlySet<string>>();

/** Whether the document says "X city" or "X town" of a known name somewhere. */
function citySaid(reading: Reading, known: KnownName): boolean {
  let said = cities.get(reading);
  if (!said) {
    const names = new Set<string>();
    for (const k of reading.known)
      if (/^(?:city|town)$/.test(lowerAt(reading, k.last)))
        names.add(sliceOf(reading, k.first, k.last));
    said = names;
    cities.set(reading, said);
  }
  return said.has(sliceOf(reading, known.first, known.last));
}

/** The country that an adjective or genitive just before the name gives it: "Russian Ministry of Defence". */
function countryBeside(reading: Reading, known: KnownName): string | undefined {
  const before = /^['’]s$/.test(lowerAt(reading, known.first - 1))
    ? known.first - 2
    : known.first - 1;
  if (before < 0 || reading.tokens[before]?.sentence !== reading.tokens[known.first]?.sentence)
    return undefined;
  return countryAt(reading, before)?.code;
}

function weaponBeside(reading: Reading, known: KnownName): boolean {
  for (let i = known.first - 6; i < known.last + 6; i++) {
    if (i >= known.first && i < known.last) continue;
    const at = reading.knownAt[i];
    if (at === undefined || at < 0) continue;
    if (reading.known[at]?.match.aliases.some((a) => a.entry.kind === 'Weapon' && !a.doubtful))
      return true;
  }
  return false;
}

const SETTLEMENTS: ReadonlySet<Kind> = new Set<Kind>(['Settlement']);

/** "documented", "field team": what a body of investigators does or has. */
const studies = (reading: Reading, at: number): boolean =>
  STUDY.test(reading.tokens[at]?.lemma ?? '') ||
  (lowerAt(reading, at) === 'field' &&
    /^(?:team|teams|staff|investigators?|researchers?)$/.test(lowerAt(reading, at + 1)));
const STUDY =
  /^(?:document|examine|inspect|photograph|trace|analyse|analyze|investigator|researcher|analyst)$/;

/** Orders the rows that a known name can be, best first, and drops those that do not hold here. */
function rowsOf(
  reading: Reading,
  known: KnownName,
  sure: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): Alias[] {
  const head = placeHeadAt(reading, known.last);
  const prefix = placePrefixBefore(reading, known.first);
  const framed = prefix?.kind ?? head?.kind;
  const government =
    known.match.aliases.some((a) => a.form === 'seat') && actsAsGovernment(reading, known);
  const beside = countryBeside(reading, known);
  const scored: [number, Alias][] = [];
  for (const alias of known.match.aliases) {
    if (!borneOut(alias, sure, weights, reading, known)) continue;
    const { entry } = alias;
    let score = -entry.rank - (alias.doubtful ? 1 : 0);
    if (alias.form === 'seat') {
      if (!government) continue;
      score += 10;
    }
    if (
      beside &&
      entry.countries.length > 0 &&
      (entry.kind === 'Organization' || entry.kind === 'SecurityForce')
    )
      score += entry.countries.includes(beside) ? 8 : -8;
    // "CAR investigators": the body, not the country of the same letters
    if (entry.kind === 'Organization' && studies(reading, known.last)) score += 12;
    const weight = Math.max(0, ...entry.countries.map((c) => weights.get(c) ?? 0));
    score += Math.min(3, weight) * 1.5;
    // "Deir ez-Zor city" elsewhere in the text leaves the bare name to the province.
    if (!framed && entry.kind === 'Province' && citySaid(reading, known)) score += 4;
    if (framed)
      score +=
        entry.kind === framed ? 6 : SETTLEMENTS.has(entry.kind) && framed === 'Facility' ? 0 : -1;
    else if (entry.kind === 'Settlement') score += 1;
    if (sure.has(entry.id) && known.match.aliases.length > 1 && entry.kind !== 'Country')
      score += 0.2;
    scored.push([score, alias]);
  }
  return scored.sort((a, b) => b[0] - a[0]).map(([, alias]) => alias);
}

/** Common words and given names that a lexicon row may happen to equal: they need more than a capital at a sentence's start. */
function chance(reading: Reading, known: KnownName, alias: Alias): boolean {
  if (known.last - known.first > 1) return false;
  const token = reading.tokens[known.first];
  if (!token || reading.shapes[known.first] !== SHAPE.capital) return false;
  const sentence = reading.document.sentences[token.sentence];
  if (sentence?.first === known.first && reading.lowerWords.has(token.lower)) return true;
  // A given name before another name, or a surname after one: a person's, not the town's.
  const isPlace = alias.entry.rank >= 2 && alias.entry.kind !== 'Weapon';
  if (!isPlace) return false;
  const folded = reading.folded[known.first] ?? '';
  if (
    firstNames.has(folded) &&
    isCapital(reading, known.first + 1) &&
    reading.tokens[known.first + 1]?.sentence === token.sentence
  )
    return true;
  return alias.entry.rank >= 5 && firstNames.has(reading.folded[known.first - 1] ?? '');
}

/** "Two Rivers Wire", "Qeshm Fars Air": one word of a longer name that happens to be a place's. */
function flanked(reading: Reading, known: KnownName, alias: Alias): boolean {
  if (known.last - known.first > 1 || alias.form !== 'name' || alias.entry.kind === 'Weapon')
    return false;
  if (alias.entry.rank < 2) return false;
  const sentence = reading.tokens[known.first]?.sentence ?? 0;
  if (reading.capitals[sentence] || reading.titleCase[sentence]) return false;
  const stranger = (i: number): boolean =>
    reading.tokens[i]?.sentence === sentence &&
    reading.shapes[i] === SHAPE.capital &&
    (reading.knownAt[i] ?? -1) < 0 &&
    !titles.has(lowerAt(reading, i)) &&
    !notNames.has(lowerAt(reading, i)) &&
    !/^[@#]/.test(reading.tokens[i]?.text ?? '') &&
    placeHeadAt(reading, i) === undefined &&
    !/^(?:DT|IN|CC|PRP|WDT|WRB|RB|JJ|VB.?|MD|TO)$/.test(tagAt(reading, i));
  const beforeIsStart = reading.document.sentences[sentence]?.first === known.first - 1;
  return (
    (stranger(known.first - 1) &&
      !beforeIsStart &&
      !DIRECTION.test(lowerAt(reading, known.first - 1))) ||
    stranger(known.last)
  );
}

const DIRECTION =
  /^(?:north|south|east|west|central|greater|old|new|upper|lower|mount|lake|wadi|camp|port)/;

/** What a genitive inside a body's name does not set off: "People's Protection Units". */
const COMMON_OWNER =
  /^(?:people|peoples|workers|women|nation|prosecutor|general|king|queen|president|minister|children|farmers|lord)$/i;
const OWNED = /^(?:the )?(\p{L}[\p{L}. -]*?)['’]s (\p{Lu}.*)$/u;

/** A numbered unit and whose it is: "33rd Front of the FARC". */
const UNIT_OF = /^(\d+\S* [\p{L} ]+?) of .+$/u;

/** "Amaq" within "Amaq agency", "RSF" within "RSF militia": the row's own shorter name, and the longer one of the text. */
function shorterNames(
  reading: Reading,
  known: KnownName,
  entry: LexiconEntry,
): string[] | undefined {
  if (known.last - known.first < 2 || entry.kind === 'Person' || entry.rank > 1) return undefined;
  const unit = UNIT_OF.exec(sliceOf(reading, known.first, known.last));
  if (unit?.[1]) return [unit[1], unit[0]];
  if (isCapital(reading, known.last - 1)) return undefined;
  const whole = sliceOf(reading, known.first, known.last);
  const held = [entry.name, ...entry.aliases].find(
    (a) => a.length > 2 && whole.startsWith(`${a} `),
  );
  return held === undefined ? undefined : [held, whole];
}

/** "Russian Ministry of Defence" beside "Ministry of Defence", "Iran's Revolutionary Guards" beside "Revolutionary Guards". */
function namesWithCountry(
  reading: Reading,
  known: KnownName,
  entry: LexiconEntry,
): string[] | undefined {
  const shorter = shorterNames(reading, known, entry);
  if (shorter) return shorter;
  if (entry.kind !== 'Organization' && entry.kind !== 'SecurityForce') return undefined;
  const whole = sliceOf(reading, known.first, known.last);
  const owned = OWNED.exec(whole);
  if (owned?.[2] && !COMMON_OWNER.test(owned[1] ?? '')) return [owned[2], whole];
  if (countryBeside(reading, known) === undefined) return undefined;
  const genitive = /^['’]s$/.test(lowerAt(reading, known.first - 1));
  const country = countryAt(reading, known.first - (genitive ? 2 : 1));
  if (!country) return undefined;
  return [sliceOf(reading, known.first, known.last), sliceOf(reading, country.first, known.last)];
}

/** Candidates for every known name of the document. */
export function lexiconNames(reading: Reading, weights: ReadonlyMap<string, number>): Candidate[] {
  const sure = new Set<string>();
  for (const known of reading.known)
    for (const a of known.match.aliases) if (!a.doubtful && a.form !== 'seat') sure.add(a.entry.id);
  const found: Candidate[] = [];
  for (const known of reading.known) {
    const rows = rowsOf(reading, known, sure, weights);
    const best = rows[0];
    if (!best) {
      const seat = known.match.aliases.find((a) => a.form === 'seat' && !a.doubtful);
      // A capital that no row of places holds is still a city.
      if (seat)
        found.push({
          first: known.first,
          last: known.last,
          kind: 'Settlement',
          rule: 'capital',
          confidence: 0.8,
          form: 'name',
        });
      continue;
    }
    if (best.entry.kind === 'Weapon') continue; // the weapon grammar reads these with what stands around them
    if (chance(reading, known, best) || flanked(reading, known, best)) continue;
    // "Palau-flagged", "Iran-backed": a name put as an adjective.
    const demonym =
      best.form === 'demonym' ||
      (best.entry.kind === 'Country' &&
        (reading.tokens[known.last]?.text ?? '').startsWith('-') &&
        reading.tokens[known.last]?.start === reading.tokens[known.last - 1]?.end);
    const named = namesWithCountry(reading, known, best.entry);
    found.push({
      first: known.first,
      last: known.last,
      kind: best.entry.kind,
      rule: demonym ? 'demonym' : best.form === 'seat' ? 'seat-of-government' : 'lexicon',
      confidence: best.doubtful ? 0.7 : best.entry.rank >= 5 ? 0.75 : 0.95,
      form: demonym ? 'demonym' : 'name',
      names: named,
      entries: rows.map((a): LexiconEntry => a.entry),
      country: demonym ? countryByDemonym(reading, known) : undefined,
    });
  }
  return found;
}
