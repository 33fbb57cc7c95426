import { randomUUID } from 'node:crypto';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { viewerOf } from '../support/demo-viewers.js';
import { subjectGrant } from '../support/subject-grant.js';

/** A buyer that checks no serial in any other test, generated operations aside: its hour is this test's alone. */
const BUYER = 'firm.bellecour';
const CHECK = `mutation ($s: String!) { checkSerial(serialNumber: $s) {
  check { answer } retryAfterSeconds errors { code } } }`;

interface Checked {
  readonly checkSerial: {
    readonly check: object | null;
    readonly retryAfterSeconds: number | null;
    readonly errors: readonly { readonly code: string }[];
  };
}

const aSerial = (): string => randomUUID().slice(0, 13);
const here = as(BUYER);

/** The same member on the hub whose subgraphs are processes of their own, on the same database. */
async function checkApart(): Promise<Checked> {
  const grant = await fetch(`${process.env['HUB_APART_ISSUER']}/token`, { method: 'POST', body: subjectGrant(BUYER) });
  const { access_token: token } = (await grant.json()) as { access_token: string };
  const response = await fetch(`${process.env['HUB_APART_URL']}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: CHECK, variables: { s: aSerial() } }),
  });
  return ((await response.json()) as { data: Checked }).data;
}

const checkHere = (): Promise<Checked> => here.data<Checked>(CHECK, { s: aSerial() });

test('whoever tries serials one after the other is stopped after twenty within the hour, whichever process is asked and whatever is undone', async () => {
  const { memberId } = await viewerOf(database(), BUYER, null);
  const count = async (query: string): Promise<number> => (await database().query(query, [memberId])).rows[0].n;
  const COUNTED = 'select count(*)::int as n from goods_register.serial_check where member_id = $1';
  await database().query('delete from goods_register.serial_check where member_id = $1', [memberId]);
  const LOGGED = `select count(*)::int as n from audit.audit_entry
    where actor_id = $1 and record_type = 'SerialCheck' and refusal is null`;
  const logged = await count(LOGGED);

  // The mutation beside it is not open to a firm, which undoes all of the request, and not that a serial was checked.
  const undone = `mutation ($s: String!) { checkSerial(serialNumber: $s) { check { answer } }
    mergeIncident(id: "x", version: 1, intoId: "x", reason: "x") { errors { code } } }`;
  const { data, errors } = await here.ask(undone, { s: aSerial() });
  expect([data ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
    { checkSerial: null, mergeIncident: null },
    expect.arrayContaining(['FORBIDDEN']),
  ]);
  expect(await count(COUNTED)).toBe(1);

  const both = await Promise.all(Array.from({ length: 26 }, (_, n) => (n % 2 === 0 ? checkHere() : checkApart())));
  const answered = both.filter(({ checkSerial }) => checkSerial.check !== null);
  const refused = both.filter(({ checkSerial }) => checkSerial.check === null);
  expect(answered).toHaveLength(19);
  for (const { checkSerial } of refused) {
    expect(checkSerial.errors).toEqual([{ code: 'RATE_LIMITED' }]);
    expect(checkSerial.retryAfterSeconds).toBeGreaterThan(3_500);
    expect(checkSerial.retryAfterSeconds).toBeLessThanOrEqual(3_600);
  }
  expect((await count(LOGGED)) - logged).toBe(20);
});
