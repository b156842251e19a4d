/**
 * Proves on any graph what always holds (docs/data-model.md). Walks over it in pages, so memory stays constant; everything
 * derived is derived again and compared. While another process writes, what it is writing may show as a violation.
 */
import { z } from 'zod';
import { checkDecided, checkLog, decidedLinks } from './checking/checkDecisions.ts';
import { checkDocument } from './checking/checkDocument.ts';
import { checkJudgements } from './checking/checkJudgements.ts';
import { checkNames } from './checking/checkNames.ts';
import { checkRelationships } from './checking/checkRelationships.ts';
import type { Report, Violation } from './checking/violation.ts';
import type { Database, Row } from './connection.ts';
import { readSplits } from './judgements.ts';
import { pages } from './pages.ts';
import { readContents } from './storedContent.ts';

const DOCUMENTS_A_PAGE = 20;
/** A broken graph may break one promise everywhere; more lines than these help nobody. */
const MOST_VIOLATIONS = 1_000;

export interface CheckResult {
  readonly documents: number;
  readonly mentions: number;
  readonly claims: number;
  readonly entities: number;
  readonly relationships: number;
  readonly decisions: number;
  readonly violations: readonly Violation[];
  /** Whether there are more violations than are listed. */
  readonly more: boolean;
}

const documentSchema = z.object({
  id: z.string(),
  properties: z.object({
    text: z.string(),
    sha256: z.string(),
    characters: z.number(),
    name: z.string(),
    names: z.array(z.string()),
  }),
  files: z.array(z.string()),
  sources: z.array(z.unknown()),
});
const orphanSchema = z.object({ kind: z.string(), id: z.string(), what: z.string() });
const markerSchema = z.array(z.object({ rebuilding: z.boolean() }));

export async function check(database: Database): Promise<CheckResult> {
  const violations: Violation[] = [];
  let more = false;
  const report: Report = (invariant, where, what) => {
    if (violations.length < MOST_VIOLATIONS) violations.push({ invariant, where, what });
    else more = true;
  };
  const [marker] = markerSchema.parse(await database.read('schemaVersion'));
  if (marker?.rebuilding)
    report('derived', 'graph', 'a rebuild is under way or was broken off; run sightline rebuild');
  for (const row of await database.read('orphans', {}, { timeoutMs: 600_000 })) {
    const { kind, id, what } = orphanSchema.parse(row);
    report('whole', `${kind} ${id}`, what);
  }
  const documents = await checkDocuments(database, report);
  const entities = await guarded(report, 'names', () => checkNames(database, report));
  await guarded(report, 'judgements', () => checkJudgements(database, report));
  const relationships = await guarded(report, 'relationships', () =>
    checkRelationships(database, report),
  );
  const decisions = await guarded(report, 'decisions', () => checkLog(database, report));
  return { ...documents, entities, relationships, decisions, violations, more };
}

async function checkDocuments(
  database: Database,
  report: Report,
): Promise<{ documents: number; mentions: number; claims: number }> {
  const counts = { documents: 0, mentions: 0, claims: 0 };
  for await (const rows of pages(database, 'documentPage', DOCUMENTS_A_PAGE)) {
    const ids = rows.flatMap((row) => (typeof row.id === 'string' ? [row.id] : []));
    const whole = await contentsOf(database, ids).catch(notOfItsForm);
    const decided = await database.readTransaction((tx) =>
      decidedLinks(tx, rows.flatMap(namedDocument)),
    );
    for (const row of rows) {
      counts.documents += 1;
      await guarded(report, `document ${row.id}`, async () => {
        const { properties, ...rest } = documentSchema.parse(row);
        // Where one document of the page is not of its form, each is read by itself to tell which.
        const contents = whole ?? (await contentsOf(database, [rest.id]));
        const content = contents.contents.get(rest.id);
        if (!content) return 0;
        counts.mentions += content.content.mentions.length;
        counts.claims += content.content.claims.length;
        checkDocument({ ...rest, ...properties }, content, contents.splits, report);
        const document = { id: rest.id, ...properties };
        checkDecided(document, content.content, decided, report);
        return 1;
      });
    }
  }
  return counts;
}

function namedDocument(row: Row): { id: string; names: readonly string[] }[] {
  const known = documentSchema.safeParse(row);
  return known.success ? [{ id: known.data.id, names: known.data.properties.names }] : [];
}

const contentsOf = (database: Database, ids: readonly string[]) =>
  database.readTransaction(async (tx) => {
    const contents = await readContents(tx, ids);
    const mentions = [...contents.values()].flatMap((c) => c.mentions.map((m) => m.id));
    return { contents, splits: await readSplits(tx, mentions) };
  });

function notOfItsForm(error: unknown): undefined {
  if (!(error instanceof z.ZodError)) throw error;
}

/** What is not even of the form that the model gives it is a violation too; the rest is still checked. */
async function guarded(
  report: Report,
  where: string,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    report('form', where, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'cannot be read'}`);
    return 0;
  }
}
