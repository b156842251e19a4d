/**
 * The present extractor over the texts that the graph holds: each document is written again where it is read otherwise
 * now, and what was decided about it carries over wherever it still stands. Documents that annotators or a language model
 * read stay as they read them.
 */
import { z } from 'zod';
import { readBytes } from '../documents/readDocuments.ts';
import type { Extractor } from '../extraction/extractor.ts';
import type { Database } from '../graph/connection.ts';
import { contentOf, type DocumentContent, fingerprintOf } from '../graph/documentContent.ts';
import { pages } from '../graph/pages.ts';
import { fallenDecisions } from '../graph/reads/decisions.ts';
import { readContents, type StoredContent, storedContentSchema } from '../graph/storedContent.ts';
import { writeDocuments } from '../graph/writeDocuments.ts';
import type { DecisionRecord } from '../model/decisionContracts.ts';
import type { ReadDocument } from '../model/document.ts';

/** Documents a transaction: their texts are in memory together. */
const BATCH = 10;

export interface ReextractOptions {
  readonly database: Database;
  readonly extractor: Extractor;
  readonly signal?: AbortSignal;
  /** Told after each batch how many documents are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Reextracted {
  readonly documents: number;
  /** Files whose document was read by this extractor in this version already. */
  readonly unchanged: number;
  readonly replaced: number;
  /** Files that were read by annotators. */
  readonly annotated: number;
  /** Files that a language model read. */
  readonly byModel: number;
  readonly cancelled: boolean;
  /** Decisions that stood before and stand no more. */
  readonly fallen: readonly DecisionRecord[];
}

const idRow = z.object({ id: z.string() });
const countRows = z.tuple([z.object({ total: z.number() })]);
const textRow = z.object({
  id: z.string(),
  text: z.string(),
  files: z.array(z.object({ name: z.string(), content: z.string().nullable() })),
});

export async function reextract({
  database,
  extractor,
  signal,
  onProgress = () => {},
}: ReextractOptions): Promise<Reextracted> {
  const before = new Set((await fallenDecisions(database)).map((d) => d.id));
  const [{ total }] = countRows.parse(await database.read('documentCount'));
  const counts = { documents: 0, unchanged: 0, replaced: 0, annotated: 0, byModel: 0 };
  for await (const rows of pages(database, 'documentIdPage', BATCH)) {
    if (signal?.aborted) break;
    const ids = rows.map((row) => idRow.parse(row).id);
    const writes: DocumentContent[] = [];
    for (const { name, text, content } of await filesOf(database, ids)) {
      if (content.claims.some((c) => c.origin === 'annotated')) {
        counts.annotated += 1;
        continue;
      }
      if (content.claims.some((c) => c.origin === 'model')) {
        counts.byModel += 1;
        continue;
      }
      const read = await readAgain(name, text, content);
      // One document may take a while; the event loop must turn between two for signals and progress.
      await new Promise(setImmediate);
      writes.push(await freshContent(read, content, extractor));
    }
    for (const status of await writeDocuments(database, writes))
      counts[status === 'unchanged' ? 'unchanged' : 'replaced'] += 1;
    counts.documents += ids.length;
    onProgress(counts.documents, total);
  }
  const fallen = (await fallenDecisions(database)).filter((d) => !before.has(d.id));
  return { ...counts, cancelled: signal?.aborted ?? false, fallen };
}

/** Every file of these documents, with what it says: several may hold one text and describe it differently. */
async function filesOf(
  database: Database,
  documents: readonly string[],
): Promise<{ name: string; text: string; content: StoredContent }[]> {
  const contents = await database.readTransaction((tx) => readContents(tx, documents));
  const rows = await database.read('documentTexts', { documents });
  return rows.flatMap((row) => {
    const { id, text, files } = textRow.parse(row);
    const shown = contents.get(id)?.content;
    return files.flatMap(({ name, content }) => {
      const kept = content === null ? shown : storedContentSchema.parse(JSON.parse(content));
      return kept ? [{ name, text, content: kept }] : [];
    });
  });
}

/** The document as its reader made it. Where the graph does not know what it is made of, its text is read as plain text. */
async function readAgain(
  name: string,
  text: string,
  { mediaType, metadata, blocks }: StoredContent,
): Promise<ReadDocument> {
  const document = { name, mediaType, text, metadata };
  if (blocks) return { ...document, blocks: [...blocks] };
  const plain = await readBytes(Buffer.from(text), 'document.txt');
  const whole = { role: 'paragraph' as const, start: 0, end: text.length };
  return { ...document, blocks: plain.text === text ? plain.blocks : [whole] };
}

async function freshContent(
  read: ReadDocument,
  stored: StoredContent,
  extractor: Extractor,
): Promise<DocumentContent> {
  const readBy = `${extractor.name} ${extractor.version}`;
  const content = contentOf(read, await extractor.extract(read), readBy);
  // Of a text without a publisher, the source is named for its file, whatever that is called now.
  return { ...content, source: stored.source, fingerprint: fingerprintOf(read, readBy) };
}
