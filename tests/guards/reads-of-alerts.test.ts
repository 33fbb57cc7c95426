import { type Asker, as } from '../support/ask.js';
import { purposeOf } from '../support/demo-viewers.js';
import { everyPage } from '../support/every-page.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { anIssuedAlert } from '../support/given/an-issued-alert.js';
import { verdictOnSql } from './verdict.js';

/* What describes a person in an alert is read for a purpose, and PostgreSQL holds police and secretariat to it. */

const DESCRIBES = ['alert_subject', 'alert_details', 'alert_identity', 'alert_plate'];

test.each([
  ['police.paris8', 'INVESTIGATION'],
  ['police.oclco', 'INVESTIGATION'],
  ['secretariat.validator', 'PREVENTION'],
])('%s reads nothing of a person without a purpose, by SQL as little as by the graph', async (userName, purpose) => {
  for (const table of DESCRIBES)
    expect([table, await verdictOnSql(userName, `select 1 from alerts.${table}`, [], null)]).toEqual([
      table,
      'nothing',
    ]);
  for (const table of ['alert_subject', 'alert_details'])
    expect([table, await verdictOnSql(userName, `select 1 from alerts.${table}`, [], purpose)]).toEqual([
      table,
      'allowed',
    ]);
  const { alerts } = await as(userName).data<{
    alerts: { nodes: { subject: object | null; redactions: { path: string }[] }[] };
  }>('{ alerts(first: 20) { nodes { subject { vehicle { make } } redactions { path } } } }');
  expect(alerts.nodes.length).toBeGreaterThan(0);
  for (const { subject, redactions } of alerts.nodes)
    expect([subject, redactions.map(({ path }) => path)]).toEqual([null, expect.arrayContaining(['subject'])]);
});

test('firms read what an alert that reaches them describes, and state no purpose', async () => {
  expect(await verdictOnSql('firm.vendome', 'select 1 from alerts.alert_subject', [], null)).toBe('allowed');
});

test('the press reads of no alert how many incidents it is built on, by SQL as little as by the graph', async () => {
  const count = 'select based_on_count_band from alerts.alert';
  expect(await verdictOnSql('press.officer', count)).toBe('denied');
  expect(await verdictOnSql('press.officer', 'select headline from alerts.alert')).toBe('allowed');
  for (const userName of ['firm.vendome', 'police.paris8', 'secretariat.analyst'])
    expect(await verdictOnSql(userName, count)).toBe('allowed');
  const bandsReadBy = async (userName: string): Promise<(string | null)[]> =>
    (
      await everyPage<{ basedOnCountBand: string | null }>(
        as(userName),
        'query ($after: String) { alerts(first: 100, after: $after) { nodes { basedOnCountBand } pageInfo { hasNextPage endCursor } } }',
      )
    ).nodes.map(({ basedOnCountBand }) => basedOnCountBand);
  expect((await bandsReadBy('firm.vendome')).some((band) => band !== null)).toBe(true);
  expect((await bandsReadBy('press.officer')).every((band) => band === null)).toBe(true);
});

test('outside its scope a police service reads of no alert on which incident it is built, in either direction', async () => {
  const asking = (userName: string): Asker => as(userName, { purpose: purposeOf(userName) });
  const incident = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  const alert = await anIssuedAlert(asking, { basedOnIncidentIds: [incident], areaCodes: ['75101', '75108'] });
  const read = async (userName: string) =>
    await asking(userName).data<{
      alert: { originator: object | null; basedOn: { id: string }[] | null };
      incident: { id: string; victim: object | null; alerts: { id: string }[] };
    }>(
      'query ($alert: ID!, $incident: ID!) { alert(id: $alert) { originator { id } basedOn { id } } incident(id: $incident) { id victim { id } alerts { id } } }',
      { alert, incident },
    );
  // The 8th arrondissement sees the alert, which names it, and the incident of the 1st as a peer does.
  const outside = await read('police.paris8');
  expect(outside.alert.originator).not.toBeNull();
  expect(outside.incident).toEqual({ id: incident, victim: null, alerts: [] });
  expect(outside.alert.basedOn ?? []).toEqual([]);
  for (const userName of ['police.prefecture', 'secretariat.analyst']) {
    const inside = await read(userName);
    expect(inside.incident.alerts).toEqual([{ id: alert }]);
    expect(inside.alert.basedOn).toEqual([{ id: incident }]);
  }
});
