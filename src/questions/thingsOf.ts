/** Every thing that a typed question speaks of, with its place in the question (`focus/conditions/0/relation/other`). */
import type { Condition, Question, Relation, Thing } from './question.ts';

export interface PlacedThing {
  readonly path: string;
  readonly thing: Thing;
}

export function thingsOf(question: Question): PlacedThing[] {
  if (question.ask === 'paths')
    return [...inThing('from', question.from), ...inThing('to', question.to)];
  const focus = inThing('focus', question.focus);
  if (question.ask === 'when')
    return [...focus, ...(question.events ? inThing('events', question.events) : [])];
  if (question.ask === 'documents')
    return [...focus, ...(question.also ?? []).flatMap((t, i) => inThing(`also/${i}`, t))];
  if (question.ask === 'pairs' || question.ask === 'most')
    return [...focus, ...inRelation('relation', question.relation)];
  if (question.ask === 'more') {
    const { relation, than } = question;
    const other =
      'focus' in than
        ? inThing('than/focus', than.focus)
        : inRelation('than/relation', than.relation);
    return [...focus, ...inRelation('relation', relation), ...other];
  }
  return focus;
}

const inThing = (path: string, thing: Thing): PlacedThing[] => [
  { path, thing },
  ...thing.conditions.flatMap((c, i) => inCondition(`${path}/conditions/${i}`, c)),
];

const inRelation = (path: string, r: Relation): PlacedThing[] =>
  (['other', 'goods', 'place', 'holder', 'source'] as const).flatMap((end) => {
    const thing = r[end];
    return thing ? inThing(`${path}/${end}`, thing) : [];
  });

function inCondition(path: string, c: Condition): PlacedThing[] {
  switch (c.is) {
    case 'relation':
      return inRelation(`${path}/relation`, c.relation);
    case 'supplied':
      return [...inThing(`${path}/from`, c.from), ...inThing(`${path}/to`, c.to)];
    case 'not':
      return inCondition(`${path}/of`, c.of);
    case 'all':
    case 'any':
      return c.of.flatMap((part, i) => inCondition(`${path}/of/${i}`, part));
    case 'sort':
      return inThing(`${path}/of`, c.of);
    case 'shared':
      return c.of.flatMap((part, i) => inThing(`${path}/of/${i}`, part));
    case 'dated':
      return [];
  }
}
