/**
 * Bodies by their grammar: units ("the 5th Division", "Sector Six"), groups by head noun ("Seven Karta militia") or
 * first word ("Liwa …", "Katibat …"), ministries, companies, media, and generic parties of a country ("US troops").
 */

import type { Candidate } from './candidate.ts';
import { countryBodies } from './countryBodies.ts';
import { lowerSet, table } from './dataFiles.ts';
import { countryAt } from './demonyms.ts';
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
const titles = lowerSet('titles.txt');

const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const ORDINAL_WORD =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|twentieth)$/i;
const NUMBER_WORD = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,5}|[IVX]{1,5})$/i;
const OF_HEADS =
  /^(?:ministry|ministries|department|directorate|institute|office|bureau|council|commission|committee|subcommittee|panel|group|university|organisation|organization|federation|association|union|forum|centre|center|agency|academy|army|front|party|board|front|movement|court|command|academy|house|society|mission|embassy|consulate|secretariat|brigade|battalion|regiment|division|staff|observatory|coalition|guards|brigades|battalions|alliance|congress|national|state)$/;
const ON_HEADS =
  /^(?:panel|committee|subcommittee|commission|council|coalition|office|unit|mission|conference|forum|group)$/;
const INNER_GENITIVE =
  /^(?:people|women|workers|nation|prosecutor|general|governor|attorney|minister|president|children|farmers|fishermen|citizens|doctors|traders)$/;
const MAX_NAME = 8;

/** Whether token `i` can stand inside a body's name to the left of its head. */
function nameToken(reading: Reading, i: number, from: number): boolean {
  const text = textAt(reading, i);
  if (isCapital(reading, i)) {
    if (text.startsWith('@') || text.startsWith('#')) return false;
    const tag = tagAt(reading, i);
    if (
      i === from &&
      (/^(?:DT|IN|CC|PRP|WDT|WRB|WP|RB|CD|MD|VB|EX|TO|UH)/.test(tag) ||
        (reading.lowerWords.has(lowerAt(reading, i)) &&
          !heads.has(lowerAt(reading, i)) &&
          !military.has(lowerAt(reading, i)) &&
          (reading.knownAt[i] ?? -1) < 0))
    )
      return false;
    if (/^(?:The|A|An|In|On|At|By|For|When|After|Its|His|Their)$/.test(text)) return false;
    if (
      titles.has(lowerAt(reading, i)) &&
      !/^(?:general|staff|air|special|national|justice|state)$/.test(lowerAt(reading, i))
    )
      return false;
    return true;
  }
  return ORDINAL.test(text);
}

const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?$/;

/** How far a name goes to the left of its head. Stops where another known person, country possessive or verb stands. */
function leftEdge(reading: Reading, head: number, from: number): number {
  let at = head;
  while (at - 1 >= from && head - at < MAX_NAME) {
    const i = at - 1;
    const text = textAt(reading, i);
    if (nameToken(reading, i, from)) {
      if (MONTHS.test(text)) break;
      const k = reading.knownAt[i] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      // A complete known actor or weapon before the head is another thing: "SDF Asayish forces".
      if (
        known &&
        known.last === at &&
        known.match.aliases.some(
          (a) =>
            !a.doubtful &&
            ((a.entry.kind === 'Weapon' &&
              (a.entry.model === true || !unitHeads.has(lowerAt(reading, head)))) ||
              a.entry.kind === 'Person'),
        )
      )
        break;
      at = known && known.first < i && known.first >= from ? known.first : i;
      continue;
    }
    // "Islamic State of …" style inner words only between capitals
    if (
      /^(?:and|&|of|for|de|du|la|the|y|-|–|et|des)$/.test(lowerAt(reading, i)) &&
      i - 1 >= from &&
      nameToken(reading, i - 1, from) &&
      at < head + 1
    ) {
      const word = lowerAt(reading, i);
      if (word === 'and' || word === 'the') {
        // "Ethics and Research Institute" but not "the SDF and Peshmerga Command": both sides must be ordinary words.
        if (
          (reading.knownAt[i - 1] ?? -1) >= 0 ||
          reading.shapes[i - 1] === SHAPE.upper ||
          (reading.knownAt[i + 1] ?? -1) >= 0
        )
          break;
        let start = i - 1;
        while (start - 1 >= from && nameToken(reading, start - 1, from)) start--;
        if (!OF_HEADS.test(lowerAt(reading, start))) break;
      } else if (word === 'of' || word === 'for' || word === '-' || word === '–') {
        let start = i - 1;
        while (start - 1 >= from && nameToken(reading, start - 1, from)) start--;
        if (word === '-' || word === '–') break;
        if (!OF_HEADS.test(lowerAt(reading, i - 1)) && !OF_HEADS.test(lowerAt(reading, start)))
          break;
      } else if (word === '&') {
        // a firm's ampersand
      }
      at = i - 1;
      continue;
    }
    if (
      /^['’]s?$/.test(text) &&
      i - 1 >= from &&
      INNER_GENITIVE.test(lowerAt(reading, i - 1)) &&
      (isCapital(reading, i - 1) || at === head)
    ) {
      at = i - 1;
      continue;
    }
    // "21 Special Armoured Brigade", "32 Battalion"
    if (
      /^\d{1,4}$/.test(text) &&
      unitHeads.has(lowerAt(reading, head)) &&
      isCapital(reading, head) &&
      isCapital(reading, at)
    ) {
      at = i;
      break;
    }
    if ((text === '"' || text === '“' || text === '”') && i - 1 >= from) {
      // 1st "Slavic" Brigade
      const open = i - 2;
      if (
        (textAt(reading, open) === '"' || textAt(reading, open) === '“') &&
        isCapital(reading, i - 1)
      ) {
        at = open;
        continue;
      }
    }
    break;
  }
  return at;
}

/** How far "of Defence", "for Human Rights", "of Ethics and Research" goes on after a head. */
function rightEdge(reading: Reading, last: number, to: number, headWord: string): number {
  let at = last;
  if (!OF_HEADS.test(headWord)) return at;
  while (at < to) {
    const word = lowerAt(reading, at);
    if (
      !/^(?:of|for)$/.test(word) &&
      !(/^(?:on|against|to)$/.test(word) && ON_HEADS.test(headWord))
    )
      break;
    let next = at + 1;
    if (lowerAt(reading, next) === 'the') next++;
    if (next >= to || !isCapital(reading, next) || MONTHS.test(textAt(reading, next))) break;
    // "the 9th Brigade of the Hashd": a unit's parent is another thing.
    if (
      unitHeads.has(headWord) &&
      word === 'of' &&
      headWord !== 'army' &&
      headWord !== 'front' &&
      headWord !== 'group' &&
      headWord !== 'command'
    )
      break;
    if (
      headWord === 'group' &&
      !/^(?:experts|friends|eight|seven|twenty)$/.test(lowerAt(reading, next))
    )
      break;
    if (
      word === 'for' &&
      /^(?:front|group|army)$/.test(headWord) &&
      (reading.knownAt[next] ?? -1) >= 0
    )
      break;
    let end = next;
    while (
      end < to &&
      (isCapital(reading, end) ||
        (/^(?:and|&)$/.test(lowerAt(reading, end)) &&
          isCapital(reading, end + 1) &&
          (reading.knownAt[end + 1] ?? -1) < 0 &&
          (reading.knownAt[end - 1] ?? -1) < 0))
    )
      end++;
    at = end;
  }
  return at;
}

function headNames(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences) {
    if (reading.titleCase[sentence.index] && sentence.last - sentence.first > 12) continue;
    for (let h = sentence.first; h < sentence.last; h++) {
      const lower = lowerAt(reading, h);
      const held = heads.get(lower);
      if (!held) continue;
      const capital = isCapital(reading, h);
      if (
        !capital &&
        held.use !== 'lower' &&
        !(held.use === 'ordinal' && ORDINAL.test(textAt(reading, h - 1)))
      )
        continue;
      const known = reading.knownAt[h] ?? -1;
      if (known >= 0 && (reading.known[known]?.last ?? 0) > h + 1) continue;
      let first = leftEdge(reading, h, sentence.first);
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
      if (capital && unitHeads.has(lower) && isNumberAfter(reading, h, sentence.last))
        last = h + (/^no\.?$/.test(lowerAt(reading, h + 1)) ? 3 : 2);
      while (first < h && /^(?:-|–|&|of|for|and|the)$/.test(lowerAt(reading, first))) first++;
      // A direction or people alone is no name: "Kurdish forces" is generic; handled by the country grammar.
      const bare = h - first;
      if (bare === 0 && last === h + 1) continue;
      if (
        bare === 0 &&
        !/^(?:ministry|panel|office|university|institute|council|group|committee|bureau|department|directorate|court|movement|front|union|house|army|brigade|battalion|division|sector|unit|command|organisation|organization|coalition|congress|embassy|radio)$/.test(
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
      if (!capital && onlyNotNames(reading, first, h)) continue;
      if (!capital && lowerHeadIsPlace(reading, first, h, lower)) continue;
      const kind = unitKind(reading, first, h, last, held.kind);
      const names = new Set<string>([sliceOf(reading, first, last)]);
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
          !military.has(lowerAt(reading, h - 1))
        ) {
          names.add(unquoted(sliceOf(reading, first, h)));
          bareRange = [first, h];
        } else if (ORDINAL.test(textAt(reading, h - 1)) && held.kind === 'Unit')
          names.add(sliceOf(reading, h - 1, h));
      }
      found.push({
        first,
        last,
        kind,
        rule: `head:${lower}`,
        confidence: capital ? 0.85 : 0.75,
        form: 'name',
        names: [...names],
        country: country?.code,
        bare: bareRange,
      });
    }
  }
  return found;
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
  if (!/^(?:front|police|government|parliament|division|party|court|university)$/.test(head))
    return false;
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

/** All bodies found by grammar. */
export function bodies(reading: Reading): Candidate[] {
  return [
    ...headNames(reading),
    ...prefixNames(reading),
    ...countryBodies(reading),
    ...bareNames(reading),
    ...numberedUnits(reading),
  ];
}
