/**
 * Aliases as registers and notices list them: a line or field "A.k.a.: X; Y" belongs to the entry that it stands in,
 * and so does everything that a bracket after a name lists behind "also known as".
 */
import type { Candidate } from './candidate.ts';
import { type Gathering, groupOf } from './gather.ts';
import { lowerAt, type Reading, textAt } from './reading.ts';

const MARK =
  /^(?:a\.?k\.?a\.?|[afn]\/k\/a|f\.?k\.?a\.?|n\.?k\.?a\.?|alias|aliases|nom|also|formerly|better|locally|nickname|nicknamed)$/;
const FAR = 3;

/** Whether an alias list is announced at `i`; the token after the announcement, or undefined. */
function announced(reading: Reading, i: number): number | undefined {
  const word = lowerAt(reading, i);
  if (!MARK.test(word)) return undefined;
  if (/^(?:also|formerly|better|locally)$/.test(word))
    return lowerAt(reading, i + 1) === 'known' && lowerAt(reading, i + 2) === 'as'
      ? i + 3
      : undefined;
  if (word === 'nom') return lowerAt(reading, i + 2) === 'guerre' ? i + 3 : undefined;
  return textAt(reading, i + 1) === '.' ? i + 2 : i + 1;
}

/** Where a list of aliases that begins at `i` ends: at the next field ("Nationality:") or, in brackets, where they close. */
function listEnd(reading: Reading, i: number, to: number, bracket: boolean): number {
  let depth = 0;
  for (let at = i; at < to; at++) {
    const text = textAt(reading, at);
    if (text === '(' || text === '[') depth++;
    if (text === ')' || text === ']') {
      if (depth === 0 && bracket) return at;
      depth--;
    }
    if (!bracket && at > i && text === ':' && /^\p{Lu}/u.test(textAt(reading, at - 1)))
      return at - 1;
  }
  return to;
}

export function joinRegisterAliases(
  reading: Reading,
  gathering: Gathering,
  candidates: readonly Candidate[],
): void {
  let head: { readonly candidate: Candidate; readonly sentence: number } | undefined;
  let next = 0;
  for (const sentence of reading.document.sentences) {
    while ((candidates[next]?.first ?? Number.POSITIVE_INFINITY) < sentence.first) next++;
    let at = next;
    for (let i = sentence.first; i < sentence.last; i++) {
      const held = candidates[at];
      if (held && held.first === i) {
        // the name that an entry begins with, after "Name:" or a number
        if (isHead(reading, held, sentence.first))
          head = { candidate: held, sentence: sentence.index };
        at++;
        i = Math.max(i, held.last - 1);
        continue;
      }
      const list = announced(reading, i);
      if (list === undefined) continue;
      const bracket = /^[([]$/.test(textAt(reading, i - 1));
      const field = textAt(reading, list) === ':';
      const owner = bracket
        ? candidates[at - 1]?.last === i - 1
          ? candidates[at - 1]
          : undefined
        : field && head && sentence.index - head.sentence <= FAR
          ? head.candidate
          : undefined;
      if (!owner) continue;
      const end = listEnd(reading, list + (field ? 1 : 0), sentence.last, bracket);
      while (candidates[at] && (candidates[at]?.first ?? end) < end) {
        const alias = candidates[at++];
        if (alias) join(gathering, owner, alias);
      }
      i = end - 1;
    }
  }
}

function isHead(reading: Reading, c: Candidate, from: number): boolean {
  if (c.form === 'demonym' || c.kind === 'Weapon' || c.kind === 'Event') return false;
  if (c.first - from <= 1) return true;
  return (
    c.first - from <= 4 &&
    textAt(reading, c.first - 1) === ':' &&
    /^name$/i.test(textAt(reading, from))
  );
}

function join(gathering: Gathering, owner: Candidate, alias: Candidate): void {
  if (alias.form === 'demonym') return;
  const [x, y] = [gathering.thingOf(owner), gathering.thingOf(alias)];
  if (x === undefined || y === undefined) return;
  if (groupOf(gathering.kindAt(x)) === groupOf(gathering.kindAt(y))) gathering.join(x, y, true);
}
