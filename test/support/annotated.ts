/** Documents of the corpus as their annotators read them, and as no extractor does. */
import type { Database } from '../../src/graph/connection.ts';
import { importPaths } from '../../src/importing/importPaths.ts';

export async function importAnnotated(database: Database, paths: readonly string[]): Promise<void> {
  await importPaths({
    database,
    extractor: {
      name: 'none',
      version: '1',
      extract: () => ({ mentions: [], claims: [], language: 'en', notices: [] }),
    },
    paths: [...paths],
    annotationsEnding: '.gold.json',
  });
}
