/**
 * Firms by their legal form, which stands after the name ("Orvex Trading Co., Ltd.", "Delta (HK) Limited",
 * "Nordwind GmbH & Co. KG") or before it ("OOO Stroytekh", `JSC "Vympel"`).
 */
import { leftEdge } from './bodyEdges.ts';
import type { Candidate } from './candidate.ts';
import { table } from './dataFiles.ts';
import { isCapital, lowerAt, type Reading, SHAPE, sliceOf, textAt } from './reading.ts';

const forms = table('legalForms.csv');
const OPEN = /^["“«]$/;
const CLOSE = /^["”»]$/;
const LONGEST_QUOTE = 6;
const SHARED =
  /^(?:Sons|Sohn|Söhne|Fils|Hijos|Figli|Partners|Associates|Brothers|Bros|Daughters|Partner)$/;

/** The legal form that a token is: its place beside the name, and how sure it is one. */
function formAt(reading: Reading, i: number): { place: string; strength: string } | undefined {
  const text = textAt(reading, i);
  if (text.length > 12 || reading.shapes[i] === SHAPE.lower) return undefined;
  const held = forms.get(lowerAt(reading, i).replace(/[.-]/g, ''));
  if (!held) return undefined;
  const [place = '', strength = ''] = held;
  // "A.S." is a firm's, "As" is a word
  if (strength === 'dotted' && !text.includes('.')) return undefined;
  return { place, strength };
}

/** Where a chain of legal forms that begins at `i` ends: "Co., Ltd.", "GmbH & Co. KG", "SAL Offshore". */
function chainEnd(reading: Reading, i: number, to: number): number {
  let last = i + 1;
  for (;;) {
    let next = last;
    if (textAt(reading, next) === '.' && next + 1 < to) next++;
    if (/^[,&]$/.test(textAt(reading, next))) next++;
    const form = next < to ? formAt(reading, next) : undefined;
    if (!form || form.place === 'before' || (next === last && form.strength === 'dotted'))
      return last;
    last = next + 1;
  }
}

/** Where a name that ends before its legal form begins; `form` when there is none. */
function nameStart(reading: Reading, form: number, from: number): number {
  let end = form;
  if (textAt(reading, end - 1) === ',') end--;
  // "Delta (HK) Limited"
  if (textAt(reading, end - 1) === ')' && textAt(reading, end - 3) === '(') end -= 3;
  if (end <= from || !isCapital(reading, end - 1)) return form;
  let first = leftEdge(reading, end, from);
  while (first < end && !isCapital(reading, first) && reading.shapes[first] !== SHAPE.number)
    first++;
  return first < end ? first : form;
}

function after(reading: Reading, i: number, from: number, to: number): Candidate | undefined {
  const form = formAt(reading, i);
  if (!form || form.place === 'before') return undefined;
  const comma = textAt(reading, i - 1) === ',';
  if (comma && (form.strength !== 'strong' || (form.place === 'both' && isCapital(reading, i + 1))))
    return undefined;
  const first = nameStart(reading, i, from);
  if (first === i) return undefined;
  const last = chainEnd(reading, i, to);
  const bare = comma ? i - 1 : i;
  if (form.strength !== 'strong' && last === i + 1 && !weakHolds(reading, i, bare - first))
    return undefined;
  return {
    first,
    last,
    kind: 'Organization',
    rule: 'firm',
    confidence: 0.9,
    form: 'name',
    names: [sliceOf(reading, first, last), sliceOf(reading, first, bare)],
    bare: [first, bare],
  };
}

/** A form that is also a word or another acronym counts when written as a form and with a name of its own before it. */
function weakHolds(reading: Reading, i: number, words: number): boolean {
  const text = textAt(reading, i);
  if (/^(?:Co|Bros)\.?$/.test(text)) return true;
  if (reading.shapes[i] !== SHAPE.upper || (reading.knownAt[i - 1] ?? -1) >= 0) return false;
  return words > 0 && reading.shapes[i - 1] === SHAPE.capital && !isCapital(reading, i + 1);
}

function before(reading: Reading, i: number, to: number): Candidate | undefined {
  const form = formAt(reading, i);
  if (!form || form.place === 'after' || reading.shapes[i] !== SHAPE.upper) return undefined;
  let at = i + 1;
  if (OPEN.test(textAt(reading, at))) {
    let close = at + 1;
    while (close < to && close - at <= LONGEST_QUOTE && !CLOSE.test(textAt(reading, close)))
      close++;
    if (!CLOSE.test(textAt(reading, close)) || close === at + 1) return undefined;
    const inner = sliceOf(reading, at + 1, close);
    return firm(i, close + 1, [sliceOf(reading, i, close + 1), inner], reading);
  }
  while (at < to && isCapital(reading, at) && !formAt(reading, at)) at++;
  if (at === i + 1 || (form.strength !== 'strong' && reading.shapes[i + 1] !== SHAPE.capital))
    return undefined;
  return firm(i, at, [sliceOf(reading, i, at), sliceOf(reading, i + 1, at)], reading);
}

function firm(
  first: number,
  last: number,
  names: readonly string[],
  reading: Reading,
): Candidate | undefined {
  // "PT Boat", "AO Kabul": a place in capitals or a known thing alone is no firm's name
  if ((reading.knownAt[first] ?? -1) >= 0) return undefined;
  return {
    first,
    last,
    kind: 'Organization',
    rule: 'firm',
    confidence: 0.88,
    form: 'name',
    names,
    bare: [first + 1, last],
  };
}

/** "Kraft & Sohn", "Rahim and Sons": a firm by the kin that it is shared with. */
function shared(reading: Reading, i: number, from: number): Candidate | undefined {
  if (!SHARED.test(textAt(reading, i)) || !/^(?:&|and)$/.test(lowerAt(reading, i - 1)))
    return undefined;
  let first = i - 1;
  while (first > from && i - first < 4 && isCapital(reading, first - 1)) first--;
  if (first === i - 1) return undefined;
  return {
    first,
    last: i + 1,
    kind: 'Organization',
    rule: 'firm',
    confidence: 0.8,
    form: 'name',
    names: [sliceOf(reading, first, i + 1)],
  };
}

export function firms(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of reading.document.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const shape = reading.shapes[i];
      if (shape !== SHAPE.capital && shape !== SHAPE.upper) continue;
      const one =
        after(reading, i, sentence.first, sentence.last) ??
        before(reading, i, sentence.last) ??
        shared(reading, i, sentence.first);
      if (one) found.push(one);
    }
  return found;
}
