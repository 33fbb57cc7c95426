import { rm } from 'node:fs/promises';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';
import pg from 'pg';
import { copyCluster, WITH_SAMPLE } from '../../support/prepared-cluster.js';
import { TEST_LOGIN_PASSWORD } from '../../support/test-login.js';
import { makeSmall } from './make-small.js';
import { settleAtOnce } from './settle-at-once.js';

/** A PostgreSQL of its own, on which a world is a database and a copy of one takes a tenth of a second. */
export interface WorldServer {
  /** As a superuser: where another process of the same search finds it. */
  readonly url: string;
  /** Makes a database like another one, to which nobody is connected. */
  copy(from: string, to: string): Promise<void>;
  drop(name: string): Promise<void>;
  /** As a superuser, on one connection: what is set or made on it for the time being is there for every statement of the work. */
  administer<T>(name: string, work: (administrator: pg.ClientBase) => Promise<T>): Promise<T>;
  /** As a subgraph logs in. */
  readonly loginOf: (name: string) => (subgraph: string) => string;
  close(): Promise<void>;
}

/** The world everybody else's is made from: the hub's database with its sample. */
export const FIRST_WORLD = 'first_world';

/** Four subgraphs for each of two worlds, a few connections each; for a dozen members and those that find what differs. */
const CONNECTIONS = '600';

function urlOf(server: string, database: string, login?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (login) Object.assign(url, { username: login, password: TEST_LOGIN_PASSWORD });
  return url.href;
}

/** Connects to one that another process has opened, which closes it. */
export function connectWorldServer(url: string): WorldServer {
  // One database is made at a time; whoever stops the server need not wait for this connection to close.
  const server = new pg.Pool({ connectionString: url, max: 1 }).on('error', () => {});
  return {
    url,
    copy: async (from, to) => {
      await server.query(`create database ${to} template ${from} strategy file_copy`);
      // What is granted on a database does not come with its copy.
      await server.query(`revoke temporary on database ${to} from public`);
    },
    drop: async (name) => void (await server.query(`drop database ${name} with (force)`)),
    async administer(name, work) {
      const administrator = new pg.Client({ connectionString: urlOf(url, name) });
      await administrator.connect();
      try {
        return await work(administrator);
      } finally {
        await administrator.end();
      }
    },
    loginOf: (name) => (subgraph) => urlOf(url, name, `${subgraph}_login`),
    close: () => server.end(),
  };
}

export async function openWorldServer(): Promise<WorldServer> {
  const directory = await copyCluster();
  const settings = { max_connections: CONNECTIONS, autovacuum: 'off', jit: 'off', max_wal_size: '4GB' };
  const { url, stop } = await startEmbeddedDatabase({ directory, durable: false, settings, log: () => {} });
  const connected = connectWorldServer(url);
  await connected.copy(WITH_SAMPLE, FIRST_WORLD);
  await connected.administer(FIRST_WORLD, makeSmall);
  await connected.administer(FIRST_WORLD, settleAtOnce);
  return {
    ...connected,
    async close() {
      await connected.close();
      await stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
