/** Which claims are gone through: as the server is asked, as an address says it, and in words. Pure. */
import { z } from 'zod';
import { REVIEWS, type Review, reviewSchema } from '../../src/model/certainty.ts';
import { type RelationType, relationTypeSchema } from '../../src/model/relationTypes.ts';

export interface ReviewFilter {
  readonly types?: readonly RelationType[];
  readonly entities?: readonly string[];
  readonly documents?: readonly string[];
  /** The claims of one relation; other conditions are not asked then. */
  readonly relationship?: string;
  /** Percent. */
  readonly least?: number;
  readonly most?: number;
  /** Unreviewed ones where absent. */
  readonly states?: readonly Review[];
  readonly single?: boolean;
  readonly contradicted?: boolean;
}

export const keyOfFilter = (filter: ReviewFilter): string => writeFilter(filter).join('.');

/** As `GET /api/review` asks. */
export const queryOf = (f: ReviewFilter) => ({
  types: f.types,
  entities: f.entities,
  documents: f.documents,
  minConfidence: f.least,
  maxConfidence: f.most,
  review: f.states,
  singleSourced: f.single ? 'true' : undefined,
  contradicted: f.contradicted ? 'true' : undefined,
});

const WITHIN = '_';
/** Their names hold the other. */
const TYPES_WITHIN = '-';
const split = (text: string | undefined, by: string) => (text ?? '').split(by).filter(Boolean);
const some = <T>(list: readonly T[]): readonly T[] | undefined =>
  list.length > 0 ? list : undefined;
const percent = z.coerce.number().int().min(0).max(100);
const numberIn = (text: string | undefined) => (text ? percent.safeParse(text).data : undefined);

/** What of a list is of a kind; the rest of an address is left out. */
const known = <T>(texts: readonly string[], schema: z.ZodType<T>): T[] =>
  texts.flatMap((text) => {
    const { data } = schema.safeParse(text);
    return data === undefined ? [] : [data];
  });

/** The words of an address, in their order. */
export const writeFilter = (f: ReviewFilter): string[] => [
  f.types?.join(TYPES_WITHIN) ?? '',
  f.entities?.join(WITHIN) ?? '',
  f.documents?.join(WITHIN) ?? '',
  f.relationship ?? '',
  f.least === undefined && f.most === undefined ? '' : `${f.least ?? ''}-${f.most ?? ''}`,
  f.states?.join(WITHIN) ?? '',
  [f.single && 'single', f.contradicted && 'contradicted'].filter(Boolean).join(WITHIN),
];

export function readFilter([
  types,
  entities,
  documents,
  relationship,
  confidence,
  states,
  flags,
]: readonly string[]): ReviewFilter {
  const [least, most] = (confidence ?? '').split('-').map(numberIn);
  const marked = split(flags, WITHIN);
  return definedOf({
    types: some(known(split(types, TYPES_WITHIN), relationTypeSchema)),
    entities: some(split(entities, WITHIN)),
    documents: some(split(documents, WITHIN)),
    relationship: relationship || undefined,
    least,
    most,
    states: some(known(split(states, WITHIN), reviewSchema)),
    single: marked.includes('single') || undefined,
    contradicted: marked.includes('contradicted') || undefined,
  });
}

type Loose = { readonly [K in keyof ReviewFilter]?: ReviewFilter[K] | undefined };

/** Without what is not asked, so that equal filters are written alike. */
export function definedOf(f: Loose): ReviewFilter {
  return {
    ...(f.types?.length && { types: f.types }),
    ...(f.entities?.length && { entities: f.entities }),
    ...(f.documents?.length && { documents: f.documents }),
    ...(f.relationship && { relationship: f.relationship }),
    ...(f.least !== undefined && { least: f.least }),
    ...(f.most !== undefined && { most: f.most }),
    ...(f.states?.length && { states: f.states }),
    ...(f.single && { single: true }),
    ...(f.contradicted && { contradicted: true }),
  };
}

/** How many conditions it sets. */
export const conditionsOf = (f: ReviewFilter): number => Object.keys(f).length;

export const REVIEW_STATES: readonly { readonly value: Review; readonly label: string }[] =
  REVIEWS.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));
