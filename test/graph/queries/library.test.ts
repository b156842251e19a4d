import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { cookbook } from '../../../scripts/cookbook.ts';
import type { Database } from '../../../src/graph/connection.ts';
import { libraryStatement, readLibrary } from '../../../src/graph/queries/library.ts';
import { LONGER_QUERY_LIMITS } from '../../../src/graph/queries/limits.ts';
import { explainQuery } from '../../../src/graph/queries/plan.ts';
import { packageRoot } from '../../../src/packageRoot.ts';
import { testDatabase, wipe } from '../../support/database.ts';
import { exampleRows, exampleValues } from '../../support/libraryRows.ts';
import { importSampleAsRead } from '../../support/sampleCorpus.ts';

/** Renewed by `npm run library`. */
const expected = z
  .record(
    z.string(),
    z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())).min(1) }),
  )
  .parse(
    JSON.parse(readFileSync(join(packageRoot, 'test/graph/queries/library.expected.json'), 'utf8')),
  );

const library = readLibrary();
const each = library.statements.map((statement) => [statement.id, statement] as const);

let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  await importSampleAsRead(database);
});

describe('the library', () => {
  it('holds at least 28 statements, and every one has its expected rows', () => {
    expect(library.statements.length).toBeGreaterThanOrEqual(28);
    expect(Object.keys(expected).sort()).toEqual(library.statements.map((s) => s.id).sort());
  });

  it.each(each)('%s is planned as a read and answers its example', async (id, statement) => {
    const { plan, columns, warnings } = await explainQuery(
      database,
      statement.cypher,
      exampleValues(statement),
      LONGER_QUERY_LIMITS,
    );
    expect(plan.operator).toBe('ProduceResults');
    expect(columns).toEqual(expected[id]?.columns);
    // An unknown label, type or property is a mistake in the statement.
    expect(warnings.filter((w) => /does not exist|missing|deprecated/i.test(w.message))).toEqual(
      [],
    );
    expect(await exampleRows(database, statement)).toEqual(expected[id]);
  });

  it.each(each)('%s says what it does, and its parameters are those it uses', (_id, statement) => {
    const used = [...statement.cypher.matchAll(/\$(\w+)/g)].map(([, name]) => name);
    expect(statement.parameters.map((p) => p.name).sort()).toEqual([...new Set(used)].sort());
    expect(statement.topic).not.toBe('');
    expect(statement.description).toMatch(/\.$/);
    expect(statement.parameters.filter((p) => p.description === '')).toEqual([]);
  });

  it('answers the same in the same order, whatever the order in which rows are found', () => {
    for (const { id, cypher } of library.statements)
      expect({ id, ordered: /\bORDER BY\b/.test(cypher) }).toEqual({ id, ordered: true });
  });

  it('suggests the nearest names for one that is none', () => {
    expect(() => libraryStatement('weaponsOfGrup')).toThrow(/Nearest: weaponsOfGroup/);
  });

  it('is what the cookbook shows', () => {
    const shown = readFileSync(join(packageRoot, 'docs/cookbook.md'), 'utf8');
    expect(shown).toBe(cookbook(library, expected));
  });
});
