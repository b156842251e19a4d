/**
 * Who owns the server of a data folder: at most one process at a time, told by `<data>/server.lock`.
 *
 * A process id may be used again and a clock may be wrong, so neither says that an owner lives. The owner listens on a
 * loopback port instead, named in the lock file, which the system closes with the process, whatever ends it. Who
 * connects is greeted with a digest of the lock's secret, and learns at once when the owner is gone, because the
 * connection ends. Should two processes ever both take a lock for theirs, Neo4j's own lock on the store lets one in.
 */
import { createHash, randomBytes } from 'node:crypto';
import { constants, copyFile, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { ManagedServerError, systemErrorCode } from './managedServerError.ts';
import { writePrivately } from './serverHome.ts';

const host = '127.0.0.1';
const silentOwnerLimitMs = 60_000;
const halfWrittenAfterMs = 2_000;
/** Longer than another process takes to look at a dead lock while it holds the dead owner's port. */
const guardedMs = 500;

const lockSchema = z.object({ secret: z.string().min(16), pid: z.int(), port: z.int() });
type Lock = z.infer<typeof lockSchema>;

const endpointSchema = z.object({
  secret: z.string(),
  version: z.string(),
  host: z.string(),
  port: z.int(),
  username: z.string(),
  password: z.string(),
  pid: z.int(),
});

/** How to reach a running server; `pid` is that of the database. */
type ServerEndpoint = Omit<z.infer<typeof endpointSchema>, 'secret'>;

/** The right to run the server of a data folder. */
export interface Ownership {
  kind: 'owner';
  /** Tells others how to reach the server. */
  publish(endpoint: ServerEndpoint): Promise<void>;
  /** Called when another process asks for the database to be started anew. */
  onRestartRequest(listener: () => void): void;
  release(): Promise<void>;
}

/** Another process owns the server. */
export interface OtherOwner {
  kind: 'other';
  pid: number;
  gone: Promise<void>;
  isGone(): boolean;
  /** The endpoint, once the owner has told it. */
  endpoint(): Promise<ServerEndpoint | undefined>;
  requestRestart(): void;
  leave(): void;
}

export async function claimOwnership(dataFolder: string): Promise<Ownership | OtherOwner> {
  await mkdir(dataFolder, { recursive: true });
  const secret = randomBytes(16).toString('hex');
  const beacon = await lightBeacon(secret);
  try {
    for (;;) {
      const lock = { secret, pid: process.pid, port: beacon.port };
      if (await createLock(dataFolder, lock)) return owner(dataFolder, lock, beacon);
      const other = await readLock(dataFolder);
      if (other === 'absent') continue;
      const socket = other === 'damaged' ? undefined : await reach(other, dataFolder);
      if (other !== 'damaged' && socket) {
        beacon.close();
        return otherOwner(dataFolder, other, socket);
      }
      await removeDeadLock(dataFolder, other);
    }
  } catch (error) {
    beacon.close();
    throw error;
  }
}

const lockFile = (dataFolder: string): string => join(dataFolder, 'server.lock');
const endpointFile = (dataFolder: string): string => join(dataFolder, 'endpoint.json');

/** The greeting proves knowledge of the secret without telling it to whoever connects. */
const greeting = (secret: string): string =>
  `sightline ${createHash('sha256').update(secret).digest('hex')}\n`;

interface Beacon {
  port: number;
  onLine(listener: (line: string) => void): void;
  close(): void;
}

async function lightBeacon(secret: string): Promise<Beacon> {
  const sockets = new Set<Socket>();
  let listener: (line: string) => void = () => undefined;
  const server: Server = createServer((socket) => {
    sockets.add(socket.unref());
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    onLines(socket, (line) => listener(line));
    socket.write(greeting(secret));
  });
  const address = (await listen(server, 0)).unref().address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    onLine(next) {
      listener = next;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function onLines(socket: Socket, listener: (line: string) => void): void {
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    if (text.length > 1_000) socket.destroy();
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
      listener(text.slice(0, end + 1));
      text = text.slice(end + 1);
    }
  });
}

async function createLock(dataFolder: string, lock: Lock): Promise<boolean> {
  try {
    const file = await open(lockFile(dataFolder), 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(lock));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function readLock(dataFolder: string): Promise<Lock | 'absent' | 'damaged'> {
  for (;;) {
    const found = await stat(lockFile(dataFolder)).catch(() => undefined);
    if (!found) return 'absent';
    const lock = await lockAt(lockFile(dataFolder));
    if (lock) return lock;
    // It is being written at this moment, unless its writer was killed.
    if (Math.abs(Date.now() - found.mtimeMs) > halfWrittenAfterMs) return 'damaged';
    await pause(50);
  }
}

/** A greeted connection to the lock's owner, or undefined when it no longer lives. */
async function reach(lock: Lock, dataFolder: string): Promise<Socket | undefined> {
  const socket = connectTo({ host, port: lock.port });
  const greeted = new Promise<boolean>((resolve) => {
    onLines(socket, (line) => resolve(line === greeting(lock.secret)));
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
  for (const deadline = Date.now() + silentOwnerLimitMs; Date.now() < deadline; ) {
    const answer = await Promise.race([greeted, pause(1_000)]);
    if (answer === true) return socket.unref();
    // Connected but silent: a busy owner, unless the port is another program's by now.
    if (answer === false || !processExists(lock.pid)) {
      socket.destroy();
      return undefined;
    }
  }
  socket.destroy();
  throw new ManagedServerError(
    'data-locked',
    `${dataFolder} is in use by process ${lock.pid}, which does not answer. Wait for it or end it; if it is no ` +
      `Sightline, delete ${lockFile(dataFolder)}.`,
  );
}

/**
 * Removes a dead lock, and never the live one that another process may have put in its place meanwhile: whoever removes
 * it holds the port of the dead owner while it looks again, and the system gives a port to one process only and takes
 * it back when that process is killed. Where another program has the port, the lock is moved aside and looked at.
 */
async function removeDeadLock(dataFolder: string, dead: Lock | 'damaged'): Promise<void> {
  const path = lockFile(dataFolder);
  if (dead !== 'damaged') {
    const guard = await listen(turnAway(), dead.port).catch(() => undefined);
    if (guard) {
      const found = await lockAt(path);
      if (found?.secret === dead.secret) await rm(path, { force: true });
      await new Promise((closed) => guard.close(closed));
      return;
    }
    await pause(guardedMs);
    if ((await lockAt(path))?.secret !== dead.secret) return;
  }
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await lockAt(aside);
  if (moved && (dead === 'damaged' || moved.secret !== dead.secret)) {
    await copyFile(aside, path, constants.COPYFILE_EXCL).catch(() => undefined);
  }
  await rm(aside, { force: true });
}

async function lockAt(path: string): Promise<Lock | undefined> {
  return parse(lockSchema, await readFile(path, 'utf8').catch(() => ''));
}

const turnAway = (): Server => createServer((socket) => socket.destroy());

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function owner(dataFolder: string, lock: Lock, beacon: Beacon): Ownership {
  return {
    kind: 'owner',
    async publish(endpoint) {
      const text = JSON.stringify({ ...endpoint, secret: lock.secret }, null, 2);
      await writePrivately(endpointFile(dataFolder), text);
    },
    onRestartRequest(listener) {
      beacon.onLine((line) => line === `restart ${lock.secret}\n` && listener());
    },
    async release() {
      const endpoint = await readEndpoint(dataFolder);
      if (endpoint?.secret === lock.secret) await rm(endpointFile(dataFolder), { force: true });
      if ((await lockAt(lockFile(dataFolder)))?.secret === lock.secret) {
        await rm(lockFile(dataFolder), { force: true });
      }
      beacon.close();
    },
  };
}

function otherOwner(dataFolder: string, lock: Lock, socket: Socket): OtherOwner {
  let over = socket.destroyed;
  const gone = new Promise<void>((resolve) => {
    if (over) resolve();
    socket.once('close', () => resolve());
  }).then(() => {
    over = true;
  });
  return {
    kind: 'other',
    pid: lock.pid,
    gone,
    isGone: () => over,
    async endpoint() {
      const found = await readEndpoint(dataFolder);
      return found?.secret === lock.secret ? found : undefined;
    },
    requestRestart() {
      socket.write(`restart ${lock.secret}\n`);
    },
    leave() {
      socket.destroy();
    },
  };
}

async function readEndpoint(dataFolder: string) {
  return parse(endpointSchema, await readFile(endpointFile(dataFolder), 'utf8').catch(() => ''));
}

function parse<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === 'EPERM';
  }
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}
