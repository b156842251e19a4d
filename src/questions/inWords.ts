/** How a question was read, in words. */
import { kindOf } from '../model/kinds.ts';
import { RELATION_TYPE_NAMES, relationTypeOf } from '../model/relationTypes.ts';
import type { Condition, Question, Relation, Thing } from './question.ts';

export function inWords(q: Question): string {
  switch (q.ask) {
    case 'entities':
      return thing(q.focus);
    case 'count':
      return `the number of ${thing(q.focus)}`;
    case 'yesno':
      return `whether there is ${thing(q.focus)}`;
    case 'evidence':
      return `what shows ${thing(q.focus)}`;
    case 'documents':
      return `documents that name ${[q.focus, ...(q.also ?? [])].map(thing).join(' and ')}`;
    case 'paths':
      return `the shortest ways between ${thing(q.from)} and ${thing(q.to)}`;
    case 'pairs':
      return `pairs of ${thing(q.focus)} that ${relation(q.relation)}`;
    case 'most':
      return `${thing(q.focus)} that ${relation({ ...q.relation })}, counting the ${q.least ? 'fewest' : 'most'}`;
  }
}

function thing(t: Thing): string {
  const head = t.entities?.[0]?.name ?? t.said ?? headOf(t);
  const except =
    t.except && t.except.length > 0 ? ` other than ${t.except.map((e) => e.name).join(', ')}` : '';
  const conditions = t.conditions.map(condition);
  return `${head}${except}${conditions.length > 0 ? ` that ${conditions.join(' and ')}` : ''}`;
}

function headOf(t: Thing): string {
  if (t.heads) return t.heads.map((h) => `${h}s`).join(' or ');
  if (!t.kinds) return 'anything';
  return t.kinds.length > 3
    ? t.kinds.includes('Settlement')
      ? 'places'
      : 'actors'
    : t.kinds.map((k) => kindOf(k).plural.toLowerCase()).join(' or ');
}

function condition(c: Condition): string {
  switch (c.is) {
    case 'relation':
      return relation(c.relation);
    case 'supplied':
      return `${thing(c.from)} supplied to ${thing(c.to)}`;
    case 'all':
      return c.of.map(condition).join(' and ');
    case 'any':
      return `(${c.of.map(condition).join(' or ')})`;
    case 'not':
      return `not (${condition(c.of)})`;
    case 'dated':
      return `happened ${c.dates.said}`;
  }
}

function relation(r: Relation): string {
  const verbs =
    r.types.length >= RELATION_TYPE_NAMES.length / 2
      ? 'are related to'
      : [
          ...new Set(
            r.types.map((t) =>
              r.direction === 'in' ? relationTypeOf(t).backward : relationTypeOf(t).forward,
            ),
          ),
        ].join(' or ');
  const sure = r.certainty ? ` (only ${r.certainty.join(', ')})` : '';
  const goods = r.goods ? ` with ${thing(r.goods)}` : '';
  const place = r.place ? ` in ${thing(r.place)}` : '';
  const when = r.dates ? ` ${r.dates.said}` : '';
  return `${verbs} ${thing(r.other)}${goods}${place}${when}${sure}`;
}
