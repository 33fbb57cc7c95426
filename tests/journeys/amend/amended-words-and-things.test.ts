import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* What was told in words, listed thing by thing or seen of the offenders is set right once it is filed. */

const owner = as('firm.vendome');
const peer = as('firm.rivoli');
const GREEN = { handling: { tlp: 'TLP_GREEN' } };

const codesOf = ({ errors }: Awaited<ReturnType<typeof amend>>): string[] => errors.map(({ code }) => code);
const asSeenByPeers = (id: string): Promise<unknown> =>
  peer.data(
    'query ($id: ID!) { incident(id: $id) { version updatedAt narrative stolenItems { reference } redactions { path } } }',
    { id },
  );

test('its firm tells anew what happened or takes it out, and the police and the secretariat read what it says now', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  const narrative = async (who: Asker): Promise<unknown> =>
    (
      await who.data<{ incident: { narrative: string | null } }>(
        'query ($id: ID!) { incident(id: $id) { narrative } }',
        { id },
      )
    ).incident.narrative;
  const seenByPeers = await asSeenByPeers(id);
  for (const text of ['Deux hommes, et non quatre.', null]) {
    expect(codesOf(await amend(owner, id, { narrative: { text } }))).toEqual([]);
    for (const who of [owner, officer, validator]) expect(await narrative(who)).toBe(text);
  }
  expect(await asSeenByPeers(id)).toEqual(seenByPeers);
  const clear = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  expect(codesOf(await amend(owner, clear, { narrative: { text: 'Deux hommes.' } }))).toEqual([
    'TLP_AUDIENCE_CONFLICT',
  ]);
  expect(codesOf(await amend(officer, id, { narrative: { text: 'Deux hommes.' } }))).toEqual(['OUT_OF_SCOPE']);
});

const aSerial = (): string => randomUUID().slice(0, 13).toUpperCase();
const aWatch = (serialNumber: string, more: object = {}) => ({
  kind: 'WATCH',
  brand: 'Valcourt',
  serialNumber,
  ...more,
});

interface Thing {
  readonly reference: string;
  readonly serialNumber: string | null;
  readonly recoveredOn: string | null;
}
const thingsOf = async (who: Asker, id: string): Promise<Thing[] | null> =>
  (
    await who.data<{ incident: { stolenItems: Thing[] | null } }>(
      'query ($id: ID!) { incident(id: $id) { stolenItems { reference serialNumber recoveredOn } } }',
      { id },
    )
  ).incident.stolenItems;

describe('what was taken', () => {
  /** Others check serials as this member too, and an hour is longer than a run of tests. */
  beforeEach(async () => {
    await database().query(
      `delete from goods_register.serial_check where member_id in (
         select member_id from organisations.member_account where subject in ('firm.bellecour', 'police.paris8'))`,
    );
  });
  const answerTo = async (serialNumber: string, who = as('firm.bellecour')): Promise<[string, string | null]> => {
    const { checkSerial } = await who.data<{ checkSerial: { check: { answer: string; reference: string | null } } }>(
      'mutation ($serialNumber: String!) { checkSerial(serialNumber: $serialNumber) { check { answer reference } } }',
      { serialNumber },
    );
    return [checkSerial.check.answer, checkSerial.check.reference];
  };
  const recover = (who: Asker, id: string, reference: string, version: number) =>
    who.data<{ recordRecovery: { errors: { code: string }[] } }>(
      `mutation ($id: ID!, $version: Int!, $reference: String!) {
         recordRecovery(incidentId: $id, version: $version, reference: $reference, recoveredOn: "2010-03-01") { errors { code } } }`,
      { id, version, reference },
    );

  test.each(['SUBMITTED', 'VALIDATED'])(
    'of what is %s is corrected: a mistyped serial marks nobody’s watch any more',
    async (status) => {
      const [mistyped, right, gone, added] = [aSerial(), aSerial(), aSerial(), aSerial()];
      const id = await anIncidentAt(status, 'firm.vendome', {
        ...GREEN,
        stolenItems: [aWatch(mistyped), aWatch(gone)],
      });
      const [first, second] = (await thingsOf(owner, id)) as [Thing, Thing];
      expect(await answerTo(mistyped)).toEqual(['REPORTED_STOLEN', first.reference]);
      const seenByPeers = status === 'VALIDATED' && (await asSeenByPeers(id));
      const items = [aWatch(added), aWatch(right, { reference: first.reference })];
      expect(codesOf(await amend(owner, id, { stolenItems: { items } }))).toEqual([]);
      for (const serial of [mistyped, gone]) expect(await answerTo(serial)).toEqual(['NOT_KNOWN', null]);
      expect(await answerTo(right)).toEqual(['REPORTED_STOLEN', first.reference]);
      const [answer, reference] = await answerTo(added);
      expect(answer).toBe('REPORTED_STOLEN');
      expect([first.reference, second.reference]).not.toContain(reference);
      for (const who of [owner, officer, validator])
        expect((await thingsOf(who, id))?.map(({ serialNumber }) => serialNumber)).toEqual([added, right]);
      // A stranger who declares the mistyped serial is believed.
      await anIncidentAt('SUBMITTED', 'firm.rivoli', { stolenItems: [aWatch(mistyped)] });
      expect((await answerTo(mistyped))[0]).toBe('REPORTED_STOLEN');
      if (seenByPeers) expect(await asSeenByPeers(id)).toEqual(seenByPeers);
    },
  );

  test('keeps its reference without being named, by its serial or by all that is said of it', async () => {
    const serial = aSerial();
    const ring = { kind: 'RING', hallmark: 'Tête d’aigle', valueEur: '400.00' };
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [aWatch(serial), ring] });
    const [watch, other] = (await thingsOf(owner, id)) as [Thing, Thing];
    const items = [ring, ring, aWatch(serial.toLowerCase(), { model: 'Quantième' })];
    expect(codesOf(await amend(owner, id, { stolenItems: { items } }))).toEqual([]);
    const after = ((await thingsOf(owner, id)) ?? []).map(({ reference }) => reference);
    expect(after).toEqual([other.reference, expect.not.stringMatching(other.reference), watch.reference]);
  });

  test('is not silenced in one record and told by its double', async () => {
    const [mistyped, right] = [aSerial(), aSerial()];
    const stolen = { stolenItems: [aWatch(mistyped)] };
    const [early, late, intoId] = [
      await anIncidentAt('VALIDATED', 'firm.vendome', stolen),
      await anIncidentAt('VALIDATED', 'firm.vendome', stolen),
      await anIncidentAt('VALIDATED', 'firm.vendome', stolen),
    ];
    await take(validator, 'mergeIncident', early, { intoId, reason: 'Même fait.' });
    expect((await answerTo(mistyped))[0]).toBe('REPORTED_STOLEN');
    const [{ reference }] = (await thingsOf(owner, intoId)) as [Thing];
    const items = [aWatch(right, { reference })];
    expect(codesOf(await amend(owner, intoId, { stolenItems: { items } }))).toEqual([]);
    // A record of its own still says so; a double does not.
    expect((await answerTo(mistyped))[0]).toBe('REPORTED_STOLEN');
    await take(validator, 'mergeIncident', late, { intoId, reason: 'Même fait.' });
    expect(await answerTo(mistyped)).toEqual(['NOT_KNOWN', null]);
    expect(await answerTo(right)).toEqual(['REPORTED_STOLEN', reference]);
  });

  test('and recorded as recovered stays in the list, and may be described better', async () => {
    const [serial, right] = [aSerial(), aSerial()];
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [aWatch(serial)] });
    const [{ reference }] = (await thingsOf(owner, id)) as [Thing];
    await recover(officer, id, reference, await versionSeenBy(officer, id));
    for (const items of [[], [aWatch(aSerial())]])
      expect(codesOf(await amend(owner, id, { stolenItems: { items } }))).toEqual(['NOT_POSSIBLE_NOW']);
    const items = [aWatch(right, { reference })];
    expect(codesOf(await amend(owner, id, { stolenItems: { items } }))).toEqual([]);
    expect(await thingsOf(owner, id)).toEqual([{ reference, serialNumber: right, recoveredOn: '2010-03-01' }]);
    const police = as('police.paris8', { purpose: 'INVESTIGATION' });
    expect(await answerTo(right, police)).toEqual(['RECOVERED', reference]);
    expect(await answerTo(serial, police)).toEqual(['NOT_KNOWN', null]);
  });

  test('is not taken out and recovered at once', async () => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [aWatch(aSerial())] });
    const [[{ reference }], version] = [(await thingsOf(owner, id)) as [Thing], await versionSeenBy(owner, id)];
    const [amended, recovered] = await Promise.all([
      amend(owner, id, { stolenItems: { items: [] } }, { version }),
      recover(officer, id, reference, await versionSeenBy(officer, id)),
    ]);
    const codes = [...codesOf(amended), ...recovered.recordRecovery.errors.map(({ code }) => code)];
    expect(codes).toHaveLength(1);
    expect(['VERSION_CONFLICT', 'NOT_FOUND']).toContain(codes[0]);
  });

  test('agrees with the loss, with the one that is amended beside it, and with the event', async () => {
    const counted = { stolenEur: '1000.00', basis: 'INSURED', certainty: 'STOCKTAKE' };
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { loss: counted });
    const stolenItems = { items: [aWatch(aSerial(), { valueEur: '1500.00' })] };
    expect(codesOf(await amend(owner, id, { stolenItems }))).toEqual(['INCONSISTENT']);
    expect(codesOf(await amend(owner, id, { stolenItems, loss: { ...counted, stolenEur: '1500.00' } }))).toEqual([]);
    expect(codesOf(await amend(owner, id, { loss: counted }))).toEqual(['INCONSISTENT']);
    const fewer = { stolenItems: { items: [] }, loss: counted };
    expect(codesOf(await amend(owner, id, fewer))).toEqual([]);
    const attempt = await anIncidentAt('VALIDATED', 'firm.vendome', { attempted: true, loss: null });
    expect(codesOf(await amend(owner, attempt, { stolenItems }))).toEqual(['INCONSISTENT']);
    const clear = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
    expect(codesOf(await amend(owner, clear, { stolenItems }))).toEqual(['TLP_AUDIENCE_CONFLICT']);
  });

  test.each([
    ['a thing that is not in the list', [{ kind: 'RING', reference: 'GDS-0000-0000' }], 'NOT_FOUND', '0.reference'],
    ['a serial that is none', [{ kind: 'RING', serialNumber: 'x' }], 'NOT_A_SERIAL', '0.serialNumber'],
    ['a value below zero', [{ kind: 'RING', valueEur: '-1' }], 'OUT_OF_RANGE', '0.valueEur'],
  ])('is not amended to %s', async (_, items, code, place) => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', { stolenItems: [{ kind: 'RING' }] });
    const before = await thingsOf(owner, id);
    const path = ['input', 'stolenItems', 'items', ...place.split('.')];
    expect((await amend(owner, id, { stolenItems: { items } })).errors).toMatchObject([{ code, path }]);
    const twice = [1, 2].map(() => ({ kind: 'RING', reference: before?.[0]?.reference }));
    expect(codesOf(await amend(owner, id, { stolenItems: { items: twice } }))).toEqual(['INCONSISTENT']);
    for (const who of [officer, validator])
      expect(codesOf(await amend(who, id, { stolenItems: { items: [] } }))).toEqual(['OUT_OF_SCOPE']);
    expect(await thingsOf(owner, id)).toEqual(before);
  });
});

const SEEN = `query ($id: ID!) { incident(id: $id) { offenders { countMin countMax weapons descriptors onSceneSeconds vehicles { make colour plate } } } }`;
const seenBy = async (who: Asker, id: string): Promise<object> =>
  (await who.data<{ incident: { offenders: object } }>(SEEN, { id })).incident.offenders;

describe('what was seen of the offenders', () => {
  const TOLD = {
    offendersMin: 2,
    offendersMax: 3,
    weapons: ['BLADE'],
    descriptors: ['CLO-FULL-FACE-HELMET'],
    onSceneSeconds: 95,
  };
  const vehicles = (...plates: readonly string[]) => [
    { make: 'Yamaha', colour: 'noir', plate: plates[0] },
    { make: 'Renault', colour: 'gris', plate: plates[1] },
  ];
  const declared = { ...GREEN, vehicles: vehicles('XY-419-QT', 'XY-420-QT') };

  test.each([
    ['its firm', owner],
    ['the police of the area', officer],
  ])('is corrected by %s, and plates and descriptions are read by them alone', async (_, who) => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', declared);
    const offenders = { ...TOLD, vehicles: vehicles('XY-491-QT', 'XY-420-QT') };
    expect(codesOf(await amend(who, id, { offenders }))).toEqual([]);
    const seen = { countMin: 2, countMax: 3, weapons: ['BLADE'], onSceneSeconds: 95 };
    for (const reader of [owner, officer])
      expect(await seenBy(reader, id)).toEqual({
        ...seen,
        descriptors: TOLD.descriptors,
        vehicles: offenders.vehicles,
      });
    const withoutPlates = offenders.vehicles.map((vehicle) => ({ ...vehicle, plate: null }));
    for (const reader of [validator, peer])
      expect(await seenBy(reader, id)).toEqual({ ...seen, descriptors: null, vehicles: withoutPlates });
  });

  test('of a plate alone tells nothing to a peer, and plates are exchanged between vehicles', async () => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', {
      ...declared,
      offendersMin: 2,
      offendersMax: 3,
      weapons: ['BLADE'],
      onSceneSeconds: 95,
    });
    const before = await asSeenByPeers(id);
    const offenders = { ...TOLD, vehicles: vehicles('XY-420-QT', 'XY-419-QT') };
    for (const descriptors of [TOLD.descriptors, []])
      expect(codesOf(await amend(officer, id, { offenders: { ...offenders, descriptors } }))).toEqual([]);
    expect(await seenBy(owner, id)).toMatchObject({ descriptors: [], vehicles: offenders.vehicles });
    expect(await asSeenByPeers(id)).toEqual(before);
    const turned = { ...offenders, descriptors: [], vehicles: [...offenders.vehicles].reverse() };
    expect(codesOf(await amend(owner, id, { offenders: turned }))).toEqual([]);
    expect(await seenBy(owner, id)).toMatchObject({ vehicles: turned.vehicles });
  });

  test('is no more and no less than a declaration may say, and nobody else’s to say', async () => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', declared);
    const wrong: readonly (readonly [object, string])[] = [
      [{ weapons: [] }, 'weapons'],
      [{ weapons: ['BLADE'], offendersMin: 3, offendersMax: 2 }, 'offendersMax'],
      [{ weapons: ['BLADE'], descriptors: ['TALL'] }, 'descriptors.0'],
      [{ weapons: ['BLADE'], vehicles: [{}] }, 'vehicles.0'],
      [{ weapons: ['BLADE'], vehicles: [{ plate: '?' }] }, 'vehicles.0.plate'],
      [{ weapons: ['BLADE'], onSceneSeconds: -1 }, 'onSceneSeconds'],
    ];
    for (const [offenders, at] of wrong)
      expect((await amend(owner, id, { offenders })).errors).toMatchObject([
        { path: ['input', 'offenders', ...at.split('.')] },
      ]);
    for (const who of [validator, as('police.oclco', { purpose: 'INVESTIGATION' })])
      expect(codesOf(await amend(who, id, { offenders: TOLD }))).toEqual(['OUT_OF_SCOPE']);
    const clear = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
    expect(codesOf(await amend(owner, clear, { offenders: TOLD }))).toEqual(['TLP_AUDIENCE_CONFLICT']);
  });
});
