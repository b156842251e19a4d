import { describe, expect, it } from '@jest/globals';
import type { Answer, AnswerCell, AnswerEvidence } from '../../../src/model/questionContracts.ts';
import { namesIn, rowsOf } from '../../../web/answer/rows.ts';

const cell = (name: string, ...aliases: string[]): AnswerCell => ({
  id: name,
  name,
  names: [name, ...aliases],
  kind: 'ArmedGroup',
});
const evidence = (relationship: string, document = 'd'): AnswerEvidence => ({
  document,
  quote: relationship,
  start: 0,
  end: 1,
  relationship,
});
const answer = (more: Partial<Answer>): Answer => ({
  question: 'q',
  understood: true,
  kind: 'entities',
  rows: [],
  cypher: '',
  params: {},
  evidence: [],
  text: '',
  ...more,
});

describe('the rows of an answer', () => {
  it('each have the sentences of their own relations', () => {
    const { columns, rows } = rowsOf(
      answer({
        kind: 'pairs',
        rows: [
          [cell('rifle'), cell('A')],
          [cell('mortar'), cell('B')],
        ],
        because: [['r1', 'r2'], ['r3']],
        evidence: [evidence('r3'), evidence('r1'), evidence('r2'), evidence('r1')],
        pieces: [
          { id: 'focus', role: 'sought', words: 'weapons', alternatives: [] },
          { id: 'relation/other', role: 'thing', words: 'armed groups', alternatives: [] },
        ],
      }),
    );
    expect(columns).toEqual(['Weapons', 'Armed groups']);
    expect(rows.map((r) => r.evidence.map((e) => e.relationship))).toEqual([
      ['r1', 'r1', 'r2'],
      ['r3'],
    ]);
  });

  it('are the documents of an answer in documents, by their titles', () => {
    const { rows } = rowsOf(
      answer({
        kind: 'documents',
        documents: ['a', 'b'],
        evidence: [{ ...evidence('r', 'a'), documentId: 'd1', title: 'Alpha' }],
      }),
    );
    expect(rows.map((r) => [r.document, r.evidence.length])).toEqual([
      [{ id: 'd1', name: 'Alpha' }, 1],
      [{ id: undefined, name: 'b' }, 0],
    ]);
  });

  it('are the paths of an answer in paths, and none where one sentence says it all', () => {
    const paths = [[cell('A'), cell('B'), cell('C')]];
    expect(rowsOf(answer({ kind: 'paths', paths, because: [['r']] })).rows[0]?.cells).toHaveLength(
      3,
    );
    expect(rowsOf(answer({ kind: 'count', value: 2, because: [['r']] })).rows).toEqual([]);
  });
});

describe('names in a sentence', () => {
  const names = (quote: string, ...cells: AnswerCell[]) =>
    namesIn(quote, cells).map((n) => `${quote.slice(n.start, n.end)}=${n.cell.name}`);

  it('are found by any name, wherever they stand, the longer before one within it', () => {
    expect(
      names(
        'ISIS hit Islamic State of Iraq; ISIS fled',
        cell('Islamic State', 'ISIS'),
        cell('Islamic State of Iraq'),
      ),
    ).toEqual([
      'ISIS=Islamic State',
      'Islamic State of Iraq=Islamic State of Iraq',
      'ISIS=Islamic State',
    ]);
  });

  it('are whole words', () => {
    expect(names('Iranian arms in Iran', cell('Iran'))).toEqual(['Iran=Iran']);
  });
});
