import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aDeclaration, aFiledIncident, DECLARE, type DeclarePayload } from '../support/given/a-declaration.js';
import { aMember, type GivenMember } from '../support/given/a-member.js';
import { aPremises } from '../support/given/a-premises.js';
import { aSubjectRequest } from '../support/given/a-subject-request.js';
import { eraseOnRequest } from '../support/given/an-erasure.js';
import { type OpenHub, openHub } from '../support/open-hub.js';

/* An owner sees how often others looked into its records; what a service defers looks exactly like what never happened. */

/** A firm into whose records nobody looks but this test. */
let owner: GivenMember;
let premisesId: string;
let hub: OpenHub;
beforeAll(async () => {
  hub = await openHub();
  owner = await aMember();
  premisesId = await aPremises(owner.organisationId);
});
afterAll(() => hub.close());

interface Summary {
  readonly service: { readonly id: string } | null;
  readonly operation: string;
  readonly count: number;
}

const SUMMARY =
  'query ($from: String!) { accessesToMyRecords(fromMonth: $from) { month service { id } operation count } }';
const thisMonth = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit' })
  .format(new Date())
  .slice(0, 7);

async function summaries(): Promise<readonly Summary[]> {
  const { data } = await hub.ask(owner.subject, SUMMARY, { variables: { from: thisMonth } });
  return (data as { accessesToMyRecords: Summary[] }).accessesToMyRecords;
}

async function anIncidentOfTheOwner(): Promise<string> {
  const input = await aDeclaration('firm.vendome', { premisesId });
  const { data, text } = await hub.ask(owner.subject, DECLARE, { variables: { input } });
  const id = (data as unknown as DeclarePayload | null)?.declareIncident.incident?.id;
  if (!id) throw new Error(text);
  return id;
}

const organisationOf = async (userName: string): Promise<string> =>
  (await as(userName).data<{ me: { organisation: { id: string } } }>('{ me { organisation { id } } }')).me.organisation
    .id;

async function read(userName: string, purpose: string, id: string): Promise<void> {
  const answer = await as(userName, { purpose, justification: 'a case' }).data<{ incident: object | null }>(
    `{ incident(id: "${id}") { narrative } }`,
  );
  expect(answer.incident).not.toBeNull();
}

async function expectNoTrace(work: () => Promise<void>): Promise<void> {
  const before = await summaries();
  await work();
  expect(await summaries()).toEqual(before);
}

test('an owner sees who looked, how often and what for kind of use, by month', async () => {
  const id = await anIncidentOfTheOwner();
  const prefecture = await organisationOf('police.prefecture');
  const count = async (): Promise<number> =>
    (await summaries())
      .filter(({ service, operation }) => service?.id === prefecture && operation === 'CONSULTATION')
      .reduce((sum, one) => sum + one.count, 0);
  const before = await count();
  await read('police.prefecture', 'PREVENTION', id);
  await read('police.prefecture', 'STATISTICS', id);
  expect(await count()).toBe(before + 2);
});

test('what the data protection officer reads for a data subject its owner is told of, and not that somebody asked', async () => {
  const id = await anIncidentOfTheOwner();
  const observatory = await organisationOf('dpo.observatory');
  const readings = async () => (await summaries()).filter(({ service }) => service?.id === observatory);
  const before = await readings();
  await aSubjectRequest(id);
  expect(await readings()).toEqual(before);
  await read('dpo.observatory', 'DATA_SUBJECT_REQUEST', id);
  const one = { month: thisMonth, service: { id: observatory }, operation: 'CONSULTATION', count: 1 };
  expect(await readings()).toEqual([...before, one]);
});

test('what the data protection officer erases its owner is told of, as of what else it does with the record', async () => {
  const observatory = await organisationOf('dpo.observatory');
  const erasures = async (): Promise<object> =>
    Object.fromEntries(
      (await summaries())
        .filter(({ service, operation }) => service?.id === observatory && operation !== 'CONSULTATION')
        .map(({ operation, count }) => [operation, count]),
    );
  expect(await erasures()).toEqual({});
  const { errors } = await eraseOnRequest(await aSubjectRequest(await anIncidentOfTheOwner()));
  expect(errors).toEqual([]);
  expect(await erasures()).toEqual({ ALTERATION: 1, ERASURE: 1 });
});

test.each(['INVESTIGATION', 'LINKAGE'])('what police read for %s looks like what was never read', async (purpose) => {
  await expectNoTrace(async () => {
    const id = await anIncidentOfTheOwner();
    await read('police.prefecture', purpose, id);
    const { rows } = await database().query(
      `select count(*)::int as count from audit.audit_entry where record_id = $1 and purpose = $2`,
      [id, purpose],
    );
    expect(rows[0].count).toBe(1);
  });
});

test('a firm learns nothing of who looks into the records of another', async () => {
  await expectNoTrace(async () => {
    await read('police.prefecture', 'PREVENTION', await aFiledIncident('firm.vendome'));
  });
});

test('attempts that were refused, and what the firm itself did, are not among them', async () => {
  await expectNoTrace(async () => {
    const id = await anIncidentOfTheOwner();
    await hub.ask(owner.subject, `{ incident(id: "${id}") { narrative } }`);
    await as('press.officer').ask(`{ incident(id: "${id}") { narrative } }`);
  });
});

test.each(['2026', '2026-13', "2026-01'", '', '2026-01-01'])('a month that is none (%p) is refused', async (from) => {
  const answer = await as('firm.vendome').ask(SUMMARY, { from });
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('it is for owners: nobody else has records of its own', async () => {
  for (const userName of ['police.prefecture', 'secretariat.validator', 'press.officer', 'dpo.observatory'])
    expect(
      (await as(userName, { purpose: 'AUDIT' }).ask(SUMMARY, { from: thisMonth })).errors?.[0]?.extensions?.code,
    ).toBe('FORBIDDEN');
});
