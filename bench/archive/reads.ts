/**
 * How long what the page asks takes, beside the same statements run bare: with the same parameters, one after another in
 * one session, their rows read and thrown away. What is asked about varies: things with many relations and with few.
 */
import { z } from 'zod';
import type { Database, Parameters, Transaction } from '../../src/graph/connection.ts';
import { readStoredDocument } from '../../src/graph/reads/documents.ts';
import { readNeighbours } from '../../src/graph/reads/entity.ts';
import { readPaths } from '../../src/graph/reads/paths.ts';
import { readRelationship } from '../../src/graph/reads/relationship.ts';
import { statement } from '../../src/graph/statements.ts';
import { neighbourParamsSchema, searchParamsSchema } from '../../src/model/contracts.ts';
import { pathParamsSchema } from '../../src/model/pathContracts.ts';
import { answer } from '../../src/questions/answer.ts';
import { searchByName } from '../../src/questions/searchByName.ts';
import { quantile } from '../madeGraph.ts';
import { pick, type Random, seeded } from '../web/syntheticGraph.ts';

export interface ReadTimes {
  readonly what: string;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly bareP50: number;
  readonly bareP99: number;
}

interface Things {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly name: string }[];
  readonly relationships: readonly string[];
  readonly documents: readonly string[];
}

type Ask = (database: Database, things: Things, random: Random) => Promise<unknown>;

const QUESTIONS = [
  'Which weapons did % use?',
  'Where does % operate?',
  'Who attacked %?',
  'Who supplied %?',
  'What do we know about %?',
];

const ASKED: readonly { readonly what: string; readonly ask: Ask }[] = [
  {
    what: 'search',
    ask: (database, { entities }, random) => {
      const { name } = pick(random, entities);
      const q = name.slice(0, 3 + Math.floor(random() * name.length));
      return searchByName(database, searchParamsSchema.parse({ q }));
    },
  },
  {
    what: 'neighbours',
    ask: (database, { entities }, random) =>
      readNeighbours(database, pick(random, entities).id, neighbourParamsSchema.parse({})),
  },
  {
    what: 'relationship evidence',
    ask: (database, { relationships }, random) =>
      readRelationship(database, pick(random, relationships)),
  },
  {
    what: 'document',
    ask: (database, { documents }, random) => readStoredDocument(database, pick(random, documents)),
  },
  {
    what: 'path',
    ask: (database, { entities }, random) =>
      readPaths(
        database,
        pathParamsSchema.parse({ from: pick(random, entities).id, to: pick(random, entities).id }),
      ),
  },
  {
    what: 'question',
    ask: (database, { groups }, random) =>
      answer(database, pick(random, QUESTIONS).replace('%', pick(random, groups).name)),
  },
];

const rows = z.array(z.object({ id: z.string(), name: z.string() }));

/** Every so manieth by degree, so that hubs and leaves are among them. */
async function thingsOf(database: Database): Promise<Things> {
  const read = async (text: string) => {
    const session = await database.session('READ');
    try {
      return rows.parse((await session.run(text)).records.map((r) => r.toObject()));
    } finally {
      await session.close();
    }
  };
  const entities = await read(
    'MATCH (e:Entity) WHERE e.degree > 0 RETURN e.id AS id, e.name AS name ORDER BY e.degree DESC, id LIMIT 20000',
  );
  const every = Math.max(1, Math.floor(entities.length / 400));
  return {
    entities: entities.filter((_, i) => i % every === 0),
    groups: await read(
      'MATCH (e:ArmedGroup) WHERE e.degree > 0 RETURN e.id AS id, e.name AS name ORDER BY e.degree DESC, id LIMIT 200',
    ),
    relationships: (
      await read(
        "MATCH (:Entity)-[r]->(:Entity) WHERE r.id IS NOT NULL RETURN r.id AS id, '' AS name ORDER BY id LIMIT 400",
      )
    ).map((r) => r.id),
    documents: (
      await read("MATCH (d:Document) RETURN d.id AS id, '' AS name ORDER BY id LIMIT 400")
    ).map((d) => d.id),
  };
}

interface Ran {
  readonly name: string;
  readonly parameters: Parameters | undefined;
}

/** The same database, which notes what it is asked. */
function noting(database: Database, ran: Ran[]): Database {
  const note = (name: string, parameters: Parameters | undefined): void => {
    ran.push({ name, parameters });
  };
  return {
    ...database,
    server: database.server,
    read: (name, parameters, options) => {
      note(name, parameters);
      return database.read(name, parameters, options);
    },
    readTransaction: (work, options) =>
      database.readTransaction(
        (tx: Transaction) =>
          work({
            run: (name, parameters) => {
              note(name, parameters);
              return tx.run(name, parameters);
            },
          }),
        options,
      ),
  };
}

export async function readTimes(database: Database, each: number): Promise<ReadTimes[]> {
  const things = await thingsOf(database);
  const times: ReadTimes[] = [];
  for (const { what, ask } of ASKED) {
    const random = seeded(5);
    const own: number[] = [];
    const bare: number[] = [];
    // The first fill the caches that a running server has filled.
    for (let i = -Math.ceil(each / 4); i < each; i++) {
      const ran: Ran[] = [];
      const noted = noting(database, ran);
      const began = performance.now();
      await ask(noted, things, random);
      const took = performance.now() - began;
      const bareTook = await runBare(database, ran);
      if (i < 0) continue;
      own.push(took);
      bare.push(bareTook);
    }
    times.push({
      what,
      p50: quantile(own, 0.5),
      p99: quantile(own, 0.99),
      bareP50: quantile(bare, 0.5),
      bareP99: quantile(bare, 0.99),
    });
  }
  return times;
}

async function runBare(database: Database, ran: readonly Ran[]): Promise<number> {
  const session = await database.session('READ');
  try {
    const began = performance.now();
    for (const { name, parameters } of ran) await session.run(statement(name).text, parameters);
    return performance.now() - began;
  } finally {
    await session.close();
  }
}
