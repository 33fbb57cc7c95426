import { handlingFrom } from '@hub/shared/handling/handling-from';
import { newReference } from '@hub/shared/values/new-reference';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { Alert } from '../alert/alert.entity.js';
import type { AlertInput } from '../alert/alert.input.js';
import { AlertDetails } from '../alert/alert-details.entity.js';
import { AlertMessageType } from '../alert/alert-message-type.enum.js';
import { AlertStatus } from '../alert/alert-status.enum.js';
import { SCOPE_OF_LABEL } from '../alert/scope-of-label.js';
import { AlertArea } from '../area/alert-area.entity.js';
import { AlertBasedOn } from '../incident/alert-based-on.entity.js';
import { AlertBasis } from '../incident/alert-basis.entity.js';
import { AlertOrigin } from '../origin/alert-origin.entity.js';
import { AlertIdentity } from '../subject/alert-identity.entity.js';
import { AlertPlate } from '../subject/alert-plate.entity.js';
import { AlertSubject } from '../subject/alert-subject.entity.js';
import type { CheckedDraft } from './checked-draft.js';

/** The rows of a new alert: the alert itself, one row in each of its compartments, and the edges to other records. */
export interface AlertRecords {
  readonly alert: Alert;
  readonly compartments: readonly object[];
}

function alertOf(id: string, input: AlertInput, draft: CheckedDraft, viewer: Viewer): Alert {
  const { texts, times, subject, areas, methods, incidents, audience, controller, now } = draft;
  return Object.assign(new Alert(), {
    id,
    reference: newReference('ALR'),
    version: 1,
    updatedAt: now,
    orderedAt: now,
    kind: input.kind,
    recordedStatus: AlertStatus.DRAFT,
    messageType: AlertMessageType.ALERT,
    exercise: input.exercise,
    scope: SCOPE_OF_LABEL[input.handling.tlp],
    urgency: input.urgency,
    severity: input.severity,
    certainty: input.certainty,
    responses: [...new Set(input.responses)],
    headline: texts.headline,
    instruction: texts.instruction,
    onset: times.onset,
    issuedAt: null,
    expiresAt: times.expiresAt,
    modusOperandiCodes: methods,
    controllerId: controller.controllerId,
    basedOnCountBand: incidents.countBand,
    handling: handlingFrom(input.handling),
    authorOrganisationId: viewer.organisationId,
    authorMemberId: viewer.memberId,
    audienceOrganisationIds: audience.organisationIds,
    audienceMemberIds: audience.memberIds,
    aboutPerson: subject.aboutPerson,
    areaCodes: areas.codes,
    areaPath: areas.path,
    reviewerMemberId: null,
    reviewerOrganisationId: null,
  } satisfies Omit<Alert, 'status'>);
}

function compartmentsFor(alertId: string, draft: CheckedDraft, { organisationId }: Viewer): object[] {
  const { texts, subject, controller, now } = draft;
  const { descriptors, heightBandCm, vehicleMake, vehicleModel, vehicleColour, plate, released, identity } = subject;
  const row = { alertId, version: 1, updatedAt: now };
  const none = { statusOfPerson: null, name: null, imageExpiresOn: null };
  return [
    Object.assign(new AlertDetails(), { ...row, description: texts.description }),
    Object.assign(new AlertSubject(), {
      ...row,
      descriptors,
      heightBandCm,
      vehicleMake,
      vehicleModel,
      vehicleColour,
    }),
    Object.assign(new AlertPlate(), { ...row, plate, released, authorOrganisationId: organisationId }),
    Object.assign(new AlertIdentity(), { ...row, ...(identity ?? none) }),
    Object.assign(new AlertOrigin(), { ...row, originatorId: organisationId, delegated: controller.delegated }),
    Object.assign(new AlertBasis(), { ...row, authorOrganisationId: organisationId }),
  ];
}

/** Makes the rows of a new alert from a draft that was checked. */
export function alertRecords(id: string, input: AlertInput, draft: CheckedDraft, viewer: Viewer): AlertRecords {
  const { areas, incidents } = draft;
  return {
    alert: alertOf(id, input, draft, viewer),
    compartments: [
      ...compartmentsFor(id, draft, viewer),
      ...areas.path.map((areaCode) =>
        Object.assign(new AlertArea(), { alertId: id, areaCode, named: areas.codes.includes(areaCode) }),
      ),
      ...incidents.ids.map((incidentId) => Object.assign(new AlertBasedOn(), { alertId: id, incidentId })),
    ],
  };
}
