/**
 * Persons by title, rank, role, given name, kunya, apposition and speech verb; their aliases ("alias X", "better
 * known as Y"), and given names that share a surname ("Emir and Sead Begić").
 */
import { inLexicon, tagsOf } from '../text/wordTags.ts';
import type { Candidate } from './candidate.ts';
import { foldedSet, lowerSet } from './dataFiles.ts';
import { ALIAS_BEFORE, aliasLead, evidenceAfter, evidenceBefore } from './personEvidence.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, tagAt, textAt } from './reading.ts';
import { surnameFirst } from './surnameFirst.ts';

const titles = lowerSet('titles.txt');
const titleModifiers = lowerSet('titleModifiers.txt');
const firstNames = foldedSet('firstNames.txt');
const notNames = lowerSet('notNames.txt');
const PARTICLE =
  /^(?:bin|ibn|ben|bint|de|del|van|von|der|den|di|du|da|dos|ould|ag|al|el|ul|la|y|ter|zu)$/;
const KUNYA = /^(?:abu|abou|umm|oum)$/;
const INITIAL = /^\p{Lu}\.?$/u;
/** What stands before the name of a place and hardly before a person's. */
const AT_PLACE =
  /^(?:in|at|near|outside|inside|around|towards|toward|into|under|beneath|above|below|beyond|across|via|cutter|frigate|destroyer|corvette|tanker|vessel|ship|dhow|trawler|freighter|bulker|carrier|boat|yacht|ferry|submarine)$/;
const ORG_TAIL =
  /^(?:ltd|llc|gmbh|inc|ooo|fze|sal|sarl|sa|ag|jsc|company|group|agency|press|news|arms|industries|trading|holdings|bank|airport|camp|base|hospital|prison|brigade|front|army|forces|council|media|television|radio|tv|park|reserve|bridge|stadium|highway|road|street|square|hotel|university|college|barracks|lake|river|island|islands|valley|mountain|mountains|forest|province|district|city|village|taskforce|ministry|court|battalion|regiment|division|federation|association|foundation|institute|centre|center|radio|corps|league|movement|union|party|militia)$/;
/** Titles that also stand within names: "Abdirahman Sheikh Musse". */
const INNER_TITLE = /^(?:sheikh|haji|hadji|sultan|prince|imam|sayyid|emir|malam)$/;
const MAX = 6;

/** A place where one person's second name stands beside the first: both token positions lie inside candidates. */
export interface AliasLink {
  readonly main: number;
  readonly alias: number;
}

export interface PersonsFound {
  readonly candidates: readonly Candidate[];
  readonly links: readonly AliasLink[];
}

/** Known names that are no part of a person's: actors, weapons, countries. Places may be surnames. */
function blocked(reading: Reading, i: number): boolean {
  const k = reading.knownAt[i] ?? -1;
  const known = k >= 0 ? reading.known[k] : undefined;
  if (!known) return false;
  return known.match.aliases.some(
    (a) =>
      !a.doubtful &&
      (a.entry.rank <= 1 || a.entry.kind === 'Weapon') &&
      (a.entry.kind !== 'Country' ||
        known.last - known.first > 1 ||
        a.form !== 'name' ||
        !firstNames.has(reading.folded[i] ?? '')) &&
      a.entry.kind !== 'Person',
  );
}

/** Where a person's name that begins at `i` ends. */
function nameEnd(reading: Reading, i: number, to: number): number {
  let last = i;
  while (last < to && last - i < MAX) {
    const text = textAt(reading, last);
    if (isCapital(reading, last)) {
      const lower = lowerAt(reading, last);
      const inner = INNER_TITLE.test(lower) && last + 1 < to && isCapital(reading, last + 1);
      if (
        last > i &&
        ((titles.has(lower) && !inner) || notNames.has(lower) || blocked(reading, last))
      )
        break;
      if (/^[@#]/.test(text)) break;
      last++;
      // an initial's full stop may be its own token
      if (INITIAL.test(text) && textAt(reading, last) === '.' && isCapital(reading, last + 1))
        last++;
      continue;
    }
    if (
      last > i &&
      PARTICLE.test(lowerAt(reading, last)) &&
      last + 1 < to &&
      isCapital(reading, last + 1) &&
      !blocked(reading, last + 1)
    ) {
      last++;
      continue;
    }
    // Nemesio "El Mencho" Oseguera
    if (last > i && /^["“]$/.test(text)) {
      let close = last + 1;
      while (
        close < to &&
        close - last < 4 &&
        (isCapital(reading, close) || PARTICLE.test(lowerAt(reading, close)))
      )
        close++;
      if (
        close > last + 1 &&
        /^["”]$/.test(textAt(reading, close)) &&
        isCapital(reading, close + 1) &&
        !blocked(reading, close + 1)
      ) {
        last = close + 1;
        continue;
      }
    }
    break;
  }
  return last;
}

/** Where the titles that end before `i` begin; `i` when there are none. */
function titlesStart(reading: Reading, i: number, from: number): number {
  let at = i;
  while (at - 1 >= from) {
    const lower = lowerAt(reading, at - 1);
    const bare = lower.replace(/\.$/, '');
    if (
      (isCapital(reading, at - 1) && (titles.has(lower) || titles.has(bare))) ||
      (at < i && isCapital(reading, at - 1) && titleModifiers.has(lower))
    ) {
      at--;
      continue;
    }
    if (
      textAt(reading, at - 1) === '.' &&
      titles.has(lowerAt(reading, at - 2)) &&
      isCapital(reading, at - 2)
    ) {
      at -= 2;
      continue;
    }
    break;
  }
  return at;
}

function plausible(reading: Reading, i: number): boolean {
  if (!isCapital(reading, i) || blocked(reading, i)) return false;
  const lower = lowerAt(reading, i);
  if (notNames.has(lower) || titles.has(lower)) return false;
  if (
    /^(?:By|The|In|At|On|From|For|And|But|To|Of|With|A|An|As|It|He|She|They|We|You|Our|Their|His|Her|This|That|These|Those|No|Not|If|When|While|After|Before|Two|Three|One|Class)$/i.test(
      textAt(reading, i),
    )
  )
    return false;
  return !/^[@#]/.test(textAt(reading, i));
}

const ARABIC_SURNAME = /^(?:al|el|ul|as|ad|an|ar|at|az|ash)[-‑]\p{Lu}/u;

export function persons(reading: Reading): PersonsFound {
  const candidates: Candidate[] = [];
  const links: AliasLink[] = [];
  for (const sentence of reading.document.sentences) {
    const heading = reading.titleCase[sentence.index] || reading.capitals[sentence.index];
    let previous = -1;
    for (let i = sentence.first; i < sentence.last; i++) {
      const sibling = sharedSurname(reading, i, sentence.last);
      if (sibling) {
        candidates.push(sibling);
        continue;
      }
      if (!plausible(reading, i)) {
        if (isCapital(reading, i)) {
          const surname = surnameFirst(reading, i, sentence.first, sentence.last);
          if (surname) {
            candidates.push(surname);
            previous = surname.first;
            i = surname.last - 1;
          }
        }
        continue;
      }
      const surname = surnameFirst(reading, i, sentence.first, sentence.last);
      if (surname) {
        candidates.push(surname);
        if (previous >= 0 && aliasLead(reading, i, sentence.first))
          links.push({ main: previous, alias: i });
        previous = previous >= 0 && aliasLead(reading, i, sentence.first) ? previous : i;
        i = surname.last - 1;
        continue;
      }
      const whole = nameEnd(reading, i, sentence.last);
      const last = heading ? beforeWords(reading, i, whole) : whole;
      if (last === i) continue;
      const size = last - i;
      const folded = reading.folded[i] ?? '';
      const k = reading.knownAt[i] ?? -1;
      const covers =
        k >= 0 &&
        (reading.known[k]?.last ?? 0) >= last &&
        reading.known[k]?.match.aliases.some((a) => !a.doubtful && a.entry.kind !== 'Person');
      const titled = titlesStart(reading, i, sentence.first);
      let rule: string | undefined;
      let evident = true;
      const before = evidenceBefore(reading, i, sentence.first);
      const atPlace = AT_PLACE.test(lowerAt(reading, i - 1));
      if (ORG_TAIL.test(lowerAt(reading, last - 1)) && size > 1) rule = undefined;
      else if (titled < i) rule = wordAfterTitle(reading, i, size) ? undefined : 'title';
      else if (atPlace && !before) rule = undefined;
      else if (INITIAL.test(textAt(reading, i)) && size >= 2 && textAt(reading, i + 1) === '.')
        rule = 'initial';
      else if (KUNYA.test(folded) && size >= 2) rule = 'kunya';
      else if (firstNames.has(folded) && size >= 2) rule = 'given-name';
      else if (before && !(covers && before !== 'alias')) rule = before;
      else if (size >= 2 && !heading && !covers) {
        const after = evidenceAfter(reading, last, sentence.last);
        if (
          after &&
          lowerAt(reading, i - 1) !== 'the' &&
          !(i === sentence.first && reading.lowerWords.has(lowerAt(reading, i)))
        )
          rule = after;
        else if (
          ARABIC_SURNAME.test(textAt(reading, last - 1)) &&
          reading.shapes[i] === SHAPE.capital &&
          !(i === sentence.first && reading.lowerWords.has(lowerAt(reading, i)))
        ) {
          rule = 'al-surname';
          evident = false;
        }
      } else if (size === 1 && !covers && !heading) {
        const after = evidenceAfter(reading, last, sentence.last);
        if (after === 'age' || after === 'alias-follows') rule = after;
      }
      if (!rule || (covers && rule !== 'title' && rule !== 'kunya' && rule !== 'alias')) {
        i = Math.max(i, last - 1);
        continue;
      }
      if (
        rule === 'title' &&
        covers &&
        size === (reading.known[k]?.last ?? 0) - (reading.known[k]?.first ?? 0) &&
        /^(?:president|king|prime|minister|general|chief|secretary|director|officer|judge|staff|commander)$/.test(
          lowerAt(reading, i - 1),
        ) === false
      ) {
        i = Math.max(i, last - 1);
        continue;
      }
      const name = sliceOf(reading, i, last);
      const names = [name];
      if (
        titled < i &&
        /^(?:sheikh|sheik|shaykh|kak|heval|mullah|sayyid|ayatollah|commander|ustadz|malam|cheikh|haji|comandante|imam)$/.test(
          lowerAt(reading, i - 1),
        )
      )
        names.push(sliceOf(reading, i - 1, last));
      const quoted = /["“]([^"”]+)["”]/.exec(name);
      if (quoted?.[1]) names.push(quoted[1], name.replace(/\s*["“][^"”]+["”]/, ''));
      candidates.push({
        first: i,
        last,
        kind: 'Person',
        rule: `person:${rule}`,
        confidence: rule === 'al-surname' || rule === 'speech' ? 0.7 : 0.88,
        form: 'name',
        names,
        evident,
      });
      if (previous >= 0 && rule === 'alias') links.push({ main: previous, alias: i });
      else if (previous >= 0 && aliasLead(reading, i, sentence.first))
        links.push({ main: previous, alias: i });
      else previous = i;
      i = last - 1;
      // X ("El Zarco")
      const open = /^\($/.test(textAt(reading, last))
        ? last + 1
        : textAt(reading, last) === ',' && ALIAS_BEFORE.test(lowerAt(reading, last + 1))
          ? last + 2
          : -1;
      if (open > 0 && /^["“]$/.test(textAt(reading, open))) {
        let close = open + 1;
        while (close < sentence.last && close - open < 5 && !/^["”]$/.test(textAt(reading, close)))
          close++;
        if (
          /^["”]$/.test(textAt(reading, close)) &&
          close > open + 1 &&
          isCapital(reading, open + 1)
        ) {
          // American quotation: "Pescado," and
          const end = textAt(reading, close - 1) === ',' ? close - 1 : close;
          candidates.push({
            first: open + 1,
            last: end,
            kind: 'Person',
            rule: 'person:alias',
            confidence: 0.88,
            form: 'name',
            names: [sliceOf(reading, open + 1, end)],
            evident: true,
          });
          links.push({ main: previous, alias: open + 1 });
          i = close;
        }
      }
    }
  }
  return { candidates, links };
}

/** "Emir" in "the brothers Emir and Sead Begić": a given name whose surname follows the next one. */
function sharedSurname(reading: Reading, i: number, to: number): Candidate | undefined {
  const last = i + 1;
  if (!isCapital(reading, i) || !/^(?:and|&)$/.test(lowerAt(reading, last))) return undefined;
  if (!firstNames.has(reading.folded[i] ?? '') || isCapital(reading, i - 1)) return undefined;
  const next = last + 1;
  if (!firstNames.has(reading.folded[next] ?? '') || !plausible(reading, next)) return undefined;
  const end = nameEnd(reading, next, to);
  if (end - next < 2) return undefined;
  const given = textAt(reading, i);
  return {
    first: i,
    last,
    kind: 'Person',
    rule: 'person:shared-surname',
    confidence: 0.8,
    form: 'name',
    names: [given, `${given} ${sliceOf(reading, next + 1, end)}`],
    evident: true,
  };
}

const commonWord = (reading: Reading, i: number): boolean => {
  const lower = lowerAt(reading, i);
  return (
    !firstNames.has(reading.folded[i] ?? '') &&
    inLexicon(lower) &&
    !tagsOf(lower).poses.includes('NNP')
  );
};

/** In a headline with capitals on all words a name ends where the language's own words go on: "Ali Kills Two". */
function beforeWords(reading: Reading, i: number, last: number): number {
  let end = i + 1;
  while (end < last && !commonWord(reading, end)) end++;
  return Math.min(end, last);
}

/** "Major Crimes", "General Command", "Chief Executive": a title that is also a plain adjective, before a common word. */
function wordAfterTitle(reading: Reading, i: number, size: number): boolean {
  return (
    size === 1 &&
    /^(?:major|general|private|chief|master|staff|sister|father|justice|special|prime|commander)$/.test(
      lowerAt(reading, i - 1),
    ) &&
    commonWord(reading, i) &&
    !/^VB[DZ]/.test(tagAt(reading, i + 1))
  );
}
