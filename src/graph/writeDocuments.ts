/**
 * Writes documents: each wholly or not at all, and the derived layer with it, in one transaction.
 *
 * Writers of all processes take turns at one lock. Each transaction reads what is there, works out what changes,
 * and writes only that, so writing twice is writing once and the order of documents leaves no trace.
 */
import { z } from 'zod';
import type { Database, Transaction } from './connection.ts';
import { applyDecisions, needsText, withoutDecisions } from './decisions/applyDecisions.ts';
import { keysOfDocument } from './decisions/concerns.ts';
import { decisionsConcerning } from './decisions/log.ts';
import { readTexts } from './decisions/readTexts.ts';
import { putInLog, settle } from './decisions/settle.ts';
import { applyReliabilities, deriveOfSources } from './decisions/settleSources.ts';
import type { DocumentContent } from './documentContent.ts';
import {
  type DocumentChange,
  type FileChange,
  type FilePlan,
  type FileStatus,
  type HeldFile,
  planFiles,
} from './filePlan.ts';
import { judgementsOfDocuments } from './judgements.ts';
import { lockGraph } from './lockGraph.ts';
import { deriveShown, putMentions, type Shown, takeOut } from './putTruth.ts';
import {
  documentNamesRow,
  documentRow,
  type IndexedContent,
  keysOf,
  readContents,
  type StoredContent,
  storedContentSchema,
} from './storedContent.ts';
import { chunks } from './values.ts';

/** A file that comes or is read anew, or that goes. */
export type DocumentWrite = DocumentContent | { readonly name: string; readonly gone: true };

/** A machine that is busy with other things writes a batch slowly, yet it does. */
const LIMIT_MS = 10 * 60_000;

/** @returns what became of each, in the order given */
export function writeDocuments(
  database: Pick<Database, 'writeTransaction'>,
  writes: readonly DocumentWrite[],
): Promise<FileStatus[]> {
  return database.writeTransaction((tx) => writeInTransaction(tx, writes), { timeoutMs: LIMIT_MS });
}

/** Takes files out of the graph, with the documents that no other file holds. */
export const deleteDocuments = (
  database: Pick<Database, 'writeTransaction'>,
  names: readonly string[],
): Promise<FileStatus[]> =>
  writeDocuments(
    database,
    names.map((name) => ({ name, gone: true })),
  );

async function writeInTransaction(
  tx: Transaction,
  writes: readonly DocumentWrite[],
): Promise<FileStatus[]> {
  await lockGraph(tx);
  const { held, kept } = await readHeld(tx, writes);
  const plan = planFiles(held, writes.map(changeOf));
  if (plan.documents.length === 0) return [...plan.statuses];

  const rewritten = plan.documents.filter((d) => d.rewrite);
  const old = await readContents(
    tx,
    rewritten.filter((d) => d.existed).map((d) => d.document),
  );
  const incoming = new Map<string, DocumentContent>();
  for (const write of writes) if (!('gone' in write)) incoming.set(write.name, write);
  const brought = await putInLog(
    tx,
    [...incoming.values()].flatMap((content) => content.decisions ?? []),
  );
  const fresh = await contentsToShow(tx, rewritten, incoming, kept, old);

  const judgements = await judgementsOfDocuments(tx, [...old.keys()]);
  await writeTruth(tx, plan, incoming, kept, old, fresh);
  const rated = await applyReliabilities(tx, [...new Set(fresh.map((f) => f.content.source.id))]);
  await deriveShown(tx, [...old.values()], fresh, judgements);
  await deriveOfSources(tx, rated);
  await tx.run('deleteOrphanSources', {
    sources: [...new Set([...old.values()].map((o) => o.content.source.id))],
  });
  // Decisions may find a document by a name that it has got from another file.
  const renamed = plan.documents.filter((d) => !d.rewrite && d.shown !== undefined);
  await settle(tx, brought, {
    documents: renamed.map((d) => d.document),
    except: new Set(rewritten.map((d) => d.document)),
  });
  return [...plan.statuses];
}

const changeOf = (write: DocumentWrite): FileChange =>
  'gone' in write
    ? write
    : { name: write.name, document: write.id, fingerprint: write.fingerprint };

const fileRowSchema = z.object({
  document: z.string(),
  name: z.string(),
  fingerprint: z.string(),
  content: z.string().nullable(),
});

/** All files of the documents concerned, and what is kept of those that are not shown. */
async function readHeld(
  tx: Transaction,
  writes: readonly DocumentWrite[],
): Promise<{ held: HeldFile[]; kept: Map<string, string> }> {
  const names = writes.map((w) => w.name);
  const documents = writes.flatMap((w) => ('gone' in w ? [] : [w.id]));
  const rows = [
    ...(await tx.run('filesByName', { names })),
    ...(await tx.run('filesByDocument', { documents })),
  ].map((row) => fileRowSchema.parse(row));
  const kept = new Map<string, string>();
  for (const row of rows) if (row.content !== null) kept.set(row.name, row.content);
  return { held: rows, kept };
}

interface Fresh extends Shown {
  readonly change: DocumentChange;
}

/** What the graph is to show of documents: what their first file says, and what was decided about that. */
async function contentsToShow(
  tx: Transaction,
  rewritten: readonly DocumentChange[],
  incoming: ReadonlyMap<string, DocumentContent>,
  kept: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, IndexedContent>,
): Promise<Fresh[]> {
  const present = rewritten.flatMap((change) => {
    const { document, shown, files } = change;
    if (shown === undefined) return [];
    const read = contentOfFile(shown, document, incoming, kept, old);
    const keys = keysOfDocument({ id: document, names: files.map((f) => f.name) });
    return [{ change, read, keys }];
  });
  const decisions = await decisionsConcerning(
    tx,
    present.flatMap((p) => p.keys),
  );
  const decided = present.map((p) => ({ ...p, own: decisions(p.keys) }));
  const texts = await readTexts(
    tx,
    decided.flatMap(({ change, own }) =>
      change.existed && needsText(change.document, own) ? [change.document] : [],
    ),
  );
  return decided.map(({ change, read, own }) => {
    const text = incoming.get(read.name);
    const applied = applyDecisions(
      read,
      own,
      text?.id === read.id ? text.text : texts.get(read.id),
    );
    return { ...applied, change, keys: keysOf(applied.content), decisions: own };
  });
}

/** What a file says of its document: just read, kept aside, or shown until now. */
function contentOfFile(
  name: string,
  document: string,
  incoming: ReadonlyMap<string, DocumentContent>,
  kept: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, IndexedContent>,
): StoredContent {
  const read = incoming.get(name);
  if (read?.id === document) {
    const { text: _, decisions: _d, ...content } = read;
    return content;
  }
  const aside = kept.get(name);
  if (aside !== undefined) return storedContentSchema.parse(JSON.parse(aside));
  const shown = old.get(document)?.content;
  if (shown) return { ...withoutDecisions(shown), name };
  throw new Error(
    `The graph holds no content for the file "${name}". Run sightline check, then import it again.`,
  );
}

async function writeTruth(
  tx: Transaction,
  plan: FilePlan,
  incoming: ReadonlyMap<string, DocumentContent>,
  kept: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, IndexedContent>,
  fresh: readonly Fresh[],
): Promise<void> {
  await takeOut(tx, [...old.keys()]);
  const gone = plan.documents.filter((d) => d.shown === undefined).map((d) => d.document);
  if (gone.length > 0) await tx.run('deleteDocuments', { documents: gone });
  if (plan.deletedFiles.length > 0) await tx.run('deleteFiles', { names: plan.deletedFiles });

  const now = new Date().toISOString();
  for (const some of chunks(fresh, 50))
    await tx.run('putDocuments', {
      now,
      rows: some.map(({ change, content }) =>
        documentRow(content, change.existed ? undefined : textOf(content, incoming)),
      ),
    });
  const present = plan.documents.filter((d) => d.shown !== undefined);
  await tx.run('putFiles', {
    rows: present.flatMap((d) =>
      d.files.map((f) => ({
        ...f,
        content:
          f.name === d.shown
            ? null
            : JSON.stringify(contentOfFile(f.name, d.document, incoming, kept, old)),
      })),
    ),
  });
  await tx.run('setDocumentNames', {
    rows: present.map((d) =>
      documentNamesRow(
        d.document,
        d.files.map((f) => f.name),
      ),
    ),
  });
  await putMentions(tx, fresh);
}

/** The text of a document that is new: some file that came just now holds it. */
function textOf(content: StoredContent, incoming: ReadonlyMap<string, DocumentContent>): string {
  const file = incoming.get(content.name);
  if (file?.id === content.id) return file.text;
  throw new Error(`No file that was read holds the text of "${content.name}".`);
}
