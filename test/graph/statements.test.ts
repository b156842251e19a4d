import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readStatements, statement } from '../../src/graph/statements.ts';

describe('the statements of a folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'sightline-cypher-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function put(path: string, text = 'RETURN 1'): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  it('are found by name in any folder below it', () => {
    put('read/neighbours.cypher', 'MATCH (n) RETURN n');
    put('write/notes.txt');
    expect([...readStatements(root).values()]).toEqual([
      { name: 'neighbours', folder: 'read', text: 'MATCH (n) RETURN n' },
    ]);
  });

  it('may not share a name', () => {
    put('read/one.cypher');
    put('write/one.cypher');
    expect(() => readStatements(root)).toThrow(
      "Two statements are named 'one', in read and write.",
    );
  });

  it('are suggested, nearest first, for a name that is none', () => {
    for (const name of ['neighbours', 'documents', 'neighbour']) put(`read/${name}.cypher`);
    expect(() => statement('neigbours', readStatements(root))).toThrow(
      /named 'neigbours'.+Nearest: neighbours, neighbour, documents\.$/,
    );
  });
});
