/**
 * Wordings: how a relation is said in words, as data. A wording is a row of elements:
 *   `S:A` `T:B+`  an end of the relation and what may stand there (see KINDS); `+` takes a whole list
 *   `L`           a name that is no end of the relation
 *   `!<leader>`   the word that the wording hangs on; every wording has exactly one
 *   `<unit>`      a word of a class in words.json; `head|chief_of_staff` one of these; `word?` may be absent
 *   `.3`          up to three words that are no names; `-3` the same without deputies; `=3` without prepositions; `%3`
 *                 without "be" and "have", as in what only qualifies the word before
 *   `v:` `p:` `n:` before words: only an active verb, only a passive one, only no verb
 *   `~`           an aside between commas, brackets or dashes, or nothing
 *   `^`           the sentence begins here
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { relationTypeSchema } from '../../../model/relationTypes.ts';
import { packageRoot } from '../../../packageRoot.ts';

/** Letters of the kinds that an end may be. */
const KINDS: Readonly<Record<string, string>> = {
  /** any actor */
  A: 'GFOPCR',
  /** any actor, also a state by its adjective */
  Z: 'GFOPCRD',
  /** a body */
  B: 'GFO',
  /** an armed body */
  U: 'GF',
  O: 'O',
  E: 'E',
  W: 'W',
  /** a body or a state */
  N: 'GFOCDR',
  /** a state by its name */
  C: 'C',
  P: 'P',
  /** a place */
  L: 'CRVSXN',
  /** a place that is no country */
  V: 'RVSXN',
  /** a built place */
  K: 'X',
  /** whatever can be attacked */
  H: 'GFOPCRVSXN',
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** A set of kinds, one bit for each letter. */
export function letterBits(letters: string): number {
  let bits = 0;
  for (let i = 0; i < letters.length; i++) bits |= 1 << (letters.charCodeAt(i) - 65);
  return bits;
}

/** What ends the reach of a gap. */
const BREAKS =
  ', ; : . ( ) — by while but because when who which that whose whom say tell where although though and or if unless no never neither nor without support assist accompany condemn denounce';
const BREAK = set(BREAKS);
/** Who stands in for a leader and leads nothing. */
const NO_DEPUTY = set(
  `${BREAKS} deputy vice assistant associate second under sub son daughter brother sister nephew cousin wife father uncle bodyguard driver relative friend aide adviser advisor`,
);
const NO_PREPOSITION = set(
  `${BREAKS} in at on near over from to with for into against under through across around along off outside inside toward towards after before as than`,
);

const NO_FINITE = set(`${BREAKS} be have`);

const GAPS: Readonly<Record<string, ReadonlySet<string>>> = {
  '.': BREAK,
  '-': NO_DEPUTY,
  '=': NO_PREPOSITION,
  '%': NO_FINITE,
};

const wordingSchema = z.strictObject({
  rule: z.string().regex(/^[a-z][a-z.-]*$/),
  type: relationTypeSchema,
  /** Also the other way round: who clashes attacks and is attacked. */
  mutual: z.boolean().default(false),
  /** Its subject claims it of itself: "X claimed a car bomb against Y". */
  claimed: z.boolean().default(false),
  says: z.array(z.string()).min(1),
});
const wordingFileSchema = z.array(wordingSchema);
const wordClassesSchema = z.record(z.string(), z.array(z.string()));

/** Phrases by their first and by their last word, each as its words. */
export interface Phrases {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly byLast: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export type Element =
  | {
      readonly is: 'end';
      readonly side: 'S' | 'T' | '';
      readonly letters: string;
      readonly list: boolean;
      /** Whether it may qualify what follows: "X's", "X commander". */
      readonly qualifies: boolean;
      /** Whether it must not stand behind a preposition. */
      readonly free: boolean;
    }
  | {
      readonly is: 'words';
      readonly phrases: Phrases;
      readonly voice: string;
      readonly optional: boolean;
    }
  | {
      readonly is: 'gap';
      readonly most: number;
      readonly breaks: ReadonlySet<string>;
      /** Whether it reaches over no verb either. */
      readonly plain: boolean;
    }
  | { readonly is: 'aside' }
  | { readonly is: 'start' };

export interface Wording {
  readonly rule: string;
  readonly type: z.infer<typeof relationTypeSchema>;
  readonly mutual: boolean;
  readonly claimed: boolean;
  readonly voice: string;
  /** What stands before the word it hangs on, nearest first. */
  readonly before: readonly Element[];
  readonly after: readonly Element[];
  /** For each name that it takes the kinds that may stand there, as `letterBits`: none may be missing in a sentence. */
  readonly ends: readonly number[];
}

/** A wording and the words that must follow the first of those it hangs on. */
export interface Hung {
  readonly wording: Wording;
  readonly rest: readonly string[];
}

/** A wording file that cannot be used. */
export class WordingError extends Error {
  override readonly name = 'WordingError';
}

const folder = join(packageRoot, 'src/extraction/relations/wordings/data');
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const classes = wordClassesSchema.parse(read('words.json'));

/** Words that say whose somebody is when a name stands before them. */
export const OFFICES: ReadonlySet<string> = new Set(
  ['leader', 'role', 'deputy'].flatMap((c) => classes[c] ?? []).filter((w) => !w.includes(' ')),
);

function phrasesOf(element: string, says: string): string[][] {
  const words = element.split('|').flatMap((part) => {
    if (!part.startsWith('<')) return [part.replaceAll('_', ' ')];
    const list = classes[part.slice(1, -1)];
    if (!list) throw new WordingError(`"${says}": no word class ${part} in words.json.`);
    return list;
  });
  return [...new Set(words)].map((w) => w.split(' ')).sort((a, b) => b.length - a.length);
}

function indexed(phrases: readonly (readonly string[])[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  const byLast = new Map<string, (readonly string[])[]>();
  for (const p of phrases) {
    const [first = ''] = p;
    const last = p[p.length - 1] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), p]);
    byLast.set(last, [...(byLast.get(last) ?? []), p]);
  }
  return { byFirst, byLast };
}

/** Splits "v:<kill>" into its voice and words. */
const voiced = (text: string): { voice: string; words: string } => {
  const match = /^([vpn]):(.+)$/.exec(text);
  return { voice: match?.[1] ?? '', words: match?.[2] ?? text };
};

function elementOf(text: string, says: string, next: string, free: boolean): Element {
  if (text === '~') return { is: 'aside' };
  if (text === '^') return { is: 'start' };
  const gap = /^([.=%-])(\d+)$/.exec(text);
  if (gap) {
    const kind = gap[1] ?? '.';
    return { is: 'gap', most: Number(gap[2]), breaks: GAPS[kind] ?? BREAK, plain: kind !== '.' };
  }
  const end = /^(?:([ST]):)?([A-Z])(\+?)$/.exec(text);
  if (end) {
    const letters = KINDS[end[2] ?? ''];
    if (!letters) throw new WordingError(`"${says}": no kind ${end[2]}.`);
    const side = end[1] === 'S' || end[1] === 'T' ? end[1] : '';
    const qualifies =
      /^!?(?:'s\??$|-\p{L})/u.test(next) || /<(?:leader|role|deputy)>/.test(next) || !side;
    return { is: 'end', side, letters, list: end[3] === '+', qualifies, free };
  }
  const optional = text.length > 1 && text.endsWith('?');
  const { voice, words } = voiced(optional ? text.slice(0, -1) : text);
  return { is: 'words', phrases: indexed(phrasesOf(words, says)), voice, optional };
}

const byWord = new Map<string, Hung[]>();

function add({ rule, type, mutual, claimed }: z.infer<typeof wordingSchema>, says: string): void {
  const texts = says.split(' ');
  const at = texts.findIndex((t) => t.startsWith('!'));
  if (at < 0) throw new WordingError(`"${says}" hangs on no word; mark one with "!".`);
  const { voice, words } = voiced(texts[at]?.slice(1) ?? '');
  const elements = texts.map((text, i) =>
    i === at
      ? undefined
      : elementOf(
          text,
          says,
          /^[-.=%]\d|^~|^,\?$/.test(texts[i + 1] ?? '')
            ? `${texts[i + 1]} ${texts[i + 2] ?? ''}`
            : (texts[i + 1] ?? ''),
          voice === 'v' && i === 0,
        ),
  );
  const there = (list: readonly (Element | undefined)[]): Element[] =>
    list.flatMap((e) => (e ? [e] : []));
  const wording: Wording = {
    rule,
    type,
    mutual,
    claimed,
    voice,
    before: there(elements.slice(0, at)).reverse(),
    after: there(elements.slice(at + 1)),
    ends: there(elements).flatMap((e) => (e.is === 'end' ? [letterBits(e.letters)] : [])),
  };
  for (const [first = '', ...more] of phrasesOf(words, says)) {
    const hung = { wording, rest: more };
    const list = byWord.get(first);
    if (list) list.push(hung);
    else byWord.set(first, [hung]);
  }
}

for (const file of readdirSync(folder).sort()) {
  if (file === 'words.json' || !file.endsWith('.json')) continue;
  const parsed = wordingFileSchema.safeParse(read(file));
  if (!parsed.success) throw new WordingError(`${file}: ${z.prettifyError(parsed.error)}`);
  for (const row of parsed.data) for (const one of row.says) add(row, one);
}

/** The wordings that hang on a word. */
export function wordingsAt(word: string): readonly Hung[] | undefined {
  return byWord.get(word);
}
