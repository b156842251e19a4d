/** What must hold of a variable, as patterns and predicates. */
import { RELATION_TYPE_NAMES, relationTypeOf } from '../../model/relationTypes.ts';
import type { Condition, DateRange, NumberRange, Relation, Thing } from '../question.ts';
import { writtenDate } from '../questionDates.ts';
import { alsoCalled, CATEGORIES, headPattern, stem } from './classNames.ts';
import { labels } from './labels.ts';
import type { Parameters } from './parameters.ts';

/** What lies in a place counts for it (`LOCATED_IN`), to this depth. */
const CLOSURE = '-[:LOCATED_IN*0..6]->';
const PLACED = new Set(['OPERATES_IN', 'OCCURRED_IN', 'LOCATED_IN']);

export interface Pattern {
  readonly match: readonly string[];
  readonly where: readonly string[];
  /** Clauses of their own, in which a relationship may be one that was matched before. */
  readonly apart?: readonly (readonly string[])[] | undefined;
  /** Variables of the relationships that show it. */
  readonly shown: readonly string[];
}

/** The patterns as MATCH clauses, with more parts in the first. */
export const clauses = ({ match, apart = [] }: Pattern, ...more: readonly string[]): string =>
  [[...match, ...more], ...apart].map((parts) => `MATCH ${parts.join(', ')}`).join(' ');

/** A pattern as a MATCH. */
export const matched = (pattern: Pattern): string =>
  `${clauses(pattern)}${pattern.where.length > 0 ? ` WHERE ${pattern.where.join(' AND ')}` : ''}`;

/** What shows that a thing is what it is said to be: a pattern a condition. */
export function evidencePatterns(conditions: Conditions, x: string, thing: Thing): Pattern[] {
  const patterns = (c: Condition): Pattern[] => {
    switch (c.is) {
      case 'all':
      case 'any':
        return c.of.flatMap(patterns);
      case 'relation':
        return [conditions.pattern(x, conditions.params.variable('y'), c.relation)];
      case 'supplied':
        return [conditions.supplied(x, c.from, c.to)];
      case 'shared':
        return [conditions.shared(x, c.of)];
      default:
        return [];
    }
  };
  return thing.conditions.flatMap(patterns).filter((p) => p.shown.length > 0);
}

export class Conditions {
  readonly params: Parameters;

  constructor(params: Parameters) {
    this.params = params;
  }

  /** What must be true of a variable to be that thing. */
  holds(x: string, thing: Thing): string[] {
    const out: string[] = [];
    if (thing.unknown) return ['false'];
    if (thing.entities)
      out.push(`${x}.id IN ${this.params.of(thing.entities.slice(0, 1).map((e) => e.id))}`);
    else if (thing.kinds) out.push(`${x}:${labels(thing.kinds)}`);
    if (thing.heads) out.push(this.headed(x, thing));
    if (thing.except && thing.except.length > 0)
      out.push(`NOT ${x}.id IN ${this.params.of(thing.except.map((e) => e.id))}`);
    for (const c of thing.conditions) out.push(this.condition(x, c));
    return out;
  }

  /** A class word heads a name: "rifle" does in "AM-50 rifles" and "rifle of unknown make", not in "rifle round". */
  headed(x: string, thing: Thing): string {
    const heads = (thing.heads ?? []).flatMap(alsoCalled);
    const patterns = heads.map(headPattern);
    // the folded names rule most out before a regular expression is tried
    const roughly = `any(s IN ${this.params.of([...new Set(heads.map(stem))])} WHERE ${x}.search CONTAINS s)`;
    const named = `(${roughly} AND any(name IN [${x}.name] + ${x}.aliases WHERE any(h IN ${this.params.of(patterns)} WHERE name =~ h)))`;
    const categories = (thing.heads ?? []).flatMap((h) => CATEGORIES.get(h) ?? []);
    return categories.length > 0
      ? `(${named} OR ${x}.category IN ${this.params.of(categories)})`
      : named;
  }

  condition(x: string, c: Condition): string {
    switch (c.is) {
      case 'relation': {
        const y = this.params.variable('y');
        const pattern = this.pattern(x, y, c.relation);
        const { number } = c.relation.other;
        if (number) return between(`COUNT { ${matched(pattern)} RETURN DISTINCT ${y} }`, number);
        return `EXISTS { ${matched(pattern)} }`;
      }
      case 'supplied':
        return `EXISTS { ${matched(this.supplied(x, c.from, c.to))} }`;
      case 'shared':
        return `EXISTS { ${matched(this.shared(x, c.of))} }`;
      case 'sort':
        return `(${this.holds(x, c.of).join(' AND ') || 'true'})`;
      case 'all':
        return `(${c.of.map((o) => this.condition(x, o)).join(' AND ')})`;
      case 'any':
        return `(${c.of.map((o) => this.condition(x, o)).join(' OR ') || 'false'})`;
      case 'not':
        return `NOT ${this.condition(x, c.of)}`;
      case 'dated':
        return this.dated(x, c.dates);
    }
  }

  /** A date of an event: its own, else one in its names, which people write out. */
  dated(x: string, dates: DateRange): string {
    const own = `(${x}.date IS NOT NULL AND ${this.overlaps(`${x}.date`, `${x}.date`, dates)})`;
    const written = writtenDate(dates);
    return written.length > 0
      ? `(${own} OR ${x}.date IS NULL AND any(name IN [${x}.name] + ${x}.aliases WHERE any(w IN ${this.params.of(written)} WHERE toLower(' ' + name) CONTAINS w)))`
      : own;
  }

  /** Dates may name a year or a month only, which then means any day of it. */
  overlaps(first: string, last: string, { from, to, anyYear }: DateRange): string {
    const parts: string[] = [];
    if (anyYear) {
      const value = this.params.of(anyYear);
      const is = (date: string): string => `substring(${date}, 5, ${anyYear.length}) = ${value}`;
      parts.push(first === last ? is(first) : `(${is(first)} OR ${is(last)})`);
    }
    if (from) parts.push(`(${last} + '~') >= ${this.params.of(from)}`);
    if (to) parts.push(`${first} <= ${this.params.of(to)}`);
    return parts.join(' AND ') || 'true';
  }

  supplied(x: string, from: Thing, to: Thing): Pattern {
    const [r, a, b] = [
      this.params.variable('r'),
      this.params.variable('a'),
      this.params.variable('b'),
    ];
    return {
      match: [`(${a}:Entity)-[${r}:SUPPLIED]->(${b}:Entity)`],
      where: [`${x}.id IN ${r}.weapons`, ...this.holds(a, from), ...this.holds(b, to)],
      shown: [r],
    };
  }

  /** The same relation to each of these, the same way round. */
  shared(x: string, things: readonly Thing[]): Pattern {
    const parts = things.map((thing) => {
      const [r, a] = [this.params.variable('r'), this.params.variable('a')];
      return { r, match: `(${x})-[${r}]-(${a}:Entity)`, where: this.holds(a, thing) };
    });
    const [first, ...others] = parts;
    return {
      match: parts.map((p) => p.match),
      where: [
        ...parts.flatMap((p) => p.where),
        ...others.map(
          ({ r }) =>
            `type(${r}) = type(${first?.r}) AND type(${r}) IN ${this.params.of(RELATION_TYPE_NAMES)} AND (startNode(${r}) = ${x}) = (startNode(${first?.r}) = ${x})`,
        ),
      ],
      shown: parts.map((p) => p.r),
    };
  }

  pattern(x: string, y: string, relation: Relation): Pattern {
    const r = this.params.variable('r');
    const { types, direction, other } = relation;
    if (types.length === 0) return { match: [`(${x})`], where: ['false'], shown: [] };
    const symmetric = types.filter((t) => relationTypeOf(t).symmetric);
    const either = direction === 'either' || symmetric.length === types.length;
    const mixed = !either && symmetric.length > 0;
    const open = either || mixed;
    const [left, right] = open ? ['-', '-'] : direction === 'out' ? ['-', '->'] : ['<-', '-'];
    const match = [`(${x})${left}[${r}:${types.join('|')}]${right}(${y}:Entity)`];
    const where: string[] = [];
    const apart: (readonly string[])[] = [];
    if (mixed)
      where.push(
        `(type(${r}) IN ${this.params.of(symmetric)} OR startNode(${r}) = ${direction === 'out' ? x : y})`,
      );
    const shown = [r];
    const inPlace = direction === 'out' && types.every((t) => PLACED.has(t)) && other.entities;
    if (inPlace) {
      const z = this.params.variable('z');
      match.push(`(${y})${CLOSURE}(${z}:Entity)`);
      where.push(...this.holds(z, { ...other, conditions: [] }));
      for (const c of other.conditions) where.push(this.condition(y, c));
    } else {
      const plain = other.conditions.filter((c) => c.is === 'relation');
      where.push(
        ...this.holds(y, {
          ...other,
          conditions: other.conditions.filter((c) => c.is !== 'relation'),
        }),
      );
      for (const c of plain) {
        if (c.is !== 'relation') continue;
        const inner = this.pattern(y, this.params.variable('y'), c.relation);
        // who seized what someone in a town seized may be that someone
        if (namesOne(c.relation.other)) match.push(...inner.match);
        else apart.push(inner.match);
        apart.push(...(inner.apart ?? []));
        where.push(...inner.where);
        shown.push(...inner.shown);
      }
    }
    if (relation.mutual) where.push(`EXISTS { (${y})${left}[:${types.join('|')}]${right}(${x}) }`);
    if (relation.certainty) where.push(`${r}.certainty IN ${this.params.of(relation.certainty)}`);
    if (relation.source) {
      const s = this.params.variable('s');
      where.push(
        `EXISTS { MATCH (c:Claim {relationship: ${r}.id})-[:ATTRIBUTED_TO]->(:Mention)-[:REFERS_TO]->(${s}:Entity) WHERE ${this.holds(s, relation.source).join(' AND ') || 'true'} }`,
      );
    }
    if (relation.dates)
      where.push(
        `${r}.firstDate IS NOT NULL AND ${this.overlaps(`${r}.firstDate`, `coalesce(${r}.lastDate, ${r}.firstDate)`, relation.dates)}`,
      );
    if (relation.goods) {
      const g = this.params.variable('g');
      where.push(
        `EXISTS { MATCH (${g}:Weapon) WHERE ${[`${g}.id IN ${r}.weapons`, ...this.holds(g, relation.goods)].join(' AND ')} }`,
      );
    }
    if (relation.holder) {
      const h = this.params.variable('h');
      const weapon = direction === 'out' ? y : x;
      where.push(
        `EXISTS { MATCH (${h}:Entity)-[:POSSESSED]->(${weapon}) WHERE ${this.holds(h, relation.holder).join(' AND ') || 'true'} }`,
      );
    }
    if (relation.place) {
      const p = this.params.variable('p');
      const inside = (of: string): string =>
        `EXISTS { MATCH (${of})-[:OPERATES_IN|OCCURRED_IN]->()${CLOSURE}(${p}:Entity) WHERE ${this.holds(p, relation.place ?? other).join(' AND ') || 'true'} }`;
      const lies = (of: string): string =>
        `EXISTS { MATCH (${of})${CLOSURE}(${p}:Entity) WHERE ${this.holds(p, relation.place ?? other).join(' AND ') || 'true'} }`;
      where.push(`(${inside(x)} OR ${inside(y)} OR ${lies(x)} OR ${lies(y)})`);
    }
    return { match, where, apart, shown };
  }
}

const namesOne = (thing: Thing): boolean => thing.entities !== undefined;

const between = (counted: string, { least, most }: NumberRange): string =>
  [
    ...(least === undefined ? [] : [`${counted} >= ${least}`]),
    ...(most === undefined ? [] : [`${counted} <= ${most}`]),
  ].join(' AND ') || 'true';
