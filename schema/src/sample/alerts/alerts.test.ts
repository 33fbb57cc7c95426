import { AlertExercise } from '@hub/alerts/alert/alert-exercise.enum';
import { AlertKind } from '@hub/alerts/alert/alert-kind.enum';
import { AlertStatus } from '@hub/alerts/alert/alert-status.enum';
import { Certainty } from '@hub/alerts/alert/certainty.enum';
import { Severity } from '@hub/alerts/alert/severity.enum';
import { Urgency } from '@hub/alerts/alert/urgency.enum';
import { MODUS_OPERANDI } from '@hub/incidents/modus-operandi/modus-operandi.catalogue';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { NAMED_FIRMS } from '../organisations/firms.js';
import { organisationOfMember } from '../organisations/members.js';
import { sampleWorld } from '../sample-world.js';
import { alertInstants } from './alert-instants.js';
import { type AlertMaterial, alertRow } from './alert-row.js';
import { SAMPLE_ALERTS } from './sample-alerts.js';

const { pathOf } = sampleWorld();
const today = new Date('2026-11-23T00:00:00Z');
const materials = SAMPLE_ALERTS.map(
  (plot, rank): AlertMaterial => ({ plot, rank, instants: alertInstants(plot, today, rank), incidentIds: [], pathOf }),
);
const rows = materials.map(alertRow);
const inForce = rows.filter(({ recordedStatus, expiresAt }) => recordedStatus === 'ISSUED' && expiresAt > today);

test('there are forty alerts, of every kind, label, state and evaluation', () => {
  expect(rows).toHaveLength(40);
  const values = (read: (row: (typeof rows)[0]) => unknown): Set<unknown> => new Set(rows.map(read));
  expect(values(({ kind }) => kind)).toEqual(new Set(Object.values(AlertKind)));
  expect(values(({ handling }) => handling.tlp)).toEqual(new Set(Object.values(TlpLabel)));
  expect(values(({ exercise }) => exercise)).toEqual(new Set(Object.values(AlertExercise)));
  // Expired is what the clock makes of an issued one; it is never stored.
  const expired = rows.some(({ recordedStatus, expiresAt }) => recordedStatus === 'ISSUED' && expiresAt < today);
  expect(new Set([...values(({ recordedStatus }) => recordedStatus), ...(expired ? ['EXPIRED'] : [])])).toEqual(
    new Set(Object.values(AlertStatus)),
  );
  for (const [found, all] of [
    [values(({ urgency }) => urgency), Urgency],
    [values(({ severity }) => severity), Severity],
    [values(({ certainty }) => certainty), Certainty],
  ] as const)
    expect(Object.values(all).filter((value) => value !== 'UNKNOWN' && !found.has(value))).toEqual([]);
});

test('alerts of every kind and label are in force, about every place where a demo firm has premises', () => {
  expect(new Set(inForce.map(({ kind }) => kind))).toEqual(new Set(Object.values(AlertKind)));
  expect(new Set(inForce.map(({ handling }) => handling.tlp))).toEqual(new Set(Object.values(TlpLabel)));
  for (const { name, areaCodes } of NAMED_FIRMS.slice(0, 3))
    expect([name, inForce.some((row) => row.areaCodes.includes(areaCodes[0] ?? ''))]).toEqual([name, true]);
});

test('TLP:RED names members, TLP:AMBER names organisations, and what is TLP:CLEAR describes nobody', () => {
  for (const { handling, audienceMemberIds, audienceOrganisationIds, aboutPerson } of rows) {
    expect(audienceMemberIds.length > 0).toBe(handling.tlp === TlpLabel.TLP_RED);
    expect(audienceOrganisationIds.length > 0).toBe(['TLP_AMBER', 'TLP_AMBER_STRICT'].includes(handling.tlp));
    expect(handling.tlp === TlpLabel.TLP_CLEAR && aboutPerson).toBe(false);
  }
});

test('nobody decides on the own alert, and one about a person is decided by a second house', () => {
  for (const { plot } of materials.filter(({ plot: { reviewer } }) => reviewer)) {
    const { author, reviewer = '', kind } = plot;
    expect(reviewer).not.toBe(author);
    if (kind === 'SUSPICIOUS_PERSON')
      expect([plot.name, organisationOfMember(reviewer)]).not.toEqual([plot.name, organisationOfMember(author)]);
  }
});

test('only the police release a plate or an identity, and only firms have the observatory publish for them', () => {
  for (const { author, plateReleased, identity, delegated } of SAMPLE_ALERTS) {
    if (plateReleased || identity) expect(author).toMatch(/^police\./);
    if (delegated) expect(author).toMatch(/^firm\./);
  }
  expect(
    SAMPLE_ALERTS.some(({ plate, plateReleased, author }) => plate && !plateReleased && author.startsWith('firm.')),
  ).toBe(true);
});

test('every method is one of the catalogue, and no alert about a person lasts more than 90 days', () => {
  const codes = new Set(MODUS_OPERANDI.map(({ code }) => code));
  expect(rows.flatMap(({ modusOperandiCodes }) => modusOperandiCodes.filter((code) => !codes.has(code)))).toEqual([]);
  for (const { aboutPerson, orderedAt, expiresAt } of rows)
    if (aboutPerson) expect((expiresAt.getTime() - orderedAt.getTime()) / 86_400_000).toBeLessThanOrEqual(90);
});
