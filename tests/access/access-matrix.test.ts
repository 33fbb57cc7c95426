import { isObjectType } from 'graphql';
import pg from 'pg';
import { as, hubUrl } from '../support/ask.js';
import { closeDatabase, database } from '../support/database.js';
import { DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { apiSchema } from '../support/graph-paths.js';
import {
  askOne,
  FAR,
  FIELDS,
  farQuestions,
  judgeOne,
  nearQuestions,
  type Question,
  questionsFrom,
  WAYS,
} from './matrix/examine.js';
import {
  columnsOfTheHub,
  Expectation,
  isAlwaysThere,
  isComputed,
  keptIn,
  type WorkedOut,
} from './matrix/expectation.js';
import { isFigure } from './matrix/figures.js';
import { NOT_HELD, tellWhatIsMissing } from './matrix/held.js';
import type { Findings } from './matrix/judge.js';
import { lawByHand } from './matrix/law-by-hand.js';
import { neverStill, sampleOf } from './matrix/sample.js';
import { STATES } from './matrix/stories.js';
import { LABELS } from './matrix/story.js';

/*
 * Every field by every way that leads to it, for every member of the demo, on records of every label and state: what comes through the
 * gateway is what the law says, both ways round. What the law closes does not come; what it opens and the database holds does.
 */

/** How often the law may be worked out again for one question, because other tests wrote in the meantime. */
const RENEWALS = 4;

const prepared = tellWhatIsMissing().then(() =>
  Promise.all([
    columnsOfTheHub(database()),
    sampleOf(database(), DEMO_USER_NAMES),
    neverStill(database(), DEMO_USER_NAMES),
  ]),
);
/** Until somebody works the law out again. */
let ofEverybody: WorkedOut = new Map();
const came = new Set<string>();
const ways = new Map<string, ReadonlySet<string>>();

afterAll(closeDatabase);

interface Reached {
  readonly violations: Map<string, string>;
  readonly came: Set<string>;
  readonly ways: Set<string>;
}

/** Asks everything as one member, and says what was against the law, what came, and by which ways. */
async function askEverything(userName: string, turn: number): Promise<Reached> {
  const [columns, sample, aside] = await prepared;
  const purpose = purposeOf(userName);
  const viewer = await viewerOf(database(), userName, purpose);
  const asker = as(userName, { purpose, justification: 'access matrix' });
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
  await client.connect();
  const reached: Reached = { violations: new Map(), came: new Set(), ways: new Set() };
  let expectation = new Expectation(await lawByHand(client, viewer), columns, ofEverybody);

  async function renew(): Promise<void> {
    await client.query('discard temp');
    ofEverybody = new Map();
    expectation = new Expectation(await lawByHand(client, viewer), columns, ofEverybody);
  }

  /**
   * What others write while this test runs is no violation: an answer is given between the law as it was worked out before it and as it is
   * worked out after it, and one of them it keeps. Otherwise it is asked again, and what is left in the end stands.
   */
  async function settled(question: Question): Promise<Findings> {
    for (let renewals = 0; ; renewals += 1) {
      const answer = await askOne(asker, question);
      const before = await judgeOne(question, answer, expectation);
      if (before.violations.size === 0) return before;
      await renew();
      const after = await judgeOne(question, answer, expectation);
      // Where one violation stands already, nobody has to be sure of the next.
      if (after.violations.size === 0 || renewals === RENEWALS || reached.violations.size > 0) return after;
    }
  }

  const ask = async (questions: readonly Question[]): Promise<void> => {
    for (const question of questions) {
      const findings = await settled(question);
      for (const [violation, where] of findings.violations) reached.violations.set(violation, where);
      for (const coordinate of findings.came) reached.came.add(coordinate);
      for (const { name } of question.bundle.ways) reached.ways.add(name);
    }
  };
  await ask(nearQuestions(sample));
  await ask(await farQuestions(expectation, sample, aside, turn));
  /** Asks for a field of a record that holds a value of it; of another one where that was erased meanwhile. */
  const askFor = async (type: string, field: string, isLast = false): Promise<void> => {
    const record = await expectation.anyWith(type, field);
    if (!record) return;
    await ask(questionsFrom(record, { type, field }));
    if (reached.came.has(`${type}.${field}`)) return;
    if (isLast) return void reached.violations.set(`${type}.${field} never came`, record.key);
    await renew();
    await askFor(type, field, true);
  };
  // A field that no record of the sample holds a value of is asked of one that does, wherever there is any for this member.
  for (const [type, field] of FIELDS) if (!reached.came.has(`${type}.${field}`)) await askFor(type, field);
  await client.end();
  return reached;
}

const asked = new Map<string, Reached>();

test('everybody asks for everything', async () => {
  await Promise.all(
    DEMO_USER_NAMES.map(async (userName, turn) => {
      const reached = await askEverything(userName, turn);
      asked.set(userName, reached);
      for (const coordinate of reached.came) came.add(coordinate);
      ways.set(userName, reached.ways);
    }),
  );
}, 300_000);

test.each(DEMO_USER_NAMES)('%s reads exactly what the law opens, by every way', (userName) => {
  expect(Object.fromEntries(asked.get(userName)?.violations ?? [['nothing', 'was asked']])).toEqual({});
});

test('every way was taken by every member', () => {
  for (const userName of DEMO_USER_NAMES)
    expect([userName, WAYS.map(({ name }) => name).filter((name) => !ways.get(userName)?.has(name))]).toEqual([
      userName,
      [],
    ]);
});

test('every field came to somebody, so that no right is untested', () => {
  expect(FIELDS.map((coordinate) => coordinate.join('.')).filter((coordinate) => !came.has(coordinate))).toEqual([]);
});

test('the sample holds every label in every state that there is any record of', async () => {
  const [, sample] = await prepared;
  const missing = Object.entries(STATES).flatMap(([root, states]) =>
    states.flatMap((state) =>
      Object.entries(LABELS)
        .filter(([label, letter]) => {
          const isHeld = sample.get(root)?.some((record) => record.tlp === label && record.state === state);
          return !isHeld && !NOT_HELD[root]?.[state]?.includes(letter);
        })
        .map(([label]) => `${root} ${state} ${label}`),
    ),
  );
  expect(missing).toEqual([]);
});

test.each(FAR.map((bundle) => [bundle.root.name, bundle.ways.length, bundle] as const))(
  'nobody who has not signed in reads anything from %s, by any of %i ways',
  async (_, __, bundle) => {
    const response = await fetch(`${hubUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: bundle.operation(1), variables: { k0: '75108', first: 4 } }),
    });
    const answer = (await response.json()) as { data?: unknown };
    expect([response.status, answer.data ?? null]).toEqual([401, null]);
  },
);

test('of every value that can be missing it is known where it is kept', async () => {
  const [columns] = await prepared;
  const unknown = Object.values(apiSchema().getTypeMap())
    .filter((type) => isObjectType(type))
    .filter((type) => WAYS.some((way) => way.type.name === type.name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !isAlwaysThere(field) && !isComputed(type.name, field.name) && !isFigure(type, field))
        .filter((field) => !keptIn(columns, type.name, field.name, 'Incident.handling'))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(unknown).toEqual([]);
});
