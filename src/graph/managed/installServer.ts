/**
 * Brings the jars of the managed server into the cache folder.
 *
 * What always holds: the target folder is there wholly or not at all. The jars come into a folder beside it, each
 * checked against its pinned size and SHA-256, and one rename puts it in place; of two processes that install at once
 * one wins, and the other uses what the first installed.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { explainDiskError, ManagedServerError, rootMessage } from './managedServerError.ts';
import { mavenAddress } from './mavenAddress.ts';
import {
  installationDigest,
  neo4jVersion,
  type PinnedJar,
  readManifest,
  readWrapper,
} from './serverManifest.ts';
import type { ReportProgress } from './serverProgress.ts';

const workers = 8;
const attemptsPerFile = 3;
/** A download without a byte for this long is given up; a slow one that still moves is not. */
const stalledMs = 30_000;
const abandonedAfterMs = 24 * 3600_000;

export const wrapperJar = 'sightline-neo4j-main.jar';

export interface InstallOptions {
  cache: string;
  onProgress?: ReportProgress;
  /** Base address of a Maven repository to use instead of Maven Central. */
  repository?: string;
  /** The jars to install; the pinned ones by default. */
  jars?: PinnedJar[];
}

export interface Installation {
  folder: string;
  /** File names in class path order, which a class-data archive needs to be the same each time. */
  classPath: string[];
}

export async function installServer(options: InstallOptions): Promise<Installation> {
  const jars = options.jars ?? readManifest();
  const { classBytes } = readWrapper();
  const folder = join(
    options.cache,
    `neo4j-${neo4jVersion}-${installationDigest(jars, classBytes)}`,
  );
  const classPath = [wrapperJar, ...jars.map((jar) => basename(jar.path)).sort()];
  const installation = { folder, classPath };
  if (await isComplete(folder, jars)) return installation;
  const partial = `${folder}.partial-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(partial, { recursive: true });
    await removeAbandoned(options.cache);
    await downloadAll(jars, partial, options);
    await writeFile(
      join(partial, wrapperJar),
      zipSync({ 'Neo4jMain.class': [classBytes, { level: 0, mtime: '2020-01-01T00:00:00' }] }),
    );
    await putInPlace(partial, folder, jars);
  } catch (error) {
    throw explainDiskError(
      error,
      options.cache,
      'Free some space or name another folder in SIGHTLINE_CACHE.',
    );
  } finally {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
  return installation;
}

async function isComplete(folder: string, jars: PinnedJar[]): Promise<boolean> {
  const sizes = await Promise.all(
    [...jars.map((jar) => basename(jar.path)), wrapperJar].map((name) =>
      stat(join(folder, name)).then(
        (found) => found.size,
        () => -1,
      ),
    ),
  );
  return sizes.every((size, index) => {
    const jar = jars[index];
    return jar ? size === jar.size : size > 0;
  });
}

async function putInPlace(partial: string, folder: string, jars: PinnedJar[]): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(partial, folder);
      return;
    } catch (error) {
      if (await isComplete(folder, jars)) return;
      if (attempt === 5) throw error;
      // A folder is in the way that lacks files or has damaged ones: it goes aside and is removed.
      const aside = `${folder}.partial-damaged-${randomBytes(4).toString('hex')}`;
      await rename(folder, aside).catch(() => undefined);
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/** What killed installations left behind. Young ones may belong to a process that is at work. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.includes('.partial-')) continue;
    const path = join(cache, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function downloadAll(jars: PinnedJar[], target: string, options: InstallOptions) {
  const total = jars.reduce((sum, jar) => sum + jar.size, 0);
  let done = 0;
  const report = (bytes: number, finished = false): void => {
    done += bytes;
    options.onProgress?.({ stage: 'download', done, total, finished });
  };
  report(0);
  // The largest first, so that no worker is left alone with one at the end.
  const queue = [...jars].sort((a, b) => b.size - a.size);
  const abort = new AbortController();
  const work = async (): Promise<void> => {
    for (let jar = queue.shift(); jar; jar = queue.shift()) {
      const bytes = await download(jar, options.repository, abort.signal, report);
      await writeFile(join(target, basename(jar.path)), bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } catch (error) {
    abort.abort(error);
    throw error;
  }
  report(0, true);
}

async function download(
  jar: PinnedJar,
  repository: string | undefined,
  signal: AbortSignal,
  report: (bytes: number) => void,
): Promise<Uint8Array> {
  const address = await mavenAddress(jar.path, repository);
  for (let attempt = 1; ; attempt += 1) {
    let received = 0;
    try {
      const bytes = await fetchBytes(address, signal, (count) => {
        received += count;
        report(count);
      });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (bytes.length === jar.size && sha256 === jar.sha256) return bytes;
      throw new ManagedServerError(
        'download-corrupt',
        `${address} is not the file that was pinned (${bytes.length} bytes, SHA-256 ${sha256.slice(0, 12)}…). ` +
          'Try again, or set SIGHTLINE_MAVEN_REPOSITORY to another Maven repository.',
      );
    } catch (error) {
      report(-received);
      if (signal.aborted) throw error;
      if (attempt < attemptsPerFile) {
        await new Promise((resolve) => setTimeout(resolve, 300 * attempt ** 2));
        continue;
      }
      if (error instanceof ManagedServerError) throw error;
      throw new ManagedServerError(
        'network',
        `Cannot fetch Neo4j from ${new URL(address).host}: ${rootMessage(error)}. Connect to the network and try ` +
          'again, set SIGHTLINE_MAVEN_REPOSITORY to a mirror, or set NEO4J_URI to a Neo4j of your own.',
        { cause: error },
      );
    }
  }
}

async function fetchBytes(
  address: string,
  signal: AbortSignal,
  onBytes: (count: number) => void,
): Promise<Uint8Array> {
  const stalled = new AbortController();
  const giveUp = () => stalled.abort(new Error(`no data for ${stalledMs / 1000} s`));
  let timer = setTimeout(giveUp, stalledMs);
  try {
    const response = await fetch(address, { signal: AbortSignal.any([signal, stalled.signal]) });
    if (!response.ok || !response.body) throw new Error(`HTTP status ${response.status}`);
    const chunks: Uint8Array[] = [];
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(timer);
      timer = setTimeout(giveUp, stalledMs);
      chunks.push(part.value);
      onBytes(part.value.length);
    }
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(timer);
  }
}
