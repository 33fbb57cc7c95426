import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { database } from '../support/database.js';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { type Column, drawMatrix } from './matrix/draw-matrix.js';
import { columnsOfTheHub } from './matrix/expectation.js';
import { organisationStories } from './matrix/organisation-stories.js';
import { seriesStories } from './matrix/series-stories.js';
import { storiesOf } from './matrix/stories.js';
import { LABELS } from './matrix/story.js';
import { subjectRequestStories } from './matrix/subject-request-stories.js';

/*
 * The matrix of rights as a page to review: who reads which field of a record of every label and state, worked out from the law by hand
 * on records told as stories. A change of right is a change of this page.
 */

const PAGE = join(import.meta.dirname, 'matrix.md');

const letters = Object.entries(LABELS).map(
  ([label, letter]) => `**${letter}** ${label.replace('TLP_', 'TLP:').replace('_STRICT', '+STRICT')}`,
);

const INTRODUCTION = `<!-- Drawn by the tests; \`npm test -- tests/access/access-matrix-in-words -u\` draws it anew. -->

# Who reads what, in every label and state

Worked out from the access law alone, for the members of the demo; \`access-matrix.test.ts\` proves that the hub answers so. Police and
secretariat state a purpose, but in the columns that say otherwise; the data protection officer answers a data subject.

**●** in every label and state · empty: in none · \`g: validated\`: under this label in this state · \`● −draft\`: in every state but this.
Labels: ${letters.join(', ')}. A label that is not named before a colon is every label.
`;

const WITHOUT_PURPOSE = ['police.paris8', 'secretariat.analyst'];

async function columns(): Promise<Column[]> {
  const members = DEMO_USER_NAMES.map(async (userName) => ({
    title: userName,
    viewer: await viewerOf(database(), userName, purposeOf(userName)),
  }));
  const others = WITHOUT_PURPOSE.map(async (userName) => ({
    title: `${userName} without a purpose`,
    viewer: await viewerOf(database(), userName, null),
  }));
  return [...(await Promise.all([...members, ...others])), { title: 'nobody signed in', viewer: null }];
}

/** Written anew with `-u`, like a snapshot of Jest itself. */
const isUpdating = (): boolean =>
  Reflect.get(Reflect.get(expect.getState(), 'snapshotState'), '_updateSnapshot') === 'all';

test('the page of rights is what the law says', async () => {
  const client = await database().connect();
  const people = new Map(
    (await Promise.all(DEMO_USER_NAMES.map((userName) => viewerOf(database(), userName, null)))).map(
      (viewer, index) => [DEMO_USER_NAMES[index] as string, viewer],
    ),
  );
  const matrix = await drawMatrix(
    client,
    await columnsOfTheHub(database()),
    [...storiesOf(people), ...seriesStories(people), ...subjectRequestStories(people), ...organisationStories(people)],
    await columns(),
  );
  await client.query('discard temp');
  client.release();
  const page = `${INTRODUCTION}\n${matrix}`;
  if (isUpdating()) await writeFile(PAGE, page);
  expect(page).toBe(await readFile(PAGE, 'utf8').catch(() => ''));
});
