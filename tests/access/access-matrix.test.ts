import type { Viewer } from '@hub/shared/viewer/viewer';
import { isObjectType } from 'graphql';
import pg from 'pg';
import { as, hubUrl } from '../support/ask.js';
import { database } from '../support/database.js';
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
import { sharesOf } from './matrix/shares.js';
import { STATES } from './matrix/stories.js';
import { LABELS } from './matrix/story.js';

/*
 * Every field by every way that leads to it, for everybody of the demo to whom the law opens different fields of it, and every record of
 * every label and state for every member: what comes through the gateway is what the law says, both ways round. What the law closes does
 * not come; what it opens and the database holds does.
 */

/** How often the law may be worked out again for one question, because other tests wrote in the meantime. */
const RENEWALS = 4;

async function everyViewer(): Promise<ReadonlyMap<string, Viewer>> {
  const viewers = DEMO_USER_NAMES.map(
    async (userName) => [userName, await viewerOf(database(), userName, purposeOf(userName))] as const,
  );
  return new Map(await Promise.all(viewers));
}

const prepared = tellWhatIsMissing().then(() =>
  Promise.all([
    columnsOfTheHub(database()),
    sampleOf(database(), DEMO_USER_NAMES),
    neverStill(database(), DEMO_USER_NAMES),
    everyViewer(),
  ]),
);
/** Until somebody works the law out again. */
let ofEverybody: WorkedOut = new Map();
/** What came, and the ways that were taken, by role. */
const came = new Map<string, Set<string>>();
const ways = new Map<string, Set<string>>();

const ofRole = (sets: Map<string, Set<string>>, role: string): Set<string> => {
  const known = sets.get(role) ?? new Set();
  sets.set(role, known);
  return known;
};

interface Asking {
  readonly role: string;
  /** What was against the law. */
  readonly violations: ReadonlyMap<string, string>;
  /** Asks for a field of a record that holds a value of it. */
  askFor(type: string, field: string): Promise<void>;
  end(): Promise<void>;
}

/** Asks as one member for all records of the sample, and its share of the far ways. */
async function askAs(userName: string, turn: number): Promise<Asking> {
  const [columns, sample, aside, viewers] = await prepared;
  const purpose = purposeOf(userName);
  const viewer = viewers.get(userName) as Viewer;
  const asker = as(userName, { purpose, justification: 'access matrix' });
  const client = new pg.Client({ connectionString: process.env['HUB_TEST_DATABASE_URL'] });
  await client.connect();
  const violations = new Map<string, string>();
  const [cameToRole, waysOfRole] = [ofRole(came, viewer.role), ofRole(ways, viewer.role)];
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
      if (after.violations.size === 0 || renewals === RENEWALS || violations.size > 0) return after;
    }
  }

  const ask = async (questions: readonly Question[]): Promise<void> => {
    for (const question of questions) {
      const findings = await settled(question);
      for (const [violation, where] of findings.violations) violations.set(violation, where);
      for (const coordinate of findings.came) cameToRole.add(coordinate);
      for (const { name } of question.bundle.ways) waysOfRole.add(name);
    }
  };
  await ask(nearQuestions(sample));
  await ask(await farQuestions(sharesOf(viewers, FAR).get(userName) ?? [], expectation, sample, aside, turn));
  /** Asks for it of another record where it was erased meanwhile. */
  const askFor = async (type: string, field: string, isLast = false): Promise<void> => {
    const record = await expectation.anyWith(type, field);
    if (!record) return;
    await ask(questionsFrom(record, { type, field }));
    if (cameToRole.has(`${type}.${field}`)) return;
    if (isLast) return void violations.set(`${type}.${field} never came`, record.key);
    await renew();
    await askFor(type, field, true);
  };
  return { role: viewer.role, violations, askFor: (type, field) => askFor(type, field), end: () => client.end() };
}

const asked = new Map<string, Asking>();

test('everybody asks for everything', async () => {
  await Promise.all(
    DEMO_USER_NAMES.map(async (userName, turn) => void asked.set(userName, await askAs(userName, turn))),
  );
  // A field that nobody of a role was told is asked of a record that holds a value of it, wherever there is any for one of them.
  await Promise.all(
    [...Map.groupBy(asked.values(), ({ role }) => role)].map(async ([role, members]) => {
      for (const [type, field] of FIELDS)
        for (const member of members) if (!came.get(role)?.has(`${type}.${field}`)) await member.askFor(type, field);
    }),
  );
  await Promise.all([...asked.values()].map((member) => member.end()));
}, 300_000);

test.each(DEMO_USER_NAMES)('%s reads exactly what the law opens, by every way', (userName) => {
  expect(Object.fromEntries(asked.get(userName)?.violations ?? [['nothing', 'was asked']])).toEqual({});
});

test('every way was taken by every role', async () => {
  const [, , , viewers] = await prepared;
  for (const role of new Set([...viewers.values()].map((viewer) => viewer.role)))
    expect([role, WAYS.map(({ name }) => name).filter((name) => !ways.get(role)?.has(name))]).toEqual([role, []]);
});

test('every field came to somebody, so that no right is untested', () => {
  const toSomebody = new Set([...came.values()].flatMap((coordinates) => [...coordinates]));
  expect(FIELDS.map((coordinate) => coordinate.join('.')).filter((coordinate) => !toSomebody.has(coordinate))).toEqual(
    [],
  );
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
