/**
 * Reads a noun phrase from left to right: names, modifiers and genitives up to its head. A name is never cut, and a
 * number or clock behind one is its own only where a noun follows.
 */
import type { Sentence } from '../analysis.ts';
import { makeNounPhrase } from './makeNounPhrase.ts';
import { isNoun } from './nounClasses.ts';
import type { Reading } from './reading.ts';
import type { NounPhrase } from './structure.ts';
import { isNounTag, isPremodifier, isVerbInPhrase } from './tags.ts';

/** What stands before a clause and heads no name: "under his leadership DIS acquired", "that week ISIS struck". */
const ADVERBIAL =
  /^(?:leadership|command|direction|guidance|supervision|tenure|watch|order|auspex|auspices|stewardship|request|behest|urging|turn|response|reply|return|retaliation|revenge|retribution|exchange|addition|result|consequence|fact|instance|time|year|month|week|weekend|night|morning|afternoon|evening|day|spring|summer|autumn|winter|season|moment|hour|period)$/;

/** Whether a name behind such a noun is the subject of the verb that follows it. */
function opensClause(r: Reading, head: number, end: number): boolean {
  return ADVERBIAL.test(r.token(head).lemma) && /^(?:VB[DZP]|MD)$/.test(r.token(end).tag);
}

/** "according to the indictment | Petrov Arms sold …": a paper has no such name. */
const isSourceDone = (r: Reading, start: number, head: number): boolean =>
  head >= start &&
  r.token(start - 1).lower === 'to' &&
  r.token(start - 2).lower === 'according' &&
  PAPER.test(r.token(head).lemma);
const PAPER =
  /^(?:indictment|report|statement|complaint|affidavit|study|verdict|ruling|judgment|judgement|document|charge|filing|communiqué|article|account|testimony|memo|dossier|file|record|log|manifest|invoice|warrant|transcript)$/;

/** "gave its members | guns", "handed the fighters | Kalashnikovs": people stand before no weapon's name. */
function givenTo(r: Reading, start: number, head: number, name: number): boolean {
  if (head < 0 || r.kindOf(name) !== 'Weapon' || !GIVES.test(r.token(start - 1).lemma))
    return false;
  if (r.token(head).tag === 'NNS') return isNoun(r.token(head).lemma, 'member');
  return isReceiver(r, start, head);
}

/** "gave Ukraine | twenty vehicles", "sent Kyiv | ATACMS": a state or body named alone behind a verb of giving. */
function isReceiver(r: Reading, start: number, head: number): boolean {
  if (!GIVES.test(r.token(start - 1).lemma)) return false;
  const name = r.nameAt(head);
  const kind = name < 0 ? undefined : r.kindOf(name);
  return (
    (kind === 'Country' || kind === 'ArmedGroup' || kind === 'SecurityForce') &&
    r.reference(name)?.form === 'name'
  );
}
const GIVES = /^(?:give|hand|sell|send|lend|issue|grant|pass|offer|bring|promise|buy)$/;

/** Longest piece that is held at arm's length in quotation marks. */
const HELD_OFF = 4;

/** Where quotation marks end that open at a token around a word or two of a phrase ('the "military emir" of X'), or 0. */
export function scareQuoteEnd(r: Reading, at: number): number {
  if (!/^["“«‘']$/.test(r.token(at).text)) return 0;
  for (let i = at + 1; i <= at + HELD_OFF; i++) {
    const { text, tag } = r.token(i);
    if (/^["”»’']$/.test(text)) {
      const next = r.token(i + 1);
      return i > at + 1 && (isNounTag(r.token(i - 1).tag) || isNounTag(next.tag)) ? i : 0;
    }
    if (!/^(?:NN|JJ|CD)/.test(tag)) return 0;
  }
  return 0;
}

/** The noun phrase at a token, and where it ends; none where it ends at once. */
const OPENING =
  /^(?:revenge|retaliation|response|reply|return|answer|reprisal|turn|exchange|addition|parallel|contrast|particular|desperation|fact|total|anger|defiance|error|coordination|consequence)$/;

export function nounPhraseAt(
  r: Reading,
  sentence: Sentence,
  start: number,
): { phrase?: NounPhrase; end: number } {
  let i = start;
  let head = -1;
  let headEndsName = false;
  const modifiers: number[] = [];
  const compounds: { reference: number; tail: string }[] = [];
  let heads: number[] = [];
  let possessor: NounPhrase | undefined;
  let opener = r.token(start).lower;
  let negative = false;
  let partFirst = start;
  const promote = (): void => {
    modifiers.push(...heads);
    heads = [];
  };
  let held = start > sentence.first ? scareQuoteEnd(r, start - 1) : 0;
  while (i < sentence.last) {
    const name = r.nameAt(i);
    const token = r.token(i);
    if (held > 0 && i === held) {
      i += 1;
      held = 0;
      continue;
    }
    // a noun that is no name ends its phrase before the quotation
    if (i > start && (head !== i - 1 || heads.length > 0)) {
      const close = scareQuoteEnd(r, i);
      if (close > 0) {
        held = close;
        i += 1;
        continue;
      }
    }
    // "In response RSF shelled …": what opens a sentence is no part of the name behind it
    if (
      name >= 0 &&
      head === i - 1 &&
      heads.length === 0 &&
      r.token(i - 2).lower === 'in' &&
      OPENING.test(r.token(i - 1).lower)
    )
      break;
    if (name >= 0 && isTimeBefore(r, start, i)) break;
    if (name >= 0) {
      const reference = r.reference(name);
      const end = Math.min(reference?.last ?? i + 1, sentence.last);
      const after = r.token(end);
      if (heads.length > 0 && headEndsName && startsAnother(r, sentence, start, heads, name, end))
        break;
      if (head >= 0 && heads.length === 0 && opensClause(r, head, end)) break;
      if (givenTo(r, start, head, name)) break;
      if (heads.length === 0 && isSourceDone(r, start, head)) break;
      promote();
      if (/^[-‑]\p{L}/u.test(after.text) && after.start === r.token(end - 1).end) {
        compounds.push({ reference: name, tail: after.lower.slice(1) });
        i = end + 1;
        continue;
      }
      heads = [name];
      head = end - 1;
      headEndsName = true;
      i = end;
      // "Turkish and Syrian forces", "YPG/PKK positions"
      const join = r.token(i).lower;
      if ((join === 'and' || join === '/' || join === '&') && sharedHead(r, i)) {
        i += 1;
        continue;
      }
      continue;
    }
    const { tag, lower } = token;
    if (endsAtDate(r, start, head, i, opener)) break;
    if (tag === 'PRP' || tag === 'EX' || tag === 'WP') {
      if (i > start) break;
      return {
        phrase: makeNounPhrase(r, {
          first: start,
          last: i + 1,
          head: i,
          heads: otherHeads(r, i),
          modifiers: [],
          possessor: undefined,
          compounds: [],
          pronoun: true,
          opener,
          negative: false,
        }),
        end: i + 1,
      };
    }
    if (tag === 'POS' || lower === "'s" || lower === '’s') {
      if (head < 0) break;
      possessor = makeNounPhrase(r, {
        first: partFirst,
        last: i,
        head,
        heads: heads.length ? heads : otherHeads(r, head),
        modifiers: [...modifiers],
        possessor,
        compounds: [...compounds],
        pronoun: false,
        opener,
        negative,
      });
      modifiers.length = 0;
      compounds.length = 0;
      heads = [];
      head = -1;
      headEndsName = false;
      i += 1;
      partFirst = i;
      opener = "'s";
      continue;
    }
    if (tag === 'DT' || tag === 'PDT' || tag === 'PRP$' || tag === 'WP$') {
      if (i > start && head >= 0) break;
      // "shot dead a courier": an adjective belongs to no article behind it
      if (
        i > partFirst &&
        r.token(i - 1).tag.startsWith('JJ') &&
        !/^(?:such|half|many)$/.test(r.token(i - 1).lower)
      )
        break;
      if (i > partFirst && tag !== 'DT' && r.token(i - 1).tag !== 'PDT') break;
      if (lower === 'no' || lower === 'neither') negative = true;
      if (tag === 'PRP$' || tag === 'WP$') {
        const owner = r.otherAt(i);
        if (owner >= 0)
          possessor = makeNounPhrase(r, {
            first: i,
            last: i + 1,
            head: i,
            heads: [owner],
            modifiers: [],
            possessor: undefined,
            compounds: [],
            pronoun: true,
            opener: lower,
            negative: false,
          });
        opener = lower;
      }
      i += 1;
      continue;
    }
    if (tag === 'CD' || tag.startsWith('JJ') || tag === '$' || lower === '%') {
      if (
        head >= 0 &&
        headEndsName &&
        tag === 'CD' &&
        /^(?:times?|days?|weeks?|months?|years?|hours?|minutes?)$/.test(r.token(i + 1).lower)
      )
        break;
      if (head >= 0) {
        if (tag === 'CD' && headEndsName && isReceiver(r, start, head)) break;
        // "Type 68", "rifles 12": a number behind a noun stays when a noun follows; a clock or year does not.
        const after = r.token(i + 1);
        if (
          !(
            isNounTag(after.tag) ||
            after.tag === 'JJ' ||
            after.tag === 'CD' ||
            r.nameAt(i + 1) >= 0
          )
        ) {
          if (
            tag === 'CD' &&
            isNounTag(r.token(head).tag) &&
            !isNoun(r.token(head).lemma, 'time')
          ) {
            i += 1;
            continue;
          }
          if (tag === 'CD' && isNoun(r.token(head).lower, 'time')) {
            i += 1;
            continue;
          }
          break;
        }
        if (
          tag !== 'CD' &&
          isNounTag(r.token(head).tag) &&
          !headEndsName &&
          !/^NNP/.test(r.token(head).tag)
        )
          break;
        if (tag === 'CD' && !headEndsName && !/^NNP/.test(r.token(head).tag)) break;
        promote();
      }
      i += 1;
      continue;
    }
    if (isNounTag(tag)) {
      if (head >= 0 && headEndsName) promote();
      else promote();
      head = i;
      headEndsName = false;
      i += 1;
      continue;
    }
    if ((tag === 'VBN' || tag === 'VBG') && head < 0 && isVerbInPhrase(r, sentence.first, i)) {
      i += 1;
      continue;
    }
    if (
      tag === 'RB' &&
      head < 0 &&
      i > start &&
      /^(?:JJ|VBN|CD|RB)/.test(r.token(i + 1).tag) &&
      !/^(?:not|never)$/.test(lower)
    ) {
      i += 1;
      continue;
    }
    // "the displaced", "the wounded": a participle that no noun follows
    if (tag === 'VBN' && head < 0 && i === start + 1 && opener === 'the') {
      head = i;
      i += 1;
      continue;
    }
    if (/^\p{L}+[-‑]$/u.test(token.text)) {
      // "anti-" before a name
      i += 1;
      continue;
    }
    if (lower === '(' && headEndsName && sameInBrackets(r, i, heads)) {
      // "the Syrian Arab Army (SAA) artillery"
      i = (r.reference(r.nameAt(i + 1))?.last ?? i + 1) + 1;
      continue;
    }
    if (lower === '/' && headEndsName && r.nameAt(i + 1) >= 0) {
      i += 1;
      continue;
    }
    break;
  }
  if (head < 0) {
    // A determiner or number alone: "two were killed", "all of them".
    if (i > start && possessor === undefined) {
      const last = r.token(i - 1);
      if (!isPremodifier(last.tag)) return { end: start };
      return {
        phrase: makeNounPhrase(r, {
          first: start,
          last: i,
          head: i - 1,
          heads: otherHeads(r, i - 1),
          modifiers: [...modifiers],
          possessor,
          compounds: [...compounds],
          pronoun: false,
          opener,
          negative,
        }),
        end: i,
      };
    }
    if (possessor) {
      // The genitive is elliptic: "the PKK's".
      return { phrase: possessor, end: Math.max(i, possessor.last + 1) };
    }
    return { end: start };
  }
  if (head < i - 1 && !headEndsName) {
    // trailing modifiers without noun are left to the next chunk, but never cut a number off a name
    const tail = r.token(i - 1).tag;
    if (tail !== 'CD') i = head + 1;
  }
  const found = heads.length > 0 ? heads : otherHeads(r, head);
  return {
    phrase: makeNounPhrase(r, {
      first: start,
      last: i,
      head,
      heads: found,
      modifiers: [...modifiers],
      possessor,
      compounds: [...compounds],
      pronoun: false,
      opener,
      negative,
    }),
    end: i,
  };
}

const DATED = /^(?:in|since|until|till|by|before|after|during|from|of|on|to|and|between)$/;
const RELATIVE_TIME = /^(?:yesterday|today|tonight|tomorrow)$/;

/**
 * Whether a phrase ends before the word at `i`, which is in no name, because that word, or what was read so far, is a date: "in 2023 | the
 * police", "on 14 June | fire was opened", "of the same year | soldiers", "to Baghdad | last month".
 */
function endsAtDate(r: Reading, start: number, head: number, i: number, opener: string): boolean {
  if (i === start) return false;
  const token = r.token(i);
  const { lower, tag } = token;
  if (head >= 0 && RELATIVE_TIME.test(lower)) return !/^['’]/.test(r.token(i + 1).lower);
  if (head >= 0 && /^(?:last|next|this|that)$/.test(lower))
    return isNoun(r.token(i + 1).lemma, 'time');
  const previous = r.token(i - 1);
  if (!/^(?:N|JJ)/.test(tag)) return false;
  const governed = DATED.test(r.token(start - 1).lower);
  // "in 2023", "in March 2023": what follows a year is no part of the date
  if (governed && /^(?:19|20)\d\d$/.test(previous.text))
    return i - 1 === start || isNoun(r.token(start).lower, 'time');
  if (!governed || isNoun(lower, 'time')) return false;
  // "on 14 June", "on June 14"
  if (/^\d/.test(opener) && isNoun(previous.lower, 'time')) return true;
  if (/^\d{1,2}$/.test(previous.text) && isNoun(r.token(i - 2).lower, 'time'))
    return i - 2 === start;
  return (
    i - 1 > start &&
    /^(?:year|month|week|day|weekend|decade)$/.test(previous.lower) &&
    tag === 'NNS'
  );
}

const TIME_WORD =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|the|early|mid|late|last|this|that|same|next)$/;

/**
 * Whether all that was read of the phrase is a time, which is no part of the name behind it: "on Tuesday | Boko Haram
 * attacked", "on 3 May 2023 | ISWAP", "last week | Russia".
 */
function isTimeBefore(r: Reading, start: number, i: number): boolean {
  if (i === start) return false;
  const opener = r.token(start).lower;
  if (!DATED.test(r.token(start - 1).lower) && !/^(?:last|this|that)$/.test(opener)) return false;
  let named = false;
  for (let k = start; k < i; k += 1) {
    const { lower } = r.token(k);
    const isTime = isNoun(lower, 'time') || /^(?:19|20)\d\d$/.test(lower);
    if (!isTime && !TIME_WORD.test(lower)) return false;
    named ||= isTime;
  }
  return named;
}

/**
 * Whether the name at hand begins a phrase of its own: "in Ituri CODECO besieged", "from Bamako Wagner flew". A place
 * that a preposition governs is followed by who acts there.
 */
function startsAnother(
  r: Reading,
  sentence: Sentence,
  start: number,
  heads: readonly number[],
  name: number,
  end: number,
): boolean {
  const place = heads[0] ?? -1;
  if (!/^(?:in|at|near|from|on|around|inside|outside)$/.test(r.token(start - 1).lower))
    return false;
  if (!r.isFamily(place, 'Place') || r.kindOf(place) === 'Country') return false;
  if (!/^(?:ArmedGroup|SecurityForce|Organization|Person)$/.test(r.kindOf(name) ?? ''))
    return false;
  let k = end;
  while (k < sentence.last && r.token(k).tag.startsWith('N') && r.nameAt(k) < 0) k += 1;
  return /^(?:VBD|VBZ|VBP|MD)$/.test(r.token(k).tag);
}

/** References that are no names at a head: "the group", "they". */
function otherHeads(r: Reading, head: number): number[] {
  const other = r.otherAt(head);
  return other >= 0 ? [other] : [];
}

/** Whether brackets that open at `i` hold another name of the same thing, and nothing else. */
function sameInBrackets(r: Reading, i: number, heads: readonly number[]): boolean {
  const inner = r.nameAt(i + 1);
  const outer = heads[0];
  if (inner < 0 || outer === undefined) return false;
  const reference = r.reference(inner);
  if (r.token(reference?.last ?? -1).lower !== ')') return false;
  return reference?.things[0] === r.reference(outer)?.things[0];
}

/** "Turkish and Syrian forces": behind the joint stands another name and then a noun that no name holds. */
function sharedHead(r: Reading, join: number): boolean {
  const second = r.nameAt(join + 1);
  if (second < 0) return false;
  const end = r.reference(second)?.last ?? join + 2;
  if (r.nameAt(end) >= 0) return false;
  const after = r.token(end);
  return (
    (isNounTag(after.tag) && !after.tag.startsWith('NNP')) ||
    (after.tag.startsWith('JJ') && isNounTag(r.token(end + 1).tag))
  );
}
