import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port nobody listens on, of those that the system gives to nobody who asks for any: until it is used, and while whoever had it is down,
 * it stays free.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const server = createServer().listen(randomInt(20_000, 32_000), '127.0.0.1');
    const port = await once(server, 'listening').then(
      () => (server.address() as { port: number }).port,
      () => undefined,
    );
    if (port === undefined) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
