import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { type TinyHub, tinyHub } from './tiny-hub.fixture.js';

describe('A gateway that stops', () => {
  /** A hub whose incidents take a while. */
  interface SlowHub {
    readonly hub: TinyHub;
    /** Once a request is under way. */
    readonly asked: Promise<unknown>;
    readonly close: () => void;
  }

  async function slowHub(delayMs: number, drainMs: number): Promise<SlowHub> {
    const server = createServer((_request, response) => {
      setTimeout(() => response.end('{"data":{"incident":{"title":"late"}}}'), delayMs).unref();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const hub = await tinyHub({ incidentsAt: async () => url, drainMs });
    const close = () => {
      server.closeAllConnections();
      server.close();
    };
    return { hub, asked: once(server, 'request'), close };
  }

  const query = '{ incident(id: "1") { title } }';

  it('answers what is in flight, and lets nobody new in', async () => {
    const { hub, asked, close } = await slowHub(400, 5_000);
    const inFlight = hub.ask('firm', { query });
    await asked;
    const stopped = hub.gateway.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(fetch(hub.url.replace('/graphql', '/health/live'))).rejects.toThrow();
    expect(await inFlight).toMatchObject({ status: 200, body: { data: { incident: { title: 'late' } } } });
    await stopped;
    close();
  });

  it('does not wait for ever, nor for a connection on which nothing happens', async () => {
    const { hub, asked, close } = await slowHub(60_000, 300);
    const idle = connect(Number(new URL(hub.url).port), '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const inFlight = hub.ask('firm', { query }).catch(() => 'cut off');
    await asked;
    const startedAt = performance.now();
    await hub.gateway.stop();
    // Of a minute; a machine with other work to do may notice late.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(await inFlight).toBe('cut off');
    idle.destroy();
    close();
  });
});
