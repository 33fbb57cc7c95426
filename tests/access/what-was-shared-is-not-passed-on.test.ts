import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { anAlertDraft } from '../support/given/an-alert-draft.js';

/* Wider sharing needs the permission of the source (FIRST TLP 2.0; Europol handling codes): what was given to somebody is not theirs to hand on. */

async function aValidatedIncident(userName: string, changes: Record<string, unknown>): Promise<string> {
  const id = await aFiledIncident(userName, { narrative: null, ...changes });
  const validator = as('secretariat.validator', { purpose: 'STATISTICS' });
  const { incident } = await validator.data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  const { validateIncident } = await validator.data<{ validateIncident: { errors: object[] } }>(
    'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { errors { code } } }',
    { id, version: incident.version },
  );
  expect(validateIncident.errors).toEqual([]);
  return id;
}

const codesOf = async (userName: string, changes: Record<string, unknown>): Promise<string[]> =>
  (await anAlertDraft(userName, changes)).errors.map(({ code }) => code);

const memberId = async (userName: string): Promise<string> =>
  (await as(userName).data<{ me: { id: string } }>('{ me { id } }')).me.id;

test('a peer builds no alert on an incident that bears code H2; the firm that reported it may, and carries the code', async () => {
  const id = await aValidatedIncident('firm.bellecour', { handling: { tlp: 'TLP_GREEN', codes: ['H2'] } });
  expect(await codesOf('firm.vendome', { basedOnIncidentIds: [id] })).toEqual(['NOT_TO_BE_PASSED_ON']);
  expect(await codesOf('firm.bellecour', { basedOnIncidentIds: [id] })).toEqual(['CODES_NARROWER_THAN_SOURCE']);
  expect(
    await codesOf('firm.bellecour', { basedOnIncidentIds: [id], handling: { tlp: 'TLP_GREEN', codes: ['H2'] } }),
  ).toEqual([]);
});

test('a peer that was named under TLP:AMBER builds no alert on the incident for anybody else', async () => {
  const { rows } = await database().query(
    `select o.id from organisations.organisation o join organisations.member m on m.organisation_id = o.id
       join organisations.member_account a on a.member_id = m.id where a.subject = 'firm.vendome'`,
  );
  const id = await aValidatedIncident('firm.bellecour', {
    handling: { tlp: 'TLP_AMBER' },
    audienceOrganisationIds: [rows[0].id],
  });
  const named = { handling: { tlp: 'TLP_AMBER' }, audienceOrganisationIds: [rows[0].id], basedOnIncidentIds: [id] };
  expect(await codesOf('firm.vendome', named)).toEqual(['NOT_TO_BE_PASSED_ON']);
  // To whom it was not shared it does not exist.
  expect(await codesOf('firm.rivoli', { basedOnIncidentIds: [id] })).toEqual(['UNKNOWN_INCIDENT']);
});

test('an alert ends no later than the sharing of the incident it is built on', async () => {
  const expiresAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const id = await aValidatedIncident('firm.bellecour', { handling: { tlp: 'TLP_GREEN', expiresAt } });
  expect(await codesOf('firm.vendome', { basedOnIncidentIds: [id] })).toEqual(['SHARED_LONGER_THAN_SOURCE']);
  expect(
    await codesOf('firm.vendome', { basedOnIncidentIds: [id], handling: { tlp: 'TLP_GREEN', expiresAt } }),
  ).toEqual([]);
});

test('a TLP:RED alert is seen by its author and by no colleague of its author', async () => {
  const { alert } = await anAlertDraft('police.prefecture', {
    handling: { tlp: 'TLP_RED' },
    audienceMemberIds: [await memberId('police.oclco')],
  });
  const seenBy = async (userName: string): Promise<unknown> =>
    (await as(userName).data<{ alert: unknown }>('query ($id: ID!) { alert(id: $id) { id } }', { id: alert?.id }))
      .alert;
  expect(await seenBy('police.prefecture')).toEqual({ id: alert?.id });
  expect(await seenBy('system.prefecture')).toBeNull();
});

test('a purpose that is not the role’s own is none', async () => {
  const query =
    '{ incidents(filter: { from: "2013-01-01T00:00:00Z" }, first: 3) { nodes { victim { displayName } } } }';
  for (const [userName, purpose] of [
    ['police.paris8', 'PRESS'],
    ['police.prefecture', 'AUDIT'],
    ['secretariat.analyst', 'INVESTIGATION'],
    ['secretariat.validator', 'OWN_LEGAL_ACTION'],
  ] as const) {
    const answer = await as(userName, { purpose }).ask(query);
    expect([userName, answer.errors?.[0]?.extensions?.code, answer.data ?? null]).toEqual([
      userName,
      'PURPOSE_REQUIRED',
      null,
    ]);
  }
});
