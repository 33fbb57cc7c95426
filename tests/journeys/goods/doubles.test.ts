import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { checkSerial } from '../../support/given/a-checked-serial.js';
import { anIncidentAt, ask, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';

/* A thing that was recovered stays so, whichever of two records of one event is the one that stands. */

const owner = as('firm.vendome');
const buyer = as('system.rivoli');

const THINGS = 'query ($id: ID!) { incident(id: $id) { stolenItems { reference recoveredOn } } }';
const RECOVER = `mutation ($id: ID!, $version: Int!, $reference: String!) {
  recordRecovery(incidentId: $id, version: $version, reference: $reference, recoveredOn: "2010-03-01") { errors { code path } } }`;

async function thingOf(id: string): Promise<string> {
  const { incident } = await owner.data<{ incident: { stolenItems: { reference: string }[] } }>(THINGS, { id });
  return incident.stolenItems[0]?.reference ?? '';
}
async function recover(id: string): Promise<object[]> {
  const given = { id, version: await versionSeenBy(owner, id), reference: await thingOf(id) };
  return (await owner.data<{ recordRecovery: { errors: object[] } }>(RECOVER, given)).recordRecovery.errors;
}
/** Whether a buyer would be told, an hour after whatever else was checked. */
async function answerTo(serial: string): Promise<string | undefined> {
  await database().query(
    `delete from goods_register.serial_check where member_id = (select member_id from organisations.member_account where subject = $1)`,
    [buyer.userName],
  );
  return (await checkSerial(buyer, serial)).check?.answer;
}
const twoOf = async (serialNumber: string): Promise<readonly [string, string]> => {
  const stolen = { stolenItems: [{ kind: 'WATCH', brand: 'Maison Aubrac', serialNumber, valueEur: '1000.00' }] };
  return [
    await anIncidentAt('VALIDATED', 'firm.vendome', stolen),
    await anIncidentAt('VALIDATED', 'firm.vendome', stolen),
  ];
};
const aSerial = (): string => `D${randomUUID().slice(0, 12)}`;

test('a double that alone says that it was recovered is merged once the other says so too', async () => {
  const serial = aSerial();
  const [double, intoId] = await twoOf(serial);
  expect(await recover(double)).toEqual([]);
  const merge = async () =>
    (
      await ask(validator, 'mergeIncident', {
        id: double,
        version: await versionSeenBy(validator, double),
        intoId,
        reason: 'Même fait.',
      })
    ).errors;
  expect(await merge()).toMatchObject([{ code: 'RECOVERED_THERE', path: ['intoId'] }]);
  expect(await recover(intoId)).toEqual([]);
  expect(await merge()).toEqual([]);
  expect(await answerTo(serial)).toBe('NOT_KNOWN');
});

test('what both list is recorded as recovered on the record that answers for it', async () => {
  const serial = aSerial();
  const [double, intoId] = await twoOf(serial);
  await take(validator, 'mergeIncident', double, { intoId, reason: 'Même fait.' });
  expect(await recover(double)).toEqual([{ code: 'NOT_POSSIBLE_NOW', path: ['incidentId'] }]);
  expect(await recover(intoId)).toEqual([]);
  expect(await answerTo(serial)).toBe('NOT_KNOWN');
});
