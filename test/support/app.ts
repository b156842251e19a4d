/** The whole application for browser tests: the built page, the real server, the database of this test run. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { ENDPOINTS } from '../../src/model/contracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { testDatabase, testDataFolder, wipe } from './database.ts';

/** What the graph holds before the server starts. The annotated documents are read as their annotators read them. */
export type Holding = 'nothing' | 'annotated documents' | 'sample corpus';

let built: Promise<unknown> | undefined;

/** Builds the page as a release does, once for each test file. */
function buildPage(): Promise<unknown> {
  built ??= promisify(execFile)(
    process.execPath,
    [join(packageRoot, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
    { cwd: packageRoot },
  );
  return built;
}

export async function startApp(holding: Holding): Promise<RunningServer> {
  await buildPage();
  const database = await testDatabase();
  await prepareSchema(database);
  await wipe(database);
  if (holding === 'annotated documents')
    await importPaths({
      database,
      extractor: ruleExtractor,
      paths: [join(packageRoot, 'corpus', 'devset')],
      annotationsEnding: '.gold.json',
    });
  const server = await startServer({
    dataFolder: testDataFolder(),
    extractor: ruleExtractor,
    port: 0,
    importSample: holding === 'sample corpus',
  });
  await server.ready;
  return server;
}

/** The id of the entity of that name or alias. */
export async function entityId(url: string, name: string): Promise<string> {
  const answer = await fetch(`${url}/api/search?q=${encodeURIComponent(name)}`);
  const { entities } = ENDPOINTS.search.response.parse(await answer.json());
  const found = entities.find((e) => [e.name, ...e.aliases].includes(name));
  if (!found) throw new Error(`The graph holds no "${name}".`);
  return found.id;
}
