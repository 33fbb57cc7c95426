import type { World } from './world.js';

/** Something a member can look at beside the answers to its own questions: what is sent to it, published, counted or measured. */
export interface Observer {
  readonly name: string;
  /** All of it that the member gets to see in this world, as text. */
  observe(world: World, member: string): Promise<string>;
}

const asks = (name: string, query: string, isFor: (member: string) => boolean = () => true): Observer => ({
  name,
  async observe(world, member) {
    if (!isFor(member)) return '';
    const { status, body, log } = await world.ask({ member, query, variables: {}, purpose: null });
    return `${status}\n${body}\n${log}`;
  },
});

/** What is looked at after every sequence that changed something. */
export const OBSERVERS: readonly Observer[] = [
  asks(
    'the published feed',
    '{ publishedFeed(first: 100) { nextCursor entries { uri version updatedAt pubStatus statement { id } } } }',
  ),
  asks(
    'who looked into the own records',
    '{ accessesToMyRecords(fromMonth: "2000-01") { month operation count service { id } } }',
    (member) => member.startsWith('firm.'),
  ),
  asks(
    'what there is',
    '{ incidents(first: 1) { totalCount } alerts(first: 1) { totalCount } statements(first: 1) { totalCount } }',
  ),
];
