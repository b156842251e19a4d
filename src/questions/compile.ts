/**
 * A typed question as one read-only statement. Only what the ontology names (labels, relation types) is written into it;
 * everything that was said stands in parameters.
 */
import { fitsFamily, KIND_NAMES, type Kind, kindOf } from '../model/kinds.ts';
import { fold } from '../model/names.ts';
import { RELATION_TYPE_NAMES, relationTypeOf } from '../model/relationTypes.ts';
import type { Condition, DateRange, NumberRange, Question, Relation, Thing } from './question.ts';
import { writtenDate } from './questionDates.ts';

export interface Statement {
  readonly cypher: string;
  readonly params: Record<string, unknown>;
}

/** Answers beyond this many are cut, and said to be. */
export const MOST_ROWS = 500;
/** Sentences are wanted for each row, not all of them. */
const RELATIONS_A_ROW = 12;
const LONGEST_PATH = 8;

/** What lies in a place counts for it (`LOCATED_IN`), to this depth. */
const CLOSURE = '-[:LOCATED_IN*0..6]->';
const PLACED = new Set(['OPERATES_IN', 'OCCURRED_IN', 'LOCATED_IN']);

export function compile(question: Question): Statement {
  return new Compiler().compile(question);
}

/** Ids of what answers a question, at most `most`, without what shows it: to see whether there is any. */
export function compileGlimpse(focus: Thing, most: number): Statement {
  return new Compiler().glimpse(focus, most);
}

interface Pattern {
  readonly match: readonly string[];
  readonly where: readonly string[];
  /** Variables of the relationships that show it. */
  readonly shown: readonly string[];
}

class Compiler {
  private readonly params: Record<string, unknown> = {};
  private variables = 0;

  compile(question: Question): Statement {
    return { cypher: this.statement(question), params: this.params };
  }

  glimpse(focus: Thing, most: number): Statement {
    const { lines, rest } = this.found('x', focus);
    const where = this.holds('x', { ...focus, conditions: rest });
    const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
    const cypher = [...lines, condition, `RETURN DISTINCT x.id AS id LIMIT ${most}`];
    return { cypher: cypher.filter(Boolean).join('\n'), params: this.params };
  }

  private param(value: unknown): string {
    const known = Object.entries(this.params).find(
      ([, v]) => JSON.stringify(v) === JSON.stringify(value),
    );
    if (known) return `$${known[0]}`;
    const name = `p${Object.keys(this.params).length + 1}`;
    this.params[name] = value;
    return `$${name}`;
  }
  private variable(letter: string): string {
    this.variables += 1;
    return `${letter}${this.variables}`;
  }

  private statement(q: Question): string {
    switch (q.ask) {
      case 'entities':
      case 'count':
      case 'yesno':
      case 'evidence':
        return this.entities(q.focus);
      case 'pairs':
        return this.pairs(q.focus, q.relation);
      case 'most':
        return this.most(q.focus, q.relation, q.least);
      case 'documents':
        return this.documents([q.focus, ...(q.also ?? [])], q.joint ?? 'all');
      case 'paths':
        return this.paths(q.from, q.to);
    }
  }

  private entities(focus: Thing): string {
    const { lines, rest } = this.found('x', focus);
    const where = this.holds('x', { ...focus, conditions: rest });
    return [
      ...lines,
      where.length > 0 ? `WHERE ${where.join('\n  AND ')}` : '',
      `WITH x ORDER BY x.documents DESC, x.name, x.id LIMIT ${MOST_ROWS + 1}`,
      `RETURN ${record('x')} AS x, ${this.because('x', focus.conditions)} AS because`,
    ]
      .filter(Boolean)
      .join('\n');
  }

  /**
   * Where to begin: at a condition that names an entity, whose neighbours are then the only candidates, else at any
   * relation, else at all that bear the label. Left over are the conditions that this has not settled.
   */
  private found(x: string, focus: Thing): { lines: string[]; rest: readonly Condition[] } {
    if (!focus.entities && !focus.unknown) {
      const start =
        focus.conditions.find((c) => startsAtName(c)) ??
        focus.conditions.find((c) => c.is === 'relation' && startsHere(c));
      if (start) {
        const branches = this.branches(x, start, labelsOf(focus));
        const rest = focus.conditions.filter((c) => c !== start);
        if (branches.length === 1)
          return { lines: [...(branches[0] ?? []), `WITH DISTINCT ${x}`], rest };
        return {
          lines: [
            `CALL () {\n${branches.map((b) => `${b.join('\n')}\nRETURN ${x}`).join('\nUNION\n')}\n}`,
            `WITH DISTINCT ${x}`,
          ],
          rest,
        };
      }
    }
    return { lines: [`MATCH (${x}:${labelsOf(focus)})`], rest: focus.conditions };
  }

  /** The ways to begin at a condition; more than one for "or". */
  private branches(x: string, c: Condition, label: string): string[][] {
    if (c.is === 'any') return c.of.flatMap((o) => this.branches(x, o, label));
    if (c.is === 'all') {
      const start = c.of.find(startsAtName) ?? c.of.find(startsHere);
      const others = c.of.filter((o) => o !== start).map((o) => this.condition(x, o));
      return start
        ? this.branches(x, start, label).map((b) =>
            others.length > 0 ? [...b, `WITH DISTINCT ${x} WHERE ${others.join(' AND ')}`] : b,
          )
        : [];
    }
    if (c.is === 'supplied') {
      const [r, a, b] = [this.variable('r'), this.variable('a'), this.variable('b')];
      const where = [...this.holds(a, c.from), ...this.holds(b, c.to)];
      return [
        [
          `MATCH (${a}:Entity)-[${r}:SUPPLIED]->(${b}:Entity)${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`,
          `UNWIND ${r}.weapons AS id MATCH (${x}:${label} {id: id})`,
        ],
      ];
    }
    if (c.is !== 'relation') return [];
    const { match, where } = this.pattern(x, this.variable('y'), c.relation);
    return [
      [
        `MATCH ${[...match, `(${x}:${label})`].join(', ')}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`,
      ],
    ];
  }

  private pairs(focus: Thing, relation: Relation): string {
    const { match, where, shown } = this.pattern('x', 'y', relation);
    const all = [...this.holds('x', focus), ...where];
    return [
      `MATCH (x:${labelsOf(focus)})`,
      `MATCH ${match.join(', ')}`,
      all.length > 0 ? `WHERE ${all.join('\n  AND ')}` : '',
      `WITH x, y, collect(DISTINCT ${shown[0]}.id) AS because`,
      `RETURN ${record('x')} AS x, ${record('y')} AS y, because[..${RELATIONS_A_ROW}] AS because`,
      `ORDER BY x.name, x.id, y.name, y.id LIMIT ${MOST_ROWS + 1}`,
    ]
      .filter(Boolean)
      .join('\n');
  }

  private most(focus: Thing, relation: Relation, least: boolean): string {
    const { match, where, shown } = this.pattern('x', 'y', relation);
    const all = [...this.holds('x', focus), ...where];
    return [
      `MATCH (x:${labelsOf(focus)})`,
      `MATCH ${match.join(', ')}`,
      all.length > 0 ? `WHERE ${all.join('\n  AND ')}` : '',
      `WITH x, count(DISTINCT y) AS n, collect(DISTINCT ${shown[0]}.id)[..${RELATIONS_A_ROW}] AS because`,
      'WITH collect({x: x, n: n, because: because}) AS found',
      `WITH found, reduce(top = null, f IN found | CASE WHEN top IS NULL OR f.n ${least ? '<' : '>'} top THEN f.n ELSE top END) AS top`,
      'UNWIND [f IN found WHERE f.n = top] AS best',
      'WITH best.x AS x, best.n AS n, best.because AS because',
      `RETURN ${record('x')} AS x, n, because ORDER BY x.name, x.id LIMIT ${MOST_ROWS + 1}`,
    ]
      .filter(Boolean)
      .join('\n');
  }

  private documents(things: readonly Thing[], joint: 'all' | 'any'): string {
    const clauses = things.map((thing, i) => {
      const e = `e${i}`;
      return `EXISTS { MATCH (d)<-[:IN]-(:Mention)-[:REFERS_TO]->(${e}:Entity) WHERE ${this.holds(e, thing).join(' AND ') || 'true'} }`;
    });
    const first = things[0] ?? { conditions: [] };
    return [
      'MATCH (d:Document)',
      `WHERE ${clauses.join(joint === 'any' ? '\n  OR ' : '\n  AND ')}`,
      `MATCH (d)<-[:IN]-(m:Mention)-[:REFERS_TO]->(x:Entity) WHERE ${this.holds('x', first).join(' AND ') || 'true'}`,
      'WITH d, m ORDER BY m.id',
      'WITH d, collect(m)[0] AS m',
      'RETURN d.name AS document, m.starts[0] AS start, m.ends[0] AS end, substring(d.text, m.starts[0], m.ends[0] - m.starts[0]) AS quote',
      `ORDER BY d.name LIMIT ${MOST_ROWS + 1}`,
    ].join('\n');
  }

  private paths(from: Thing, to: Thing): string {
    const types = RELATION_TYPE_NAMES.join('|');
    return [
      `MATCH (a:Entity) WHERE ${this.holds('a', from).join(' AND ')}`,
      `MATCH (b:Entity) WHERE ${this.holds('b', to).join(' AND ')} AND a <> b`,
      `MATCH path = allShortestPaths((a)-[:${types}*..${LONGEST_PATH}]-(b))`,
      `RETURN [n IN nodes(path) | ${record('n')}] AS nodes, [r IN relationships(path) | r.id] AS because`,
      'ORDER BY length(path), [n IN nodes(path) | n.id] LIMIT 50',
    ].join('\n');
  }

  /** What must be true of a variable to be that thing. */
  private holds(x: string, thing: Thing): string[] {
    const out: string[] = [];
    if (thing.unknown) return ['false'];
    if (thing.entities)
      out.push(`${x}.id IN ${this.param(thing.entities.slice(0, 1).map((e) => e.id))}`);
    else if (thing.kinds) out.push(`${x}:${labels(thing.kinds)}`);
    if (thing.heads) out.push(this.headed(x, thing));
    if (thing.except && thing.except.length > 0)
      out.push(`NOT ${x}.id IN ${this.param(thing.except.map((e) => e.id))}`);
    for (const c of thing.conditions) out.push(this.condition(x, c));
    return out;
  }

  /** A class word heads a name: "rifle" does in "AM-50 rifles" and "rifle of unknown make", not in "rifle round". */
  private headed(x: string, thing: Thing): string {
    const patterns = (thing.heads ?? []).map(headPattern);
    // the folded names rule most out before a regular expression is tried
    const roughly = `any(s IN ${this.param((thing.heads ?? []).map(stem))} WHERE ${x}.search CONTAINS s)`;
    const named = `(${roughly} AND any(name IN [${x}.name] + ${x}.aliases WHERE any(h IN ${this.param(patterns)} WHERE name =~ h)))`;
    const categories = (thing.heads ?? []).flatMap((h) => CATEGORIES.get(h) ?? []);
    return categories.length > 0
      ? `(${named} OR ${x}.category IN ${this.param(categories)})`
      : named;
  }

  private condition(x: string, c: Condition): string {
    switch (c.is) {
      case 'relation': {
        const y = this.variable('y');
        const { match, where } = this.pattern(x, y, c.relation);
        const { number } = c.relation.other;
        if (number)
          return between(
            `COUNT { MATCH ${match.join(', ')}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} RETURN DISTINCT ${y} }`,
            number,
          );
        return `EXISTS { MATCH ${match.join(', ')}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} }`;
      }
      case 'supplied': {
        const { match, where } = this.supplied(x, c.from, c.to);
        return `EXISTS { MATCH ${match.join(', ')} WHERE ${where.join(' AND ')} }`;
      }
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
  private dated(x: string, dates: DateRange): string {
    const own = `(${x}.date IS NOT NULL AND ${this.overlaps(`${x}.date`, `${x}.date`, dates)})`;
    const written = writtenDate(dates);
    return written.length > 0
      ? `(${own} OR any(name IN [${x}.name] + ${x}.aliases WHERE any(w IN ${this.param(written)} WHERE toLower(name) CONTAINS w)))`
      : own;
  }

  /** Dates may name a year or a month only, which then means any day of it. */
  private overlaps(first: string, last: string, { from, to }: DateRange): string {
    const parts: string[] = [];
    if (from) parts.push(`(${last} + '~') >= ${this.param(from)}`);
    if (to) parts.push(`${first} <= ${this.param(to)}`);
    return parts.join(' AND ') || 'true';
  }

  private supplied(x: string, from: Thing, to: Thing): Pattern {
    const [r, a, b] = [this.variable('r'), this.variable('a'), this.variable('b')];
    return {
      match: [`(${a}:Entity)-[${r}:SUPPLIED]->(${b}:Entity)`],
      where: [`${x}.id IN ${r}.weapons`, ...this.holds(a, from), ...this.holds(b, to)],
      shown: [r],
    };
  }

  private pattern(x: string, y: string, relation: Relation): Pattern {
    const r = this.variable('r');
    const { types, direction, other } = relation;
    if (types.length === 0) return { match: [`(${x})`], where: ['false'], shown: [] };
    const symmetric = types.filter((t) => relationTypeOf(t).symmetric);
    const either = direction === 'either' || symmetric.length === types.length;
    const mixed = !either && symmetric.length > 0;
    const open = either || mixed;
    const [left, right] = open ? ['-', '-'] : direction === 'out' ? ['-', '->'] : ['<-', '-'];
    const match = [`(${x})${left}[${r}:${types.join('|')}]${right}(${y}:Entity)`];
    const where: string[] = [];
    if (mixed)
      where.push(
        `(type(${r}) IN ${this.param(symmetric)} OR startNode(${r}) = ${direction === 'out' ? x : y})`,
      );
    const shown = [r];
    const inPlace = direction === 'out' && types.every((t) => PLACED.has(t)) && other.entities;
    if (inPlace) {
      const z = this.variable('z');
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
        const inner = this.pattern(y, this.variable('y'), c.relation);
        match.push(...inner.match);
        where.push(...inner.where);
        shown.push(...inner.shown);
      }
    }
    if (relation.certainty) where.push(`${r}.certainty IN ${this.param(relation.certainty)}`);
    if (relation.dates)
      where.push(
        `${r}.firstDate IS NOT NULL AND ${this.overlaps(`${r}.firstDate`, `coalesce(${r}.lastDate, ${r}.firstDate)`, relation.dates)}`,
      );
    if (relation.goods) {
      const g = this.variable('g');
      where.push(
        `EXISTS { MATCH (${g}:Weapon) WHERE ${[`${g}.id IN ${r}.weapons`, ...this.holds(g, relation.goods)].join(' AND ')} }`,
      );
    }
    if (relation.holder) {
      const h = this.variable('h');
      const weapon = direction === 'out' ? y : x;
      where.push(
        `EXISTS { MATCH (${h}:Entity)-[:POSSESSED]->(${weapon}) WHERE ${this.holds(h, relation.holder).join(' AND ') || 'true'} }`,
      );
    }
    if (relation.place) {
      const p = this.variable('p');
      const inside = (of: string): string =>
        `EXISTS { MATCH (${of})-[:OPERATES_IN|OCCURRED_IN]->()${CLOSURE}(${p}:Entity) WHERE ${this.holds(p, relation.place ?? other).join(' AND ') || 'true'} }`;
      const lies = `EXISTS { MATCH (${y})${CLOSURE}(${p}:Entity) WHERE ${this.holds(p, relation.place).join(' AND ') || 'true'} }`;
      where.push(`(${inside(x)} OR ${lies})`);
    }
    return { match, where, shown };
  }

  /** Ids of the relationships that show why a row is there. */
  private because(x: string, conditions: readonly Condition[]): string {
    const parts: string[] = [];
    const add = (c: Condition): void => {
      if (c.is === 'all' || c.is === 'any') c.of.forEach(add);
      if (c.is !== 'relation' && c.is !== 'supplied') return;
      const { match, where, shown } =
        c.is === 'supplied'
          ? this.supplied(x, c.from, c.to)
          : this.pattern(x, this.variable('y'), c.relation);
      if (shown.length === 0) return;
      const list = `[${shown.map((r) => `${r}.id`).join(', ')}]`;
      parts.push(
        `COLLECT { MATCH ${match.join(', ')}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} RETURN ${list} AS ids ORDER BY ids LIMIT ${RELATIONS_A_ROW} }`,
      );
    };
    conditions.forEach(add);
    if (parts.length === 0) return '[]';
    return `reduce(all = [], ids IN ${parts.join(' + ')} | all + ids)`;
  }
}

/** Whether the things that meet a condition can be found from it alone. */
function startsHere(c: Condition): boolean {
  if (c.is === 'relation') return c.relation.types.length > 0 && !c.relation.other.number;
  if (c.is === 'supplied') return true;
  if (c.is === 'any') return c.of.length > 0 && c.of.every(startsHere);
  return c.is === 'all' && c.of.some(startsHere);
}

/** The same, from an entity that the question names. */
function startsAtName(c: Condition): boolean {
  if (!startsHere(c)) return false;
  if (c.is === 'relation') return namesSomething(c.relation.other);
  if (c.is === 'supplied') return namesSomething(c.from) || namesSomething(c.to);
  if (c.is === 'any') return c.of.every(startsAtName);
  return c.is === 'all' && c.of.some(startsAtName);
}

const namesSomething = (thing: Thing): boolean =>
  thing.entities !== undefined || thing.conditions.some(startsAtName);

const between = (counted: string, { least, most }: NumberRange): string =>
  [
    ...(least === undefined ? [] : [`${counted} >= ${least}`]),
    ...(most === undefined ? [] : [`${counted} <= ${most}`]),
  ].join(' AND ') || 'true';

const record = (x: string): string => `${x} {.id, .name, .kind, .aliases}`;

/** Categories of weapons and events that are words of questions too. */
const CATEGORIES: ReadonlyMap<string, readonly string[]> = new Map([
  ...[
    'drone',
    'ammunition',
    'explosive',
    'vehicle',
    'component',
    'attack',
    'operation',
    'seizure',
    'strike',
    'arrest',
    'escape',
    'transfer',
  ].map((word): [string, string[]] => [word, [word]]),
  ['uav', ['drone']],
  ['unmanned aerial vehicle', ['drone']],
  ['small arm', ['small-arm']],
  ['light weapon', ['light-weapon']],
  ['heavy weapon', ['heavy-weapon']],
]);

/** The last word of a class, as far as singular and plural agree. */
const stem = (head: string): string => (fold(head).split(' ').at(-1) ?? '').replace(/y$/, '');

const escaped = (text: string): string => text.replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&');

/** Java's regular expressions, over a whole name. */
function headPattern(head: string): string {
  const plural = head.endsWith('y')
    ? `${escaped(head.slice(0, -1))}(?:y|ies)`
    : `${escaped(head)}(?:s|es)?`;
  const flexible = plural
    .replaceAll(' ', '[ -]?')
    .replaceAll(/armou?red/g, 'armou?red')
    .replaceAll(/defen[cs]e/g, 'defen[cs]e');
  return `(?iu)(?:.*[^\\p{L}\\p{N}])?${flexible}(?:$|[^\\p{L}\\p{N} -].*|\\s+[^\\p{L}].*|\\s+(?:of|for|with|in|from|on|at|near|against|by|to|and)\\s.*)`;
}

function labels(kinds: readonly Kind[]): string {
  const every = (family: 'Actor' | 'Place'): boolean => {
    const members = KIND_NAMES.filter((k) => fitsFamily(k, family) && k !== 'Region');
    return (
      members.every((k) => kinds.includes(k)) &&
      kinds.every((k) => kindOf(k).labels.includes(family))
    );
  };
  if (every('Actor')) return 'Actor';
  return kinds.join('|');
}

const labelsOf = (thing: Thing): string =>
  thing.entities || !thing.kinds || thing.kinds.length > 1 ? 'Entity' : labels(thing.kinds);
