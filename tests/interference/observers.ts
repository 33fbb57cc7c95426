import type { World } from './world.js';

/** Something a member can look at beside the answers to its own questions: what is sent to it, published, counted or measured. */
export interface Observer {
  readonly name: string;
  /** All of it that the member gets to see in this world, as text. */
  observe(world: World, member: string): Promise<string>;
}

const EVERYBODYS = `publishedFeed(first: 100) { nextCursor entries { uri version updatedAt pubStatus statement { id } } }
  incidents(first: 1) { totalCount } alerts(first: 1) { totalCount } statements(first: 1) { totalCount }`;
const OWNERS = 'accessesToMyRecords(fromMonth: "2000-01") { month operation count service { id } }';

/** What is looked at after every sequence that changed something. */
export const OBSERVERS: readonly Observer[] = [
  {
    name: 'published feed, the lists, and for an owner who looked into its records',
    async observe(world, member) {
      const query = `{ ${EVERYBODYS} ${member.startsWith('firm.') ? OWNERS : ''} }`;
      const { status, body, log } = await world.ask({ member, query, variables: {}, purpose: null });
      return `${status}\n${body}\n${log}`;
    },
  },
];
