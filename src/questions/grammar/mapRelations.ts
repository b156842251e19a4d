import type { Condition, Question, Relation, Thing } from '../question.ts';

/** A question with each of its relations changed, at any depth. */
export function mapRelations(question: Question, change: (r: Relation) => Relation): Question {
  const thing = (t: Thing): Thing => ({ ...t, conditions: t.conditions.map(condition) });
  const relation = (r: Relation): Relation => change({ ...r, other: thing(r.other) });
  const condition = (c: Condition): Condition => {
    if (c.is === 'relation') return { is: 'relation', relation: relation(c.relation) };
    if (c.is === 'all' || c.is === 'any') return { is: c.is, of: c.of.map(condition) };
    if (c.is === 'not') return { is: 'not', of: condition(c.of) };
    return c;
  };
  if (question.ask === 'paths') return question;
  if (question.ask === 'pairs' || question.ask === 'most')
    return { ...question, focus: thing(question.focus), relation: relation(question.relation) };
  if (question.ask === 'more') {
    const { than } = question;
    return {
      ...question,
      focus: thing(question.focus),
      relation: relation(question.relation),
      than: 'focus' in than ? { focus: thing(than.focus) } : { relation: relation(than.relation) },
    };
  }
  if (question.ask === 'when')
    return {
      ...question,
      focus: thing(question.focus),
      events: question.events && thing(question.events),
    };
  return { ...question, focus: thing(question.focus) };
}
