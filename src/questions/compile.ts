/**
 * A typed question as one read-only statement. Only what the ontology names (labels, relation types) is written into it;
 * everything that was said stands in parameters.
 */
import { RELATION_TYPE_NAMES } from '../model/relationTypes.ts';
import { Beginning } from './cypher/beginning.ts';
import { Conditions, clauses, evidencePatterns, matched } from './cypher/conditions.ts';
import { labelsOf } from './cypher/labels.ts';
import { Parameters } from './cypher/parameters.ts';
import type { Question, Relation, Thing } from './question.ts';

export interface Statement {
  readonly cypher: string;
  readonly params: Record<string, unknown>;
}

/** Answers beyond this many are cut, and said to be. */
export const MOST_ROWS = 500;
/** Sentences are wanted for each row, not all of them. */
const RELATIONS_A_ROW = 12;
const LONGEST_PATH = 8;

export function compile(question: Question): Statement {
  const compiler = new Compiler();
  return { cypher: compiler.statement(question), params: compiler.params.values };
}

/** Ids of what answers a question, at most `most`, without what shows it: to see whether there is any. */
export function compileGlimpse(question: Question, most: number): Statement {
  const compiler = new Compiler();
  return { cypher: compiler.glimpse(question, most), params: compiler.params.values };
}

const record = (x: string): string => `${x} {.id, .name, .kind, .aliases}`;
const lines = (...all: readonly string[]): string => all.filter(Boolean).join('\n');
const whereOf = (all: readonly string[], joint = '\n  AND '): string =>
  all.length > 0 ? `WHERE ${all.join(joint)}` : '';

class Compiler {
  readonly params = new Parameters();
  private readonly conditions = new Conditions(this.params);
  private readonly beginning = new Beginning(this.conditions);

  statement(q: Question): string {
    switch (q.ask) {
      case 'entities':
        return q.order ? this.inTime(q.focus, q.order) : this.entities(q.focus);
      case 'count':
      case 'yesno':
      case 'evidence':
        return this.entities(q.focus);
      case 'said':
        return this.credited(q.focus);
      case 'more':
        return this.more(q);
      case 'when':
        return this.when(q.focus, q.events, q.order);
      case 'pairs':
        return this.pairs(q.focus, q.relation);
      case 'most':
        return this.most(q.focus, q.relation, q.least);
      case 'documents':
        return q.most
          ? this.documentsWithMost(q.focus)
          : this.documents([q.focus, ...(q.also ?? [])], q.joint ?? 'all');
      case 'paths':
        return this.paths(q.from, q.to);
    }
  }

  glimpse(q: Question, most: number): string {
    if (q.ask === 'entities')
      return lines(...this.fitting(q.focus, ' AND '), `RETURN DISTINCT x.id AS id LIMIT ${most}`);
    // of those with the most there is one if there is any pair
    if (q.ask !== 'pairs' && q.ask !== 'most') return this.statement(q);
    const pattern = this.conditions.pattern('x', 'y', q.relation);
    return lines(
      `MATCH (x:${labelsOf(q.focus)})`,
      clauses(pattern),
      whereOf([...this.conditions.holds('x', q.focus), ...pattern.where]),
      q.ask === 'most'
        ? 'RETURN x.id AS x LIMIT 1'
        : `RETURN DISTINCT x.id AS x, y.id AS y LIMIT ${most}`,
    );
  }

  /** What is `x`: all that fits the focus. */
  private fitting(focus: Thing, joint?: string): string[] {
    const { lines: start, rest } = this.beginning.found('x', focus);
    return [...start, whereOf(this.conditions.holds('x', { ...focus, conditions: rest }), joint)];
  }

  private entities(focus: Thing): string {
    return lines(
      ...this.fitting(focus),
      `WITH x ORDER BY x.documents DESC, x.name, x.id LIMIT ${MOST_ROWS + 1}`,
      `RETURN ${record('x')} AS x, ${this.because(focus)} AS because`,
    );
  }

  /** The first or the last of them by date; all of them where none has one. */
  private inTime(focus: Thing, order: 'first' | 'last'): string {
    return lines(
      ...this.fitting(focus),
      `WITH x, ${this.because(focus)} AS because, ${this.dates(focus)} AS dates`,
      ...extreme(order),
      `RETURN ${record('x')} AS x, because, dates ORDER BY x.documents DESC, x.name, x.id LIMIT ${MOST_ROWS + 1}`,
    );
  }

  /** What is dated of it: its relations, and events that are it. */
  private when(
    focus: Thing,
    events: Thing | undefined,
    order: 'first' | 'last' | undefined,
  ): string {
    const part = (thing: Thing): string =>
      lines(
        ...this.fitting(thing),
        `RETURN x, ${this.because(thing)} AS because, ${this.dates(thing)} AS dates`,
      );
    return lines(
      `CALL () {\n${[focus, ...(events ? [events] : [])].map(part).join('\nUNION\n')}\n}`,
      'WITH x, because, dates WHERE size(dates) > 0',
      ...(order ? extreme(order) : []),
      `RETURN ${record('x')} AS x, because, dates ORDER BY dates, x.name, x.id LIMIT ${MOST_ROWS + 1}`,
    );
  }

  private pairs(focus: Thing, relation: Relation): string {
    const pattern = this.conditions.pattern('x', 'y', relation);
    const { where, shown } = pattern;
    return lines(
      `MATCH (x:${labelsOf(focus)})`,
      clauses(pattern),
      whereOf([...this.conditions.holds('x', focus), ...where]),
      `WITH x, y, collect(DISTINCT ${shown[0]}.id) AS because`,
      `RETURN ${record('x')} AS x, ${record('y')} AS y, because[..${RELATIONS_A_ROW}] AS because`,
      `ORDER BY x.name, x.id, y.name, y.id LIMIT ${MOST_ROWS + 1}`,
    );
  }

  private most(focus: Thing, relation: Relation, least: boolean): string {
    const pattern = this.conditions.pattern('x', 'y', relation);
    const { where, shown } = pattern;
    return lines(
      `MATCH (x:${labelsOf(focus)})`,
      clauses(pattern),
      whereOf([...this.conditions.holds('x', focus), ...where]),
      `WITH x, count(DISTINCT y) AS n, collect(DISTINCT ${shown[0]}.id)[..${RELATIONS_A_ROW}] AS because`,
      'WITH collect({x: x, n: n, because: because}) AS found',
      `WITH found, reduce(top = null, f IN found | CASE WHEN top IS NULL OR f.n ${least ? '<' : '>'} top THEN f.n ELSE top END) AS top`,
      'UNWIND [f IN found WHERE f.n = top] AS best',
      'WITH best.x AS x, best.n AS n, best.because AS because',
      `RETURN ${record('x')} AS x, n, because ORDER BY x.name, x.id LIMIT ${MOST_ROWS + 1}`,
    );
  }

  /** Whom documents credit with the claims behind it. */
  private credited(focus: Thing): string {
    return lines(
      ...this.fitting(focus),
      `WITH DISTINCT x LIMIT ${MOST_ROWS}`,
      `UNWIND ${this.because(focus)} AS id`,
      'MATCH (c:Claim {relationship: id})-[:ATTRIBUTED_TO]->(:Mention)-[:REFERS_TO]->(s:Entity)',
      'WITH s, collect(DISTINCT id) AS because ORDER BY s.documents DESC, s.name, s.id',
      `RETURN ${record('s')} AS x, because LIMIT ${MOST_ROWS + 1}`,
    );
  }

  /** With more of them than the other has, or than of the others: how many of each stand in `n` and `m`. */
  private more({
    focus,
    relation,
    than,
    fewer,
    whether,
  }: Extract<Question, { ask: 'more' }>): string {
    const n = this.counted('x', relation);
    const other = 'focus' in than ? than.focus : undefined;
    const m = 'focus' in than ? this.counted('z', relation) : this.counted('x', than.relation);
    const wins = fewer ? 'n < m AND n > 0' : 'n > m';
    return lines(
      ...this.fitting(focus),
      ...(other
        ? [
            `MATCH (z:${labelsOf(other)})`,
            whereOf(this.conditions.holds('z', other)),
            `WITH x, z, ${n.count} AS n, ${m.count} AS m`,
            'WITH x, n, max(m) AS m, collect(z) AS others',
          ]
        : [`WITH x, ${n.count} AS n, ${m.count} AS m`]),
      whether ? '' : `WHERE ${wins}`,
      `WITH x, n, m${other ? ', others' : ''} ORDER BY n DESC, x.name, x.id LIMIT ${MOST_ROWS + 1}`,
      `RETURN ${record('x')} AS x, n, m, ${n.shown}${other ? '' : ` + ${m.shown}`} AS because`,
    );
  }

  /** How many others a relation has, and what shows them. */
  private counted(x: string, relation: Relation): { count: string; shown: string } {
    const y = this.params.variable('y');
    const pattern = this.conditions.pattern(x, y, relation);
    return {
      count: `COUNT { ${matched(pattern)} RETURN DISTINCT ${y} }`,
      shown: `COLLECT { ${matched(pattern)} RETURN DISTINCT ${pattern.shown[0]}.id AS id ORDER BY id LIMIT ${RELATIONS_A_ROW} }`,
    };
  }

  private documents(things: readonly Thing[], joint: 'all' | 'any'): string {
    const clauses = things.map((thing, i) => {
      const e = `e${i}`;
      return `EXISTS { MATCH (d)<-[:IN]-(:Mention)-[:REFERS_TO]->(${e}:Entity) WHERE ${this.conditions.holds(e, thing).join(' AND ') || 'true'} }`;
    });
    const first = things[0] ?? { conditions: [] };
    return lines(
      'MATCH (d:Document)',
      whereOf(clauses, joint === 'any' ? '\n  OR ' : '\n  AND '),
      `MATCH (d)<-[:IN]-(m:Mention)-[:REFERS_TO]->(x:Entity) WHERE ${this.conditions.holds('x', first).join(' AND ') || 'true'}`,
      'WITH d, m ORDER BY m.id',
      'WITH d, collect(m)[0] AS m',
      FIRST_MENTION,
      `ORDER BY d.name LIMIT ${MOST_ROWS + 1}`,
    );
  }

  /** The documents in which it stands the most often. */
  private documentsWithMost(focus: Thing): string {
    return lines(
      `MATCH (d:Document)<-[:IN]-(m:Mention)-[:REFERS_TO]->(x:Entity) WHERE ${this.conditions.holds('x', focus).join(' AND ') || 'true'}`,
      'WITH d, m ORDER BY m.id',
      'WITH d, collect(m)[0] AS m, sum(size(m.starts)) AS n',
      'WITH collect({d: d, m: m, n: n}) AS found, max(n) AS top',
      'UNWIND [f IN found WHERE f.n = top] AS best',
      'WITH best.d AS d, best.m AS m',
      FIRST_MENTION,
      `ORDER BY d.name LIMIT ${MOST_ROWS + 1}`,
    );
  }

  private paths(from: Thing, to: Thing): string {
    const types = RELATION_TYPE_NAMES.join('|');
    return lines(
      `MATCH (a:Entity) WHERE ${this.conditions.holds('a', from).join(' AND ')}`,
      `MATCH (b:Entity) WHERE ${this.conditions.holds('b', to).join(' AND ')} AND a <> b`,
      `MATCH path = allShortestPaths((a)-[:${types}*..${LONGEST_PATH}]-(b))`,
      `RETURN [n IN nodes(path) | ${record('n')}] AS nodes, [r IN relationships(path) | r.id] AS because`,
      'ORDER BY length(path), [n IN nodes(path) | n.id] LIMIT 50',
    );
  }

  /** Ids of the relationships that show why a row is there. */
  private because(focus: Thing): string {
    const parts = evidencePatterns(this.conditions, 'x', focus).map(
      (pattern) =>
        `COLLECT { ${matched(pattern)} RETURN [${pattern.shown.map((r) => `${r}.id`).join(', ')}] AS ids ORDER BY ids LIMIT ${RELATIONS_A_ROW} }`,
    );
    if (parts.length === 0) return '[]';
    return `reduce(all = [], ids IN ${parts.join(' + ')} | all + ids)`;
  }

  /** Dates of what a row rests on, and of the row itself where it is an event. */
  private dates(focus: Thing): string {
    const parts = evidencePatterns(this.conditions, 'x', focus).map((pattern) => {
      const [r] = pattern.shown;
      return `COLLECT { ${matched(pattern)} UNWIND [${r}.firstDate, ${r}.lastDate] AS date WITH date WHERE date IS NOT NULL RETURN DISTINCT date ORDER BY date }`;
    });
    return ['[d IN [x.date] WHERE d IS NOT NULL]', ...parts].join(' + ');
  }
}

const FIRST_MENTION =
  'RETURN d.name AS document, m.starts[0] AS start, m.ends[0] AS end, substring(d.text, m.starts[0], m.ends[0] - m.starts[0]) AS quote';

/** Of `x, because, dates`, those with the first or the last date of all. */
function extreme(order: 'first' | 'last'): string[] {
  const than = order === 'first' ? '<' : '>';
  const own = `reduce(top = null, d IN dates | CASE WHEN top IS NULL OR d ${than} top THEN d ELSE top END)`;
  return [
    `WITH x, because, dates, ${own} AS date`,
    `WITH collect({x: x, because: because, dates: dates, date: date}) AS found, ${order === 'first' ? 'min' : 'max'}(date) AS top`,
    'UNWIND [f IN found WHERE top IS NULL OR f.date = top] AS best',
    'WITH best.x AS x, best.because AS because, best.dates AS dates',
  ];
}
