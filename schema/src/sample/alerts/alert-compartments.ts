import type { AlertDetails } from '@hub/alerts/alert/alert-details.entity';
import type { AlertApproval } from '@hub/alerts/approval/alert-approval.entity';
import type { AlertArea } from '@hub/alerts/area/alert-area.entity';
import type { AlertBasedOn } from '@hub/alerts/incident/alert-based-on.entity';
import type { AlertBasis } from '@hub/alerts/incident/alert-basis.entity';
import type { AlertOrigin } from '@hub/alerts/origin/alert-origin.entity';
import type { AlertIdentity } from '@hub/alerts/subject/alert-identity.entity';
import type { AlertPlate } from '@hub/alerts/subject/alert-plate.entity';
import type { AlertSubject } from '@hub/alerts/subject/alert-subject.entity';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import { sampleReference } from '../sample-reference.js';
import type { SampleRow } from '../sample-row.js';
import type { AlertMaterial } from './alert-row.js';
import { ALERT_TEXTS } from './alert-texts.js';

const DAYS_OF_IDENTITY = 60;

/** As submitted. */
const VERSION_DECIDED_ON = 2;

const partOf = ({ plot, instants }: AlertMaterial): { alertId: string; version: number; updatedAt: Date } => ({
  alertId: sampleId(plot.name),
  version: 1,
  updatedAt: instants.orderedAt,
});

/** What happened, of which no two are alike. */
export function alertDetails(material: AlertMaterial): SampleRow<AlertDetails> {
  const { description } = ALERT_TEXTS[material.plot.kind];
  return { ...partOf(material), description: `${description} Fiche ${sampleReference('FA', material.rank)}.` };
}

export function alertSubject(material: AlertMaterial): SampleRow<AlertSubject> {
  const { descriptors = [], heightBandCm = null, vehicle } = material.plot;
  const [vehicleMake = null, vehicleModel = null, vehicleColour = null] = vehicle ?? [];
  return {
    ...partOf(material),
    descriptors: [...descriptors],
    heightBandCm,
    vehicleMake,
    vehicleModel,
    vehicleColour,
  };
}

export function alertPlate(material: AlertMaterial): SampleRow<AlertPlate> {
  const { plate = null, plateReleased = false, author } = material.plot;
  return {
    ...partOf(material),
    plate,
    released: plateReleased,
    authorOrganisationId: organisationOfMember(author),
  };
}

/** An identity ends on a day the police set; here sixty days after the alert was issued. */
export function alertIdentity(material: AlertMaterial): SampleRow<AlertIdentity> {
  const { identity } = material.plot;
  const ends = new Date(material.instants.orderedAt.getTime() + DAYS_OF_IDENTITY * 86_400_000);
  return {
    ...partOf(material),
    statusOfPerson: identity?.statusOfPerson ?? null,
    name: identity?.name ?? null,
    imageExpiresOn: identity ? ends.toISOString().slice(0, 10) : null,
  };
}

export function alertOrigin(material: AlertMaterial): SampleRow<AlertOrigin> {
  const { author, delegated = false } = material.plot;
  return { ...partOf(material), originatorId: organisationOfMember(author), delegated };
}

export function alertBasis(material: AlertMaterial): SampleRow<AlertBasis> {
  return { ...partOf(material), authorOrganisationId: organisationOfMember(material.plot.author) };
}

export function alertBasedOn({ plot, incidentIds }: AlertMaterial): SampleRow<AlertBasedOn>[] {
  return incidentIds.map((incidentId) => ({ alertId: sampleId(plot.name), incidentId }));
}

/** The areas it names, and those that hold them. */
export function alertAreas({ plot, pathOf }: AlertMaterial): SampleRow<AlertArea>[] {
  const codes = [...new Set(plot.areas.flatMap(pathOf))];
  return codes.map((areaCode) => ({
    alertId: sampleId(plot.name),
    areaCode,
    named: plot.areas.includes(areaCode),
  }));
}

export function alertApprovals({ plot, instants, rank }: AlertMaterial): SampleRow<AlertApproval>[] {
  const { name, reviewer, status } = plot;
  if (!reviewer) return [];
  const isRejected = status === 'REJECTED';
  return [
    {
      id: sampleId(`approval.${name}`),
      alertId: sampleId(name),
      alertVersion: VERSION_DECIDED_ON,
      memberId: sampleMemberId(reviewer),
      organisationId: organisationOfMember(reviewer),
      at: instants.decidedAt,
      decision: isRejected ? 'REJECTED' : 'APPROVED',
      comment: `${isRejected ? 'Trop imprécis pour être diffusé' : 'Vérifié'}, relevé ${sampleFileNumber('decision on an alert', rank)}.`,
    },
  ];
}
