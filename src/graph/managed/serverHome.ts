/**
 * The folder that the managed server lives in: `<data>/neo4j`, with settings, password and store.
 *
 * What always holds: the password is on disk, readable by this user only, before the store that it opens exists; every
 * file is written beside its place and renamed, so that none is ever half-written.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ManagedServerError } from './managedServerError.ts';
import { neo4jVersion } from './serverManifest.ts';

export const username = 'neo4j';

const markerSchema = z.object({ neo4j: z.string(), password: z.string().min(1) });

export interface ServerHome {
  folder: string;
  password: string;
}

/** The store's format is the same within `major.minor`. */
const line = (version: string): string => version.split('.').slice(0, 2).join('.');

export async function prepareHome(dataFolder: string): Promise<ServerHome> {
  const folder = join(dataFolder, 'neo4j');
  await mkdir(join(folder, 'import'), { recursive: true });
  const markerFile = join(folder, 'server.json');
  const storeExists = existsSync(join(folder, 'data', 'databases', 'system'));
  const marker = await readMarker(markerFile);
  if (marker && line(marker.neo4j) !== line(neo4jVersion)) {
    throw new ManagedServerError(
      'other-version',
      `${dataFolder} was written by Neo4j ${marker.neo4j}, and this is Neo4j ${neo4jVersion}. Use the Sightline that ` +
        'made it, or name another folder with --data and import the documents again.',
    );
  }
  if (!marker && storeExists) {
    throw new ManagedServerError(
      'wrong-password',
      `${markerFile}, which holds the database's password, is missing or damaged. Put it back from a copy, or move ` +
        `${folder} away and import the documents again.`,
    );
  }
  const password = marker?.password ?? randomBytes(24).toString('base64url');
  const entry = { neo4j: neo4jVersion, password };
  if (marker?.neo4j !== entry.neo4j) await writePrivately(markerFile, JSON.stringify(entry));
  if (!storeExists) {
    await mkdir(join(folder, 'data', 'dbms'), { recursive: true });
    await writePrivately(join(folder, 'data', 'dbms', 'auth.ini'), authFile(password));
  }
  return { folder, password };
}

async function readMarker(file: string) {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Neo4j's own format for the first user: salted SHA-256 of the password, hashed 1,024 times. */
export function authFile(password: string, salt: Buffer = randomBytes(32)): string {
  let hash = createHash('sha256').update(salt).update(password, 'utf8').digest();
  for (let round = 1; round < 1024; round += 1) hash = createHash('sha256').update(hash).digest();
  return `${username}:SHA-256,${hash.toString('hex')},${salt.toString('hex')},1024:\n`;
}

export async function writePrivately(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(beside, text, { mode: 0o600, flush: true });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

export async function writeSettings(home: string, port: number): Promise<void> {
  const text = Object.entries(serverSettings(port))
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  await writePrivately(join(home, 'conf', 'neo4j.conf'), text);
}

/** Neo4j refuses to start on a name it does not know, so a typing error here cannot pass unnoticed. */
function serverSettings(port: number): Record<string, string> {
  return {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    // At its default every stop takes ten seconds. A plain number: `0s` is refused.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    // LOAD CSV is a read to Neo4j; these two keep it from files and from the network.
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'server.directories.import': 'import',
    'db.transaction.timeout': '60s',
    'db.memory.transaction.max': '256m',
    'dbms.memory.transaction.total.max': '512m',
    'db.lock.acquisition.timeout': '10s',
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '32m',
    'db.tx_log.rotation.retention_policy': '1 files',
  };
}
