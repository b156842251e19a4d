/** A wire to the database that can be cut: what is sent goes on to the server until every connection ends at once. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly port: number;
  /** Ends all connections as a broken line does. @returns how many there were */
  cut(): number;
  close(): void;
}

export async function cuttingProxy(target: () => number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target(), '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.pipe(other);
      // Broken by the cut, or by a server that was killed: so is the other half.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    cut() {
      const cut = sockets.size / 2;
      for (const socket of sockets) socket.resetAndDestroy();
      return cut;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
