/** How a question was read, in words. */
import { kindOf } from '../model/kinds.ts';
import { RELATION_TYPE_NAMES, relationTypeOf } from '../model/relationTypes.ts';
import type { Condition, Question, Relation, Thing } from './question.ts';

export function inWords(q: Question): string {
  switch (q.ask) {
    case 'entities':
      return q.order ? `the ${q.order}, by date, of ${thing(q.focus)}` : thing(q.focus);
    case 'when':
      return `when ${q.order ? `the ${q.order} time ` : ''}there was ${thing(q.focus)}`;
    case 'count':
      return `the number of ${thing(q.focus)}`;
    case 'yesno':
      return `whether there is ${thing(q.focus)}`;
    case 'said':
      return `who is credited with ${thing(q.focus)}`;
    case 'more': {
      const than = 'focus' in q.than ? thing(q.than.focus) : thing(q.than.relation.other);
      const more = `${thing(q.focus)} that ${verbsOf(q.relation)} ${q.fewer ? 'fewer' : 'more'} ${afterVerb(q.relation)} than ${than}`;
      return q.whether ? `whether there is ${more}` : more;
    }
    case 'evidence':
      return `what shows ${thing(q.focus)}`;
    case 'documents':
      if (q.most) return `documents that name ${thing(q.focus)} the most often`;
      return `documents that name ${[q.focus, ...(q.also ?? [])].map(thing).join(q.joint === 'any' ? ' or ' : ' and ')}`;
    case 'paths':
      return `the shortest ways between ${thing(q.from)} and ${thing(q.to)}`;
    case 'pairs':
      return `pairs of ${thing(q.focus)} that ${relation(q.relation)}`;
    case 'most':
      return `${thing(q.focus)} that ${relation(q.relation)}, counting the ${q.least ? 'fewest' : 'most'}`;
  }
}

function thing(t: Thing): string {
  const except =
    t.except && t.except.length > 0 ? ` other than ${t.except.map((e) => e.name).join(', ')}` : '';
  const conditions = t.conditions.map(condition);
  return `${numberOf(t)}${headOf(t)}${except}${conditions.length > 0 ? ` that ${conditions.join(' and ')}` : ''}`;
}

const numberOf = ({ number }: Thing): string => (number ? `${numberWords(number)} ` : '');

export function numberWords({ least, most }: NonNullable<Thing['number']>): string {
  if (least !== undefined && least === most) return `exactly ${least}`;
  if (least !== undefined && most !== undefined && least > 1) return `${least} to ${most}`;
  return most === undefined ? `at least ${least ?? 0}` : `at most ${most}`;
}

/** What a thing is, without what must hold of it. */
export function headOf(t: Thing): string {
  if (t.entities?.[0]) return t.entities[0].name;
  if (t.unknown) return t.said ?? 'an unknown name';
  if (t.heads) return t.heads.map(plural).join(' or ');
  if (!t.kinds) return 'anything';
  return kindsInWords(t.kinds);
}

const plural = (word: string): string =>
  /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|sh|ch|x)$/.test(word)
      ? `${word}es`
      : `${word}s`;

export function kindsInWords(kinds: NonNullable<Thing['kinds']>): string {
  if (kinds.length > 3) return kinds.includes('Settlement') ? 'places' : 'actors';
  return kinds.map((k) => kindOf(k).plural.toLowerCase()).join(' or ');
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
    case 'sort':
      return `are ${thing(c.of)}`;
    case 'shared':
      return `have the same relation to ${c.of.map(thing).join(' and to ')}`;
  }
}

/** The relation as a verb of its bearer. */
export function verbsOf(r: Relation): string {
  if (r.types.length >= RELATION_TYPE_NAMES.length / 2) return 'are related to';
  const words = r.types.map((t) =>
    r.direction === 'in' ? relationTypeOf(t).backward : relationTypeOf(t).forward,
  );
  return [...new Set(words)].join(' or ');
}

function relation(r: Relation): string {
  return `${verbsOf(r)} ${afterVerb(r)}`;
}

/** What follows the verb: to whom, with what, where, when, and how sure. */
function afterVerb(r: Relation): string {
  const sure = r.reviewed
    ? ' (confirmed by a reviewer)'
    : r.certainty
      ? ` (only ${r.certainty.join(', ')})`
      : '';
  const goods = r.goods ? ` with ${thing(r.goods)}` : '';
  const place = r.place ? ` in ${thing(r.place)}` : '';
  const holder = r.holder ? ` from ${thing(r.holder)}` : '';
  const source = r.source ? ` according to ${thing(r.source)}` : '';
  const when = r.dates ? ` ${r.dates.said}` : '';
  const mutual = r.mutual ? ' and the other way round' : '';
  return `${thing(r.other)}${mutual}${holder}${goods}${place}${when}${source}${sure}`;
}
