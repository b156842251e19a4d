/**
 * The CSV export loaded by Neo4j's own `neo4j-admin database import` into a store that is then started: the counts must
 * be those of the graph that was exported. The managed server has all of neo4j-admin but the command itself, which is
 * one more jar.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFolder } from '../../src/cli/writeFolder.ts';
import { csv } from '../../src/exporting/formats/csv.ts';
import { graphSource } from '../../src/exporting/graphSource.ts';
import { connect, type Database } from '../../src/graph/connection.ts';
import { cacheFolder } from '../../src/graph/managed/cacheFolder.ts';
import { findJava } from '../../src/graph/managed/findJava.ts';
import { installServer } from '../../src/graph/managed/installServer.ts';
import { neo4jVersion } from '../../src/graph/managed/serverManifest.ts';
import { runReadOnlyQuery } from '../../src/graph/queries/readOnlyQuery.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { importSampleAsRead } from '../support/sampleCorpus.ts';

const STARTED_WITHIN_MS = 300_000;

const IMPORT_TOOL = {
  path: `org/neo4j/neo4j-import-tool/${neo4jVersion}/neo4j-import-tool-${neo4jVersion}.jar`,
  size: 124_579,
  sha256: 'bea6faf4f63d97bcf124cdb430d55bb4a8e90c5d18b683d1602bbef024e2dc0d',
};

/** What there is of each kind of entity and type of relation, with what their properties add up to. */
const COUNTS = [
  'MATCH (e:Entity) UNWIND labels(e) AS label RETURN label, count(*) AS n, sum(e.degree) AS degree, sum(size(e.aliases)) AS aliases ORDER BY label',
  'MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS type, count(*) AS n, sum(r.confidence) AS confidence, sum(r.sources) AS sources, count(r.firstDate) AS dated ORDER BY type',
];
const countsOf = (database: Database) =>
  Promise.all(COUNTS.map(async (cypher) => (await runReadOnlyQuery(database, cypher)).rows));

let folder: string;
let loaded: Database | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sightline-admin-'));
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  await importSampleAsRead(database);
});
afterAll(async () => {
  await loaded?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('neo4j-admin database import', () => {
  it(
    'loads the CSV export as it is into a new Neo4j, with the same counts',
    async () => {
      const database = await testDatabase();
      const tables = join(folder, 'csv');
      if (!csv.files) throw new Error('CSV is written as files.');
      await writeFolder(tables, csv.files(graphSource(database)));

      const home = join(folder, 'data', 'neo4j');
      await mkdir(join(home, 'conf'), { recursive: true });
      const cache = await cacheFolder(process.env);
      const [server, tool, java] = await Promise.all([
        installServer({ cache }),
        installServer({ cache, jars: [IMPORT_TOOL] }),
        findJava(process.env),
      ]);
      const classPath = [server, tool].map((i) => join(i.folder, '*')).join(delimiter);
      const { stdout } = await promisify(execFile)(
        java?.command ?? 'java',
        [
          ...['-cp', classPath, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'],
          '--nodes=entities.csv',
          '--relationships=relationships.csv',
        ],
        { cwd: tables, env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } },
      );
      expect(stdout).toContain('IMPORT DONE');

      const { NEO4J_URI: _own, ...env } = process.env;
      loaded = await connect({ dataFolder: join(folder, 'data'), env });
      const [entities, relations] = await countsOf(loaded);
      expect(entities?.length).toBeGreaterThan(10);
      expect(relations?.length).toBeGreaterThan(10);
      expect([entities, relations]).toEqual(await countsOf(database));
    },
    STARTED_WITHIN_MS,
  );
});
