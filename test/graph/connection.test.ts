import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { connect, type Database, DatabaseUnreachableError } from '../../src/graph/connection.ts';
import { UnknownStatementError } from '../../src/graph/statements.ts';
import { warmUp } from '../../src/graph/warmUp.ts';
import { testDatabase, wipe } from '../support/database.ts';

describe('a connected graph', () => {
  let database: Database;
  beforeAll(async () => {
    database = await testDatabase();
  });
  beforeEach(() => wipe(database));

  it('uses the server that another process owns', () => {
    expect(database.server.kind).toBe('shared');
  });

  it('gives integers as numbers', async () => {
    const session = await database.session('READ');
    const { records } = await session.run('RETURN 1 AS one, size([1, 2]) AS two');
    await session.close();
    expect(records[0]?.toObject()).toEqual({ one: 1, two: 2 });
  });

  it('names the nearest statements for a name that does not exist', async () => {
    await expect(database.read('noSuchStatement')).rejects.toThrow(UnknownStatementError);
  });

  it('runs the work of a transaction once and gives its result', async () => {
    let runs = 0;
    const result = await database.writeTransaction(async () => {
      runs += 1;
      return 'done';
    });
    expect([runs, result]).toEqual([1, 'done']);
  });

  it('hands on an error of the work as it is', async () => {
    const work = () => Promise.reject(new RangeError('mine'));
    await expect(database.writeTransaction(work)).rejects.toThrow(RangeError);
  });

  it('warms up with reads, and hands on the failure of one without failing', async () => {
    const failures: string[] = [];
    await warmUp(database, [{ statement: 'noSuchStatement' }], (name) => failures.push(name));
    expect(failures).toEqual(['noSuchStatement']);
  });

  it('says in one line that nothing answers at NEO4J_URI, and what to do', async () => {
    const env = { NEO4J_URI: 'bolt://127.0.0.1:9' };
    const failed = connect({ dataFolder: 'unused', env });
    await expect(failed).rejects.toThrow(DatabaseUnreachableError);
    await expect(failed).rejects.toThrow(
      /^No Neo4j answers at bolt:\/\/127\.0\.0\.1:9: .+ unset NEO4J_URI/,
    );
  });

  it('says that the login is refused at NEO4J_URI, and which variables to set', async () => {
    const env = { NEO4J_URI: database.server.uri, NEO4J_PASSWORD: 'wrong' };
    await expect(connect({ dataFolder: 'unused', env })).rejects.toThrow(
      /^The Neo4j at .+ refuses user 'neo4j'\. Set NEO4J_USERNAME and NEO4J_PASSWORD\.$/,
    );
  });

  it('says that NEO4J_URI is no address', async () => {
    const env = { NEO4J_URI: 'localhost' };
    await expect(connect({ dataFolder: 'unused', env })).rejects.toThrow(
      /^NEO4J_URI is localhost,/,
    );
  });
});
