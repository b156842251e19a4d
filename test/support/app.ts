/** The whole application for browser tests: the built page, the real server, the database of this test run. */
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { prepareSchema } from '../../src/graph/schema.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { ENDPOINTS, type EntityDetail } from '../../src/model/contracts.ts';
import { packageRoot } from '../../src/packageRoot.ts';
import { type RunningServer, startServer } from '../../src/server/startServer.ts';
import { testDatabase, testDataFolder, wipe } from './database.ts';

/** What the graph holds before the server starts. The annotated documents are read as their annotators read them. */
export type Holding = 'nothing' | 'annotated documents' | 'sample corpus';

/** What the built page is made of. */
const SOURCES = ['web', 'src/model', 'package-lock.json'];

/** When the newest file of these was changed, in milliseconds. */
async function newestOf(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(
    paths.map(async (path) => {
      const whole = join(packageRoot, path);
      const { mtimeMs } = await stat(whole);
      const inside = await readdir(whole, { recursive: true }).catch(() => []);
      const files = await Promise.all(inside.map((name) => stat(join(whole, name))));
      return Math.max(mtimeMs, ...files.map((file) => file.mtimeMs));
    }),
  );
  return Math.max(...times);
}

/** Builds a page as a release does, unless the one that is there is newer than all it is made of. */
async function build(config: string, ...built: readonly string[]): Promise<void> {
  const builtAt = await stat(join(packageRoot, 'dist', ...built)).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  if (builtAt > (await newestOf([...SOURCES, config]))) return;
  const vite = join(packageRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--config', config, '--logLevel', 'error'],
    { cwd: packageRoot },
  );
}

export const buildPage = () => build('vite.config.ts', 'web', 'index.html');

/** The program as a release compiles it, unless what is there is newer than the sources. */
export async function buildServer(): Promise<void> {
  const builtAt = await stat(join(packageRoot, 'dist', 'cli', 'main.js')).then(
    (file) => file.mtimeMs,
    () => 0,
  );
  if (builtAt > (await newestOf(['src', 'tsconfig.json']))) return;
  const tsc = join(packageRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: packageRoot });
}

/** The page that is sent, without a graph. */
export const buildSentPage = () => build('vite.sent.config.ts', 'sent', 'page.html');

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

/** The relationships of an entity, as its page lists them. */
export async function relationshipsOf(
  url: string,
  id: string,
): Promise<EntityDetail['relationships']> {
  const answer = await fetch(`${url}/api/entities/${id}`);
  return ENDPOINTS.entity.response.parse(await answer.json()).relationships;
}
