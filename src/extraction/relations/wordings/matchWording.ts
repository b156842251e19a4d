/**
 * Matches a wording around the word it hangs on: what must stand before it leftwards, what must follow rightwards.
 * The nearest reading wins; each step looks at a handful of entries, so a long sentence costs no more than a short one.
 */
import type { Entry } from './sentenceWords.ts';
import { type Element, OFFICES, type Wording } from './wording.ts';

export interface Match {
  /** Reference indices. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

type Step = 1 | -1;
type Found = { S: number[]; T: number[] };

const AND = new Set(['and', 'or', 'plus']);
const PREPOSITIONS = new Set(
  'from in at by near with to for against into under of on than between toward towards over through via'.split(
    ' ',
  ),
);
/** How far an aside may reach. */
const ASIDE = 17;
const CLOSES = new Map([
  [',', ','],
  ['(', ')'],
  ['—', '—'],
]);
const OPENS = new Map([
  [',', ','],
  [')', '('],
  ['—', '—'],
]);

/** The ends that a wording names when it hangs on the entries from `first` to `last`, exclusive. */
export function matchWording(
  entries: readonly Entry[],
  wording: Wording,
  first: number,
  last: number,
): Match | undefined {
  const found: Found = { S: [], T: [] };
  if (!follow(entries, wording.after, 0, last, 1, found)) return undefined;
  if (!follow(entries, wording.before, 0, first - 1, -1, found)) return undefined;
  return { sources: found.S, targets: found.T };
}

/** Whether the elements from `i` on stand at `at` and beyond, in reading direction or against it. */
function follow(
  entries: readonly Entry[],
  elements: readonly Element[],
  i: number,
  at: number,
  step: Step,
  found: Found,
): boolean {
  const element = elements[i];
  if (!element) return true;
  // most stop here: a word that must stand and does not
  if (element.is === 'words' && !element.optional) {
    const length = phraseAt(entries, element, at, step);
    return length > 0 && follow(entries, elements, i + 1, at + step * length, step, found);
  }
  const go = (position: number): boolean => follow(entries, elements, i + 1, position, step, found);
  switch (element.is) {
    case 'start':
      return at < 0 && go(at);
    case 'aside':
      return go(at) || asides(entries, at, step).some(go);
    case 'gap': {
      for (let n = 0, k = at; n <= element.most; n++, k += step) {
        if (go(k)) return true;
        const entry = entries[k];
        if (!entry || element.breaks.has(entry.text)) return false;
        // "Medina, kidnapped three engineers of Y": a deed of its own
        if (element.plain && entry.voice === 'v') return false;
        if (entry.reference >= 0 && entry.letter !== 'W' && entry.letter !== '_') return false;
      }
      return false;
    }
    case 'words': {
      const length = phraseAt(entries, element, at, step);
      if (length > 0 && go(at + step * length)) return true;
      return element.optional && go(at);
    }
    case 'end':
      return endAt(entries, element, at, step, found, go);
  }
}

/** Positions behind an aside that begins at `at`. */
function asides(entries: readonly Entry[], at: number, step: Step): number[] {
  const mark = (step === 1 ? CLOSES : OPENS).get(entries[at]?.text ?? '');
  if (!mark) return [];
  const out: number[] = [];
  for (let k = at + step * 2; Math.abs(k - at) <= ASIDE; k += step) {
    const text = entries[k]?.text;
    if (text === undefined || text === ';' || text === '.') break;
    if (text !== mark) continue;
    out.push(k + step);
    if (mark !== ',') break;
  }
  return out;
}

function phraseAt(
  entries: readonly Entry[],
  element: Extract<Element, { is: 'words' }>,
  at: number,
  step: Step,
): number {
  const entry = entries[at];
  if (!entry || entry.reference >= 0) return 0;
  const options = (step === 1 ? element.phrases.byFirst : element.phrases.byLast).get(entry.text);
  if (!options) return 0;
  for (const phrase of options) {
    const first = step === 1 ? at : at - phrase.length + 1;
    if (phrase.some((w, n) => entries[first + n]?.text !== w)) continue;
    if (voiceFits(element.voice, entries[first]?.voice ?? '')) return phrase.length;
  }
  return 0;
}

export const voiceFits = (wanted: string, voice: string): boolean =>
  wanted === '' || (wanted === 'n' ? voice === '' : voice === wanted);

function endAt(
  entries: readonly Entry[],
  element: Extract<Element, { is: 'end' }>,
  at: number,
  step: Step,
  found: Found,
  go: (position: number) => boolean,
): boolean {
  const fits = (k: number): boolean => {
    const entry = entries[k];
    return entry !== undefined && entry.reference >= 0 && element.letters.includes(entry.letter);
  };
  if (!fits(at)) return false;
  const names = element.list ? listAt(entries, at, step, fits) : [at];
  const first = Math.min(...names);
  const last = Math.max(...names);
  if (!element.qualifies) {
    const next = entries[last + 1];
    // "X's", "X commander", "X-backed rebels" are not X
    if (next && (next.text === "'s" || OFFICES.has(next.text) || /^[-‑]\p{L}/u.test(next.text)))
      return false;
  }
  if (element.free && PREPOSITIONS.has(entries[first - 1]?.text ?? '')) return false;
  if (!go(step === 1 ? beyondBrackets(entries, last + 1, names.length > 1 ? 1 : -1) : first - 1))
    return false;
  if (element.side)
    for (const k of names) {
      const reference = entries[k]?.reference;
      if (reference !== undefined) found[element.side].push(reference);
    }
  return true;
}

/** Names joined to a list that "and" closes: "A, B and C". */
function listAt(
  entries: readonly Entry[],
  at: number,
  step: Step,
  fits: (k: number) => boolean,
): number[] {
  const out = [at];
  let joined = false;
  for (let k = at; ; ) {
    let next = beyondBrackets(entries, k + step, step);
    const marks: string[] = [];
    while (marks.length < 2 && entries[next]?.reference === -1 && isJoint(entries[next]?.text)) {
      marks.push(entries[next]?.text ?? '');
      next += step;
    }
    if (marks.length === 0 || !fits(next) || out.length > 6) break;
    if (marks.some((m) => AND.has(m))) {
      if (joined) break;
      joined = true;
    } else if (joined && step === 1) break;
    out.push(next);
    k = next;
  }
  return joined ? out : [at];
}

/** "Sector 1 (Cameroon) and Sector 3": steps over a short remark in brackets behind a name. */
function beyondBrackets(entries: readonly Entry[], at: number, step: Step): number {
  if (step < 0 || entries[at]?.text !== '(') return at;
  for (let k = at + 1; k < at + 5; k++) if (entries[k]?.text === ')') return k + 1;
  return at;
}

const isJoint = (text: string | undefined): boolean =>
  text === ',' || (text !== undefined && AND.has(text));
