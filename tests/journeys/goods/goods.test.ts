import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { CHECK_SERIAL, checkSerial as check } from '../../support/given/a-checked-serial.js';
import { declare } from '../../support/given/a-declaration.js';
import { anIncidentAt, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';

const owner = as('firm.vendome');
const prefecture = as('police.prefecture', { purpose: 'INVESTIGATION' });
const elsewhere = as('police.paris8', { purpose: 'INVESTIGATION' });

/** A serial nobody else has. */
const aSerial = (): string => randomUUID().slice(0, 13).toUpperCase();
const aWatch = (serialNumber: string, more: object = {}) => ({
  kind: 'WATCH',
  brand: 'Maison Aubrac',
  serialNumber,
  valueEur: '9000.00',
  ...more,
});

const ITEMS = `query ($id: ID!) { incident(id: $id) { version
  stolenItems { reference kind brand serialNumber valueEur recoveredOn } redactions { path reason } } }`;

interface Items {
  readonly incident: {
    readonly version: number;
    readonly stolenItems: readonly {
      readonly reference: string;
      readonly serialNumber: string;
      readonly recoveredOn: string | null;
    }[];
    readonly redactions: readonly { readonly path: string; readonly reason: string }[];
  };
}
const read = async (who: Asker, id: string) => (await who.data<Items>(ITEMS, { id })).incident;
const recoveredOf = async (who: Asker, id: string) =>
  (
    await who.data<{ incident: { loss: object | null } | null }>(
      'query ($id: ID!) { incident(id: $id) { loss { recoveredEur } } }',
      { id },
    )
  ).incident?.loss ?? null;
const redactionsFor = async (who: Asker, id: string) =>
  (await read(who, id)).redactions.filter(({ path }) => path.startsWith('stolenItems'));

const answerTo = async (who: Asker, ...asked: [serial: string, brand?: string]) =>
  (await check(who, ...asked)).check?.answer;

const NOT_KNOWN = {
  check: { answer: 'NOT_KNOWN', reference: null, brandDiffers: null, contact: null },
  retryAfterSeconds: null,
  errors: [],
};

const RECOVER = `mutation ($id: ID!, $version: Int!, $reference: String!, $on: LocalDate!) {
  recordRecovery(incidentId: $id, version: $version, reference: $reference, recoveredOn: $on) {
    incident { version stolenItems { recoveredOn } } errors { code path } } }`;
const recover = async (who: Asker, id: string, reference: string, on = '2010-03-01') => {
  const version = await versionSeenBy(who, id);
  return (await who.data<{ recordRecovery: object }>(RECOVER, { id, version, reference, on })).recordRecovery;
};

const buyer = as('firm.rivoli');

/** Others check serials as this member too, and an hour is longer than a run of tests. */
beforeEach(async () => {
  await database().query(
    `delete from goods_register.serial_check where member_id in (
       select member_id from organisations.member_account where subject in ('firm.rivoli', 'firm.vendome', 'police.paris8'))`,
  );
});

describe('What was taken', () => {
  test('is read thing by thing by its firm, the secretariat and the police in their scope, and by nobody else', async () => {
    const serial = aSerial();
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', {
      handling: { tlp: 'TLP_GREEN' },
      stolenItems: [aWatch(serial), { kind: 'RING', hallmark: 'Tête d’aigle' }],
    });
    const readers = [owner, prefecture, validator];
    for (const who of readers) {
      const { stolenItems } = await read(who, id);
      expect(stolenItems.map(({ serialNumber }) => serialNumber)).toEqual([serial, null]);
      expect(await redactionsFor(who, id)).toEqual([]);
    }
    const withoutPurpose = 'query ($id: ID!) { incident(id: $id) { stolenItems { reference brand } } }';
    for (const who of [as('firm.rivoli'), as('firm.bellecour'), elsewhere, as('police.prefecture')])
      expect(await who.data(withoutPurpose, { id })).toEqual({ incident: { stolenItems: null } });
    expect(await as('press.officer').ask(withoutPurpose, { id })).toMatchObject({ data: { incident: null } });
  });

  test('is withheld in the same words whether or not anything was listed', async () => {
    const handling = { tlp: 'TLP_GREEN' };
    const listed = await anIncidentAt('VALIDATED', 'firm.vendome', { handling, stolenItems: [aWatch(aSerial())] });
    const unlisted = await anIncidentAt('VALIDATED', 'firm.vendome', { handling });
    const peer = as('firm.rivoli');
    expect(await redactionsFor(peer, listed)).toEqual([{ path: 'stolenItems', reason: 'X4' }]);
    expect((await read(peer, listed)).redactions).toEqual((await read(peer, unlisted)).redactions);
    expect((await read(owner, unlisted)).stolenItems).toEqual([]);
  });

  test('keeps its reference when a record that was sent back is written anew', async () => {
    const [kept, dropped, added] = [aSerial(), aSerial(), aSerial()];
    const id = await anIncidentAt('REJECTED', 'firm.vendome', { stolenItems: [aWatch(dropped), aWatch(kept)] });
    const before = (await read(owner, id)).stolenItems;
    const premises = `query { me { organisation { premises(first: 1) { nodes { id } } } } }`;
    const { me } = await owner.data<{ me: { organisation: { premises: { nodes: [{ id: string }] } } } }>(premises);
    const input = {
      premisesId: me.organisation.premises.nodes[0].id,
      category: 'BURGLARY',
      attempted: false,
      occurred: { from: '2009-12-18T17:40:00Z', to: '2009-12-18T17:55:00Z', precision: 'MINUTE' },
      stolenItems: [aWatch(kept.toLowerCase()), aWatch(added)],
      handling: { tlp: 'TLP_AMBER_STRICT' },
      clientMutationId: randomUUID(),
    };
    await take(owner, 'editIncident', id, { input });
    const after = (await read(owner, id)).stolenItems;
    expect(after[0]?.reference).toBe(before[1]?.reference);
    expect(before.map(({ reference }) => reference)).not.toContain(after[1]?.reference);
  });

  test('cannot stand under TLP:CLEAR with a serial, nor be worth more than a loss that was counted', async () => {
    const codesOf = async (changes: object) =>
      (await declare('firm.vendome', { ...changes })).errors.map(({ code }) => code);
    const stolenItems = [aWatch(aSerial())];
    expect(await codesOf({ stolenItems, handling: { tlp: 'TLP_CLEAR' }, narrative: null })).toEqual([
      'TLP_AUDIENCE_CONFLICT',
    ]);
    const loss = { stolenEur: '8999.99', basis: 'INSURED', certainty: 'STOCKTAKE' };
    expect(await codesOf({ stolenItems, loss })).toEqual(['INCONSISTENT']);
  });
});

describe('A serial that is checked', () => {
  test('is known from the declaration on, whatever the label, and tells a buyer whom to call and what to quote', async () => {
    const serial = aSerial();
    expect(await check(buyer, serial)).toEqual(NOT_KNOWN);
    const id = await anIncidentAt('SUBMITTED', 'firm.vendome', {
      stolenItems: [aWatch(serial)],
      handling: { tlp: 'TLP_RED' },
      audienceMemberIds: [randomUUID()],
    });
    const reference = (await read(owner, id)).stolenItems[0]?.reference as string;
    const told = {
      answer: 'REPORTED_STOLEN',
      reference,
      brandDiffers: null,
      contact: { displayName: 'Préfecture de police' },
    };
    expect(await check(buyer, ` ${serial.toLowerCase().replaceAll('-', ' / ')} `)).toEqual({
      ...NOT_KNOWN,
      check: told,
    });
    expect((await check(buyer, serial)).check).toEqual(told);
    expect(JSON.stringify(told)).not.toContain(
      (
        await owner.data<{ incident: { reference: string } }>('query ($id: ID!) { incident(id: $id) { reference } }', {
          id,
        })
      ).incident.reference,
    );
    expect(await buyer.data('query ($id: ID!) { incident(id: $id) { id } }', { id })).toEqual({
      incident: null,
    });
  });

  test('is reported stolen also when its record turned out to be a double, until it is recovered', async () => {
    const serial = aSerial();
    const id = await anIncidentAt('MERGED', 'firm.vendome', { stolenItems: [aWatch(serial)] });
    const { reference } = (await check(buyer, serial)).check ?? {};
    await recover(owner, id, reference ?? '');
    expect([reference, await answerTo(buyer, serial)]).toEqual([expect.stringMatching(/^GDS-/), 'NOT_KNOWN']);
  });

  test.each([
    ['of a double and of the record it was merged into', []],
    ['where another double stands between the two', [{}]],
  ])('%s it is not known once that was recovered', async (_, between) => {
    const serial = aSerial();
    const stolen = { stolenItems: [aWatch(serial)] };
    const records: string[] = [];
    for (const changes of [stolen, ...between, stolen])
      records.push(await anIncidentAt('VALIDATED', 'firm.vendome', changes));
    for (const [place, intoId] of records.slice(1).entries())
      await take(validator, 'mergeIncident', records[place] ?? '', { intoId, reason: 'Même fait.' });
    const last = records.at(-1) ?? '';
    const reference = (await read(owner, last)).stolenItems[0]?.reference as string;
    expect((await check(buyer, serial)).check).toMatchObject({ answer: 'REPORTED_STOLEN', reference });
    await recover(owner, last, reference);
    expect(await answerTo(buyer, serial)).toBe('NOT_KNOWN');
  });

  test.each(['DRAFT', 'REJECTED', 'WITHDRAWN'])('is not known of a record that is %s', async (status) => {
    const serial = aSerial();
    await anIncidentAt(status, 'firm.vendome', { stolenItems: [aWatch(serial)] });
    expect(await check(buyer, serial)).toEqual(NOT_KNOWN);
  });

  test('is reported stolen however the brand is spelt, and the answer says whether it is the declared one', async () => {
    const serial = aSerial();
    await anIncidentAt('SUBMITTED', 'firm.vendome', { stolenItems: [aWatch(serial)] });
    const brands = {
      'MAISON-AUBRAC': false,
      'Maison Aubrac Genève': true,
      'Maison Aubra': true,
      Valcourt: true,
      '…': null,
    };
    for (const [brand, brandDiffers] of Object.entries(brands))
      expect([brand, (await check(buyer, serial, brand)).check]).toEqual([
        brand,
        expect.objectContaining({ answer: 'REPORTED_STOLEN', brandDiffers }),
      ]);
    expect((await check(buyer, aSerial(), 'Valcourt')).check).toEqual(NOT_KNOWN.check);
  });

  test('of two things is answered for the brand that was given, and first of all for the one that is still missing', async () => {
    const serial = aSerial();
    const [first = '', second = ''] = [
      await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [aWatch(serial)] }),
      await anIncidentAt('SUBMITTED', 'firm.vendome', { stolenItems: [aWatch(serial, { brand: 'Valcourt' })] }),
    ];
    const referenceOf = async (id: string) => (await read(owner, id)).stolenItems[0]?.reference ?? '';
    const asked = async (who: Asker, brand: string) => (await check(who, serial, brand)).check;
    expect(await asked(buyer, 'Maison Aubrac')).toMatchObject({ reference: await referenceOf(first) });
    const missing = { answer: 'REPORTED_STOLEN', reference: await referenceOf(second), brandDiffers: false };
    expect(await asked(buyer, 'Valcourt')).toMatchObject(missing);
    await recover(owner, first, await referenceOf(first));
    for (const who of [buyer, elsewhere])
      expect(await asked(who, 'Maison Aubrac')).toMatchObject({ ...missing, brandDiffers: true });
  });

  test('of a recovered thing is not known to a firm, and recovered to the police', async () => {
    const serial = aSerial();
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [aWatch(serial), aWatch(aSerial())] });
    const [first, second] = (await read(owner, id)).stolenItems;
    const reference = first?.reference ?? '';
    const before = await versionSeenBy(owner, id);
    expect(await recoveredOf(owner, id)).toEqual({ recoveredEur: null });
    for (const who of [as('firm.rivoli'), elsewhere])
      expect(await who.data(RECOVER, { id, version: 1, reference, on: '2010-03-01' })).toMatchObject({
        recordRecovery: { incident: null, errors: [{ code: 'NOT_FOUND', path: ['incidentId'] }] },
      });
    expect(await recover(owner, id, reference, '2009-12-17')).toMatchObject({
      errors: [{ code: 'TIMES_NOT_IN_ORDER' }],
    });
    expect(await recover(owner, id, 'GDS-0000-0000')).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    expect(await recover(prefecture, id, reference)).toMatchObject({ errors: [] });
    for (const who of [owner, prefecture]) expect(await recoveredOf(who, id)).toEqual({ recoveredEur: '9000.00' });
    for (const who of [buyer, elsewhere]) expect(await recoveredOf(who, id)).toBeNull();
    expect(await recover(owner, id, reference)).toMatchObject({ errors: [{ code: 'NOT_POSSIBLE_NOW' }] });
    expect(await recover(owner, id, second?.reference ?? '')).toMatchObject({
      incident: { version: before + 2, stolenItems: [{ recoveredOn: '2010-03-01' }, { recoveredOn: '2010-03-01' }] },
    });
    expect(await recoveredOf(owner, id)).toEqual({ recoveredEur: '18000.00' });
    expect(await check(buyer, serial)).toEqual(NOT_KNOWN);
    expect(await answerTo(elsewhere, serial)).toBe('RECOVERED');
  });

  test('leads the police to the incident by the reference, where it is theirs, and to whom it is where it is not', async () => {
    const serial = aSerial();
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [aWatch(serial)] });
    const reference = (await read(owner, id)).stolenItems[0]?.reference;
    const find =
      'query ($reference: String!) { incidentOfStolenItem(reference: $reference) { id stolenItems { serialNumber } } }';
    for (const quoted of [reference, ` ${reference?.toLowerCase()} `])
      expect(await prefecture.data(find, { reference: quoted })).toEqual({
        incidentOfStolenItem: { id, stolenItems: [{ serialNumber: serial }] },
      });
    expect(await elsewhere.data(find, { reference })).toEqual({ incidentOfStolenItem: null });
    expect(await elsewhere.data(find, { reference: 'GDS-0000-0000' })).toEqual({ incidentOfStolenItem: null });
    expect((await as('police.prefecture').ask(find, { reference })).errors?.[0]?.extensions?.code).toBe(
      'PURPOSE_REQUIRED',
    );
    expect((await owner.ask(find, { reference })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const answerable = `mutation ($s: String!) { checkSerial(serialNumber: $s) { check { answerable { displayName } } } }`;
    const told = await elsewhere.data<{ checkSerial: { check: { answerable: { displayName: string }[] } } }>(
      answerable,
      { s: serial },
    );
    expect(told.checkSerial.check.answerable.map(({ displayName }) => displayName)).toContain('Préfecture de police');
    expect(await owner.data(answerable, { s: serial })).toEqual({ checkSerial: { check: { answerable: null } } });
  });

  test.each(['', 'a\u0000b', 'AB\uD800CD', 'x'.repeat(10_000), "' or 1=1 --"])(
    'such as %j is refused in words',
    async (hostile) => {
      const { errors } = await check(owner, hostile);
      expect(errors).toEqual([{ code: 'NOT_A_SERIAL', path: ['serialNumber'] }]);
    },
  );

  test('is nobody else’s business: neither the press office nor the secretariat checks one', async () => {
    for (const who of [as('press.officer'), validator, as('dpo.observatory')])
      expect((await who.ask(CHECK_SERIAL, { serialNumber: aSerial() })).errors?.[0]?.extensions?.code).toBe(
        'FORBIDDEN',
      );
  });
});
