import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Prepared, prepareOtherWorld } from '../interference/pairs.js';
import { openWorldServer, type WorldServer } from '../interference/worlds/open-world-server.js';
import type { Mutant } from './mutant.js';
import { environmentOf, PATCHED_SOURCES } from './start-mutated-hub.js';

/** As whom to ask, how often at most, and what: the same seed asks the same. */
export interface SearchInTwoWorlds {
  readonly member: string;
  readonly operations: number;
  readonly seed: number;
}

/** What a process that searches two worlds is told. */
export interface Commission extends SearchInTwoWorlds {
  readonly server: string;
  readonly prepared: Prepared;
  readonly mutant: Pick<Mutant, 'sql' | 'isRefusedAtStart'>;
}

/** What a difference is shown by, and how many operations had been sent when it was met. */
export interface Found {
  readonly what: string;
  readonly operations: number;
}

/** Sends the same generated operations to two worlds with a mutant in both. */
export interface Interferences {
  /** The PostgreSQL of its worlds. */
  readonly server: WorldServer;
  /** The world that differs from the first in all a member may not see, made when it is first asked for. */
  otherWorldOf(member: string): Promise<Prepared>;
  find(mutant: Partial<Mutant>, search: SearchInTwoWorlds): Promise<Found | undefined>;
  close(): Promise<void>;
}

async function search(mutant: Partial<Mutant>, commission: Commission): Promise<Found | undefined> {
  const child = fork(join(import.meta.dirname, 'search-two-worlds.process.ts'), {
    execArgv: PATCHED_SOURCES,
    env: { ...process.env, ...environmentOf(mutant), NODE_ENV: 'production' },
  });
  const ended = once(child, 'exit');
  const said = new Promise<{ found?: Found; fault?: string }>((resolve, reject) => {
    child.once('message', (message) => resolve(message as { found?: Found }));
    child.once('exit', (code) => reject(new Error(`The search for ${mutant.name} ended with ${code}.`)));
  });
  child.send(commission);
  const { found, fault } = await said;
  await ended;
  if (fault) throw new Error(`${mutant.name} breaks the hub: ${fault}`);
  return found;
}

/** Opens the worlds once for all mutants: each search is a process of its own, that other worlds are made for by the sources as they are. */
export async function openInterferences(): Promise<Interferences> {
  const server: WorldServer = await openWorldServer();
  const worlds = new Map<string, Promise<Prepared>>();
  const otherWorldOf = (member: string): Promise<Prepared> => {
    const world = worlds.get(member) ?? prepareOtherWorld(server, member);
    worlds.set(member, world);
    return world;
  };
  return {
    server,
    otherWorldOf,
    async find(mutant, wanted) {
      const { sql, isRefusedAtStart } = mutant;
      return search(mutant, {
        ...wanted,
        server: server.url,
        prepared: await otherWorldOf(wanted.member),
        mutant: { ...(sql && { sql }), ...(isRefusedAtStart && { isRefusedAtStart }) },
      });
    },
    close: () => server.close(),
  };
}
