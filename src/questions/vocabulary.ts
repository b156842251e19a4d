/** The words of questions: data/vocabulary.json by the forms in which people write them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { kindSchema } from '../model/kinds.ts';
import { singular } from '../model/names.ts';
import {
  RELATION_TYPE_NAMES,
  type RelationType,
  relationTypeSchema,
} from '../model/relationTypes.ts';
import { packageRoot } from '../packageRoot.ts';

const types = z
  .union([z.array(relationTypeSchema), z.literal('any')])
  .transform((t): readonly RelationType[] => (t === 'any' ? RELATION_TYPE_NAMES : t));
const words = z.array(z.string());

/** What a phrase after a verb is: an end of the relation, what is supplied, who it was taken from, or whom it hit. */
const roleSchema = z.enum(['subject', 'object', 'goods', 'holder', 'victim']);

const schema = z.strictObject({
  /** Forms of a verb that English makes otherwise than by rule; a verb of several words is inflected in its first. */
  irregular: z.record(z.string(), words),
  relations: z.array(
    z.strictObject({
      verbs: words,
      types,
      /** The grammatical subject is the target: of all types, or of these. */
      reversed: z.union([z.boolean(), z.array(relationTypeSchema)]).default(false),
      prepositions: z.record(z.string(), roleSchema).default({}),
      needs: z.literal('preposition').optional(),
      example: z.string(),
    }),
  ),
  predicates: z.array(
    z.strictObject({
      words,
      types,
      reversed: z.array(relationTypeSchema).default([]),
      example: z.string(),
    }),
  ),
  nouns: z.array(
    z.strictObject({
      words,
      types,
      end: z.enum(['source', 'target', 'any']),
      kinds: z.array(kindSchema).optional(),
      example: z.string(),
    }),
  ),
  /** Nouns of what is done, among keywords: "isis seizures weapons". */
  nominals: z.array(z.strictObject({ words, types, example: z.string() })),
  /** What is `headed` has the word in its name: a hospital is called so, a base need not be. */
  kinds: z.array(
    z.strictObject({ words, kinds: z.array(kindSchema), headed: z.boolean().default(false) }),
  ),
  classes: words,
  events: words,
  /** "fighters of X" are X. */
  itself: words,
  /** With "the" before it, the one that documents call so, if one does: "the navy". */
  definites: words,
  /** What stands before a name and says nothing that is asked: "General Haftar". */
  titles: words,
});

export type VerbEntry = z.infer<typeof schema>['relations'][number];
export type PredicateEntry = z.infer<typeof schema>['predicates'][number];
export type NounEntry = z.infer<typeof schema>['nouns'][number];
export type VerbForm = 'base' | 's' | 'past' | 'ing';

/** Those types of a verb whose grammatical subject is their target. */
export const reversedTypes = (
  { reversed }: VerbEntry,
  types: readonly RelationType[],
): readonly RelationType[] =>
  reversed === true ? types : reversed === false ? [] : types.filter((t) => reversed.includes(t));

export interface VerbReading {
  readonly entry: VerbEntry;
  readonly verb: string;
  readonly form: VerbForm;
}

export interface Vocabulary {
  readonly verbs: ReadonlyMap<string, readonly VerbReading[]>;
  readonly predicates: ReadonlyMap<string, PredicateEntry>;
  readonly nouns: ReadonlyMap<string, NounEntry>;
  readonly nominals: ReadonlyMap<string, { readonly types: readonly RelationType[] }>;
  readonly kinds: ReadonlyMap<string, readonly z.infer<typeof kindSchema>[]>;
  readonly headed: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly itself: ReadonlySet<string>;
  readonly definites: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  /** Every entry's example, each a question that must be understood. */
  readonly examples: readonly string[];
}

/** The forms of a verb; those that are not made by rule are given. A particle stands behind each: "propped up". */
export function formsOf(
  whole: string,
  given: Readonly<Record<string, readonly string[]>> = {},
): [string, VerbForm][] {
  const [verb = '', ...particle] = whole.split(' ');
  const irregular = given[verb] ?? [];
  const e = /[^ey]e$/.test(verb);
  const y = /[^aeiou]y$/.test(verb);
  const doubled = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(verb) ? verb + verb.slice(-1) : verb;
  const s = y
    ? `${verb.slice(0, -1)}ies`
    : /(s|sh|ch|x|z|o)$/.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const forms: [string, VerbForm][] = [
    [verb, 'base'],
    [s, 's'],
    ...irregular.map((form): [string, VerbForm] => [
      form,
      form.endsWith('ing') ? 'ing' : form.endsWith('s') ? 's' : 'past',
    ]),
  ];
  if (!irregular.some((form) => form.endsWith('ing')))
    forms.push([e ? `${verb.slice(0, -1)}ing` : `${doubled}ing`, 'ing']);
  if (irregular.length === 0)
    forms.push([e ? `${verb}d` : y ? `${verb.slice(0, -1)}ied` : `${doubled}ed`, 'past']);
  return forms.map(([form, name]) => [[form, ...particle].join(' '), name]);
}

let known: Vocabulary | undefined;

export function vocabulary(): Vocabulary {
  known ??= readVocabulary();
  return known;
}

function readVocabulary(): Vocabulary {
  const file = join(packageRoot, 'src', 'questions', 'data', 'vocabulary.json');
  const data = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const verbs = new Map<string, VerbReading[]>();
  const put = (form: string, reading: VerbReading): void => {
    const list = verbs.get(form);
    if (list) list.push(reading);
    else verbs.set(form, [reading]);
  };
  for (const entry of data.relations)
    for (const verb of entry.verbs)
      for (const [form, name] of formsOf(verb, data.irregular))
        put(form, { entry, verb, form: name });
  const each = <T>(entries: readonly (T & { words: readonly string[] })[]): Map<string, T> =>
    new Map(
      entries.flatMap((entry) => entry.words.map((w): [string, T] => [numberless(w), entry])),
    );
  return {
    verbs,
    predicates: new Map(data.predicates.flatMap((p) => p.words.map((w) => [w, p]))),
    nouns: each(data.nouns),
    nominals: each(data.nominals),
    kinds: new Map(data.kinds.flatMap((k) => k.words.map((w) => [numberless(w), k.kinds]))),
    headed: new Set(data.kinds.filter((k) => k.headed).flatMap((k) => k.words.map(numberless))),
    classes: new Set(data.classes.map(numberless)),
    events: new Set(data.events.map(numberless)),
    itself: new Set(data.itself.map(numberless)),
    definites: new Set(data.definites),
    titles: new Set(data.titles),
    examples: [...data.relations, ...data.predicates, ...data.nouns, ...data.nominals].map(
      (x) => x.example,
    ),
  };
}

/** A noun phrase with its last word in the singular: "assault rifles" as "assault rifle". */
export function numberless(phrase: string): string {
  const all = phrase.split(' ');
  const last = all.pop() ?? '';
  return [
    ...all,
    last.endsWith('ies') && last.length > 5 ? `${last.slice(0, -3)}y` : singular(last),
  ].join(' ');
}
