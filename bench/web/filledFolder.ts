/** A data folder whose managed Neo4j holds a made-up archive; filled once, and kept. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { connect } from '../../src/graph/connection.ts';
import { readSummary } from '../../src/graph/reads/summary.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { syntheticDocuments } from './syntheticDocuments.ts';
import { syntheticGraph } from './syntheticGraph.ts';
import { writePrepared } from './writePrepared.ts';

export interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
}

/** Counts up when what is made up changes, so that no older archive is measured. */
const VERSION = 1;

const folderOf = ({ nodes, edges }: GraphSize): string =>
  join(
    process.env.SIGHTLINE_BENCH ?? join(envPaths('sightline', { suffix: '' }).cache, 'bench'),
    `web-${VERSION}-${nodes}-${edges}`,
  );

/** @returns the folder, for `startServer` */
export async function filledFolder(
  size: GraphSize,
  onRows: (what: string, done: number, total: number) => void,
): Promise<string> {
  const folder = folderOf(size);
  const mark = join(folder, 'filled');
  if (existsSync(mark)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { NEO4J_URI: _own, ...env } = process.env;
  const database = await connect({ dataFolder: folder, env });
  try {
    await prepareSchema(database);
    await writePrepared(database, [...syntheticDocuments(syntheticGraph(size))], { onRows });
    const { entities, relationships } = await readSummary(database);
    if (entities !== size.nodes || relationships !== size.edges)
      throw new Error(
        `The made-up archive gave ${entities} entities and ${relationships} relations, not ${size.nodes} and ${size.edges}: names fell together.`,
      );
    writeFileSync(mark, '');
  } finally {
    await database.close();
  }
  return folder;
}
