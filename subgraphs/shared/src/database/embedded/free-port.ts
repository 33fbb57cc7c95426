import { type AddressInfo, createServer } from 'node:net';
import { ConfigurationError } from '../../errors/configuration.error.js';

/** A loopback port nobody listens on: the wanted one, or any. */
export async function findFreePort(wanted = 0): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(
        new ConfigurationError(`Port ${wanted} for the database is taken by another program: choose another port.`, {
          cause,
        }),
      );
    });
    server.listen({ host: '127.0.0.1', port: wanted, exclusive: true }, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
