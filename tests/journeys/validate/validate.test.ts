import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aFiledIncident } from '../../support/given/a-declaration.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';

/* US03: validate and requalify. */

interface Payload {
  readonly incident: { readonly recordStatus?: string; readonly category?: string; readonly version: number } | null;
  readonly errors: readonly { readonly code: string }[];
}

const validator = as('secretariat.validator', { purpose: 'STATISTICS' });

const validate = async (who: ReturnType<typeof as>, id: string, version: number): Promise<Payload> =>
  (
    await who.data<{ validateIncident: Payload }>(
      'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { incident { recordStatus version } errors { code } } }',
      { id, version },
    )
  ).validateIncident;

const requalify = async (who: ReturnType<typeof as>, id: string, version: number): Promise<Payload> =>
  (
    await who.data<{ requalifyIncident: Payload }>(
      `mutation ($id: ID!, $version: Int!) { requalifyIncident(id: $id, version: $version, category: CONFINEMENT_ROBBERY,
         reason: "staff tied up") { incident { category version } errors { code } } }`,
      { id, version },
    )
  ).requalifyIncident;

async function versionSeenBy(who: ReturnType<typeof as>, id: string): Promise<number> {
  return (
    await who.data<{ incident: { version: number } }>('query ($id: ID!) { incident(id: $id) { version } }', { id })
  ).incident.version;
}

test('a validator validates what a firm filed', async () => {
  const id = await aFiledIncident('firm.vendome');
  const result = await validate(validator, id, await versionSeenBy(validator, id));
  expect(result.errors).toEqual([]);
  expect(result.incident?.recordStatus).toBe('VALIDATED');
});

test('the firm that declared cannot validate', async () => {
  const id = await aFiledIncident('firm.vendome');
  expect((await validate(as('firm.vendome'), id, 1)).errors.map(({ code }) => code)).toEqual(['SELF_APPROVAL']);
});

test('another firm cannot validate, and learns nothing of whether the incident exists', async () => {
  const id = await aFiledIncident('firm.vendome');
  const foreign = await validate(as('firm.bellecour'), id, 1);
  expect(foreign.incident).toBeNull();
  expect(foreign).toEqual(await validate(as('firm.bellecour'), '00000000-0000-4000-8000-000000000000', 1));
});

test('a stale version is a conflict and changes nothing', async () => {
  const id = await aFiledIncident('firm.vendome');
  const version = await versionSeenBy(validator, id);
  expect((await validate(validator, id, version + 7)).errors.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
  expect(await versionSeenBy(validator, id)).toBe(version);
  const { rows } = await database().query('select record_status from incidents.incident where id = $1', [id]);
  expect(rows[0].record_status).toBe('SUBMITTED');
});

test('of two validators at once one wins and the other learns of the conflict', async () => {
  const id = await aFiledIncident('firm.vendome');
  const version = await versionSeenBy(validator, id);
  const results = await Promise.all([validate(validator, id, version), validate(validator, id, version)]);
  expect(results.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
});

test('a requalification raises the version and is logged with the old and the new category', async () => {
  const id = await aFiledIncident('firm.vendome');
  const version = await versionSeenBy(validator, id);
  await validate(validator, id, version);
  const validated = await versionSeenBy(validator, id);
  const { incident, errors } = await requalify(validator, id, validated);
  expect(errors).toEqual([]);
  expect(incident).toMatchObject({ category: 'CONFINEMENT_ROBBERY' });
  expect(incident?.version).toBeGreaterThan(validated);
  const { rows } = await database().query(
    `select array_to_string(field_classes, ' ') as classes from audit.audit_entry where record_id = $1 and operation = 'ALTERATION'`,
    [id],
  );
  const classes = rows.map((row: { classes: string }) => row.classes).join(' ');
  expect(classes).toContain('ARMED_ROBBERY');
  expect(classes).toContain('CONFINEMENT_ROBBERY');
});

test('why a category was changed is read by its firm, the police of the area and the secretariat, and by no peer', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  await requalify(validator, id, await versionSeenBy(validator, id));
  const read = async (who: Asker) => {
    const { incident } = await who.data<{
      incident: { requalifications: object[] | null; redactions: { path: string }[] };
    }>(
      'query ($id: ID!) { incident(id: $id) { requalifications { at fromCategory toCategory reason } redactions { path } } }',
      { id },
    );
    const isWithheld = incident.redactions.some(({ path }) => path === 'requalifications');
    return { told: incident.requalifications, isWithheld };
  };
  const told = [
    {
      at: expect.any(String),
      fromCategory: 'ARMED_ROBBERY',
      toCategory: 'CONFINEMENT_ROBBERY',
      reason: expect.stringMatching(/\w/),
    },
  ];
  const officer = as('police.prefecture', { purpose: 'INVESTIGATION' });
  for (const who of [as('firm.vendome'), officer, as('police.oclco', { purpose: 'LINKAGE' }), validator])
    expect([who.userName, await read(who)]).toEqual([who.userName, { told, isWithheld: false }]);
  expect(await read(as('firm.rivoli'))).toEqual({ told: null, isWithheld: true });
  const withoutPurpose = await as('police.prefecture').ask(
    'query ($id: ID!) { incident(id: $id) { requalifications { reason } } }',
    { id },
  );
  expect(withoutPurpose.errors?.[0]?.extensions?.code).toBe('PURPOSE_REQUIRED');
});

const requalifyAs = async (id: string, category: string, attempted?: boolean) =>
  (
    await validator.data<{ requalifyIncident: Payload & { errors: { code: string; path: string[] | null }[] } }>(
      `mutation ($id: ID!, $version: Int!, $category: IncidentCategory!, $attempted: Boolean) {
         requalifyIncident(id: $id, version: $version, category: $category, attempted: $attempted, reason: "Vu à l’image.") {
           incident { category attempted version requalifications { fromCategory toCategory fromAttempted toAttempted } }
           errors { code path } } }`,
      { id, version: await versionSeenBy(validator, id), category, ...(attempted !== undefined && { attempted }) },
    )
  ).requalifyIncident;

test('what was declared as an attempt and was none is put right, with its reason and in the figures to come', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { attempted: true, loss: null, stolenItems: [] });
  expect((await requalifyAs(id, 'ARMED_ROBBERY')).errors).toMatchObject([{ code: 'UNCHANGED', path: ['category'] }]);
  const { incident, errors } = await requalifyAs(id, 'ARMED_ROBBERY', false);
  expect(errors).toEqual([]);
  expect(incident).toMatchObject({
    attempted: false,
    requalifications: [
      { fromCategory: 'ARMED_ROBBERY', toCategory: 'ARMED_ROBBERY', fromAttempted: true, toAttempted: false },
    ],
  });
  const { rows } = await database().query(
    `select array_to_string(field_classes, ' ') as classes from audit.audit_entry
      where record_id = $1 and operation = 'ALTERATION' and array_to_string(field_classes, ' ') like '%attempted%'`,
    [id],
  );
  expect(rows).toEqual([{ classes: expect.stringContaining('attempted:true>false') }]);
});

test('of an attempt and on a suspicious visit nothing is taken: where something was, an incident does not become one', async () => {
  const robbed = await anIncidentAt('VALIDATED');
  const attempted = await anIncidentAt('VALIDATED', 'firm.vendome', { attempted: true, loss: null, stolenItems: [] });
  for (const [id, category, isAttempt, path] of [
    [robbed, 'ARMED_ROBBERY', true, 'attempted'],
    [robbed, 'RECONNAISSANCE', undefined, 'category'],
    [attempted, 'RECONNAISSANCE', undefined, 'attempted'],
  ] as const)
    expect([path, await requalifyAs(id, category, isAttempt)]).toEqual([
      path,
      { incident: null, errors: [{ code: 'INCONSISTENT', path: [path] }] },
    ]);
  expect((await requalifyAs(attempted, 'RECONNAISSANCE', false)).errors).toEqual([]);
});

test('nothing becomes an armed robbery without a weapon, as none is declared as one', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { category: 'BURGLARY', weapons: [] });
  expect(await requalifyAs(id, 'ARMED_ROBBERY')).toEqual({
    incident: null,
    errors: [{ code: 'INCONSISTENT', path: ['category'] }],
  });
});

test('an analyst may not validate', async () => {
  const id = await aFiledIncident('firm.vendome');
  const answer = await as('secretariat.analyst', { purpose: 'STATISTICS' }).ask(
    'mutation ($id: ID!) { validateIncident(id: $id, version: 1) { errors { code } } }',
    { id },
  );
  const codes = [
    ...(answer.errors ?? []).map((error) => error.extensions?.code),
    ...((answer.data as { validateIncident?: Payload } | null)?.validateIncident?.errors ?? []).map(({ code }) => code),
  ];
  expect(codes).toEqual(['FORBIDDEN']);
});
