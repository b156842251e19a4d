/**
 * `sightline mcp`: the graph as tools for an assistant, by the Model Context Protocol over standard input and output.
 * Nothing but the protocol reaches the output. The assistant is answered at once and the database starts meanwhile: a
 * client gives up on a server that is silent.
 */
import type { Database } from '../../graph/connection.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../openDatabase.ts';

export const mcp: Command = {
  name: 'mcp',
  summary: 'offer the graph to an assistant, by the Model Context Protocol',
  arguments: [],
  options: [],
  examples: [
    ['sightline mcp', 'what an assistant is told to start; see docs/assistants.md'],
    ['sightline mcp --data /path/to/.sightline', 'a graph that lies elsewhere'],
  ],
  async run(_input, context) {
    const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
    const { protocolServer } = await import('../../assistants/protocolServer.ts');
    const { packageVersion } = await import('../../packageRoot.ts');
    const { untilInterrupted } = await import('../interruption.ts');
    const { output } = context;

    await untilInterrupted(async (signal) => {
      let close = (): void => undefined;
      const closed = new Promise<void>((resolve) => {
        close = resolve;
      });
      let opened: Promise<unknown> = Promise.resolve();
      const database = new Promise<Database>((resolve, reject) => {
        opened = withDatabase(context, async (found) => {
          resolve(found);
          await closed;
        });
        opened.catch(reject);
      });
      // Each call hears of it; so does whoever waits for `opened`.
      database.catch(() => undefined);

      const server = protocolServer({
        database: () => database,
        version: packageVersion(),
        onUnexpected: (error) =>
          output.problem(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      });
      server.onclose = close;
      signal.addEventListener('abort', close);
      // The transport does not notice that its client is gone.
      process.stdin.once('end', close);
      await server.connect(new StdioServerTransport(process.stdin, output.out));
      await closed;
      await server.close();
      await opened;
    });
    return true;
  },
};
