/**
 * The Java that runs the database: one that is installed, else Eclipse Temurin 21, fetched by `njre` into the cache
 * folder. `njre` works in a process of its own, because it uses one fixed folder below the system's temporary folder,
 * which two commands that start at once would share.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findJava, inspectJava, type JavaRuntime, oldestJava } from './findJava.ts';
import { explainDiskError, ManagedServerError } from './managedServerError.ts';
import type { ReportProgress } from './serverProgress.ts';

const require = createRequire(import.meta.url);
const fetchedMajor = 21;
const installLimitMs = 15 * 60_000;

export interface JavaOptions {
  env: NodeJS.ProcessEnv;
  cache: string;
  onProgress?: ReportProgress;
  /** Path of the module that installs Java; tests give a stand-in. */
  installer?: string;
}

export async function provideJava(options: JavaOptions): Promise<JavaRuntime> {
  const installed = await findJava(options.env);
  if (installed) return installed;
  const folder = join(options.cache, `java-${fetchedMajor}-${process.platform}-${process.arch}`);
  return (await runtimeIn(folder)) ?? (await fetchJava(folder, options));
}

async function fetchJava(folder: string, options: JavaOptions): Promise<JavaRuntime> {
  const partial = `${folder}.partial-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(join(partial, 'temporary'), { recursive: true });
    const report = async (finished: boolean): Promise<void> => {
      const done = await bytesIn(join(partial, 'temporary'));
      options.onProgress?.({ stage: 'java', done, total: undefined, finished });
    };
    await report(false);
    const timer = setInterval(() => void report(false).catch(() => undefined), 500);
    const problem = await runInstaller(partial, options).finally(() => clearInterval(timer));
    if (problem) throw missing(`it cannot be fetched: ${problem}`);
    await report(true);
    await rm(join(partial, 'temporary'), { recursive: true, force: true });
    if (!(await runtimeIn(partial))) throw missing('the one that was fetched does not run here');
    await rename(partial, folder).catch(async (error: unknown) => {
      // Another process may have been first. What does not run is replaced.
      if (await runtimeIn(folder)) return;
      await rm(folder, { recursive: true, force: true });
      await rename(partial, folder).catch(() => {
        throw error;
      });
    });
    const runtime = await runtimeIn(folder);
    if (!runtime) throw missing('the one that was fetched does not run here');
    return runtime;
  } catch (error) {
    throw explainDiskError(
      error,
      options.cache,
      'Free some space or name another folder in SIGHTLINE_CACHE.',
    );
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
}

const missing = (why: string): ManagedServerError =>
  new ManagedServerError(
    'java-missing',
    `No Java ${oldestJava} or newer was found (JAVA_HOME, PATH), and ${why}. Install Java 21, connect to the network ` +
      'and try again, or set NEO4J_URI to a Neo4j of your own.',
  );

/** Undefined when it went well, else what went wrong. */
function runInstaller(partial: string, options: JavaOptions): Promise<string | undefined> {
  const module = options.installer ?? require.resolve('njre');
  const script =
    'require(process.argv[1]).install(Number(process.argv[2]), { type: "jre", installPath: process.argv[3] })' +
    '.catch((error) => { process.stderr.write(String(error && error.message || error)); process.exitCode = 1; })';
  const temporary = join(partial, 'temporary');
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      // `njre` puts its folder `jre` beside the path that it is given.
      ['-e', script, module, String(fetchedMajor), join(partial, 'runtime')],
      {
        env: { ...options.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary },
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: installLimitMs,
        windowsHide: true,
      },
    );
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000);
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) =>
      resolve(code === 0 ? undefined : complaint.trim() || `the installer ended with ${code}`),
    );
  });
}

async function runtimeIn(folder: string): Promise<JavaRuntime | undefined> {
  const program = process.platform === 'win32' ? 'java.exe' : 'java';
  const homes = await readdir(join(folder, 'jre')).catch(() => []);
  for (const home of homes) {
    for (const below of ['bin', join('Contents', 'Home', 'bin')]) {
      const runtime = await inspectJava(join(folder, 'jre', home, below, program));
      if (runtime) return runtime;
    }
  }
  return undefined;
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
