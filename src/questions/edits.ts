/** Choices among the alternatives of pieces, made in a typed question. Each is one function by the choice's name. */
import { z } from 'zod';
import { certaintySchema } from '../model/certainty.ts';
import { kindSchema } from '../model/kinds.ts';
import type { QuestionEdit } from '../model/questionContracts.ts';
import { RELATION_TYPE_NAMES, relationTypeSchema } from '../model/relationTypes.ts';
import {
  conditionSchema,
  type DateRange,
  type EntityChoice,
  type Question,
  relationSchema,
  thingSchema,
} from '../model/typedQuestion.ts';
import { firstDay, lastDay } from './questionDates.ts';
import { partAt, REMOVED, withPart } from './questionParts.ts';

/** A choice that the question does not have: it was changed otherwise meanwhile. */
export class QuestionEditError extends Error {
  constructor(edit: QuestionEdit) {
    super(
      `The question has no choice “${edit.choose}” at “${edit.piece}”. Ask it again without the changes.`,
    );
    this.name = 'QuestionEditError';
  }
}

/** How an entity is found that was chosen for a name. */
export type EntityFinder = (id: string) => Promise<EntityChoice | undefined>;

type Choice = (part: unknown, value: string, find: EntityFinder) => unknown;

const relationOf = (part: unknown) => {
  const condition = conditionSchema.safeParse(part);
  if (condition.success && condition.data.is === 'relation') return condition.data.relation;
  return relationSchema.parse(part);
};
const asBefore = (part: unknown, relation: unknown): unknown =>
  relationSchema.safeParse(part).success ? relation : { is: 'relation', relation };

const CHOICES: Readonly<Record<string, Choice>> = {
  remove: () => REMOVED,
  joint: (part, value) => jointed(part, value),
  least: (_, value) => value === 'true',
  fewer: (_, value) => value === 'true',
  related: (part) =>
    asBefore(part, { ...relationOf(part), types: RELATION_TYPE_NAMES, direction: 'either' }),
  form: (_, value) => value,
  kind: (part, value) => {
    const { entities: _e, said: _s, unknown: _u, heads: _h, ...thing } = thingSchema.parse(part);
    return { ...thing, kinds: z.array(kindSchema).parse(value.split(',')) };
  },
  async entity(part, value, find) {
    const chosen = await find(value);
    if (!chosen) return undefined;
    const { unknown: _u, kinds: _k, heads: _h, ...thing } = thingSchema.parse(part);
    const others = (thing.entities ?? []).filter((e) => e.id !== value);
    return { ...thing, entities: [chosen, ...others] };
  },
  out: (part, value) => typed(part, value, 'out'),
  in: (part, value) => typed(part, value, 'in'),
  negate: (part) => ({ is: 'not', of: conditionSchema.parse(part) }),
  affirm: (part) => {
    const condition = conditionSchema.parse(part);
    return condition.is === 'not' ? condition.of : undefined;
  },
};

const jointed = (part: unknown, joint: string): unknown => {
  const condition = conditionSchema.safeParse(part);
  return condition.success ? { ...condition.data, is: joint } : joint;
};

const typed = (part: unknown, value: string, direction: 'out' | 'in'): unknown =>
  asBefore(part, { ...relationOf(part), types: [relationTypeSchema.parse(value)], direction });

/** How sure a relation must be; the part is the relation, since what the question does not say is absent. */
const SURENESS: Readonly<Record<string, (value: string) => object>> = {
  any: () => ({ certainty: undefined, reviewed: undefined }),
  reviewed: () => ({ certainty: undefined, reviewed: true }),
  certainty: (value) => ({
    certainty: z.array(certaintySchema).parse(value.split(',')),
    reviewed: undefined,
  }),
};

/** When something must have been so; the part is the relation, or the event that has a date. */
const dated = (part: unknown, value: string): unknown => {
  const dates = datesOf(value);
  const relation = relationSchema.safeParse(part);
  if (relation.success) return { ...relation.data, dates };
  const thing = thingSchema.parse(part);
  const conditions = thing.conditions.filter((c) => c.is !== 'dated');
  return { ...thing, conditions: dates ? [...conditions, { is: 'dated', dates }] : conditions };
};

const ISO = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

/** "2024-01..2024-06": both days included, either may be missing. */
function datesOf(value: string): DateRange | undefined {
  const [from = '', to = ''] = value.split('..');
  if (!ISO.test(from) || !ISO.test(to) || !value.includes('..')) throw new z.ZodError([]);
  if (!from && !to) return undefined;
  const said = !to
    ? `since ${from}`
    : !from
      ? `until ${to}`
      : from === to
        ? `in ${from}`
        : `from ${from} to ${to}`;
  return { ...(from && { from: firstDay(from) }), ...(to && { to: lastDay(to) }), said };
}

export async function edited(
  question: Question,
  edits: readonly QuestionEdit[],
  find: EntityFinder,
): Promise<Question> {
  let now = question;
  for (const edit of edits) now = await one(now, edit, find);
  return now;
}

async function one(question: Question, edit: QuestionEdit, find: EntityFinder): Promise<Question> {
  const [name = '', value = ''] = split(edit.choose);
  const path = edit.piece.split('/');
  const sureness = path.at(-1) === 'certainty' ? SURENESS[name] : undefined;
  const when = path.at(-1) === 'dates' && (name === 'dates' || name === 'anytime');
  const choice = when
    ? (part: unknown) => dated(part, name === 'dates' ? value : '..')
    : sureness
      ? (part: unknown) => ({
          ...relationSchema.parse(part),
          ...sureness(value),
          certaintySpan: undefined,
        })
      : CHOICES[name];
  if (!choice || (!when && !Object.hasOwn({ ...CHOICES, ...SURENESS }, name)))
    throw new QuestionEditError(edit);
  try {
    const at = sureness || when ? path.slice(0, -1) : path;
    const part = partAt(question, at);
    // "and" of a list is not written down until it is "or"
    if (part === undefined && name !== 'joint') throw new QuestionEditError(edit);
    return withPart(question, at, await choice(part, value, find));
  } catch (error) {
    if (error instanceof z.ZodError) throw new QuestionEditError(edit);
    throw error;
  }
}

const split = (choose: string): [string, string] => {
  const at = choose.indexOf(':');
  return at < 0 ? [choose, ''] : [choose.slice(0, at), choose.slice(at + 1)];
};
