import type { Viewer } from '@hub/shared/viewer/viewer';
import { mayEverRead } from '../support/law-of-the-hub.js';
import type { World } from './world.js';

/** Something a member can look at beside the answers to its own questions: what is sent to it, published, counted or measured. */
export interface Observer {
  readonly name: string;
  /** All of it that the member gets to see in this world, as text. */
  observe(world: World, member: string, viewer: Viewer): Promise<string>;
}

/** The lists, what is published, and who looked: as far as they are open to the role. */
const LOOKS: Readonly<Record<string, string>> = {
  publishedFeed:
    'publishedFeed(first: 100) { nextCursor entries { uri version updatedAt pubStatus statement { id } } }',
  incidents: 'incidents(first: 1) { totalCount }',
  alerts: 'alerts(first: 1) { totalCount }',
  statements: 'statements(first: 1) { totalCount }',
  accessesToMyRecords: 'accessesToMyRecords(fromMonth: "2000-01") { month operation count service { id } }',
};

/** What is looked at after a sequence that changed something, and now and then after one that was refused. */
export const OBSERVERS: readonly Observer[] = [
  {
    name: 'lists, feed and readings of own records',
    async observe(world, member, viewer) {
      const open = Object.keys(LOOKS).filter((root) => mayEverRead(viewer, 'Query', root));
      const query = `{ ${open.map((root) => LOOKS[root]).join(' ')} }`;
      const { status, body, log } = await world.ask({ member, query, variables: {}, purpose: null });
      return `${status}\n${body}\n${log}`;
    },
  },
];
