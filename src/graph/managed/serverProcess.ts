/**
 * One run of the Neo4j server as a child of this process.
 *
 * What always holds: the child's standard input is a pipe that only this process holds, and the child ends when it
 * closes, so no server outlives its parent, however that ends.
 */
import { spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { delimiter, join } from 'node:path';
import type { ClassDataArchive } from './classDataArchive.ts';
import type { JavaRuntime } from './findJava.ts';
import type { Installation } from './installServer.ts';
import { ManagedServerError, type ManagedServerFailure } from './managedServerError.ts';

const startLimitMs = 180_000;
const stopLimitMs = 60_000;

export interface ServerProcess {
  pid: number;
  /** Settles when the process has ended. */
  exited: Promise<void>;
  /** Ends the server in order. Settles when the store is closed. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would; the store recovers at the next start. */
  kill(): void;
}

export interface LaunchOptions {
  java: JavaRuntime;
  installation: Installation;
  archive: ClassDataArchive;
  home: string;
}

/** Settles when the server says that it is up. */
export async function launchServer(options: LaunchOptions): Promise<ServerProcess> {
  const log = join(options.home, 'logs', 'neo4j.log');
  const logStart = await size(log);
  const child = spawn(
    options.java.command,
    [
      '-Xms256m',
      '-Xmx1g',
      '-XX:+UseSerialGC',
      ...options.archive.options,
      // Says nothing about an archive of classes that does not fit: the server then runs without it.
      '-Xlog:disable',
      '-cp',
      options.installation.classPath.join(delimiter),
      'Neo4jMain',
      `--home-dir=${options.home}`,
      `--config-dir=${join(options.home, 'conf')}`,
    ],
    {
      // File names instead of paths keep the command within the 32 kB that Windows allows.
      cwd: options.installation.folder,
      stdio: ['pipe', 'ignore', 'pipe'],
      // Its own process group: Ctrl-C is for the parent, which ends the server in its own order.
      detached: true,
      windowsHide: true,
    },
  );
  let ended = false;
  let complaints = '';
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      complaints = `Error: ${error.message}`;
      resolve();
    });
    child.once('exit', () => resolve());
  }).then(() => {
    ended = true;
  });
  child.stdin.on('error', () => undefined);
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-20_000);
  });
  // Neo4j writes nothing to its output; its log says when all parts are up and when the store is closed.
  const logSays = async (word: ' Started.' | ' Stopped.'): Promise<boolean> => {
    while (!ended) {
      if ((await readFrom(log, logStart)).includes(word)) return true;
      await pause(50);
    }
    return false;
  };
  const ready = await Promise.race([logSays(' Started.'), pause(startLimitMs)]);
  if (ready !== true) {
    child.kill('SIGKILL');
    await exited;
    const said = `${complaints}\n${await readFrom(log, logStart)}`;
    throw explainFailedStart(said, log, ready === undefined);
  }
  // From here on it does not keep this process alive: when all else is done, both end.
  child.unref();
  for (const stream of [child.stdin, child.stderr]) {
    if (stream instanceof Socket) stream.unref();
  }
  return {
    pid: child.pid ?? 0,
    exited,
    async stop() {
      if (ended) return;
      child.ref();
      child.stdin.end();
      // The archive of classes is written after the store is closed; nobody needs to wait for that.
      const closed = options.archive.writing ? logSays(' Stopped.') : exited;
      const done = await Promise.race([closed.then(() => true), pause(stopLimitMs)]);
      if (!done) {
        child.kill('SIGKILL');
        await exited;
      }
      child.unref();
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}

/** What Neo4j says when it does not start, and which failure it is. The first that fits counts. */
const knownFailures: { code: ManagedServerFailure; sign: RegExp; explain: string }[] = [
  {
    code: 'port-taken',
    sign: /Address already in use|BindException|PortBindException/i,
    explain: 'The port chosen for the database was taken by another program. Try again.',
  },
  {
    code: 'data-locked',
    sign: /FileLockException|locked by another process/i,
    explain:
      'Another process has this database open. End it, or name another data folder with --data.',
  },
  {
    code: 'not-writable',
    sign: /No space left|Permission denied|AccessDeniedException|Read-only file system|not writable/i,
    explain:
      'The data folder cannot be written. Free some space, mend its permissions, or name another with --data.',
  },
  {
    code: 'other-version',
    sign: /StoreVersion|UnableToMigrate|upgrade.*store|store.*version/i,
    explain:
      'The data folder belongs to another version of Neo4j. Name another with --data and import again.',
  },
];

function explainFailedStart(said: string, log: string, late: boolean): ManagedServerError {
  const known = knownFailures.find(({ sign }) => sign.test(said));
  if (known) return new ManagedServerError(known.code, `${known.explain} Neo4j's log: ${log}`);
  const reasons = said
    .split('\n')
    .filter((line) => /error|exception|caused by|could not|invalid/i.test(line))
    .map((line) => line.trim().slice(0, 300));
  const reason = late
    ? `no answer in ${startLimitMs / 1000} s`
    : (reasons.at(-1) ?? (said.trim().slice(-300) || 'it ended without a word'));
  return new ManagedServerError(
    'start-failed',
    `Neo4j did not start: ${reason}. Its log, ${log}, says more; set NEO4J_URI to use a Neo4j of your own.`,
  );
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), milliseconds);
    if (milliseconds > 10_000) timer.unref();
  });
}

async function size(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

/** What was written to a log since it had `start` bytes; all of it if it began anew. */
async function readFrom(file: string, start: number): Promise<string> {
  const bytes = await size(file);
  if (bytes < start) return readFile(file, 'utf8').catch(() => '');
  const handle = await open(file).catch(() => undefined);
  if (!handle) return '';
  try {
    const { buffer } = await handle.read(Buffer.alloc(bytes - start), 0, bytes - start, start);
    return buffer.toString('utf8');
  } finally {
    await handle.close();
  }
}
