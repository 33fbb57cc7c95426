import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { aSecretText } from '../support/given/a-secret-text.js';
import { anIncidentAt, type StepPayload, take, versionSeenBy } from '../support/given/an-incident-at.js';
import { officer } from '../support/given/an-investigation-at.js';

/* US10: the firm is told what became of its report, by the police and within its time; nobody beyond it and the authorities is. */

const GIVE = `mutation ($id: ID!, $text: String!, $handling: HandlingInput!, $key: ID) {
  giveFeedback(incidentId: $id, text: $text, handling: $handling, clientMutationId: $key) {
    incident { id feedback { at by { id } text notice noticeFr handling { tlp codes } } } errors { code path message } } }`;
const READ = `query ($id: ID!) { incident(id: $id) { id feedbackDueAt feedback { text by { id } notice noticeFr handling { tlp } } redactions { path } } }`;

const HANDLING = { tlp: 'TLP_AMBER_STRICT', codes: ['H1'] };
const firm = as('firm.vendome');

async function give(who: Asker, id: string, changes: object = {}): Promise<StepPayload> {
  const given = { id, text: 'Two persons arrested', handling: HANDLING, key: randomUUID(), ...changes };
  return (await who.data<{ giveFeedback: StepPayload }>(GIVE, given)).giveFeedback;
}
const kept = async (id: string): Promise<number> =>
  (await database().query('select 1 from incidents.outcome_feedback where incident_id = $1', [id])).rowCount ?? 0;
const asMember = (userName: string): Asker =>
  as(userName, userName.startsWith('firm.') ? {} : { purpose: purposeOf(userName) });

interface Seen {
  readonly incident: {
    readonly feedback: readonly object[] | null;
    readonly feedbackDueAt: string | null;
    readonly redactions: readonly { readonly path: string }[];
  } | null;
}

test('the firm that declared, the police and the secretariat read it; a peer, the press and the data protection officer do not', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  const text = aSecretText('Deux personnes interpellées.');
  const { incident } = await give(officer, id, { text });
  expect(incident).toMatchObject({ feedback: [{ text, by: { id: expect.any(String) }, handling: HANDLING }] });
  for (const userName of ['firm.vendome', 'police.oclco', 'secretariat.analyst', 'system.prefecture'])
    expect((await asMember(userName).data<Seen>(READ, { id })).incident).toMatchObject({ feedback: [{ text }] });
  for (const userName of ['firm.rivoli', 'police.paris8', 'press.officer', 'press.chair', 'dpo.observatory']) {
    const { data, errors } = await asMember(userName).ask<Seen>(READ, { id });
    const feedback = data?.incident?.feedback ?? null;
    expect([userName, feedback, JSON.stringify(errors ?? []).includes(text)]).toEqual([userName, null, false]);
  }
  const { incident: peers } = await as('firm.rivoli').data<Seen>(READ, { id });
  expect(peers?.redactions).toContainEqual({ path: 'feedback' });
});

test('a text under H1 carries a notice that can be shown with it, in both languages; H0 carries none', async () => {
  const id = await anIncidentAt('VALIDATED');
  await give(officer, id);
  await give(officer, id, { handling: { tlp: 'TLP_AMBER', codes: ['H0', 'H2', 'H3'], codeNote: 'Au seul assureur.' } });
  await give(officer, id, { handling: { tlp: 'TLP_GREEN' } });
  const { incident } = await firm.data<Seen>(READ, { id });
  expect(incident?.feedback).toMatchObject([
    {
      notice: expect.stringMatching(/^H1: not to be disclosed in court/),
      noticeFr: expect.stringMatching(/^H1 : .*judiciaire/),
    },
    { notice: expect.stringMatching(/^H2: .*\nH3: Au seul assureur\.$/) },
    { notice: null, noticeFr: null },
  ]);
});

test('it is logged as a change and as a disclosure to the firm, which learns that it was read', async () => {
  const id = await anIncidentAt('VALIDATED');
  await give(officer, id);
  const { rows } = await database().query(
    `select operation, cardinality(recipient_ids) as recipients from audit.audit_entry where record_id = $1 and 'OutcomeFeedback' = any(field_classes) order by 1`,
    [id],
  );
  expect(rows).toEqual([
    { operation: 'ALTERATION', recipients: 0 },
    { operation: 'DISCLOSURE', recipients: 1 },
  ]);
});

test.each([
  'firm.vendome',
  'firm.rivoli',
  'secretariat.validator',
  'secretariat.analyst',
  'press.officer',
  'dpo.observatory',
  'system.prefecture',
])('%s gives none', async (userName) => {
  const id = await anIncidentAt('VALIDATED');
  const { errors } = await asMember(userName).ask(GIVE, { id, text: 'x', handling: HANDLING, key: randomUUID() });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  expect(await kept(id)).toBe(0);
});

test('without a purpose none is given, and on what is out of scope as little as on what never was', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.bellecour', { handling: { tlp: 'TLP_GREEN' } });
  const { errors } = await as('police.prefecture').ask(GIVE, { id, text: 'x', handling: HANDLING, key: randomUUID() });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['PURPOSE_REQUIRED']);
  expect(await give(officer, id)).toEqual(await give(officer, randomUUID()));
  expect(await give(officer, id)).toEqual(await give(officer, `x' or 1=1 --`));
  expect(await kept(id)).toBe(0);
});

let untold = '';
beforeAll(async () => {
  untold = await anIncidentAt('VALIDATED');
});

test.each([
  ['an empty text', { text: ' ' }, 'TEXT_MISSING', 'text'],
  ['an overlong text', { text: 'a'.repeat(2_001) }, 'TEXT_TOO_LONG', 'text'],
  ['a text with signs nobody reads', { text: 'a\u0007b' }, 'TEXT_NOT_PLAIN', 'text'],
  [
    'a text that tells what somebody is',
    { text: 'Deux hommes de type nord-africain.' },
    'FORBIDDEN_DESCRIPTOR',
    'text',
  ],
  [
    'a code note that tells what somebody is',
    { handling: { ...HANDLING, codeNote: 'Deux Roms.' } },
    'FORBIDDEN_DESCRIPTOR',
    'handling.codeNote',
  ],
  ['TLP:RED', { handling: { tlp: 'TLP_RED' } }, 'TLP_AUDIENCE_CONFLICT', 'handling.tlp'],
  ['TLP:CLEAR', { handling: { tlp: 'TLP_CLEAR' } }, 'TLP_AUDIENCE_CONFLICT', 'handling.tlp'],
  ['H3 without its words', { handling: { ...HANDLING, codes: ['H3'] } }, 'CODE_NOTE_REQUIRED', 'handling.codeNote'],
  [
    'an end of sharing',
    { handling: { ...HANDLING, expiresAt: '2999-01-01T00:00:00Z' } },
    'NO_END_OF_SHARING',
    'handling.expiresAt',
  ],
  ['an overlong key', { key: 'a'.repeat(101) }, 'TEXT_TOO_LONG', 'clientMutationId'],
])('%s is refused by the name of its field, and nothing is stored', async (_, changes, code, path) => {
  const id = untold;
  const { incident, errors } = await give(officer, id, changes);
  expect([incident, errors.map((error) => [error.code, error.path?.join('.')])]).toEqual([null, [[code, path]]]);
  expect(await kept(id)).toBe(0);
});

test('what is not validated yet gets none, and the same key twice is told once', async () => {
  const submitted = await anIncidentAt('SUBMITTED');
  expect((await give(officer, submitted)).errors).toMatchObject([{ code: 'NOT_POSSIBLE_NOW', path: ['incidentId'] }]);
  const id = await anIncidentAt('VALIDATED');
  const key = randomUUID();
  const [one, two] = await Promise.all([give(officer, id, { key }), give(officer, id, { key })]);
  expect(one).toEqual(two);
  expect((await give(officer, id, { key, text: 'Something else' })).errors).toMatchObject([
    { code: 'IDEMPOTENCY_KEY_REUSED' },
  ]);
  expect(await kept(id)).toBe(1);
});

test('without a key the same words under the same handling are told once, and other words or another handling anew', async () => {
  const id = await anIncidentAt('VALIDATED');
  const [one, two] = await Promise.all([give(officer, id, { key: null }), give(officer, id, { key: null })]);
  expect([one.errors, two.errors, await kept(id)]).toEqual([[], [], 1]);
  await give(officer, id, { key: null, handling: { ...HANDLING, codes: [] } });
  await give(officer, id, { key: null, text: 'Two persons arrested in Lille' });
  expect(await kept(id)).toBe(3);
  // A case that is reopened and closed again is told as closed again.
  await give(officer, id, { key: null });
  expect(await kept(id)).toBe(4);
  expect((await give(officer, id, { key: '' })).errors).toMatchObject([{ path: ['clientMutationId'] }]);
});

test('when a firm takes its report back, nothing is left of what it was told', async () => {
  const id = await anIncidentAt('VALIDATED');
  await give(officer, id, { handling: { tlp: 'TLP_GREEN', codes: ['H3'], codeNote: 'Au seul assureur.' } });
  const version = await versionSeenBy(firm, id);
  await take(firm, 'withdrawIncident', id);
  const { rows } = await database().query(
    'select text, handling_code_note as note from incidents.outcome_feedback where incident_id = $1',
    [id],
  );
  expect([version, rows]).toEqual([2, [{ text: null, note: null }]]);
});
