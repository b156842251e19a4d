/**
 * A whole archive in: how fast, at what cost as it grows, in how much memory, and how fast the graph then answers.
 * `npm run bench` measures made-up archives of 1,000, 5,000 and 10,000 documents; `-- 500` or `-- 1000,50000` names other
 * sizes, and the second of several (or the only one) is compared with writing prepared rows. Prints a Markdown table;
 * with `--write` it also stands in README.md and docs/performance.md, and the plot in docs/bench.svg. Nothing is kept.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareSchema } from '../src/graph/schema.ts';
import { packageRoot } from '../src/packageRoot.ts';
import { extractionSpeed } from './archive/extractionSpeed.ts';
import { runImport } from './archive/importRun.ts';
import { prepareRows, writePreparedRows } from './archive/preparedRows.ts';
import { readTimes } from './archive/reads.ts';
import { plotOf, type SizeMeasured, tableOf, thousands } from './archive/report.ts';
import { writeArchive } from './madeArchive.ts';
import { benchDatabase, loadLine } from './madeGraph.ts';

/** Of each kind. */
const READS = 100;

const given = process.argv.slice(2);
const sizes = (given.find((a) => !a.startsWith('--')) ?? '1000,5000,10000').split(',').map(Number);
if (sizes.some((n) => !Number.isInteger(n) || n < 1))
  throw new Error('Give sizes as whole numbers: npm run bench -- 1000,5000');
const comparedSize = sizes[1] ?? sizes[0];
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

async function measure(documents: number): Promise<SizeMeasured> {
  tell(`${thousands(documents)} documents`);
  const archive = join(folder, `archive-${documents}`);
  const data = join(folder, `data-${documents}`);
  const kilobytes = writeArchive(archive, { documents });
  const database = await benchDatabase(data);
  try {
    await prepareSchema(database);
    const run = await runImport(archive, data);
    tell(`imported in ${run.seconds.toFixed(0)} s; reading`);
    const reads = await readTimes(database, Math.min(READS, documents));
    if (documents !== comparedSize) return { documents, kilobytes, ...run, reads };
    tell('writing the same from prepared rows');
    const rows = await prepareRows(database);
    const other = await benchDatabase(join(folder, 'prepared'));
    try {
      await prepareSchema(other);
      const { session } = other;
      const wiping = await session('WRITE');
      // The schema's own node is among the rows.
      await wiping.run('MATCH (n) DETACH DELETE n');
      await wiping.close();
      const preparedSeconds = await writePreparedRows(other, rows);
      return { documents, kilobytes, ...run, reads, preparedSeconds };
    } finally {
      await other.close();
    }
  } finally {
    await database.close();
    rmSync(data, { recursive: true, force: true });
    rmSync(archive, { recursive: true, force: true });
  }
}

try {
  const cores = availableParallelism();
  tell('extraction');
  const each = Math.min(300, ...sizes);
  const oneCore = await extractionSpeed(1, each);
  const allCores = cores === 1 ? oneCore : await extractionSpeed(cores, each);
  const measured: SizeMeasured[] = [];
  for (const documents of sizes) measured.push(await measure(documents));
  const result = {
    cores,
    oneCore,
    allCores,
    sizes: measured,
    conditions: `${cores} cores, ${new Date().toISOString().slice(0, 10)}. ${loadLine()}`,
  };
  const table = tableOf(result);
  process.stdout.write(`${table}\n`);
  if (given.includes('--write')) {
    for (const page of ['README.md', join('docs', 'performance.md')]) {
      const path = join(packageRoot, page);
      const text = readFileSync(path, 'utf8');
      const marked = /(<!-- bench -->\n)[\s\S]*?(\n<!-- \/bench -->)/;
      if (!marked.test(text)) throw new Error(`${page} has no place for the table.`);
      writeFileSync(
        path,
        text.replace(marked, (_, open, end) => `${open}\n${table}\n${end}`),
      );
    }
    writeFileSync(join(packageRoot, 'docs', 'bench.svg'), plotOf(result));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
