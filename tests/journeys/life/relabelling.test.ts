import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { anIncidentAt, type StepPayload, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { anInvestigationAt } from '../../support/given/an-investigation-at.js';

/* A label that was set in error is put right by its firm, also when the police already work on the case. */

const owner = as('firm.vendome');
const peer = as('firm.rivoli');

const RELABEL = `mutation ($id: ID!, $version: Int!, $input: RelabelInput!) {
  relabelIncident(id: $id, version: $version, input: $input) { incident { id version handling { tlp codes } } errors { code path message } } }`;
async function relabel(who: Asker, id: string, input: object, version?: number): Promise<StepPayload> {
  const given = { id, version: version ?? (await versionSeenBy(owner, id)), input };
  return (await who.data<{ relabelIncident: StepPayload }>(RELABEL, given)).relabelIncident;
}
const isSeenBy = async (who: Asker, id: string): Promise<boolean> =>
  (await who.data<{ incident: object | null }>('query ($id: ID!) { incident(id: $id) { id } }', { id })).incident !==
  null;
const organisationOf = async (userName: string): Promise<string> =>
  (
    await database().query(
      'select m.organisation_id as id from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = $1',
      [userName],
    )
  ).rows[0].id;
const codesOf = ({ incident, errors }: StepPayload) => [incident, errors.map(({ code, path }) => [code, path])];

const RED = async () => ({
  handling: { tlp: 'TLP_RED' },
  audienceMemberIds: [
    (
      await database().query(
        `select member_id as id from organisations.member_account where subject = 'secretariat.validator'`,
      )
    ).rows[0].id,
  ],
});

test('what was shared with all by mistake is shared with fewer, while it is investigated, and the access log keeps both labels', async () => {
  const id = await anInvestigationAt('IN_PROGRESS', { handling: { tlp: 'TLP_GREEN' } });
  expect(await isSeenBy(peer, id)).toBe(true);
  const { incident, errors } = await relabel(owner, id, { handling: { tlp: 'TLP_AMBER_STRICT', codes: ['H2'] } });
  expect([incident?.['handling'], errors]).toEqual([{ tlp: 'TLP_AMBER_STRICT', codes: ['H2'] }, []]);
  expect(await isSeenBy(peer, id)).toBe(false);
  expect(await isSeenBy(as('police.prefecture', { purpose: 'INVESTIGATION' }), id)).toBe(true);
  const { rows } = await database().query(
    `select actor_role from audit.audit_entry where record_id = $1 and field_classes @> '{handling.tlp:TLP_GREEN>TLP_AMBER_STRICT}'`,
    [id],
  );
  expect(rows).toEqual([{ actor_role: 'firm' }]);
});

test('what was withheld is shared: with a firm that is named, and with all', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', await RED());
  expect(await isSeenBy(peer, id)).toBe(false);
  const named = { handling: { tlp: 'TLP_AMBER' }, audienceOrganisationIds: [await organisationOf('firm.rivoli')] };
  expect((await relabel(owner, id, named)).errors).toEqual([]);
  expect([await isSeenBy(peer, id), await isSeenBy(as('firm.bellecour'), id)]).toEqual([true, false]);
  expect((await relabel(owner, id, { handling: { tlp: 'TLP_GREEN' } })).errors).toEqual([]);
  expect(await isSeenBy(as('firm.bellecour'), id)).toBe(true);
});

test('whoever reads it already does not learn that somebody else was added: whom it is for changes with its handling', async () => {
  const [rivoli, bellecour] = [await organisationOf('firm.rivoli'), await organisationOf('firm.bellecour')];
  const amber = { handling: { tlp: 'TLP_AMBER' }, audienceOrganisationIds: [rivoli] };
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', amber);
  const version = await versionSeenBy(peer, id);
  const both = { ...amber, audienceOrganisationIds: [rivoli, bellecour] };
  expect(codesOf(await relabel(owner, id, both))).toEqual([null, [['UNCHANGED', ['input', 'handling']]]]);
  expect(await versionSeenBy(peer, id)).toBe(version);
  expect((await relabel(owner, id, { ...both, handling: { tlp: 'TLP_AMBER_STRICT' } })).errors).toEqual([]);
  expect(await isSeenBy(as('firm.bellecour'), id)).toBe(true);
  const { rows } = await database().query(
    `select recipient_ids as recipients from audit.audit_entry where record_id = $1 and operation = 'DISCLOSURE' and field_classes @> '{Incident.handling}'`,
    [id],
  );
  expect(rows.map(({ recipients }) => recipients)).toEqual([[rivoli, bellecour].sort()]);
});

test('a label and whom it is for agree, and nothing that may hold something of persons comes under TLP:CLEAR', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome', { handling: { tlp: 'TLP_AMBER' } });
  expect((await relabel(owner, id, { handling: { tlp: 'TLP_GREEN' } })).errors).toEqual([]);
  for (const [input, code, path] of [
    [{ handling: { tlp: 'TLP_CLEAR' } }, 'TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp']],
    [{ handling: { tlp: 'TLP_RED' } }, 'TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp']],
    [{ handling: { tlp: 'TLP_GREEN' } }, 'UNCHANGED', ['input', 'handling']],
    [{ handling: { tlp: 'TLP_GREEN', codes: ['H3'] } }, 'CODE_NOTE_REQUIRED', ['input', 'handling', 'codeNote']],
    [
      { handling: { tlp: 'TLP_GREEN', expiresAt: '2001-01-01T00:00:00Z' } },
      'EXPIRES_IN_THE_PAST',
      ['input', 'handling', 'expiresAt'],
    ],
  ] as const)
    expect(codesOf(await relabel(owner, id, input))).toEqual([null, [[code, path]]]);
});

test('whoever is named is taken as named: whether there is such an organisation nobody learns', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', await RED());
  for (const [tlp, named] of [
    ['TLP_AMBER', await organisationOf('police.oclco')],
    ['TLP_AMBER_STRICT', randomUUID()],
  ]) {
    const input = { handling: { tlp }, audienceOrganisationIds: [named] };
    expect((await relabel(owner, id, input)).errors).toEqual([]);
  }
});

test('nobody else changes it, and whoever does not see it learns nothing of it', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', await RED());
  const input = { handling: { tlp: 'TLP_GREEN' } };
  expect(codesOf(await relabel(peer, id, input, 1))).toEqual([null, [['NOT_FOUND', ['id']]]]);
  for (const who of [validator, as('police.prefecture', { purpose: 'INVESTIGATION' }), as('press.officer')]) {
    const { data, errors } = await who.ask(RELABEL, { id, version: 1, input });
    expect([who.userName, data?.['relabelIncident'] ?? null, errors?.[0]?.extensions?.code]).toEqual([
      who.userName,
      null,
      'FORBIDDEN',
    ]);
  }
  const draft = await anIncidentAt('DRAFT');
  expect(codesOf(await relabel(owner, draft, input))).toEqual([null, [['NOT_POSSIBLE_NOW', ['id']]]]);
});
