import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* What was declared is corrected once it is filed: by whoever may write the part, with a reason, and what stood before is kept. */

const owner = as('firm.vendome');
const localOfficer = as('police.paris8', { purpose: 'INVESTIGATION' });
const centralOffice = as('police.oclco', { purpose: 'INVESTIGATION' });
const analyst = as('secretariat.analyst', { purpose: 'STATISTICS' });
const peer = as('firm.rivoli');

const LOSS = { stolenEur: '12500.00', damageEur: '900.00', basis: 'PURCHASE_COST', certainty: 'ADJUSTER' };
const CALL = {
  path: 'CALL_112',
  firstSignAt: '2009-12-18T17:41:00Z',
  calledAt: '2009-12-18T17:42:00Z',
  arrivedAt: '2009-12-18T17:52:00Z',
  itemsGiven: ['ADDRESS'],
};
const GREEN = { handling: { tlp: 'TLP_GREEN' } };

const READ = `query ($id: ID!) { incident(id: $id) { version recordStatus
  loss { stolenEur recoveredEur damageEur basis certainty closureHours } harm { anyInjured lightlyInjured killed }
  emergencyCall { path calledAt arrivedAt callDelaySeconds unfounded itemsGiven } modusOperandi { code } } }`;

interface Seen {
  readonly version: number;
  readonly [field: string]: unknown;
}
const read = async (who: Asker, id: string): Promise<Seen> =>
  (await who.data<{ incident: Seen }>(READ, { id })).incident;
const codesOf = ({ errors }: Awaited<ReturnType<typeof amend>>): string[] => errors.map(({ code }) => code);

/** What is declared of a shop of the firm in the 8th arrondissement, of which the local officer answers for. */
async function inThe8th(): Promise<{ premisesId: string }> {
  const { rows } = await database().query(
    `select p.id from organisations.premises p join organisations.member m on m.organisation_id = p.organisation_id
       join organisations.member_account a on a.member_id = m.id
      where a.subject = 'firm.vendome' and p.area_code = '75108' order by p.id limit 1`,
  );
  return { premisesId: rows[0].id };
}

interface Line {
  readonly part: string;
  readonly reason: string;
  readonly before: Record<string, unknown>;
}
const linesOf = async (id: string): Promise<Line[]> =>
  (
    await database().query(
      'select part, reason, before from incidents.incident_amendment where incident_id = $1 order by at, part',
      [id],
    )
  ).rows;

describe('the firm it happened to', () => {
  test.each(['SUBMITTED', 'VALIDATED'])('corrects loss, harm, call and methods of what is %s', async (status) => {
    const id = await anIncidentAt(status);
    const before = await read(owner, id);
    const { incident, errors } = await amend(owner, id, {
      loss: { ...LOSS, recoveredEur: '500.00', closureHours: 48 },
      harm: { anyInjured: true, lightlyInjured: 2 },
      emergencyCall: CALL,
      modusOperandi: { codes: ['MO-SCOUTING'] },
    });
    expect(errors).toEqual([]);
    expect(incident).toMatchObject({ recordStatus: status });
    const after = await read(owner, id);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after).toMatchObject({
      recordStatus: status,
      loss: {
        stolenEur: '12500.00',
        recoveredEur: '500.00',
        damageEur: '900.00',
        basis: 'PURCHASE_COST',
        certainty: 'ADJUSTER',
        closureHours: 48,
      },
      harm: { anyInjured: true, lightlyInjured: 2, killed: null },
      emergencyCall: { path: 'CALL_112', callDelaySeconds: 60, unfounded: null, itemsGiven: ['ADDRESS'] },
      modusOperandi: [{ code: 'MO-SCOUTING' }],
    });
  });

  test('says why, and what stood before is kept with it', async () => {
    const id = await anIncidentAt('VALIDATED');
    await amend(owner, id, { loss: LOSS }, { reason: 'Inventaire terminé.' });
    await amend(owner, id, { harm: { anyInjured: true, killed: 1 } }, { reason: 'Décès à l’hôpital.' });
    expect(await linesOf(id)).toMatchObject([
      {
        part: 'LOSS',
        reason: 'Inventaire terminé.',
        before: { stolen_eur: 85_000_000, loss_certainty: 'FIRST_ESTIMATE' },
      },
      { part: 'HARM', reason: 'Décès à l’hôpital.', before: { any_injured: false, killed: null } },
    ]);
    const told = await owner.data('query ($id: ID!) { incident(id: $id) { amendments { part reason } } }', { id });
    expect(told).toEqual({
      incident: {
        amendments: [
          { part: 'LOSS', reason: 'Inventaire terminé.' },
          { part: 'HARM', reason: 'Décès à l’hôpital.' },
        ],
      },
    });
    const { rows } = await database().query(
      `select field_classes from audit.audit_entry where record_id = $1 and operation = 'ALTERATION' and 'LossStatement' = any(field_classes)`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });

  test('does not say whether its call was unfounded, and keeps what the police said of it', async () => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', await inThe8th());
    expect(await amend(owner, id, { callOutcome: { unfounded: true } })).toMatchObject({
      errors: [{ code: 'OUT_OF_SCOPE', path: ['input', 'callOutcome'] }],
    });
    expect(codesOf(await amend(localOfficer, id, { callOutcome: { unfounded: true } }))).toEqual([]);
    for (const nothing of [{}, { unfounded: true }, { unfounded: true, arrivedAt: null }])
      expect(codesOf(await amend(localOfficer, id, { callOutcome: nothing }))).toEqual(['UNCHANGED']);
    expect(codesOf(await amend(owner, id, { emergencyCall: CALL }))).toEqual([]);
    expect(await read(owner, id)).toMatchObject({ emergencyCall: { path: 'CALL_112', unfounded: true } });
    expect(await amend(owner, id, { emergencyCall: { path: 'NONE' } })).toMatchObject({
      errors: [{ code: 'INCONSISTENT', path: ['input', 'emergencyCall'] }],
    });
  });

  test('takes back with the record what was amended of it', async () => {
    const id = await anIncidentAt('VALIDATED');
    await amend(owner, id, { harm: { anyInjured: true, killed: 1 } }, { reason: 'Décès de Mme Martin.' });
    await amend(owner, id, { harm: { anyInjured: false } });
    await take(owner, 'withdrawIncident', id);
    expect(await linesOf(id)).toEqual([
      { part: 'HARM', reason: '[effacé]', before: {} },
      { part: 'HARM', reason: '[effacé]', before: {} },
    ]);
  });
});

describe('the police', () => {
  test.each([
    ['of the area', localOfficer],
    ['of the prefecture', officer],
  ])('%s say when they arrived and whether the call was unfounded', async (_, who) => {
    const id = await anIncidentAt('VALIDATED', 'firm.vendome', await inThe8th());
    const outcome = { arrivedAt: '2009-12-18T17:59:00Z', unfounded: true };
    expect(codesOf(await amend(who, id, { callOutcome: outcome }))).toEqual([]);
    expect(await read(owner, id)).toMatchObject({
      emergencyCall: { path: 'CALL_17', arrivedAt: '2009-12-18T17:59:00.000Z', callDelaySeconds: 130, unfounded: true },
    });
    // What is left out stays as it is.
    expect(codesOf(await amend(who, id, { callOutcome: { unfounded: false } }))).toEqual([]);
    expect(await read(owner, id)).toMatchObject({
      emergencyCall: { arrivedAt: '2009-12-18T17:59:00.000Z', unfounded: false },
    });
    // What was said in error is unknown again where null is said, and nothing else is.
    expect(codesOf(await amend(who, id, { callOutcome: { unfounded: null } }))).toEqual([]);
    expect(await read(owner, id)).toMatchObject({
      emergencyCall: { arrivedAt: '2009-12-18T17:59:00.000Z', unfounded: null },
    });
    expect(codesOf(await amend(who, id, { callOutcome: { arrivedAt: null } }))).toEqual([]);
    expect(await read(owner, id)).toMatchObject({
      emergencyCall: { path: 'CALL_17', arrivedAt: null, unfounded: null },
    });
  });

  test('and the secretariat correct the methods of what is validated, and nothing that is its firm’s', async () => {
    for (const who of [localOfficer, centralOffice, analyst, validator]) {
      const id = await anIncidentAt('VALIDATED', 'firm.vendome', { ...GREEN, ...(await inThe8th()) });
      expect([who.userName, codesOf(await amend(who, id, { modusOperandi: { codes: ['MO-SCOUTING'] } }))]).toEqual([
        who.userName,
        [],
      ]);
      expect(await read(peer, id)).toMatchObject({ modusOperandi: [{ code: 'MO-SCOUTING' }] });
      for (const input of [{ loss: LOSS }, { harm: { anyInjured: true } }, { emergencyCall: CALL }])
        expect([who.userName, codesOf(await amend(who, id, input))]).toEqual([who.userName, ['OUT_OF_SCOPE']]);
    }
  });

  test('of the central office, which does not see the call, say nothing of it and are told of no amendment of it', async () => {
    const id = await anIncidentAt('VALIDATED');
    await amend(officer, id, { callOutcome: { unfounded: false } });
    await amend(owner, id, { loss: LOSS });
    const partsFor = (who: Asker) => who.data('query ($id: ID!) { incident(id: $id) { amendments { part } } }', { id });
    const [call, loss] = [{ part: 'EMERGENCY_CALL' }, { part: 'LOSS' }];
    for (const who of [owner, officer, validator])
      expect(await partsFor(who)).toEqual({ incident: { amendments: [call, loss] } });
    expect(await partsFor(centralOffice)).toEqual({ incident: { amendments: [loss] } });
    expect(await amend(centralOffice, id, { callOutcome: { unfounded: true } })).toMatchObject({
      errors: [{ code: 'OUT_OF_SCOPE', path: ['input', 'callOutcome'] }],
    });
  });
});

describe('an amendment is refused', () => {
  test('to a peer, as what there never was', async () => {
    const [id, never] = [await anIncidentAt('VALIDATED'), randomUUID()];
    const [hidden, unknown] = [
      await amend(peer, id, { loss: LOSS }, { version: 1 }),
      await amend(peer, never, { loss: LOSS }, { version: 1 }),
    ];
    expect(hidden).toEqual(unknown);
    expect(codesOf(hidden)).toEqual(['NOT_FOUND']);
    const shared = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
    expect(codesOf(await amend(peer, shared, { modusOperandi: { codes: [] } }))).toEqual(['OUT_OF_SCOPE']);
  });

  test.each(['DRAFT', 'REJECTED', 'MERGED', 'WITHDRAWN'])('of what is %s', async (status) => {
    expect(codesOf(await amend(owner, await anIncidentAt(status), { loss: LOSS }))).toEqual(['NOT_POSSIBLE_NOW']);
  });

  test('of the methods of what is not validated yet, to whoever is not its firm', async () => {
    const id = await anIncidentAt('SUBMITTED', 'firm.vendome', await inThe8th());
    for (const who of [localOfficer, analyst, validator])
      expect(codesOf(await amend(who, id, { modusOperandi: { codes: [] } }))).toEqual(['NOT_POSSIBLE_NOW']);
  });

  test('when it was decided on another version, and the second of two at once', async () => {
    const id = await anIncidentAt('VALIDATED');
    const version = await versionSeenBy(owner, id);
    const both = await Promise.all([1, 2].map(() => amend(owner, id, { loss: LOSS }, { version })));
    expect(both.flatMap(codesOf)).toEqual(['VERSION_CONFLICT']);
    expect(await linesOf(id)).toHaveLength(1);
  });

  test('under a key that was used for something else; the same thing twice is done once', async () => {
    const id = await anIncidentAt('VALIDATED');
    const [version, key] = [await versionSeenBy(owner, id), randomUUID()];
    for (const _ of [1, 2]) expect(codesOf(await amend(owner, id, { loss: LOSS }, { version, key }))).toEqual([]);
    expect(await linesOf(id)).toHaveLength(1);
    expect(codesOf(await amend(owner, id, { harm: { anyInjured: true } }, { version, key }))).toEqual([
      'IDEMPOTENCY_KEY_REUSED',
    ]);
  });
});

test('a peer is told of nothing but what it reads: whether anybody was injured, and how it was done', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  const before = await read(peer, id);
  await amend(owner, id, { loss: LOSS, harm: { anyInjured: false, confinedPersons: 3 }, emergencyCall: CALL });
  expect(await read(peer, id)).toEqual(before);
  await amend(owner, id, { harm: { anyInjured: true, lightlyInjured: 1 } });
  expect(await read(peer, id)).toMatchObject({
    version: before.version + 1,
    harm: { anyInjured: true, lightlyInjured: null },
  });
});

test('an event is dated anew by its firm, and peers are told the half-day it is now', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  const earlier = { from: '2009-12-18T08:40:00Z', to: '2009-12-18T08:55:00Z', precision: 'MINUTE' };
  expect(codesOf(await amend(owner, id, { occurred: earlier, emergencyCall: { path: 'NONE' } }))).toEqual([]);
  const occurred = async (who: Asker): Promise<object> =>
    (
      await who.data<{ incident: { occurred: object } }>(
        'query ($id: ID!) { incident(id: $id) { occurred { from to precision } } }',
        { id },
      )
    ).incident.occurred;
  expect(await occurred(owner)).toEqual({
    from: '2009-12-18T08:40:00.000Z',
    to: '2009-12-18T08:55:00.000Z',
    precision: 'MINUTE',
  });
  expect(await occurred(peer)).toEqual({
    from: '2009-12-17T23:00:00.000Z',
    to: '2009-12-18T11:00:00.000Z',
    precision: 'HALF_DAY',
  });
  expect(await linesOf(id)).toMatchObject([
    { part: 'EMERGENCY_CALL', before: { path: 'CALL_17' } },
    { part: 'OCCURRED', before: { occurred_precision: 'MINUTE' } },
  ]);
  // Within the half-day nothing moves for a peer.
  const { version } = await read(peer, id);
  const later = { ...earlier, to: '2009-12-18T09:30:00Z' };
  expect(codesOf(await amend(owner, id, { occurred: later }))).toEqual([]);
  expect((await read(peer, id)).version).toBe(version);
  expect(codesOf(await amend(officer, id, { occurred: later }))).toEqual(['OUT_OF_SCOPE']);
});
