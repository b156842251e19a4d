/**
 * Bodies by their grammar: units ("the 5th Division", "Sector Six"), groups by head noun ("Seven Karta militia") or
 * first word ("Liwa …", "Katibat …"), ministries, companies, media, and generic parties of a country ("US troops").
 */

import type { LexiconEntry } from '../lexicon/entry.ts';
import { inLexicon } from '../text/wordTags.ts';
import { withArmedBodies } from './armedBodies.ts';
import { isKnownGroupAt, leftEdge, rightEdge } from './bodyEdges.ts';
import type { Candidate } from './candidate.ts';
import { countryBodies } from './countryBodies.ts';
import { lowerSet, table } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
import { introducedBodies } from './introducedBodies.ts';
import { bareNames, numberedUnits } from './offices.ts';
import { prefixNames } from './prefixBodies.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';
import { unitKind } from './unitKind.ts';

interface Head {
  readonly kind: string;
  readonly use: string;
}

const heads = new Map<string, Head>();
for (const [word, [kind = '', use = '']] of table('bodyHeads.csv')) heads.set(word, { kind, use });
const unitHeads = lowerSet('unitHeads.txt');
const military = lowerSet('militaryModifiers.txt');
const notNames = lowerSet('notNames.txt');

const OUTLET = /^(?:press|media|news|trust|radio|television|tv)$/;
const DESK =
  /^(?:press|media|public|affairs|relations|communications|information|and|news|editorial|weekly|daily|monthly|photo|video|contact)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const ORDINAL_WORD =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth)$/i;
const DIRECTION = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|central)$/;
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,5}|[IVX]{1,5})$/i;
function headNames(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    if (reading.titleCase[sentence.index] && sentence.last - sentence.first > 12) continue;
    for (let h = sentence.first; h < sentence.last; h++) {
      const lower = lowerAt(reading, h);
      const held = heads.get(lower);
      if (!held) continue;
      const capital = isCapital(reading, h);
      const taskForce = lower === 'force' && lowerAt(reading, h - 1) === 'task';
      if (
        !capital &&
        held.use !== 'lower' &&
        !(taskForce && isCapital(reading, h - 2)) &&
        !(held.use === 'ordinal' && ORDINAL.test(textAt(reading, h - 1))) &&
        !(held.use === 'ordinal' && isCountedUnit(reading, h))
      )
        continue;
      const known = reading.knownAt[h] ?? -1;
      if (known >= 0 && (reading.known[known]?.last ?? 0) > h + 1) continue;
      let first = leftEdge(reading, taskForce && !capital ? h - 1 : h, sentence.first);
      // capitals tell nothing in a headline: "Osman Kills Two Guards" names no body
      if (reading.titleCase[sentence.index])
        for (let k = first; k < h; k++)
          if (/^VB[ZD]$|^CD$/.test(tagAt(reading, k)) && /^\p{L}+$/u.test(textAt(reading, k)))
            first = k + 1;
      if (!capital && (held.kind === 'Unit' || unitHeads.has(lower)))
        first = Math.min(first, ordinalBefore(reading, h));
      let last = h + 1;
      if (capital) last = rightEdge(reading, last, sentence.last, lower);
      if (held.use === 'general' && lowerAt(reading, h - 1) !== 'general') continue;
      if (
        held.use === 'military' &&
        !/^(?:military|guard|naval|defen[cs]e)$/.test(lowerAt(reading, h - 1))
      )
        continue;
      if (
        held.use === 'medium' &&
        (first === h || /^(?:command|border|check|outpost)$/.test(lowerAt(reading, h - 1)))
      )
        continue;
      if (held.use === 'office') continue;
      if (held.use === 'ordinal' && !capital) first = Math.min(first, h - 1);
      if (
        held.use === 'ordinal' &&
        capital &&
        !(ORDINAL.test(textAt(reading, first)) || isNumberAfter(reading, h, sentence.last))
      )
        if (held.kind === 'Unit' || held.kind === 'SecurityForce') continue;
      // Number after the head: "Battalion No. 5", "Sector 3", "Division 33"
      if (capital && unitHeads.has(lower) && isNumberAfter(reading, h, sentence.last)) {
        // "KNLA Brigade 6": whose it is stays a thing of its own
        if (knownActorAt(reading, h - 1) && !countryAt(reading, h - 1)) first = h;
        last = h + (/^no\.?$/.test(lowerAt(reading, h + 1)) ? 3 : 2);
      }
      if (capital && last === h + 1) last = tailEnd(reading, h, sentence.last);
      while (first < h && /^(?:-|–|&|of|for|and|the)$/.test(lowerAt(reading, first))) first++;
      // A direction or people alone is no name: "Kurdish forces" is generic; handled by the country grammar.
      const bare = h - first;
      if (bare === 0 && last === h + 1) continue;
      if (
        bare === 0 &&
        !/^(?:ministry|panel|office|university|institute|council|group|committee|bureau|department|directorate|court|movement|front|union|house|army|brigade|battalion|division|sector|unit|command|organisation|organization|coalition|congress|embassy|radio|association|federation|league|alliance|network|forum|society|observatory|bank|agency|academy|mission|secretariat|foundation|centre|center)$/.test(
          lower,
        )
      )
        continue;
      if (bare === 1 && last === h + 1) {
        const before = lowerAt(reading, first);
        const country = countryAt(reading, first);
        if (country && !capital) continue;
        if (
          !capital &&
          !isCountedUnit(reading, h) &&
          (notNames.has(before) ||
            (reading.shapes[first] !== SHAPE.capital &&
              reading.shapes[first] !== SHAPE.upper &&
              !ORDINAL.test(before)))
        )
          continue;
        if (
          first === sentence.first &&
          reading.lowerWords.has(before) &&
          !ORDINAL_WORD.test(before) &&
          !capital
        )
          continue;
      }
      if (!capital && !isCountedUnit(reading, h) && onlyNotNames(reading, first, h)) continue;
      if (!capital && lowerHeadIsPlace(reading, first, h, lower)) continue;
      if (taskForce && last === h + 1 && h - first === 1) continue;
      if (lower === 'command' && isItsCommand(reading, first, h)) continue;
      if (capital && isDesk(reading, first, h, last, sentence.last)) continue;
      const kind = unitKind(reading, first, h, last, held.kind);
      const names = new Set<string>([sliceOf(reading, first, last)]);
      const tail = countryTail(reading, h, last);
      if (tail !== undefined) names.add(sliceOf(reading, first, tail));
      const country = countryAt(reading, first);
      let bareRange: readonly [number, number] | undefined;
      if (country && country.last < h && capital) names.add(sliceOf(reading, country.last, last));
      if (
        !capital ||
        held.kind === 'Group' ||
        /^(?:militia|brigade|battalion|group|company|cartel|gang|network|ltd|limited|llc|gmbh|inc|corp|fze|ooo|sal|sarl|sarlu)$/.test(
          lower,
        )
      ) {
        if (
          last === h + 1 &&
          !ORDINAL.test(textAt(reading, h - 1)) &&
          !countryOnly(reading, first, h) &&
          !/^(?:police|government|parliament)$/.test(lower) &&
          !military.has(lowerAt(reading, h - 1))
        ) {
          names.add(unquoted(sliceOf(reading, first, h)));
          bareRange = [first, h];
        } else if (ORDINAL.test(textAt(reading, h - 1)) && held.kind === 'Unit')
          names.add(sliceOf(reading, h - 1, h));
      }
      // "an M23 column": some of a known group, which needs no name of its own
      if (!capital && lower === 'column' && knownActorAt(reading, h - 1)) continue;
      const group = capital ? undefined : knownGroup(reading, first, h);
      found.push({
        first,
        last,
        kind: group ? group.kind : kind,
        rule: group ? 'lexicon' : `head:${lower}`,
        confidence: group ? 0.9 : capital ? 0.85 : 0.75,
        form: 'name',
        names: [...names],
        country: country?.code,
        bare: bareRange,
        ...(group && { entries: [group] }),
      });
    }
  }
  return found;
}

/** "13th assault detachment": where the number stands before the arm of service of a unit in small letters. */
function ordinalBefore(reading: Reading, h: number): number {
  let at = h;
  while (military.has(lowerAt(reading, at - 1)) && reading.shapes[at - 1] === SHAPE.lower) at--;
  return at < h && ORDINAL.test(textAt(reading, at - 1)) ? at - 1 : h;
}

/** "the General Command of the Coordination": the group itself, by who leads it. */
function isItsCommand(reading: Reading, first: number, h: number): boolean {
  for (let i = first; i < h; i++)
    if (
      !/^(?:general|high|supreme|central|military|political|joint|the)$/.test(lowerAt(reading, i))
    )
      return false;
  if (lowerAt(reading, h + 1) !== 'of') return false;
  return isKnownGroupAt(reading, lowerAt(reading, h + 2) === 'the' ? h + 3 : h + 2);
}

/** Words for the whole of a group; "faction" and "brigade" are of a part. */
const WHOLE =
  /^(?:militias?|movement|cartel|guerrillas?|insurgen(?:cy|ts)|rebels|group|organi[sz]ation)$/;

/** "Fano militia", "the Taliban movement": a known group with a word for what it is. */
function knownGroup(reading: Reading, first: number, h: number): LexiconEntry | undefined {
  if (!WHOLE.test(lowerAt(reading, h))) return undefined;
  const known = reading.known[reading.knownAt[first] ?? -1];
  if (known?.first !== first || known.last !== h) return undefined;
  const groups = known.match.aliases.filter(
    (a) => a.form === 'name' && a.entry.kind === 'ArmedGroup',
  );
  return groups.length === 1 && known.match.aliases.length === 1 ? groups[0]?.entry : undefined;
}

/** "the second regiment of the Commando Brigade": an ordinal in words tells a unit where its parent is named. */
function isCountedUnit(reading: Reading, h: number): boolean {
  return (
    ORDINAL_WORD.test(lowerAt(reading, h - 1)) &&
    lowerAt(reading, h - 2) === 'the' &&
    /^(?:of|in|from|\/)$/.test(lowerAt(reading, h + 1)) &&
    isCapital(reading, lowerAt(reading, h + 2) === 'the' ? h + 3 : h + 2)
  );
}

/** "Press Office", "Public Affairs Office" say nobody's name, and "Defence Media" in "Defence Media Operations" is a piece of one. */
function isDesk(reading: Reading, first: number, h: number, last: number, to: number): boolean {
  if (last > h + 1) return false;
  if (last < to && OUTLET.test(lowerAt(reading, h)) && isCapital(reading, last)) {
    const next = lowerAt(reading, last);
    if ((reading.knownAt[last] ?? -1) < 0 && inLexicon(next)) return true;
  }
  for (let i = first; i < h; i++) if (!DESK.test(lowerAt(reading, i))) return false;
  return true;
}

/** Where "of the Russian Federation" begins behind a body that has a name without it. */
function countryTail(reading: Reading, h: number, last: number): number | undefined {
  for (let i = h + 2; i + 1 < last; i++) {
    if (lowerAt(reading, i) !== 'of') continue;
    const next = lowerAt(reading, i + 1) === 'the' ? i + 2 : i + 1;
    if (countryAt(reading, next)) return i;
  }
  return undefined;
}

const unquoted = (s: string): string => s.replace(/^["“”'‘]+|["“”'’]+$/g, '');

function isNumberAfter(reading: Reading, h: number, to: number): boolean {
  if (h + 1 >= to) return false;
  const next = textAt(reading, h + 1);
  if (/^No\.?$/i.test(next)) return NUMBER_WORD.test(textAt(reading, h + 2));
  return /^(?:\d{1,5}|[IVX]{1,5}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/.test(next);
}

function onlyNotNames(reading: Reading, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (isCapital(reading, i) && !notNames.has(lowerAt(reading, i)) && !countryAt(reading, i))
      return false;
  for (let i = first; i < last; i++) if (ORDINAL.test(textAt(reading, i))) return false;
  return true;
}

const countryOnly = (reading: Reading, first: number, last: number): boolean => {
  const country = countryAt(reading, first);
  return country !== undefined && country.last >= last;
};

/** "Mosul front", "Kharkiv group": a place before a lower-case head names no body. */
function lowerHeadIsPlace(reading: Reading, first: number, h: number, head: string): boolean {
  if (!/^(?:front|division|party|court|university)$/.test(head)) return false;
  const at = reading.knownAt[first] ?? -1;
  const known = at >= 0 ? reading.known[at] : undefined;
  return (
    known !== undefined &&
    known.last === h &&
    known.match.aliases.every((a) =>
      ['Settlement', 'Province', 'NaturalFeature', 'Facility'].includes(a.entry.kind),
    )
  );
}

function knownActorAt(reading: Reading, i: number): boolean {
  const known = reading.known[reading.knownAt[i] ?? -1];
  return known?.match.aliases.some((a) => a.entry.kind !== 'Weapon' && a.entry.rank <= 1) ?? false;
}

/** What a capitalised head is told apart by behind it: "Task Force Hercules", "Mentoring Task Force 3", "Patrol Forces Southwest Asia". */
function tailEnd(reading: Reading, h: number, to: number): number {
  const lower = lowerAt(reading, h);
  let last = h + 1;
  if (lower === 'force' && lowerAt(reading, h - 1) === 'task') {
    if (/^\d{1,3}(?:\/\d{1,2})?$/.test(textAt(reading, last)) && last < to) return last + 1;
    while (last < to && last - h <= 3 && isCapital(reading, last) && !knownActorAt(reading, last))
      last++;
    return last;
  }
  if (lower !== 'forces' && lower !== 'command') return last;
  if (DIRECTION.test(lowerAt(reading, last))) last++;
  const known = reading.known[reading.knownAt[last] ?? -1];
  const area = known?.match.aliases.some(
    (a) => a.form === 'name' && /^(?:Country|Region)$/.test(a.entry.kind),
  );
  return known && area && known.last <= to && isCapital(reading, last) ? known.last : h + 1;
}

/** All bodies found by grammar. */
export function bodies(reading: Reading): Candidate[] {
  return [
    ...withArmedBodies(reading, [...headNames(reading), ...introducedBodies(reading)]),
    ...prefixNames(reading),
    ...countryBodies(reading),
    ...bareNames(reading),
    ...numberedUnits(reading),
  ];
}
