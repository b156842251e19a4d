/** A server that asks everyone to sign in, on the database of this run, with a token of each role. */
import { Tokens } from '../../src/access/tokens.ts';
import { ruleExtractor } from '../../src/extraction/ruleExtractor.ts';
import { ROLES, type Role } from '../../src/model/access.ts';
import {
  type RunningServer,
  type StartServerOptions,
  startServer,
} from '../../src/server/startServer.ts';
import { testDataFolder } from './database.ts';

export interface SharedServer {
  readonly server: RunningServer;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly store: Tokens;
  readonly dataFolder: string;
  close(): Promise<void>;
}

/** Names of those who hold the tokens. */
export const NAMES: Readonly<Record<Role, string>> = {
  reader: 'Rea',
  analyst: 'Ana',
  admin: 'Ada',
};

export async function startShared(
  options: Partial<StartServerOptions> = {},
): Promise<SharedServer> {
  const dataFolder = testDataFolder();
  const store = new Tokens(dataFolder);
  const made = await Promise.all(ROLES.map((role) => store.create({ name: NAMES[role], role })));
  const [reader = '', analyst = '', admin = ''] = made.map(({ token }) => token);
  const server = await startServer({
    dataFolder,
    extractor: ruleExtractor,
    port: 0,
    importSample: false,
    reach: { signIn: true },
    ...options,
  });
  await server.ready;
  return {
    server,
    tokens: { reader, analyst, admin },
    store,
    dataFolder,
    close: () => server.close(),
  };
}
