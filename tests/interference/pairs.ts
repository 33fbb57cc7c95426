import type { Viewer } from '@hub/shared/viewer/viewer';
import type { Dictionary } from '../generated-operations/dictionary.js';
import { viewerOf } from '../support/demo-viewers.js';
import { noteAsItStands } from '../support/note-as-it-stands.js';
import { dictionaryOf, wordsOf } from './dictionary-of.js';
import { ownOf } from './own-of.js';
import { Pair } from './pair.js';
import type { Since } from './since.js';
import type { Stage } from './stage.js';
import { makeOtherWorld } from './worlds/make-other-world.js';
import { FIRST_WORLD, type WorldServer } from './worlds/open-world-server.js';
import { whatAMemberSees } from './worlds/what-a-member-sees.js';

/** SQL that is put into both worlds of a pair before anybody asks: a leak, to see whether it is found. */
export type Plant = readonly string[];

/** How a pair of worlds is made. */
export interface Making {
  readonly plant?: Plant | undefined;
  /** Plants it into hubs that have opened, because the start would refuse it. */
  readonly isPlantedLate?: boolean | undefined;
  readonly alike?: boolean | undefined;
}

/** What is prepared once for a member. */
export interface Prepared {
  /** The world that differs from the first in all the member may not see. */
  readonly otherWorld: string;
  readonly dictionary: Dictionary;
  readonly viewer: Viewer;
}

/** Makes the other world of a member. */
export async function prepareOtherWorld(server: WorldServer, member: string): Promise<Prepared> {
  // Another process may make one of its own on the same server.
  const otherWorld = `other_world_${process.pid}_of_${member.replace('.', '_')}`;
  await server.copy(FIRST_WORLD, otherWorld);
  return server.administer(otherWorld, async (administrator) => {
    const viewer = await viewerOf(administrator, member, null);
    const own = await ownOf(administrator, viewer, 2);
    const words = await wordsOf(administrator);
    await makeOtherWorld(administrator, member);
    return { otherWorld, viewer, dictionary: dictionaryOf(viewer, own, words, await wordsOf(administrator)) };
  });
}

/** Makes pairs of worlds for members, as many as are asked for. */
export class Pairs {
  readonly #prepared = new Map<string, Promise<Prepared>>();
  #made = 0;

  /** `known` are worlds that another process has made on the server. */
  constructor(
    private readonly server: WorldServer,
    private readonly stage: Stage,
    known: ReadonlyMap<string, Prepared> = new Map(),
  ) {
    for (const [member, prepared] of known) this.#prepared.set(member, Promise.resolve(prepared));
  }

  prepared(member: string): Promise<Prepared> {
    const prepared = this.#prepared.get(member) ?? prepareOtherWorld(this.server, member);
    this.#prepared.set(member, prepared);
    return prepared;
  }

  /** Throws where the law itself shows the member something else in its other world: that would be found as a leak, and be none. */
  async assertLooksAlike(member: string): Promise<void> {
    const { otherWorld } = await this.prepared(member);
    const look = async (world: string): Promise<Readonly<Record<string, string>>> => {
      this.#made += 1;
      const copy = `look_${process.pid}_${this.#made}`;
      await this.server.copy(world, copy);
      const seen = await this.server.administer(copy, (administrator) => whatAMemberSees(administrator, member));
      await this.server.drop(copy);
      return seen;
    };
    const [first, other] = [await look(FIRST_WORLD), await look(otherWorld)];
    const differing = Object.keys(first).filter((table) => first[table] !== other[table]);
    if (differing.length > 0)
      throw new Error(`The other world of ${member} looks otherwise to it: ${differing.join(', ')}`);
  }

  /** `alike` makes two worlds without any difference, in which everything that differs is a fault of the test. */
  async open(member: string, { plant = [], isPlantedLate, alike }: Making): Promise<Pair> {
    const { otherWorld, viewer } = await this.prepared(member);
    this.#made += 1;
    const name = `pair_${process.pid}_${this.#made}`;
    const names = [`${name}_a`, `${name}_b`] as const;
    const open = async (name: string, from: string) => {
      await this.server.copy(from, name);
      const grow = () =>
        this.server.administer(name, async (administrator) => {
          for (const statement of plant) await administrator.query(statement);
          if (plant.length > 0 && !isPlantedLate) await noteAsItStands(administrator);
        });
      if (!isPlantedLate) await grow();
      const world = await this.stage.open(this.server.loginOf(name));
      if (isPlantedLate) await grow();
      return world;
    };
    const a = await open(names[0], FIRST_WORLD);
    const b = await open(names[1], alike ? FIRST_WORLD : otherWorld);
    const since = await this.server.administer(names[1], async (administrator): Promise<Since> => {
      const { rows } = await administrator.query<{ place: string }>('select incidents.this_position() as place');
      return { instant: Date.now(), place: BigInt(rows[0]?.place ?? 0) };
    });
    return new Pair(member, viewer, a, b, since, async () => {
      for (const name of names) await this.server.drop(name);
    });
  }
}
