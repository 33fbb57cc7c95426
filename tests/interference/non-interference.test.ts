import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import type { Difference } from './difference.js';
import { differenceInWords } from './difference-in-words.js';
import { openSearchers, type Searchers } from './open-searchers.js';
import { PLANTED_LEAKS } from './planted-leaks.js';
import { seedOf } from './seed-of.js';

/*
 * Non-interference: an answer depends on nothing but what the member may see. Two worlds differ in all that is hidden from a member; whatever
 * it asks or does, and however often, both tell it the same to the byte. `npm run fuzz:leak` searches for longer.
 */

const OPERATIONS = 300;
const SEED = 7;
/** Sends this many at most until it has found what was put in. */
const UNTIL_FOUND = 1_200;

let searchers: Searchers;
const searches = new Map<string, Promise<Difference | undefined>>();

beforeAll(() => {
  searchers = openSearchers(2);
  // Side by side; each test waits for its own.
  for (const member of DEMO_USER_NAMES) {
    const search = searchers.search({ member, operations: OPERATIONS, seed: seedOf(SEED, member) });
    search.catch(() => {});
    searches.set(member, search);
  }
});
afterAll(() => searchers.close());

const inWords = (difference: Difference | undefined): string => (difference ? differenceInWords(difference) : 'none');

test.each(DEMO_USER_NAMES)(
  '%s cannot tell two worlds apart that differ only in what is hidden from it',
  async (member) => {
    expect(inWords(await searches.get(member))).toBe('none');
  },
  300_000,
);

test('two worlds without any difference are never told apart: the search raises no false alarm', async () => {
  const members = ['firm.rivoli', 'police.prefecture', 'dpo.observatory'];
  const alarms = members.map((member) => searchers.search({ member, operations: 60, seed: SEED, alike: true }));
  expect((await Promise.all(alarms)).map(inWords)).toEqual(['none', 'none', 'none']);
}, 120_000);

test.each(PLANTED_LEAKS)(
  'a leak that was put in is found: $what',
  async ({ member, plant }) => {
    const found = await searchers.search({
      member,
      plant,
      isPlantedLate: true,
      operations: UNTIL_FOUND,
      seed: SEED,
      shrinkMs: 0,
    });
    expect(inWords(found)).toContain(`${member} can tell two worlds apart`);
  },
  240_000,
);
