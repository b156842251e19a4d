/**
 * The disk of the database fills up while an import writes. The import must end with one clear line, and nothing that
 * it acknowledged may be lost; with space again, it goes on and ends in the graph of an undisturbed import. The disk is
 * a small one in memory where one may be mounted; where not, the system forbids the database's processes larger files.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeArchive } from '../../bench/madeArchive.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { check } from '../../src/graph/check.ts';
import { connect, type Database } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { importPaths } from '../../src/importing/importPaths.ts';
import { rowsOf, wipe } from '../support/database.ts';
import {
  acknowledged,
  command,
  endAll,
  environment,
  type RunningCommand,
  succeeds,
} from './commands.ts';

/** Few enough to be told one by one. */
const DOCUMENTS = 48;
const FIRST_DOCUMENTS = 16;
const ROOM_MB = 512;
/** Room for the start of the database, and not for what the import writes. */
const LEFT_MB = 2;

/** A folder with little room in it, and a way to run a command that has no more. */
interface SmallDisk {
  readonly data: string;
  /** Leaves the commands that are run from now on no room. */
  fill(): void;
  run(args: readonly string[]): RunningCommand;
  /** Gives room again. */
  empty(): void;
  remove(): void;
}

let root: string;

/** None where this user may mount nothing. */
function mountedDisk(data: string): SmallDisk | undefined {
  const mount = (...args: string[]) => execFileSync('mount', args, { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${ROOM_MB}m`, 'tmpfs', data);
  } catch {
    return undefined;
  }
  const resize = (size: string): unknown => mount('-o', `remount,size=${size}`, data);
  return {
    data,
    fill() {
      const { blocks, bfree, bsize } = statfsSync(data);
      resize(`${Math.ceil(((blocks - bfree) * bsize) / 1024 + LEFT_MB * 1024)}k`);
    },
    run: (args) => command(args),
    empty: () => void resize(`${ROOM_MB}m`),
    remove: () => void execFileSync('umount', ['-l', data]),
  };
}

/** By the shell's limit of a file's size. */
function limitedDisk(data: string): SmallDisk {
  let blocks = 'unlimited';
  return {
    data,
    fill() {
      const store = join(data, 'neo4j', 'data');
      const largest = execFileSync('find', [store, '-type', 'f', '-printf', '%s\n'], {
        encoding: 'utf8',
      });
      const most = Math.max(...largest.trim().split('\n').map(Number));
      blocks = String(Math.ceil((most + LEFT_MB * 50_000) / 1024));
    },
    run: (args) =>
      command(args, environment(), ['bash', '-c', `ulimit -f ${blocks}; exec "$@"`, 'bash']),
    empty() {
      blocks = 'unlimited';
    },
    remove: () => undefined,
  };
}

let disk: SmallDisk | undefined;
let database: Database | undefined;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sightline-disk-'));
});
afterAll(async () => {
  endAll();
  await database?.close();
  disk?.remove();
  rmSync(root, { recursive: true, force: true });
});

/** All that is there is whole. @returns names of its files */
async function provenNames(database: Database): Promise<unknown[]> {
  expect((await check(database)).violations).toEqual([]);
  return (await rowsOf(database, 'MATCH (f:File) RETURN f.name')).flat();
}

describe('a disk that fills up', () => {
  it('ends the import with a clear line, loses nothing, and lets it go on with space again', async () => {
    const [data, archive] = [join(root, 'data'), join(root, 'archive')];
    mkdirSync(data);
    disk = mountedDisk(data) ?? limitedDisk(data);
    const { run } = disk;
    const importAll = (): RunningCommand => run(['import', archive, '--data', data]);
    writeArchive(archive, { documents: FIRST_DOCUMENTS, seed: 4 });
    const first = await succeeds(importAll());
    writeArchive(archive, { documents: DOCUMENTS, seed: 4 });
    disk.fill();
    const stopped = importAll();
    expect(await stopped.ended).toBe(1);
    expect(stopped.said.err.trim().split('\n').at(-1)).toMatch(
      /^[^\s].*(Neo4j|database|disk|space)/i,
    );
    disk.empty();
    const told = [first, stopped].flatMap((run) => acknowledged(run).imported);
    expect(told.length).toBeGreaterThanOrEqual(FIRST_DOCUMENTS);
    database = await connect({ dataFolder: data, env: environment() });
    const kept = await provenNames(database);
    expect(kept).toEqual(expect.arrayContaining(told));
    expect(kept.length).toBeLessThan(DOCUMENTS);
    const last = await succeeds(importAll());
    expect(acknowledged(last).unchanged.sort()).toEqual(kept.map(String).sort());
    expect(await provenNames(database)).toHaveLength(DOCUMENTS);
    const disturbed = await digest(database);
    await wipe(database);
    await importPaths({ database, extractor: ruleExtractor, paths: [archive] });
    expect(await digest(database)).toBe(disturbed);
  }, 1_200_000);
});
