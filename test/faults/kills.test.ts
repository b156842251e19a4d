/**
 * Importers, servers and the database are killed, and connections cut, at random moments (seeded: FAULTS_SEED). After
 * each, the graph must hold whole documents only and all that was acknowledged; the import that goes on must pass over
 * what is there; and in the end the graph must be that of an import that nobody disturbed. Decisions are disturbed in
 * the same way: each that was acknowledged is in the log, and when all are undone, the graph is the one from before.
 * `npm test` has a short form of six faults; `npm run test:faults` has sixty, or FAULTS_KILLS.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeArchive } from '../../bench/madeArchive.ts';
import { seeded } from '../../bench/web/syntheticGraph.ts';
import { check } from '../../src/graph/check.ts';
import { connect, type Database, DatabaseUnreachableError } from '../../src/graph/connection.ts';
import { digest } from '../../src/graph/digest.ts';
import { healthSchema } from '../../src/model/contracts.ts';
import { decidedSchema } from '../../src/model/decisionContracts.ts';
import { rowsOf, wipe } from '../support/database.ts';
import {
  acknowledged,
  command,
  endAll,
  endpointOf,
  environment,
  hasEnded,
  killDatabase,
  type RunningCommand,
  sleep,
  succeeds,
  until,
} from './commands.ts';
import { cuttingProxy } from './cuttingProxy.ts';
import { faultsWanted, isLong } from './faultsWanted.ts';

const SEED = Number(process.env.FAULTS_SEED ?? 1);
const WANTED = faultsWanted();
/** A third of the faults meet curation. */
const IN_CURATION = Math.max(2, Math.floor(WANTED / 3));
const IN_IMPORTS = WANTED - IN_CURATION;
const STEPS = 2;
/** An import that starts the database itself takes so many times as long. */
const OWNER_TIMES = 2;
/** Few enough to be told one by one. */
const DOCUMENTS_A_STEP = 24;

const random = seeded(SEED);
const between = (low: number, high: number): number => low + random() * (high - low);

let root: string;
let data: string;
let database: Database;
let undisturbed: string;
/** How long an import of one step takes, in milliseconds. */
let usual: number;
let faults = 0;

/** A long run tells how far it is. @param happened whether there was something to disturb */
function count(what: string, happened: boolean): void {
  if (!happened) return;
  faults += 1;
  if (isLong) process.stderr.write(`fault ${faults}: ${what}\n`);
}

const folderOf = (step: number): string => join(root, `step-${step}`);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sightline-faults-'));
  data = join(root, 'data');
  for (let step = 0; step < STEPS; step++)
    writeArchive(folderOf(step), {
      documents: DOCUMENTS_A_STEP,
      from: step * DOCUMENTS_A_STEP,
      seed: SEED,
    });
  database = await connect({ dataFolder: data, env: environment() });
  for (let step = 0; step < STEPS; step++) {
    const began = Date.now();
    await succeeds(startImport(step));
    usual = Date.now() - began;
  }
  expect(await names()).toHaveLength(STEPS * DOCUMENTS_A_STEP);
  undisturbed = await digest(database);
}, 1_200_000);

afterAll(async () => {
  endAll();
  await database?.close();
  await rm(root, { recursive: true, force: true });
}, 120_000);

const startImport = (step: number, env = environment()): RunningCommand =>
  command(['import', folderOf(step), '--data', data], env);

const names = async (): Promise<unknown[]> =>
  (await rowsOf(database, 'MATCH (f:File) RETURN f.name')).flat();

/** A killed database is started again by this process, which owns it. */
const reachable = (): Promise<true> =>
  until(async () => {
    try {
      await database.read('schemaVersion');
      return true;
    } catch (error) {
      if (error instanceof DatabaseUnreachableError) return undefined;
      throw error;
    }
  });

async function proveWhole(told: readonly string[]): Promise<void> {
  expect((await check(database)).violations).toEqual([]);
  expect(await names()).toEqual(expect.arrayContaining([...told]));
}

type ImportFault = (step: number) => Promise<void>;

/** Waits for a random moment of an import. @returns whether it is still under way */
async function atRandomMoment(importer: RunningCommand, times = 1): Promise<boolean> {
  const began = Date.now();
  const moment = between(0.3, 1) * usual * times;
  while (Date.now() - began < moment && !hasEnded(importer)) await sleep(5);
  // One that was quicker than the last leaves the next moment earlier.
  if (hasEnded(importer)) usual = (Date.now() - began) / times;
  return !hasEnded(importer);
}

async function finish(step: number, told: readonly string[] = []): Promise<void> {
  const importer = await succeeds(startImport(step));
  expect(acknowledged(importer).unchanged).toEqual(expect.arrayContaining([...told]));
}

/** After a fault: nothing acknowledged is lost, and the import goes on where it was. */
async function goOn(step: number, importer: RunningCommand): Promise<void> {
  // A database that takes longer to come back than is waited for ends the import, with a line that says so.
  if ((await importer.ended) === 1) expect(importer.said.err).toMatch(/^(No|The) Neo4j .*at \S+/m);
  await reachable();
  const { imported, unchanged } = acknowledged(importer);
  const told = [...imported, ...unchanged];
  await proveWhole(told);
  await finish(step, told);
}

const killImporter: ImportFault = async (step) => {
  const importer = startImport(step);
  count('importer killed', (await atRandomMoment(importer)) && importer.child.kill('SIGKILL'));
  await goOn(step, importer);
};

const killItsDatabase: ImportFault = async (step) => {
  const importer = startImport(step);
  count('database killed under an import', (await atRandomMoment(importer)) && killDatabase(data));
  await goOn(step, importer);
};

const cutConnection: ImportFault = async (step) => {
  const proxy = await cuttingProxy(() => endpointOf(data).port);
  const { username, password } = endpointOf(data);
  const importer = startImport(step, {
    ...environment(),
    NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
  });
  count('connection cut', (await atRandomMoment(importer)) && proxy.cut() > 0);
  await goOn(step, importer);
  proxy.close();
};

/** Nobody else keeps the database running then: it ends with its importer. */
const killOwner: ImportFault = async (step) => {
  await database.close();
  const importer = startImport(step);
  const isUnderWay = await atRandomMoment(importer, OWNER_TIMES);
  count('importer killed with its database', isUnderWay && importer.child.kill('SIGKILL'));
  await importer.ended;
  database = await connect({ dataFolder: data, env: environment() });
  await goOn(step, importer);
};

const IMPORT_FAULTS: readonly ImportFault[] = [
  killImporter,
  killItsDatabase,
  cutConnection,
  killOwner,
];

/** A server on the database, and where it is. */
async function startServer(): Promise<RunningCommand & { readonly url: string }> {
  const server = command([
    ...['start', '--no-open', '--no-sample', '--port', '0'],
    ...['--data', data],
  ]);
  const url = await until(() => /Sightline is at (http:\S+)/.exec(server.said.out)?.[1]);
  await until(async () => {
    const { status } = healthSchema.parse(await (await fetch(`${url}/api/health`)).json());
    return status === 'ready' || undefined;
  });
  return { ...server, url };
}
type Server = Awaited<ReturnType<typeof startServer>>;

/** @returns the id of the decision; none where the server was gone before it answered, or its database away for long */
async function decide(server: Server, path: string, body: object): Promise<string | undefined> {
  let answer: Response;
  try {
    answer = await fetch(`${server.url}/api/decisions${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch (error) {
    if (await endsSoon(server)) return undefined;
    throw error;
  }
  const said: unknown = await answer.json().catch((error) => {
    if (hasEnded(server)) return undefined;
    throw error;
  });
  if (said === undefined || answer.status === 503) return undefined;
  expect(answer.status).toBe(200);
  return decidedSchema.parse(said).decision.id;
}

/** A connection may break a moment before the end of the process is known. */
async function endsSoon(server: Server): Promise<boolean> {
  await Promise.race([server.ended, sleep(2_000)]);
  return hasEnded(server);
}

describe('an archive whose import is disturbed', () => {
  it(
    'holds whole documents and all that was acknowledged, goes on, and ends in the same graph',
    async () => {
      let kind = 0;
      while (faults < IN_IMPORTS) {
        await wipe(database);
        for (let step = 0; step < STEPS; step++) {
          const fault = IMPORT_FAULTS[kind++ % IMPORT_FAULTS.length];
          if (fault && faults < IN_IMPORTS) await fault(step);
          else await finish(step);
        }
        expect(await names()).toHaveLength(STEPS * DOCUMENTS_A_STEP);
        expect(await digest(database)).toBe(undisturbed);
      }
    },
    WANTED * 600_000,
  );
});

describe('curation that is disturbed', () => {
  it(
    'keeps every decision that was acknowledged, and undoing all gives the graph from before',
    async () => {
      faults = 0;
      const idsOf = async (label: string): Promise<string[]> =>
        (await rowsOf(database, `MATCH (n:${label}) RETURN n.id AS id ORDER BY id`)).map(([id]) =>
          String(id),
        );
      const [claims, sources] = [await idsOf('Claim'), await idsOf('Source')];
      const oneOf = (ids: readonly string[]) => ids[Math.floor(random() * ids.length)];
      const told: string[] = [];
      let server = await startServer();
      const decideOn = async (n: number): Promise<void> => {
        const claim = oneOf(claims);
        const kinds = [
          { kind: 'review', claim, verdict: 'confirmed' },
          { kind: 'review', claim, verdict: 'rejected' },
          { kind: 'credibility', claim, credibility: 1 + (n % 5) },
          { kind: 'reliability', source: oneOf(sources), reliability: 'ABCDE'[n % 5] },
        ];
        const id = await decide(server, '', { ...kinds[n % 4], note: `Decision ${n}` });
        if (id !== undefined) told.push(id);
      };
      for (let n = 0; faults < IN_CURATION; ) {
        const hits = faults % 2 === 0 ? 'server' : 'database';
        // Something is acknowledged before each fault, however slow the machine is.
        for (const known = told.length; told.length === known; ) await decideOn(n++);
        const moment = sleep(between(50, 1_500)).then(() => {
          const hit = hits === 'server' ? server.child.kill('SIGKILL') : killDatabase(data);
          count(`${hits} killed under curation`, hit);
        });
        let isOver = false;
        void moment.then(() => {
          isOver = true;
        });
        while (!isOver && !hasEnded(server)) await decideOn(n++);
        await moment;
        if (hits === 'server') {
          await server.ended;
          server = await startServer();
        } else await decideOn(n++);
        await reachable();
        expect((await check(database)).violations).toEqual([]);
        const logged = (await rowsOf(database, 'MATCH (d:Decision) RETURN d.id')).flat();
        expect(logged).toEqual(expect.arrayContaining(told));
      }
      expect(await digest(database)).not.toBe(undisturbed);
      const active = await rowsOf(
        database,
        "MATCH (d:Decision) WHERE d.active AND d.kind <> 'undo' RETURN d.id ORDER BY d.at DESC",
      );
      for (const [id] of active) await decide(server, `/${String(id)}/undo`, {});
      expect((await check(database)).violations).toEqual([]);
      expect(await digest(database)).toBe(undisturbed);
      server.child.kill('SIGTERM');
      await server.ended;
    },
    WANTED * 600_000,
  );
});
