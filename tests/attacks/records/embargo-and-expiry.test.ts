import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { closeDatabase, database } from '../../support/database.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';

/* Nothing is seen before its embargo ends, nothing after its time is over: watched on every path while the moment passes, by the clock of the database. */

afterAll(closeDatabase);

/** Long enough for a busy machine to bring a record to the point where only its time is missing. */
const SOON_MS = 12_000;

const now = async (): Promise<number> =>
  Number((await database().query('select extract(epoch from clock_timestamp()) * 1000 as now')).rows[0].now);

interface Look {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly seen: boolean;
}

/** How closely is looked while the moment is near, and how long before and after it; until then now and again will do. */
const CLOSELY_MS = 100;
const NEAR_MS = 1_000;
const NOW_AND_AGAIN_MS = 700;

/** Looks along every path, over and over, until the moment has passed; tells when each look began and ended. */
async function watch(
  userName: string,
  paths: Readonly<Record<string, string>>,
  mark: string,
  moment: number,
): Promise<Look[]> {
  const looks: Look[] = [];
  const look = async (path: string): Promise<void> => {
    const from = await now();
    const text = JSON.stringify(await as(userName).data(paths[path] ?? ''));
    looks.push({ path, from, to: await now(), seen: text.includes(mark) });
    const isNear = from > moment - NEAR_MS - NOW_AND_AGAIN_MS;
    await new Promise((resolve) => setTimeout(resolve, isNear ? CLOSELY_MS : NOW_AND_AGAIN_MS));
    if (from < moment + NEAR_MS) await look(path);
  };
  await Promise.all(Object.keys(paths).map(look));
  return looks;
}

const press = as('press.officer', { purpose: 'PRESS' });

interface StatementStep {
  readonly statement: { readonly id: string; readonly version: number } | null;
  readonly errors: readonly object[];
}

async function step(userName: string, call: string): Promise<{ id: string; version: number }> {
  const { result } = await as(userName, { purpose: 'PRESS' }).data<{ result: StatementStep }>(
    `mutation { result: ${call} { statement { id version } errors { code path } } }`,
  );
  if (!result.statement) throw new Error(`${call}: ${JSON.stringify(result.errors)}`);
  return result.statement;
}

/** Two people clear it, neither of whom wrote it: the chair, and the police because an investigation is open. */
async function aScheduledStatement(headline: string, embargoedUntil: Date): Promise<string> {
  const { draftStatement } = await press.data<{ draftStatement: StatementStep }>(
    'mutation ($input: StatementInput!) { draftStatement(input: $input) { statement { id version } errors { code } } }',
    {
      input: {
        kind: 'PRESS_RELEASE',
        headline,
        body: 'Texte.',
        concernsOpenInvestigation: true,
        mentionsPerson: false,
        embargoedUntil: embargoedUntil.toISOString(),
        handling: { tlp: 'TLP_CLEAR' },
        clientMutationId: randomUUID(),
      },
    },
  );
  const drafted = draftStatement.statement as { id: string; version: number };
  const asked = await step('press.officer', `requestClearances(id: "${drafted.id}", version: ${drafted.version})`);
  const first = await step(
    'press.chair',
    `clearStatement(id: "${asked.id}", version: ${asked.version}, kind: EDITORIAL, granted: true)`,
  );
  const second = await step(
    'police.prefecture',
    `clearStatement(id: "${asked.id}", version: ${first.version}, kind: POLICE, granted: true)`,
  );
  await step('press.officer', `publishStatement(id: "${asked.id}", version: ${second.version})`);
  return drafted.id;
}

async function anEmbargoIsKept(): Promise<void> {
  const headline = `Sous embargo ${randomUUID()}`;
  const embargo = new Date(Math.ceil((await now()) / 1000) * 1000 + SOON_MS);
  const id = await aScheduledStatement(headline, embargo);
  const paths = {
    statement: `{ statement(id: "${id}") { headline } }`,
    statements: '{ statements(first: 100) { nodes { id headline } } }',
    published: '{ statements(first: 100, status: PUBLISHED) { nodes { id headline } } }',
  };
  const looks = await watch('firm.rivoli', paths, headline, embargo.getTime());
  expect(looks.filter(({ seen, to }) => seen && to < embargo.getTime())).toEqual([]);
  expect(looks.some(({ to }) => to < embargo.getTime())).toBe(true);
  const after = looks.filter(({ from }) => from > embargo.getTime());
  expect(new Set(after.filter(({ seen }) => seen).map(({ path }) => path))).toEqual(new Set(Object.keys(paths)));
}

async function anEndOfSharingIsKept(): Promise<void> {
  const headline = `Bientôt finie ${randomUUID()}`;
  const end = new Date(Math.ceil((await now()) / 1000) * 1000 + SOON_MS);
  const { alert, errors } = await anAlertDraft('firm.vendome', {
    headline,
    handling: { tlp: 'TLP_GREEN', expiresAt: end.toISOString() },
    expiresAt: end.toISOString(),
  });
  expect(errors).toEqual([]);
  const change = async (userName: string, call: string): Promise<number> => {
    const { result } = await as(userName, { purpose: 'PREVENTION' }).data<{
      result: { alert: { version: number } | null; errors: object[] };
    }>(`mutation { result: ${call} { alert { version } errors { code } } }`);
    if (!result.alert) throw new Error(`${call}: ${JSON.stringify(result.errors)}`);
    return result.alert.version;
  };
  const submitted = await change('firm.vendome', `submitAlert(id: "${alert?.id}", version: ${alert?.version})`);
  const reviewed = await change(
    'secretariat.validator',
    `reviewAlert(id: "${alert?.id}", version: ${submitted}, approve: true)`,
  );
  await change('secretariat.validator', `issueAlert(id: "${alert?.id}", version: ${reviewed})`);
  const paths = {
    alert: `{ alert(id: "${alert?.id}") { headline } }`,
    alerts: '{ alerts(first: 100) { nodes { id headline } } }',
    active: '{ alerts(first: 100, filter: { activeOnly: true }) { nodes { id headline } } }',
    area: '{ area(inseeCode: "75101") { activeAlerts(first: 50) { id headline } } }',
  };
  const looks = await watch('firm.rivoli', paths, headline, end.getTime());
  expect(looks.filter(({ seen, from }) => seen && from > end.getTime())).toEqual([]);
  expect(looks.some(({ from }) => from > end.getTime())).toBe(true);
  const before = looks.filter(({ seen, to }) => seen && to < end.getTime());
  expect(new Set(before.map(({ path }) => path))).toEqual(new Set(Object.keys(paths)));
}

test('a statement is seen on no path before its embargo ends and on each after, an alert on none after its sharing ends', async () => {
  // Side by side, because both wait for a moment.
  await Promise.all([anEmbargoIsKept(), anEndOfSharingIsKept()]);
}, 60_000);
