/**
 * Renews what hangs on the library: `npm run library`. The expected rows of its examples over the sample corpus as it
 * was read once, and docs/cookbook.md. With `--read`, that reading of the sample corpus is renewed before.
 * Look at what changed in the expected rows before you commit them.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../src/cli/program.ts';
import { connect } from '../src/graph/connection.ts';
import { readLibrary } from '../src/graph/queries/library.ts';
import { packageRoot } from '../src/packageRoot.ts';
import { exampleRows, type ShownRows } from '../test/support/libraryRows.ts';
import {
  importSampleAsRead,
  SAMPLE_CLAIMS,
  SAMPLE_DOCUMENTS,
} from '../test/support/sampleCorpus.ts';
import { cookbook } from './cookbook.ts';

const EXPECTED = join(packageRoot, 'test', 'graph', 'queries', 'library.expected.json');
const COOKBOOK = join(packageRoot, 'docs', 'cookbook.md');

const folder = await mkdtemp(join(tmpdir(), 'sightline-library-'));
try {
  if (process.argv.includes('--read')) await readAnew();
  const database = await connect({ dataFolder: folder });
  try {
    await importSampleAsRead(database);
    const library = readLibrary();
    const answers: Record<string, ShownRows> = {};
    for (const statement of library.statements)
      answers[statement.id] = await exampleRows(database, statement);
    await writeFile(EXPECTED, expectedText(answers));
    await writeFile(COOKBOOK, cookbook(library, answers));
  } finally {
    await database.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** One row a line, so that differences can be read. */
function expectedText(answers: Readonly<Record<string, ShownRows>>): string {
  const entries = Object.entries(answers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { columns, rows }]) => {
      const lines = rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n');
      return `  ${JSON.stringify(id)}: {\n    "columns": ${JSON.stringify(columns)},\n    "rows": [\n${lines}\n    ]\n  }`;
    });
  return `{\n${entries.join(',\n')}\n}\n`;
}

async function readAnew(): Promise<void> {
  await rm(SAMPLE_CLAIMS, { recursive: true, force: true });
  await mkdir(SAMPLE_CLAIMS, { recursive: true });
  const args = ['extract', SAMPLE_DOCUMENTS, '--out', SAMPLE_CLAIMS, '--quiet'];
  const streams = { out: process.stdout, err: process.stderr, env: process.env };
  if ((await runCommandLine(args, streams)) !== 0)
    throw new Error('The sample corpus could not be read; see above.');
  for (const name of await readdir(SAMPLE_CLAIMS)) {
    const path = join(SAMPLE_CLAIMS, name);
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, `${JSON.stringify(value)}\n`);
  }
}
