import { randomUUID } from 'node:crypto';
import { as } from '../support/ask.js';
import { anAlertOf, anIncidentOf } from './authored.js';
import { verdictOnSql } from './verdict.js';
import { verdictOnWriting } from './written-again.js';

/* What an alert says of itself is what its parts say: nobody avoids a second house, or the conditions of a source, by saying otherwise. */

const PERSON = { descriptors: `array['casque intégral']` };

test('an alert that describes a person cannot say it is about none, and its label cannot be TLP:CLEAR', async () => {
  const id = await anAlertOf('firm.vendome', { descriptors: [] });
  const alert = { noun: 'alert', id } as const;
  expect(await verdictOnWriting('firm.vendome', alert)).toBe('allowed');
  expect(await verdictOnWriting('firm.vendome', alert, { 'alerts.alert_subject': PERSON })).toBe(
    'alert_subject_of_alert_about_person',
  );
  const aboutPerson = { 'alerts.alert': { about_person: 'true' }, 'alerts.alert_subject': PERSON };
  expect(await verdictOnWriting('firm.vendome', alert, aboutPerson)).toBe('allowed');
  const clear = { about_person: 'true', handling_tlp: `'TLP_CLEAR'`, scope: `'PUBLIC'` };
  expect(await verdictOnWriting('firm.vendome', alert, { ...aboutPerson, 'alerts.alert': clear })).toBe('denied');
  const suspect = { 'alerts.alert': { kind: `'SUSPICIOUS_PERSON'` } };
  expect(await verdictOnWriting('firm.vendome', alert, suspect)).toBe('alert_suspect_is_person');
});

test('an identity cannot be given by anybody but the police, nor outlast the alert', async () => {
  const id = await anAlertOf('police.prefecture');
  const given = (until: string) => ({
    'alerts.alert_identity': { status_of_person: `'SUSPECT'`, image_expires_on: until },
  });
  const alert = { noun: 'alert', id } as const;
  expect(await verdictOnWriting('police.prefecture', alert, given('current_date + 5'))).toBe('allowed');
  expect(await verdictOnWriting('police.prefecture', alert, given('current_date + 50'))).toBe('denied');
  const own = { noun: 'alert', id: await anAlertOf('firm.vendome') } as const;
  expect(await verdictOnWriting('firm.vendome', own, given('current_date + 5'))).toBe('denied');
});

async function aValidatedIncident(changes: Record<string, unknown>): Promise<string> {
  const id = await anIncidentOf('firm.bellecour', { narrative: null, descriptors: [], ...changes });
  const validator = as('secretariat.validator', { purpose: 'STATISTICS' });
  const { incident } = await validator.data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  await validator.data(
    'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { errors { code } } }',
    {
      id,
      version: incident.version,
    },
  );
  return id;
}

test('an alert keeps the label, the codes and the end of sharing of what it is built on', async () => {
  const end = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const source = await aValidatedIncident({ handling: { tlp: 'TLP_GREEN', codes: ['H1'], expiresAt: end } });
  const handling = { tlp: 'TLP_GREEN', codes: ['H1'], expiresAt: end };
  const id = await anAlertOf('firm.vendome', { descriptors: [], handling, basedOnIncidentIds: [source] });
  const written = (alert: Record<string, string>) =>
    verdictOnWriting('firm.vendome', { noun: 'alert', id }, { 'alerts.alert': alert });
  expect(await written({})).toBe('allowed');
  expect(await written({ handling_tlp: `'TLP_CLEAR'`, scope: `'PUBLIC'` })).toBe('denied');
  expect(await written({ handling_codes: `'{H0}'` })).toBe('denied');
  expect(await written({ handling_expires_at: 'null' })).toBe('denied');
  expect(await written({ handling_expires_at: `now() + interval '4 days'` })).toBe('denied');
  expect(await written({ based_on_count_band: 'null' })).toBe('alert_whole');
});

test('nobody builds on what was only shared with them, or on what they do not see', async () => {
  const lent = await aValidatedIncident({ handling: { tlp: 'TLP_GREEN', codes: ['H2'] } });
  const hidden = await anIncidentOf('firm.bellecour');
  const id = await anAlertOf('firm.vendome', { handling: { tlp: 'TLP_GREEN', codes: ['H2'] } });
  const counted = { 'alerts.alert': { based_on_count_band: `'1-2'` } };
  for (const incident of [lent, hidden, randomUUID()])
    expect(
      await verdictOnWriting('firm.vendome', { noun: 'alert', id }, counted, (client, alert) =>
        client.query('insert into alerts.alert_based_on values ($1, $2)', [alert, incident]),
      ),
    ).toBe('denied');
});

test('nothing is added to a draft once it is written, by its author or a colleague', async () => {
  const source = await aValidatedIncident({ handling: { tlp: 'TLP_GREEN' } });
  const id = await anAlertOf('firm.vendome');
  for (const sql of [
    `insert into alerts.alert_based_on values ('${id}', '${source}')`,
    `insert into alerts.alert_area values ('${id}', '69', false)`,
    `insert into alerts.alert_drafting values ((select hub.viewer_member_id()), 'another key', '${id}')`,
  ])
    expect(['denied', 'alert_key_of_draft']).toContain(await verdictOnSql('firm.vendome', sql));
});
