import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { hubUrl, tokenOf } from '../support/ask.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';

/*
 * A client keeps its connection for its next question. Node gives an idle one up after five seconds, and whoever asks in that very moment
 * is told ECONNRESET: the hub keeps it for longer than load balancers do.
 */

interface Told {
  readonly status: number | undefined;
  readonly keepAlive: string | undefined;
  readonly sameConnection: boolean;
  readonly body: string;
}

/** Asks on the connection the agent has kept, if it has. */
async function ask(agent: Agent, url: string): Promise<Told> {
  const token = await tokenOf('firm.rivoli', url);
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      const { statusCode: status, headers: answered } = response;
      const rest = { status, keepAlive: String(answered['keep-alive']), sameConnection: asked.reusedSocket };
      text(response).then((body) => resolve({ ...rest, body }), reject);
    });
    asked.on('error', reject).end('{"query":"{ me { role } }"}');
  });
}

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
}, 60_000);
afterAll(() => hub.close());

// Side by side, because both wait.
test.concurrent('a question after six idle seconds is answered on the same connection', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ANSWER = '{"data":{"me":{"role":"SECURITY_MANAGER"}}}';
  const first = await ask(agent, hubUrl());
  expect(first.body.trim()).toBe(ANSWER);
  // A minute is what the usual load balancers wait.
  expect(Number(/timeout=(\d+)/.exec(first.keepAlive ?? '')?.[1])).toBeGreaterThan(65);
  await pause(6_000);
  const second = await ask(agent, hubUrl());
  expect([second.status, second.sameConnection, second.body.trim()]).toEqual([200, true, ANSWER]);
  agent.destroy();
});

test.concurrent('a question on a kept connection is answered even if the hub stood still for six seconds before', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await ask(agent, hub.url);
  const [, answer] = await Promise.all([hub.standStill(6_000), pause(3_000).then(() => ask(agent, hub.url))]);
  expect([answer.status, answer.sameConnection]).toEqual([200, true]);
  agent.destroy();
});
