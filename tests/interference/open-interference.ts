import './frozen-randomness.js';
import type { Difference } from './difference.js';
import { findDifference, type Search } from './find-difference.js';
import { Pairs, type Prepared } from './pairs.js';
import { openStage } from './stage.js';
import { openWorldServer, type WorldServer } from './worlds/open-world-server.js';

/** All that searching for differences needs, made once for any number of searches. */
export interface Interference {
  findDifference(search: Search): Promise<Difference | undefined>;
  /** Makes the other world of a member, which its first search would do. */
  prepare(member: string): Promise<void>;
  close(): Promise<void>;
}

export interface InterferenceOptions {
  /** One that is open already. */
  readonly server?: WorldServer;
  /** Other worlds on it, by member. */
  readonly known?: ReadonlyMap<string, Prepared>;
}

/** To be called in a Node process of its own: it replaces the random source of whatever runs in a world. */
export async function openInterference({ server: given, known }: InterferenceOptions = {}): Promise<Interference> {
  const [server, stage] = await Promise.all([given ?? openWorldServer(), openStage()]);
  const pairs = new Pairs(server, stage, known);
  return {
    findDifference: (search) => findDifference(pairs, search),
    prepare: async (member) => void (await pairs.prepared(member)),
    async close() {
      await stage.close();
      await server.close();
    },
  };
}
