import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { median, post, startHubProcess } from './hub-process.js';

/*
 * `npm run bench:identity`: what it costs that PostgreSQL believes a signed identity and nothing else. The same point read is asked over HTTP
 * of the same hub, in turns with the verifying function and with one that believes whatever it is told; the ratio of the medians is the cost.
 */

const ROUNDS = 30;
const REQUESTS = 40;
const MEMBERS = ['firm.rivoli', 'police.prefecture'];
const POINT_READ = `query ($id: ID!) { incident(id: $id) { id reference category occurred { from to } place { area { name } address }
  victim { displayName } loss { stolenEur } offenders { countMin vehicles { make plate } } narrative redactions { path reason } } }`;
const GULLIBLE = `create or replace function hub.viewer() returns text[] language plpgsql stable parallel safe as $$
  begin return string_to_array(substr(current_setting('hub.identity', true), 65), '|'); end $$`;

async function reader(url: string, member: string): Promise<() => Promise<number>> {
  const { access_token: token } = (await post(`${url}/demo/token`, { member })) as { access_token: string };
  const headers = { authorization: `Bearer ${token}`, 'hub-purpose': 'PREVENTION' };
  const list = (await post(`${url}/graphql`, { query: '{ incidents(first: 1) { nodes { id } } }' }, headers)) as {
    data: { incidents: { nodes: { id: string }[] } };
  };
  const variables = { id: list.data.incidents.nodes[0]?.id };
  return async () => {
    const begun = performance.now();
    const { errors } = (await post(`${url}/graphql`, { query: POINT_READ, variables }, headers)) as {
      errors?: object[];
    };
    if (errors) throw new Error(JSON.stringify(errors));
    return performance.now() - begun;
  };
}

const directory = await mkdtemp(join(tmpdir(), 'hub-bench-'));
const { hub, url } = await startHubProcess(directory);
const admin = new pg.Client({ connectionString: (await readFile(join(directory, 'database-url'), 'utf8')).trim() });
await admin.connect();
try {
  const { rows } = await admin.query(`select pg_get_functiondef('hub.viewer()'::regprocedure) as definition`);
  const verifying: string = rows[0].definition;
  for (const member of MEMBERS) {
    const read = await reader(url, member);
    const times: Record<'verifying' | 'gullible', number[]> = { verifying: [], gullible: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [kind, definition] of [
        ['verifying', verifying],
        ['gullible', GULLIBLE],
      ] as const) {
        await admin.query(definition);
        // Plans that hold the other body are made anew.
        for (let warm = 0; warm < 5; warm += 1) await read();
        for (let request = 0; request < REQUESTS; request += 1) times[kind].push(await read());
      }
    const [signed, believed] = [median(times.verifying), median(times.gullible)];
    process.stdout.write(
      `${member}: ${signed.toFixed(2)} ms with the signature verified, ${believed.toFixed(2)} ms without; ratio ${(signed / believed).toFixed(3)} (${ROUNDS * REQUESTS} point reads each)\n`,
    );
  }
} finally {
  await admin.end();
  hub.kill('SIGINT');
  await once(hub, 'exit');
  await pause(0);
  await rm(directory, { recursive: true, force: true });
}
