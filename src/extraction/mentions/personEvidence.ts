/** What around a capitalised name tells that it is a person's: roles, speech, apposition, aliases. */
import { lowerSet } from './dataFiles.ts';
import { lowerAt, type Reading, SHAPE, tagAt, textAt } from './reading.ts';

const roles = lowerSet('roles.txt');
const speech = lowerSet('speechVerbs.txt');
export const ALIAS_BEFORE =
  /^(?:alias|aka|a\.k\.a\.|a\/k\/a|f\/k\/a|n\/k\/a|nicknamed|dubbed|called|named|f\.k\.a\.|née|born)$/;

/** What is called by a name and is nobody: "a camp called Madina II", "an operation named Dawn". */
const CALLED_THING =
  /^(?:camps?|bases?|villages?|towns?|city|hamlets?|places?|locality|localities|areas?|district|neighbou?rhood|quarter|settlement|farm|prison|jail|house|houses|hill|mountain|valley|forest|river|lake|island|site|facility|complex|checkpoint|barracks|outpost|position|ranch|mine|quarry|school|mosque|market|hotel|group|groups|militia|movement|organi[sz]ation|front|brigade|unit|battalion|network|company|firm|faction|gang|cartel|operation|ship|vessel|dhow|boat|tanker|app|application|channel|website|programme|program|system|missile|rocket|drone|rifle|weapon|model)$/;
/** Whether the word before "called" or "named" is no person's. */
const callsThing = (reading: Reading, called: number): boolean =>
  /^(?:called|named|dubbed|nicknamed)$/.test(lowerAt(reading, called)) &&
  CALLED_THING.test(lowerAt(reading, called - 1));

/** Evidence for a person in what stands before: 0 none, else the rule's name. */
export function evidenceBefore(reading: Reading, i: number, from: number): string | undefined {
  const before = lowerAt(reading, i - 1);
  if (i - 1 < from) return undefined;
  if (callsThing(reading, i - 1)) return undefined;
  if (ALIAS_BEFORE.test(before)) return 'alias';
  if (/^["“'‘]$/.test(textAt(reading, i - 1)) && ALIAS_BEFORE.test(lowerAt(reading, i - 2)))
    return 'alias';
  if (before === 'as' && /^(?:known|identified)$/.test(lowerAt(reading, i - 2))) return 'alias';
  if (roles.has(before) && reading.shapes[i - 1] === SHAPE.lower) return 'role';
  if (before === ',' && roles.has(lowerAt(reading, i - 2)) && reading.shapes[i - 2] === SHAPE.lower)
    return 'role-apposition';
  // "a column led by Abwakas"
  if (before === 'by' && /^(?:led|headed|commanded|captained)$/.test(lowerAt(reading, i - 2)))
    return 'role';
  if (textAt(reading, i - 1) === 'By' && i - 1 === from) return 'byline';
  if (
    before === 'by' &&
    /^(?:reporting|editing|written|compiled|photo|photograph|translated|edited)$/.test(
      lowerAt(reading, i - 2),
    )
  )
    return 'byline';
  return undefined;
}

export function evidenceAfter(reading: Reading, last: number, to: number): string | undefined {
  if (last >= to) return undefined;
  const next = lowerAt(reading, last);
  if (speech.has(reading.tokens[last]?.lemma ?? '') && /^VB[DZP]/.test(tagAt(reading, last)))
    return 'speech';
  if (isOfficeHolder(reading, last, to)) return 'predicate';
  if (next === ',' || next === '(') {
    const a = lowerAt(reading, last + 1);
    if (/^\d{2}$/.test(a) && /^[,)]$/.test(textAt(reading, last + 2))) return 'age';
    if (a === 'who' || a === 'whose' || a === 'whom') return 'relative';
    if (
      ALIAS_BEFORE.test(a) ||
      (a === 'better' && lowerAt(reading, last + 2) === 'known') ||
      (a === 'also' && lowerAt(reading, last + 2) === 'known')
    )
      return 'alias-follows';
    for (let n = 1; n <= 5 && last + n < to; n++) {
      const word = lowerAt(reading, last + n);
      if (roles.has(word)) return 'apposition';
      if (/^[,.;:)]$/.test(word) || /^VB[DZP]/.test(tagAt(reading, last + n))) break;
    }
  }
  return undefined;
}

/** "X serves as director general of", "X was a finance chief of", "X became the group's commander". */
function isOfficeHolder(reading: Reading, last: number, to: number): boolean {
  const lemma = reading.tokens[last]?.lemma ?? '';
  if (!/^(?:serve|act|work|be|become|remain)$/.test(lemma)) return false;
  if (!/^VB[DZP]/.test(tagAt(reading, last))) return false;
  const lead = lowerAt(reading, last + 1);
  if (!/^(?:as|a|an|the)$/.test(lead)) return false;
  for (let n = 2; n <= 5 && last + n < to; n++) {
    if (roles.has(lowerAt(reading, last + n))) return true;
    if (!/^(?:NN|JJ|DT|POS|CD)/.test(tagAt(reading, last + n))) return false;
  }
  return false;
}

/** Whether an alias marker stands just before `i`: "also known as", "alias", "nom de guerre", "real name". */
export function aliasLead(reading: Reading, i: number, from: number): boolean {
  let at = i - 1;
  if (/^["“'‘]$/.test(textAt(reading, at))) at--;
  if (textAt(reading, at) === ':') at--;
  if (at < from) return false;
  const word = lowerAt(reading, at);
  if (/^(?:alias|aka|a\.k\.a\.|a\/k\/a|f\/k\/a|nicknamed|dubbed)$/.test(word)) return true;
  if (word === 'as' && lowerAt(reading, at - 1) === 'known') return true;
  if (word === 'name' && lowerAt(reading, at - 1) === 'real') return true;
  if (word === 'guerre' && lowerAt(reading, at - 1) === 'de') return true;
  return word === ';' && /a\.?k\.?a/i.test(textAt(reading, at));
}
