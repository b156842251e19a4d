/**
 * One noun phrase that names a happening, read in both directions from its noun: what it is, which places and dates
 * stand in it ("the Mezzeh strike", "4 January raid on X", "an infiltration attempted by Y at Z"), and whether it is
 * an event at all ("under arrest", "an increase in attacks", "plans for an attack" are none).
 */
import type { Kind } from '../../model/kinds.ts';
import type { AnalysedDocument, Reference, Sentence } from '../analysis.ts';
import { isNoun } from '../clauses/nounClasses.ts';
import { isCalledOff, isIdiom, isNounHere } from './eventNounHere.ts';
import { type EventGroup, eventNounsOf } from './eventNouns.ts';
import { type EventReading, isDate, isDatePart, isPlace, kindOf, textOf } from './eventReading.ts';
import { EVENT_WORDS } from './eventWords.ts';
import { type Determiner, readLeft } from './leftSide.ts';

export interface EventPhrase {
  /** The noun phrase without what follows its noun; `last` exclusive. */
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly noun: string;
  readonly group: EventGroup;
  readonly plural: boolean;
  readonly determiner: Determiner;
  readonly title: boolean;
  /** Things below the level of a country that place it. */
  readonly places: readonly number[];
  readonly countries: readonly number[];
  /** What it was done to, where "of" or a ship's or person's name before the noun tells: "the murder of X". */
  readonly objects: readonly number[];
  /** A token of a date inside the phrase. */
  readonly dated: number | undefined;
  /** The phrase with what places, dates or aims it, shortest first. */
  readonly longs: readonly string[];
  readonly placeName: string | undefined;
  /** What a verb does with it: "launched strikes", "counted 600 sorties". */
  readonly launched: boolean;
}

/** Tokens looked at behind the noun. */
const REACH = 26;
const LONGS = 3;
const AT = new Set(
  'in at on near off outside inside around between against of along over across toward towards onto into within beside above'.split(
    ' ',
  ),
);
const THROUGH = new Set('by from with w/ w during under amid through'.split(' '));
const CLAUSE =
  /^(?:after|before|while|because|although|though|as|until|if|unless|when|where|whereas|so)$/;
const DIRECTION =
  /^(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern|ward|wards)?$/;

export function eventPhraseAt(
  reading: EventReading,
  sentence: Sentence,
  t: number,
): EventPhrase | undefined {
  const { analysed, nameAt } = reading;
  const { tokens } = analysed;
  const token = tokens[t];
  if (!token || (nameAt[t] ?? 0) > 0) return undefined;
  const nouns =
    eventNounsOf(token.tag.startsWith('N') ? token.lemma : token.lower) ??
    eventNounsOf(singular(token.lower));
  if (!nouns) return undefined;
  const noun = nouns.findLast(
    (n) =>
      n.rest.every((w, i) => tokens[t + 1 + i]?.lower === w) &&
      (n.before === undefined || tokens[t - 1]?.lower === n.before),
  );
  if (!noun) return undefined;
  const role = analysed.document.blocks[sentence.block]?.role;
  const title = role === 'title' || role === 'heading';
  const end = t + 1 + noun.rest.length;
  if (!isNounHere(reading, sentence, t, title) || isIdiom(reading, sentence, t, end))
    return undefined;
  const next = tokens[end];
  if (
    next &&
    end < sentence.last &&
    (next.tag.startsWith('NN') || next.tag === 'HYPH') &&
    !isNoun(next.lower, 'time') &&
    !((nameAt[end] ?? 0) > 0 && title)
  )
    return undefined;

  const places: number[] = [];
  const countries: number[] = [];
  const objects: number[] = [];
  const longs: string[] = [];
  let placeName: string | undefined;
  const left = readLeft(reading, sentence, t);
  if (!left) return undefined;
  for (const { reference, possessor } of left.references) {
    const kind = kindOf(analysed, reference);
    if (!kind) continue;
    if (isPlace(kind)) {
      places.push(...reference.things);
      placeName ??= textOf(analysed, reference.first, reference.last);
    } else if (!possessor && isVessel(analysed, reference)) objects.push(...reference.things);
  }
  let dated = left.dated;
  let word = '';
  let attached = true;
  for (let k = end; k < Math.min(sentence.last, t + REACH); k++) {
    const after = tokens[k];
    if (!after) break;
    const reference = analysed.references[(nameAt[k] ?? 0) - 1];
    if (reference && reference.last > k) {
      const kind = kindOf(analysed, reference);
      if (kind && reference.form !== 'demonym') {
        const sited =
          AT.has(word) ||
          word === 'of' ||
          (word === 'from' && /^(?:escape|transfer)$/.test(noun.group.category));
        const long = textOf(analysed, left.first, reference.last);
        const whole = longs.length < LONGS && tokens[reference.last]?.tag !== 'POS';
        if (kind === 'Country' && sited) {
          countries.push(...reference.things);
          if (whole) longs.push(long);
        } else if (isPlace(kind) && sited) {
          places.push(...reference.things);
          placeName ??= textOf(analysed, reference.first, reference.last);
          if (whole) longs.push(long);
        } else if (/^(?:of|on|against)$/.test(word)) {
          if (word === 'of' && aimed(kind)) objects.push(...reference.things);
          if (whole) longs.push(long);
        }
      }
      k = reference.last - 1;
      attached = false;
      continue;
    }
    if (isDate(after)) {
      if (word !== 'by' && word !== 'until' && word !== 'before') {
        dated ??= k;
        let to = k + 1;
        while (to < sentence.last && isDatePart(tokens[to])) to++;
        if (longs.length < LONGS) longs.push(textOf(analysed, left.first, to));
        k = to - 1;
      }
      continue;
    }
    if (after.lower === ';' || after.lower === '.' || after.lower === '—' || after.lower === ':')
      break;
    if (after.tag.startsWith('W')) {
      // "a hijacking that took place about 50 miles west of Hodeidah"
      const verb = tokens[k + 1]?.lemma ?? '';
      if (verb !== 'take' && verb !== 'occur' && verb !== 'happen') break;
      k += verb === 'take' ? 2 : 1;
      continue;
    }
    if (after.tag.startsWith('V')) {
      if (!EVENT_WORDS.participles.has(after.lower)) break;
      if (after.tag !== 'VBG' && !(attached && /^(?:IN|RP|RB)$/.test(tokens[k + 1]?.tag ?? '')))
        break;
      word = '';
      continue;
    }
    if (after.tag === 'MD' || after.tag === 'PRP' || after.tag === 'TO') break;
    // another happening takes what follows
    if (after.tag.startsWith('NN') && k > end && eventNounsOf(after.lemma)) break;
    if (after.tag === 'IN' || after.tag === 'RP') {
      if (CLAUSE.test(after.lower)) break;
      // "the area of X" goes on with the preposition before
      if (after.lower === 'of') word ||= 'of';
      else if (AT.has(after.lower) || THROUGH.has(after.lower)) word = after.lower;
      else if (!/^(?:out|since|about)$/.test(after.lower)) break;
      attached = false;
    } else if (after.lower === 'w/') word = 'with';
    else if (DIRECTION.test(after.lower)) word = 'in';
  }
  if (isCalledOff(reading, sentence, end)) return undefined;
  const plural =
    token.tag.endsWith('S') || (token.lower.endsWith('s') && token.lemma !== token.lower);
  return {
    first: left.first,
    last: end,
    head: t,
    noun: [singular(token.lower), ...noun.rest].join(' '),
    group: noun.group,
    plural,
    determiner: left.determiner,
    title,
    places,
    countries,
    objects,
    dated,
    longs,
    placeName,
    launched: left.launched,
  };
}

/** What a noun with "of" is done to, when it is no place: "the murder of X", "the hijacking of the Y". */
const aimed = (kind: Kind): boolean =>
  kind === 'Person' || kind === 'Facility' || kind === 'SecurityForce';

/** "the Churchill seizure": a ship's name says which. */
const isVessel = (analysed: AnalysedDocument, reference: Reference): boolean =>
  reference.things.some((t) =>
    analysed.things[t]?.names.some((n) =>
      /^(?:USS|HMS|FS|INS|HMAS|RFA|MV|MT|USCGC|HNLMS)\b/.test(n),
    ),
  );

const singular = (word: string): string =>
  /(?:ch|sh|ss)es$/.test(word) ? word.slice(0, -2) : /[^s]s$/.test(word) ? word.slice(0, -1) : word;
