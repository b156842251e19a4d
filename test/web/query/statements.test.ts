import { describe, expect, it } from '@jest/globals';
import { markAt, wordsOf, worthSaying } from '../../../web/query/diagnostics.ts';
import { matching, noted, type PastRun } from '../../../web/query/history.ts';
import { mostRows, shareOf } from '../../../web/query/planRows.ts';
import { readStatement, statementAddress } from '../../../web/query/slice.ts';
import { sameStatement } from '../../../web/query/statement.ts';

const at = '2026-01-02T03:04:05.000Z';
const run = (cypher: string, params = {}): PastRun => ({ at, statement: { cypher, params } });

describe('the history', () => {
  it('holds each statement once, the newest first', () => {
    const runs = [run('RETURN 1'), run('RETURN $a', { a: 1, b: 2 })];
    const after = noted(runs, { cypher: 'RETURN $a ', params: { b: 2, a: 1 } }, { at, rows: 1 });
    expect(after.map((r) => r.statement.cypher)).toEqual(['RETURN $a ', 'RETURN 1']);
  });

  it('forgets the oldest beyond two hundred', () => {
    const many = Array.from({ length: 200 }, (_, i) => run(`RETURN ${i}`));
    const after = noted(many, { cypher: 'RETURN 200', params: {} }, { at });
    expect(after).toHaveLength(200);
    expect(after.at(-1)?.statement.cypher).toBe('RETURN 198');
  });

  it('is searched by words of the statement and its values', () => {
    const runs = [run('MATCH (w:Weapon) RETURN w'), run('RETURN $who', { who: 'Boko Haram' })];
    expect(matching(runs, 'weapon match')).toEqual([runs[0]]);
    expect(matching(runs, 'haram')).toEqual([runs[1]]);
    expect(matching(runs, 'haram weapon')).toEqual([]);
  });
});

describe('the address of a statement', () => {
  it('holds it with its values', () => {
    const statement = {
      cypher: 'MATCH (a {name: $n})\nRETURN a & 1',
      params: { n: ['x', 2, true] },
    };
    const address = statementAddress(statement);
    expect(readStatement(new URLSearchParams(address))).toEqual(statement);
    expect(sameStatement(statement, readStatement(new URLSearchParams(address)))).toBe(true);
  });

  it('is none for a statement longer than a server reads', () => {
    expect(statementAddress({ cypher: 'x'.repeat(9000), params: {} })).toBeUndefined();
  });

  it('keeps the statement where its values cannot be read', () => {
    expect(readStatement(new URLSearchParams('cypher=RETURN+1&params=%7Bx'))).toEqual({
      cypher: 'RETURN 1',
      params: {},
    });
  });
});

describe('what is wrong with a statement', () => {
  const wrong = (offset: number) => ({
    message: 'Line 1, column 3: Variable `x` not defined',
    position: { line: 1, column: 3, offset },
  });

  it('is marked at its word, also at the very end', () => {
    expect(markAt('RETURN abc + 1', wrong(7))).toMatchObject({ start: 7, stop: 9 });
    expect(markAt('RETURN abc + 1', wrong(11))).toMatchObject({ start: 11, stop: 11 });
    expect(markAt('RETURN', wrong(6))).toMatchObject({ start: 5, stop: 5 });
    expect(markAt('', wrong(0))).toBeUndefined();
  });

  it('says its place once, and leaves what the form asks for to the form', () => {
    expect(wordsOf(wrong(0))).toBe('Variable `x` not defined');
    expect(worthSaying({ message: 'Not enough parameters. (Missing parameters: a)' })).toBe(false);
    expect(worthSaying(wrong(0))).toBe(true);
  });
});

describe('the bars of a plan', () => {
  it('are as wide as the order of magnitude of the rows', () => {
    const leaf = { operator: 'Scan', details: '', identifiers: [], children: [] };
    const plan = { ...leaf, estimatedRows: 1, children: [{ ...leaf, estimatedRows: 999 }] };
    expect(mostRows(plan)).toBe(999);
    expect(shareOf(999, 999)).toBe(100);
    expect(shareOf(0, 999)).toBe(0);
    expect(shareOf(0, 0)).toBe(0);
    expect(shareOf(30.6, 999)).toBe(50);
  });
});
