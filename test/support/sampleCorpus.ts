/**
 * The sample corpus as it was read once: its documents with the claims kept in `test/fixtures/sampleClaims`, so that a
 * test of what is asked of the graph does not change with how documents are read. `npm run library` reads it anew.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import type { Database } from '../../src/graph/connection.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { packageRoot } from '../../src/packageRoot.ts';

export const SAMPLE_DOCUMENTS = join(packageRoot, 'documents');
export const SAMPLE_CLAIMS = join(packageRoot, 'test', 'fixtures', 'sampleClaims');

export async function importSampleAsRead(database: Database): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'sightline-sample-'));
  const problems: string[] = [];
  try {
    for (const from of [SAMPLE_DOCUMENTS, SAMPLE_CLAIMS])
      await cp(from, folder, { recursive: true });
    await importPaths({
      database,
      extractor: ruleExtractor,
      paths: [folder],
      onEvent: (event) => {
        if (event.event === 'file' && event.message) problems.push(event.message);
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
  if (problems.length > 0)
    throw new Error(`The sample corpus was not read wholly: ${problems.join(' ')}`);
}
