/** How far a body's name goes to the left and to the right of the noun that tells its type. */
import { foldedSet, lowerSet, table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, SHAPE, tagAt, textAt } from './reading.ts';

const heads = table('bodyHeads.csv');
const unitHeads = lowerSet('unitHeads.txt');
const military = lowerSet('militaryModifiers.txt');
const titles = lowerSet('titles.txt');
const firstNames = foldedSet('firstNames.txt');

const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const OF_HEADS =
  /^(?:ministry|ministries|department|directorate|institute|office|bureau|council|commission|committee|subcommittee|panel|group|university|organisation|organization|federation|association|union|forum|centre|center|agency|academy|army|front|party|board|front|movement|court|command|academy|house|society|mission|embassy|consulate|secretariat|brigade|battalion|regiment|division|staff|observatory|coalition|guards|brigades|battalions|alliance|congress|national|state|bank|fund|network|league|initiative|assembly|parliament|foundation|authority|campaign|ombudsman|team)$/;
const ON_HEADS =
  /^(?:panel|committee|subcommittee|commission|council|coalition|office|unit|mission|conference|forum|group)$/;
const INNER_GENITIVE =
  /^(?:people|women|workers|nation|prosecutor|general|governor|attorney|minister|president|children|farmers|fishermen|citizens|doctors|traders|ombudsman|fighters|mothers|lawyers|journalists)$/;
/** What reports say of a body's creed before its name: "the Islamist Al-Bara' ibn Malik Brigade". */
const CREED =
  /^(?:islamist|jihadist|jihadi|salafist|salafi|marxist|maoist|leftist|rightist|separatist|secessionist|nationalist|neo-nazi)$/;
const MAX_NAME = 8;

/** Whether token `i` can stand inside a body's name to the left of its head. */
export function nameToken(reading: Reading, i: number, from: number): boolean {
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
    if (
      /^(?:the|a|an|in|on|at|by|for|from|to|with|when|after|its|his|their|still|seen|over|as)$/i.test(
        text,
      )
    )
      return false;
    if (
      titles.has(lowerAt(reading, i)) &&
      !/^(?:general|staff|air|special|national|justice|state)$/.test(lowerAt(reading, i)) &&
      !(lowerAt(reading, i + 1) === 'general' && /^['’]s$/.test(textAt(reading, i + 2)))
    )
      return false;
    return true;
  }
  return ORDINAL.test(text);
}

const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?$/;

/** How far a name goes to the left of its head. Stops where another known person, country possessive or verb stands. */
export function leftEdge(reading: Reading, head: number, from: number): number {
  let at = head;
  while (at - 1 >= from && head - at < MAX_NAME) {
    const i = at - 1;
    const text = textAt(reading, i);
    if (nameToken(reading, i, from)) {
      if (MONTHS.test(text)) break;
      if (CREED.test(lowerAt(reading, i)) && head - at >= 2) break;
      const k = reading.knownAt[i] ?? -1;
      const known = k >= 0 ? reading.known[k] : undefined;
      // A complete known actor or weapon before the head is another thing: "SDF Asayish forces".
      if (
        known &&
        known.last === at &&
        known.match.aliases.some(
          (a) =>
            !a.doubtful &&
            ((a.entry.kind === 'Weapon' && a.entry.model === true) || a.entry.kind === 'Person'),
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
export function rightEdge(reading: Reading, last: number, to: number, headWord: string): number {
  let at = last;
  if (!OF_HEADS.test(headWord) && !ON_HEADS.test(headWord)) return at;
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
      (headWord !== 'army' ||
        ORDINAL.test(textAt(reading, last - 2)) ||
        /^\d/.test(textAt(reading, last - 4))) &&
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
    // "the Northeast Command of the Myanmar army": of a force that has its own name
    if (word === 'of' && isForceOf(reading, next)) break;
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
    if (word === 'of' && isPersonsName(reading, next, end)) break;
    at = end;
  }
  return at;
}

/** "the Justice and Equality Movement of Gibril Ibrahim": whose it is, no part of its name. */
function isPersonsName(reading: Reading, first: number, last: number): boolean {
  if (last - first < 2 || last - first > 4) return false;
  const known = reading.known[reading.knownAt[first] ?? -1];
  if (known?.last === last && known.match.aliases.some((a) => a.entry.kind === 'Person'))
    return true;
  return firstNames.has(reading.folded[first] ?? '') && !heads.has(lowerAt(reading, last - 1));
}

const FORCE_WORD =
  /^(?:army|military|navy|police|air|armed|forces|gendarmerie|government|intelligence|security)$/;
/** Whether a country and a force of it in small letters begin at a token, or a group whose command is spoken of. */
function isForceOf(reading: Reading, at: number): boolean {
  const known = reading.known[reading.knownAt[at] ?? -1];
  if (!known) return false;
  if (!isCapital(reading, known.last - 1)) return true;
  if (FORCE_WORD.test(lowerAt(reading, known.last)) && !isCapital(reading, known.last)) return true;
  return isKnownGroupAt(reading, at);
}

/** Whether the lexicon surely knows an armed group by the words at a token. */
export function isKnownGroupAt(reading: Reading, at: number): boolean {
  const known = reading.known[reading.knownAt[at] ?? -1];
  return known?.match.aliases.some((a) => !a.doubtful && a.entry.kind === 'ArmedGroup') ?? false;
}
