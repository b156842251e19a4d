/**
 * Questions as people write them, over annotated documents that no word of the grammar was written for, with the
 * answers that the annotations give: rounds/*.json. Each set was written before it was first asked; what failed then
 * and was mended since must not fail again. `open` marks what is still read otherwise, with what it is read as.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { Database } from '../../src/graph/connection.ts';
import { fold } from '../../src/model/names.ts';
import type { Answer } from '../../src/model/questionContracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { answer } from '../../src/questions/answer.ts';
import { importAnnotated } from '../support/annotated.ts';
import { testDatabase, wipe } from '../support/database.ts';

/** A row by any of the names of each cell. */
const rows = z.array(z.array(z.string()));
const questionSchema = z.strictObject({
  ask: z.string(),
  /** The question that it follows. */
  after: z.string().optional(),
  rows: rows.optional(),
  /** May be among the answers. */
  optional: z.union([rows, z.array(z.string())]).optional(),
  count: z.int().optional(),
  yes: z.boolean().optional(),
  documents: z.array(z.string()).optional(),
  paths: rows.optional(),
  finds: z.string().optional(),
  /** The second question that it asks too. */
  further: z.string().optional(),
  /** Why this is not answered yet. */
  open: z.string().optional(),
});
type Asked = z.infer<typeof questionSchema>;
const roundSchema = z.strictObject({
  about: z.string(),
  documents: z.array(z.string()),
  questions: z.array(questionSchema),
});

const FOLDER = join(packageRoot, 'test', 'questions', 'rounds');
const rounds = readdirSync(FOLDER)
  .sort()
  .map((file) => roundSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))));

const corpus = join(packageRoot, 'corpus');
const fileOf = (document: string): string => {
  const folder = join(corpus, document, '..');
  const name = document.split('/').at(-1) ?? '';
  const file = readdirSync(folder).find((f) => f.startsWith(`${name}.`) && !f.endsWith('.json'));
  if (!file) throw new Error(`There is no corpus/${document}.`);
  return join(folder, file);
};

type Cells = Answer['rows'][number];
const bears = (cells: Cells, names: readonly string[]): boolean =>
  cells.length === names.length &&
  names.every((name, i) => cells[i]?.names.map(fold).includes(fold(name)));

/** What the answer lacks of what is expected, and what it has beyond it. */
function differences(found: readonly Cells[], expected: Asked): string[] {
  const wanted = expected.rows ?? expected.paths ?? [];
  const optional = (expected.optional ?? []).map((o) => (typeof o === 'string' ? [o] : o));
  const turned = (names: readonly string[]) => (expected.paths ? names.toReversed() : names);
  const is = (cells: Cells, names: readonly string[]) =>
    bears(cells, names) || bears(cells, turned(names));
  return [
    ...wanted.filter((w) => !found.some((f) => is(f, w))).map((w) => `lacks ${w.join(' – ')}`),
    ...found
      .filter((f) => ![...wanted, ...optional].some((w) => is(f, w)))
      .map((f) => `has ${f.map((c) => c.name).join(' – ')}`),
  ];
}

function check(found: Answer, expected: Asked): void {
  expect(found.further).toBe(expected.further);
  if (expected.finds) expect(expected.finds.split('|')).toContain(found.kind);
  else if (expected.count !== undefined) expect(found.value).toBe(expected.count);
  else if (expected.yes !== undefined) expect(found.value).toBe(expected.yes);
  else if (expected.documents)
    expect([...(found.documents ?? [])].sort()).toEqual([...expected.documents].sort());
  else {
    const cells = expected.paths ? (found.paths ?? []) : found.rows;
    expect(cells.length).toBeGreaterThan(0);
    expect(differences(cells, expected)).toEqual([]);
  }
  const holds = found.rows.length > 0 || found.value === true || (found.documents ?? []).length > 0;
  if (holds) expect(found.evidence.length).toBeGreaterThan(0);
}

async function answered(database: Database, { ask, after }: Asked): Promise<Answer> {
  const before = after ? await answer(database, after, { model: undefined }) : undefined;
  return answer(database, ask, { model: undefined, previous: before?.typed });
}

describe.each(rounds)('$about', ({ documents, questions }) => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase();
    await wipe(database);
    await importAnnotated(database, documents.map(fileOf));
  }, 300_000);

  it.each(questions.filter((q) => !q.open).map((q) => [q.ask, q] as const))(
    '%s',
    async (_ask, expected) => {
      check(await answered(database, expected), expected);
    },
  );

  it('what is open is not answered yet, or else no longer open', async () => {
    for (const expected of questions.filter((q) => q.open)) {
      const found = await answered(database, expected);
      expect(() => check(found, expected)).toThrow();
    }
  });
});
