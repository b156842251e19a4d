/** Where a statement begins: at an entity that the question names, if there is one. */
import type { Condition, Thing } from '../question.ts';
import { type Conditions, clauses } from './conditions.ts';
import { labelsOf } from './labels.ts';
import type { Parameters } from './parameters.ts';

export class Beginning {
  private readonly params: Parameters;
  private readonly conditions: Conditions;

  constructor(conditions: Conditions) {
    this.params = conditions.params;
    this.conditions = conditions;
  }

  /**
   * Where to begin: at a condition that names an entity, whose neighbours are then the only candidates, else at any
   * relation, else at all that bear the label. Left over are the conditions that this has not settled.
   */
  found(x: string, focus: Thing): { lines: string[]; rest: readonly Condition[] } {
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
      const others = c.of.filter((o) => o !== start).map((o) => this.conditions.condition(x, o));
      return start
        ? this.branches(x, start, label).map((b) =>
            others.length > 0 ? [...b, `WITH DISTINCT ${x} WHERE ${others.join(' AND ')}`] : b,
          )
        : [];
    }
    if (c.is === 'supplied') {
      const [r, a, b] = [
        this.params.variable('r'),
        this.params.variable('a'),
        this.params.variable('b'),
      ];
      const where = [...this.conditions.holds(a, c.from), ...this.conditions.holds(b, c.to)];
      return [
        [
          `MATCH (${a}:Entity)-[${r}:SUPPLIED]->(${b}:Entity)${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`,
          `UNWIND ${r}.weapons AS id MATCH (${x}:${label} {id: id})`,
        ],
      ];
    }
    if (c.is !== 'relation') return [];
    const pattern = this.conditions.pattern(x, this.params.variable('y'), c.relation);
    const { where } = pattern;
    return [
      [
        `${clauses(pattern, `(${x}:${label})`)}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`,
      ],
    ];
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
