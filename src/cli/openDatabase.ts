/** The graph for the time of one command, with the stages of its start told on the error output. */
import type { Database } from '../graph/connection.ts';
import type { ServerProgress } from '../graph/managed/serverProgress.ts';
import type { CommandContext } from './command.ts';

export async function withDatabase<T>(
  { dataFolder, env, output }: CommandContext,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { connect } = await import('../graph/connection.ts');
  const { prepareSchema } = await import('../graph/schema.ts');
  const { StageDisplay } = await import('./stageDisplay.ts');
  const display = new StageDisplay(output);
  let database: Database;
  try {
    database = await connect({
      dataFolder,
      env,
      onProgress: (p: ServerProgress) => display.show(p),
    });
  } finally {
    display.end();
  }
  try {
    await prepareSchema(database);
    return await work(database);
  } finally {
    await database.close();
  }
}
