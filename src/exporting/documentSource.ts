/** Documents with all that was read out of them, as the claims format writes them: a batch at a time, by their ids. */
import { z } from 'zod';
import type { Database } from '../graph/connection.ts';
import { keysOfDocument, sourceKey } from '../graph/decisions/concerns.ts';
import { decisionsToExport } from '../graph/decisions/log.ts';
import { readContents, storedContentSchema } from '../graph/storedContent.ts';
import { chunks } from '../graph/values.ts';
import type { ExportedDocument } from './exportFormat.ts';

/** Few enough that their texts fit into memory. */
const BATCH = 20;

const textRows = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    files: z.array(z.object({ name: z.string(), content: z.string().nullable() })),
  }),
);

/** One for each file that was imported: several files may hold one text and read it differently. */
export async function* exportedDocuments(
  database: Pick<Database, 'read'>,
  idPages: AsyncIterable<readonly string[]>,
): AsyncGenerator<ExportedDocument> {
  const reader = { run: database.read.bind(database) };
  for await (const page of idPages)
    for (const documents of chunks(page, BATCH)) {
      const contents = await readContents(reader, documents);
      const rows = textRows.parse(await database.read('documentTexts', { documents }));
      const decisions = await decisionsToExport(
        reader,
        rows.flatMap((row) => {
          const source = contents.get(row.id)?.content.source.id;
          const names = row.files.map((f) => f.name);
          const kept = source === undefined ? [] : [sourceKey(source)];
          return [...keysOfDocument({ id: row.id, names }), ...kept];
        }),
      );
      for (const { id, text, files } of rows)
        for (const { name, content } of files) {
          const shown = contents.get(id)?.content;
          // What is not shown of a document is kept aside, as another file of the same text reads it.
          const kept = content === null ? shown : storedContentSchema.parse(JSON.parse(content));
          if (!kept) throw new Error(`The graph holds no content for the file "${name}".`);
          const keys = [...keysOfDocument({ id, names: [name] }), sourceKey(kept.source.id)];
          yield { name, text, content: kept, decisions: decisions(keys) };
        }
    }
}
