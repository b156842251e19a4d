import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { NodeValue, QueryValue, RelationshipValue } from '../../../src/model/contracts.ts';
import { cellOf, isScalar } from '../../../web/query/cells.ts';
import { drawableIn } from '../../../web/query/drawable.ts';
import { toCsv, toJson } from '../../../web/query/resultFiles.ts';
import { filteredRows, resultColumns, resultRows } from '../../../web/query/resultTable.ts';
import { sorted } from '../../../web/table/columns.ts';

const id = (letter: string, n: number) => `${letter}${String(n).padStart(20, '0')}`;
const node = (n: number, name: string): NodeValue => ({
  $type: 'Node',
  id: `4:x:${n}`,
  labels: ['Entity', 'Actor', 'ArmedGroup'],
  properties: { id: id('e', n), name, kind: 'ArmedGroup' },
});
const relation = (n: number, start: NodeValue, end: NodeValue): RelationshipValue => ({
  $type: 'Relationship',
  id: `5:x:${n}`,
  type: 'SUPPLIED',
  start: start.id,
  end: end.id,
  properties: { id: id('r', n) },
});
const [a, b] = [node(1, 'ISIS'), node(2, 'Hamas')];

describe('a cell', () => {
  it('says an entity by its name and opens it', () => {
    const { text, pieces } = cellOf(a);
    expect(text).toBe('ISIS');
    expect(pieces).toEqual([
      { text: 'ISIS', kind: 'ArmedGroup', opens: { kind: 'entity', id: id('e', 1) } },
    ]);
  });

  it('opens the relation that a claim states, and things by their ids alone', () => {
    const claim: NodeValue = {
      $type: 'Node',
      id: '4:x:9',
      labels: ['Claim'],
      properties: { id: id('c', 1), quote: 'They fired.', relationship: id('r', 4) },
    };
    expect(cellOf(claim).pieces[0]).toEqual({
      text: 'They fired.',
      opens: { kind: 'relationship', id: id('r', 4) },
    });
    expect(cellOf(id('d', 3)).pieces[0]?.opens).toEqual({ kind: 'document', id: id('d', 3) });
    expect(cellOf('drones').pieces[0]?.opens).toBeUndefined();
  });

  it('says a path in its direction', () => {
    const path: QueryValue = {
      $type: 'Path',
      nodes: [a, b],
      relationships: [relation(1, b, a)],
    };
    expect(cellOf(path).text).toBe('ISIS ←supplied— Hamas');
  });

  it('says dates, points, maps and large numbers in words', () => {
    expect(cellOf({ $type: 'Date', value: '2021-05-31' }).text).toBe('2021-05-31');
    expect(cellOf({ $type: 'Map', value: { a: 1, b: ['x', null] } }).text).toBe('a: 1, b: x, ');
    expect(cellOf({ $type: 'Integer', value: '9007199254740993' })).toMatchObject({
      text: '9007199254740993',
      number: 2 ** 53,
    });
    expect(cellOf({ $type: 'Point', srid: 4326, x: 44.1, y: 33.2 }).text).toBe('44.1, 33.2');
  });

  it('is one large value only where it stands for itself', () => {
    expect(isScalar(3)).toBe(true);
    expect(isScalar({ $type: 'Date', value: '2021-05-31' })).toBe(true);
    expect(isScalar(a)).toBe(false);
    expect(isScalar(['a'])).toBe(false);
  });
});

describe('the table of an answer', () => {
  const rows = resultRows({
    rows: [
      [b, 10],
      [a, 9],
      [null, null],
    ],
  });
  const columns = resultColumns(['who', 'documents'], rows);

  it('sorts numbers as numbers and leaves empty cells last', () => {
    const order = (by: string, down: boolean) =>
      sorted(rows, columns, { by, down }).map((r) => r.index);
    expect(order('1', false)).toEqual([1, 0, 2]);
    expect(order('1', true)).toEqual([0, 1, 2]);
    expect(order('0', false)).toEqual([0, 1, 2]);
    expect(columns.map((c) => c.numeric ?? false)).toEqual([false, true]);
  });

  it('is filtered by words in whichever cells, whatever their case and accents', () => {
    expect(filteredRows(rows, 'hamás 10').map((r) => r.index)).toEqual([0]);
    expect(filteredRows(rows, ' ')).toHaveLength(3);
  });
});

describe('what can be drawn of an answer', () => {
  it('is every entity once, wherever it stands', () => {
    const path: QueryValue = { $type: 'Path', nodes: [a, b], relationships: [relation(1, a, b)] };
    const { entities, relationships, withoutEnds } = drawableIn([
      [path, [a]],
      [{ $type: 'Map', value: { who: id('e', 7) } }, 'no id'],
    ]);
    expect(entities.map((e) => e.id)).toEqual([id('e', 1), id('e', 2), id('e', 7)]);
    expect(relationships).toEqual([id('r', 1)]);
    expect(withoutEnds).toEqual([]);
  });

  it('names the relations whose ends are not there', () => {
    expect(drawableIn([[a, relation(1, a, b)], [id('r', 2)]]).withoutEnds).toEqual(
      [id('r', 1), id('r', 2)].toReversed(),
    );
  });
});

describe('the files of an answer', () => {
  const answer = {
    columns: ['who', 'said'],
    rows: [
      [a, 'a "quote",\nand more'],
      ['=HYPERLINK("x")', -3],
    ],
  };

  it('are CSV that reads back, with nothing that a table program would run', () => {
    expect(parse(toCsv(answer))).toEqual([
      ['who', 'said'],
      ['ISIS', 'a "quote",\nand more'],
      ['\'=HYPERLINK("x")', '-3'],
    ]);
  });

  it('are JSON as the command line writes it', () => {
    expect(JSON.parse(toJson(answer)).rows[0]).toEqual([
      { id: a.id, labels: a.labels, properties: a.properties },
      'a "quote",\nand more',
    ]);
  });
});
