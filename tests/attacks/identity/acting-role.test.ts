import { database } from '../../support/database.js';
import { BEFORE_THOSE_OF_TESTS } from '../../support/given/of-the-sample.js';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/* Who somebody is stands in the hub's own register, and a request acts in one role: what a token, a header or a body says of roles counts for nothing. */

let hub: OpenHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(async () => {
  await hub.close();
});

const now = Math.floor(Date.now() / 1000);
/** Of days and of a gravity of which no other test writes anything, so that the same question has the same answer. */
const QUERY = `{
  me { id role organisation { id kind } }
  incidents(first: 50, filter: { ${BEFORE_THOSE_OF_TESTS} }) { totalCount nodes { id place { address } victim { displayName } } }
  alerts(first: 20, filter: { minSeverity: SEVERE }) { totalCount nodes { id status } }
}`;

const claimsOf = (subject: string) => ({
  iss: hub.provider.issuer,
  aud: hub.provider.audience,
  sub: subject,
  iat: now,
  exp: now + 300,
});

async function policeViewer(): Promise<Record<string, unknown>> {
  const { rows } = await database().query(
    `select m.id as "memberId", m.organisation_id as "organisationId" from organisations.member m
       join organisations.member_account a on a.member_id = m.id where a.subject = 'police.prefecture'`,
  );
  return { ...rows[0], role: 'police', memberRole: 'POLICE_OFFICER', policeLevel: 'PREFECTURE', territory: ['75'] };
}

test('a role, an organisation or a territory claimed in the token changes nothing', async () => {
  const plain = await hub.withToken(await hub.provider.sign(claimsOf('press.officer')), QUERY);
  expect(plain.status).toBe(200);
  const police = await policeViewer();
  const claimed = [
    police,
    { viewer: police },
    { roles: ['police', 'secretariat'], role: ['police', 'press_officer'], scope: 'police admin', groups: ['police'] },
    { act: { sub: 'police.prefecture' }, may_act: { sub: 'police.prefecture' }, azp: 'gateway' },
    { 'https://hub.example/role': 'gateway', realm_access: { roles: ['police'] } },
  ];
  for (const claims of claimed) {
    const token = await hub.provider.sign({ ...claimsOf('press.officer'), ...claims });
    expect((await hub.withToken(token, QUERY)).text).toBe(plain.text);
  }
});

test('a viewer, a role or a member named in a header or in the body changes nothing', async () => {
  const plain = await hub.ask('firm.rivoli', QUERY);
  const police = await policeViewer();
  const viewerToken = await hub.subgraphs.sign({
    ...(police as never as Parameters<typeof hub.subgraphs.sign>[0]),
    agreementId: null,
    purpose: 'INVESTIGATION' as never,
    justification: null,
    requestId: 'stolen',
  });
  const headers: Record<string, string>[] = [
    { 'hub-viewer': viewerToken },
    { 'x-hub-viewer': viewerToken },
    { 'hub-role': 'police' },
    { 'hub-acting-role': 'police' },
    { 'x-forwarded-user': 'police.prefecture', 'x-remote-user': 'police.prefecture' },
  ];
  for (const header of headers)
    expect((await hub.ask('firm.rivoli', QUERY, { headers: header })).text).toBe(plain.text);
  // A viewer token is good for a subgraph and for nobody at the door.
  expect((await hub.withToken(viewerToken, QUERY)).status).toBe(401);
});

test('one person with two roles acts in one of them per request, and never in both', async () => {
  const [press, analyst] = await Promise.all([
    hub.ask('press.officer', QUERY, { purpose: 'PRESS' }),
    hub.ask('secretariat.analyst', QUERY, { purpose: 'STATISTICS' }),
  ]);
  const interleaved = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? hub.ask('press.officer', QUERY, { purpose: 'PRESS' })
        : hub.ask('secretariat.analyst', QUERY, { purpose: 'STATISTICS' }),
    ),
  );
  expect(press.text).not.toBe(analyst.text);
  for (const [index, { text }] of interleaved.entries()) expect(text).toBe(index % 2 === 0 ? press.text : analyst.text);
});

test('the register gives a subject one member at most, and a member one organisation', async () => {
  const { rows } = await database().query(`select member_id from organisations.member_account where subject = $1`, [
    'press.officer',
  ]);
  const second = database().query(
    `insert into organisations.member_account (member_id, subject, suspended)
       select m.id, $1, false from organisations.member m where m.id <> $2 limit 1 on conflict (member_id) do update set subject = $1`,
    ['press.officer', rows[0].member_id],
  );
  await expect(second).rejects.toMatchObject({ code: '23505' });
});
