import type { Alert } from '@hub/alerts/alert/alert.entity';
import { SCOPE_OF_LABEL } from '@hub/alerts/alert/scope-of-label';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleHandling } from '../sample-handling.js';
import { sampleId } from '../sample-id.js';
import { sampleReference } from '../sample-reference.js';
import type { SampleRow } from '../sample-row.js';
import type { AlertInstants } from './alert-instants.js';
import type { AlertPlot } from './alert-plot.js';
import { ALERT_TEXTS } from './alert-texts.js';

/** What the rows of an alert are made from. */
export interface AlertMaterial {
  readonly plot: AlertPlot;
  /** Place among the alerts of the sample, from 0. */
  readonly rank: number;
  readonly instants: AlertInstants;
  readonly incidentIds: readonly string[];
  readonly pathOf: (areaCode: string) => readonly string[];
}

const DAY = 86_400_000;

const reserveOf = ({ plot: { codes }, rank }: AlertMaterial): string | null =>
  codes?.includes('H3')
    ? `Ne pas conserver de copie du dossier ${sampleFileNumber('reserve on an alert', rank)} ; restitution orale uniquement.`
    : null;

/** An alert goes up by one version with each step of its course. */
const STEPS: Readonly<Record<AlertPlot['status'], number>> = {
  DRAFT: 1,
  SUBMITTED: 2,
  IN_REVIEW: 3,
  APPROVED: 3,
  REJECTED: 3,
  ISSUED: 4,
  EXPIRED: 4,
  SUPERSEDED: 5,
  CANCELLED: 5,
};

const isAboutPerson = ({ kind, descriptors, identity }: AlertPlot): boolean =>
  kind === 'SUSPICIOUS_PERSON' || descriptors !== undefined || identity !== undefined;

function bandOf(count: number): string | null {
  if (count === 0) return null;
  if (count < 3) return '1-2';
  return count < 10 ? '3-9' : '10+';
}

type AlertRow = Omit<SampleRow<Alert>, 'status'>;

/** The columns that decide who sees it. */
function accessColumnsOf({ plot, pathOf }: AlertMaterial) {
  const { tlp, author, reviewer, areas, to = [] } = plot;
  const isRed = tlp === 'TLP_RED';
  return {
    authorOrganisationId: organisationOfMember(author),
    authorMemberId: sampleMemberId(author),
    audienceOrganisationIds: isRed ? [] : to.map(sampleId),
    audienceMemberIds: isRed ? to.map(sampleMemberId) : [],
    aboutPerson: isAboutPerson(plot),
    areaCodes: [...areas],
    areaPath: [...new Set(areas.flatMap(pathOf))],
    reviewerMemberId: reviewer ? sampleMemberId(reviewer) : null,
    reviewerOrganisationId: reviewer ? organisationOfMember(reviewer) : null,
  } satisfies Partial<AlertRow>;
}

/** The part of an alert that everyone it is addressed to shares. */
export function alertRow(material: AlertMaterial): AlertRow {
  const { plot, rank, instants, incidentIds } = material;
  const { tlp, codes = ['H0'], author } = plot;
  const { instruction, responses, urgency, severity, certainty } = ALERT_TEXTS[plot.kind];
  return {
    id: sampleId(plot.name),
    reference: sampleReference('ALR', rank),
    version: STEPS[plot.status],
    updatedAt: instants.orderedAt,
    orderedAt: instants.orderedAt,
    kind: plot.kind,
    recordedStatus: plot.status,
    messageType: plot.messageType ?? 'ALERT',
    exercise: plot.exercise ?? 'ACTUAL',
    scope: SCOPE_OF_LABEL[tlp],
    urgency,
    severity,
    certainty,
    responses: [...responses],
    headline: `${plot.headline} (réf. ${sampleFileNumber('headline of an alert', rank)})`,
    instruction: `${instruction} Consigne ${sampleFileNumber('instruction of an alert', rank)}.`,
    onset: instants.onset,
    issuedAt: instants.issuedAt,
    expiresAt: instants.expiresAt,
    modusOperandiCodes: [...(plot.modusOperandi ?? [])],
    controllerId: plot.delegated ? sampleId('observatory') : organisationOfMember(author),
    basedOnCountBand: bandOf(incidentIds.length),
    handling: sampleHandling(tlp, {
      codes,
      codeNote: reserveOf(material),
      sourceReliability: 'B',
      informationAccuracy: 'N2',
      reviewDueAt: new Date(instants.orderedAt.getTime() + 60 * DAY),
      // What only a few were told is shared no longer than it holds.
      expiresAt: tlp === 'TLP_RED' || tlp === 'TLP_AMBER_STRICT' ? instants.expiresAt : null,
    }),
    ...accessColumnsOf(material),
  };
}
