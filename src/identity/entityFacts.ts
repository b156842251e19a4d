/**
 * What an entity is called and what is known of it, out of what its mentions say. Each mention contributes facts,
 * the name index counts them, and the most frequent one of a field holds; see `tally.ranked` for ties.
 */
import type { Mention } from '../model/claims.ts';
import type { Kind } from '../model/kinds.ts';
import { count, ranked, type Tally } from './tally.ts';

/** A name of the lexicon outranks a canonical name of the text, however often the latter stands. */
const FIELDS = [
  'lexicon',
  'name',
  'alias',
  'category',
  'model',
  'calibre',
  'date',
  'place',
] as const;
type Field = (typeof FIELDS)[number];

const SEPARATOR = '\t';
const fact = (field: Field, ...values: readonly (string | number)[]): string =>
  [field, ...values].join(SEPARATOR);

type Stated = Omit<Mention, 'key' | 'spans' | 'optional'>;

export function factsOf(m: Stated): string[] {
  const facts = [fact(m.lexiconId === undefined ? 'name' : 'lexicon', m.name)];
  for (const name of new Set([m.name, ...m.names])) facts.push(fact('alias', name));
  if (m.category !== undefined) facts.push(fact('category', m.category));
  if (m.model !== undefined) facts.push(fact('model', m.model));
  if (m.calibre !== undefined) facts.push(fact('calibre', m.calibre));
  if (m.date !== undefined) facts.push(fact('date', m.date, m.datePrecision ?? ''));
  if (m.latitude !== undefined && m.longitude !== undefined)
    facts.push(fact('place', m.latitude, m.longitude));
  return facts;
}

export interface EntityFacts {
  readonly name: string;
  /** Every other name, the most frequent first. */
  readonly aliases: readonly string[];
  readonly category?: string;
  readonly model?: string;
  readonly calibre?: string;
  readonly date?: string;
  readonly datePrecision?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  /** How exact the coordinates can be, for a thing of this kind. */
  readonly precision?: string;
}

const COORDINATE_PRECISION: Readonly<Partial<Record<Kind, string>>> = {
  Country: 'country',
  Region: 'province',
  Province: 'province',
  Settlement: 'settlement',
  Facility: 'point',
  NaturalFeature: 'point',
};

export function entityFactsOf(kind: Kind, facts: ReadonlyMap<string, number>): EntityFacts {
  const byField = new Map<string, Tally>();
  for (const [item, n] of facts) {
    const at = item.indexOf(SEPARATOR);
    const field = item.slice(0, at);
    const tally = byField.get(field) ?? new Map();
    byField.set(field, tally);
    count(tally, item.slice(at + 1), n);
  }
  const all = (field: Field): string[] => ranked(byField.get(field) ?? new Map());
  const best = (field: Field): string | undefined => all(field)[0];
  const name = best('lexicon') ?? best('name') ?? best('alias') ?? '';
  const [date, datePrecision] = (best('date') ?? '').split(SEPARATOR);
  const place = best('place')?.split(SEPARATOR).map(Number);
  return {
    name,
    aliases: all('alias').filter((alias) => alias !== name),
    category: best('category'),
    model: best('model'),
    calibre: best('calibre'),
    date: date || undefined,
    datePrecision: datePrecision || undefined,
    latitude: place?.[0],
    longitude: place?.[1],
    precision: place ? COORDINATE_PRECISION[kind] : undefined,
  };
}

/** The kind that a name key is of. */
export const kindOfKey = (key: string): string => key.slice(0, key.indexOf('/'));

/** One fact of an entity from several records. */
export function mergeFacts(
  records: Iterable<{ readonly facts: ReadonlyMap<string, number> }>,
): Tally {
  const merged: Tally = new Map();
  for (const r of records) for (const [item, n] of r.facts) count(merged, item, n);
  return merged;
}
