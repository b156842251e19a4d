/** How the ends of a claim are referred to, how they stand to one another, and what stands between them. */
import type { Reading } from '../../clauses/reading.ts';
import type { NounPhrase } from '../../clauses/structure.ts';
import type { SentenceReading } from '../sentenceReading.ts';

const STEPS = ['0', '1', '2', '3', '5', '8', '12', '20', '30', 'more'] as const;
const LIMITS = [0, 1, 2, 3, 5, 8, 12, 20, 30];
/** Numbers as words, coarser as they grow. */
export function step(n: number): string {
  let i = 0;
  while (i < LIMITS.length && n > (LIMITS[i] ?? 0)) i += 1;
  return STEPS[i] ?? 'more';
}
export const few = (n: number): string =>
  n <= 0 ? '0' : n === 1 ? '1' : n === 2 ? '2' : n <= 4 ? '4' : 'more';

/** One end of a claim: where it is referred to and how. */
export interface End {
  readonly here: boolean;
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly by: string;
  readonly sure: string;
  readonly known: string;
  readonly named: string;
  readonly place: string;
  readonly head: string;
}

const NOWHERE: End = {
  here: false,
  first: -1,
  last: -1,
  form: '',
  by: '',
  sure: '',
  known: '',
  named: '',
  place: '',
  head: '',
};

/** An end of a claim as a sentence refers to it; `named` is how often the document names the thing. */
export function endOf(
  reading: Reading,
  s: SentenceReading,
  index: number,
  thing: number,
  named: number,
): End {
  const r = reading.reference(index);
  const t = reading.thing(thing);
  if (!r || !t) return NOWHERE;
  const here = r.sentence === s.sentence.index;
  let phrase: NounPhrase | undefined;
  if (here)
    for (const chunk of s.chunks)
      if (chunk.kind === 'np' && r.first >= chunk.first && r.first < chunk.last) phrase = chunk;
  const place = !phrase
    ? ''
    : phrase.heads.includes(index)
      ? 'head'
      : phrase.modifiers.includes(index)
        ? 'modifier'
        : phrase.compounds.some((x) => x.reference === index)
          ? 'compound'
          : 'within';
  return {
    here,
    first: r.first,
    last: r.last,
    form: r.form,
    by: r.rule,
    sure: step(Math.round((1 - r.confidence) * 10)),
    known: t.lexiconId ? 'lexicon' : t.parent ? 'part' : '',
    named: few(named),
    place,
    head: place === 'head' || !phrase ? '' : phrase.headLemma,
  };
}

/** Subject, object and trigger as they follow one another: "sto". */
export function orderOf(subject: number, object: number, trigger: number): string {
  if (trigger < Math.min(subject, object)) return subject < object ? 'tso' : 'tos';
  if (trigger > Math.max(subject, object)) return subject < object ? 'sot' : 'ost';
  return subject < object ? 'sto' : 'ots';
}

interface Between {
  tokens: number;
  names: number;
  verbs: number;
  commas: number;
}

/** What stands between two ends. */
export function betweenOf(reading: Reading, a: End, b: End): Between {
  const out = { tokens: 0, names: 0, verbs: 0, commas: 0 };
  const from = Math.min(a.last, b.last);
  const to = Math.max(a.first, b.first);
  out.tokens = Math.max(0, to - from);
  // more than a sentence or two apart, what stands between says nothing
  for (let t = from; t < to && t < from + 80; t++) {
    const name = reading.nameAt(t);
    if (name >= 0) {
      out.names += 1;
      t = Math.max(t, (reading.reference(name)?.last ?? t + 1) - 1);
      continue;
    }
    const token = reading.token(t);
    if (token.tag.startsWith('V')) out.verbs += 1;
    if (token.lower === ',' || token.lower === ';') out.commas += 1;
  }
  return out;
}
