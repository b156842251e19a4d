/**
 * What is nearest to a question that found nothing: a name like one that the graph does not hold, the question without
 * one of its constraints, any relation in place of the one asked for. Only what finds something is offered.
 */
import { fitsFamily } from '../model/kinds.ts';
import type { AnswerName, NearQuestion, Piece, QuestionEdit } from '../model/questionContracts.ts';
import { type EntityFinder, edited } from './edits.ts';
import { ACTORS } from './grammar/things.ts';
import { inWords } from './inWords.ts';
import { piecesOf } from './pieces.ts';
import type { Question } from './question.ts';

/** Questions tried, and offered. */
const MOST_TRIED = 6;
const MOST_OFFERED = 3;
/** After this nothing more is tried: the answer waits for it. */
const MOST_MS = 80;

export async function nearestTo(
  question: Question,
  names: readonly AnswerName[],
  find: EntityFinder,
  count: (near: Question) => Promise<number>,
): Promise<NearQuestion[]> {
  const offered: NearQuestion[] = [];
  const until = performance.now() + MOST_MS;
  for (const edits of candidates(question, names).slice(0, MOST_TRIED)) {
    const near = listing(await edited(question, edits, find));
    if (saysNothing(near)) continue;
    const found = await count(near);
    if (found > 0) offered.push({ words: inWords(near), edits, found });
    if (offered.length === MOST_OFFERED || performance.now() > until) break;
  }
  return offered;
}

/** The same as a list, so that what it finds can be counted. */
const listing = (q: Question): Question =>
  q.ask === 'count' || q.ask === 'yesno' || q.ask === 'evidence' || q.ask === 'said'
    ? { ...q, ask: 'entities' }
    : q;

/** "Actors", "anything": that there are some tells nobody anything. */
const saysNothing = (q: Question): boolean =>
  'focus' in q && q.ask === 'entities' && q.focus.conditions.length === 0 && !q.focus.heads;

function candidates(question: Question, names: readonly AnswerName[]): QuestionEdit[][] {
  const renamed = names.flatMap((n) =>
    n.others.slice(0, n.taken ? 1 : 2).map((e) => [{ piece: n.piece, choose: `entity:${e.id}` }]),
  );
  const pieces = piecesOf(question);
  const wider = pieces.filter(narrows).flatMap((p) => chosen(p, widerOf(p)));
  return [
    ...renamed,
    ...wider,
    // all at once, from the last, so that the others stay where they are
    ...(wider.length > 1 ? [wider.flat().reverse()] : []),
    ...pieces.filter((p) => p.role === 'joint').flatMap((p) => chosen(p, ['joint:any'])),
    ...pieces.filter((p) => p.role === 'relation').flatMap((p) => chosen(p, ['related'])),
    ...pieces
      .filter((p) => p.role === 'relation' && relations(pieces) > 1)
      .flatMap((p) => chosen(p, ['remove'])),
  ];
}

const relations = (pieces: readonly Piece[]): number =>
  pieces.filter((p) => p.role === 'relation').length;

/** Choices that leave a constraint out: a class becomes its kind, a kind of actor any actor. */
const WIDER = ['remove', 'anytime', 'any', 'affirm'];
const widerOf = ({ role, kind }: Piece): readonly string[] =>
  kind && (role === 'sought' || role === 'thing')
    ? [`kind:${kind}`, ...(fitsFamily(kind, 'Actor') ? [`kind:${ACTORS.join()}`] : [])]
    : WIDER;

/** Constraints that may be left out, besides relations. */
const narrows = (p: Piece): boolean =>
  p.role !== 'relation' && p.role !== 'form' && p.role !== 'name';

const chosen = (p: Piece, choices: readonly string[]): QuestionEdit[][] => {
  const alternative = choices.find((c) => p.alternatives.some((a) => a.id === c));
  return alternative ? [[{ piece: p.id, choose: alternative }]] : [];
};
