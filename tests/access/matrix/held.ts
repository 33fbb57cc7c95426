import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { viewerOf } from '../../support/demo-viewers.js';
import { aSubjectRequest } from '../../support/given/a-subject-request.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';
import { eraseOnRequest } from '../../support/given/an-erasure.js';
import { anEvidence, aPicture } from '../../support/given/an-evidence.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';

const ALL = 'rsagc';

/**
 * Labels, by their letters, that neither the sample data nor a story told here brings together with a state: to archive or erase a record
 * is in no member's power. The page of rights covers them all; a record that is missing here is asked for
 * as soon as there is one.
 */
export const NOT_HELD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incident: { ARCHIVED: 'rsac', ERASED: 'rsac' },
  alert: {
    SUBMITTED: 'rsc',
    IN_REVIEW: 'rsc',
    APPROVED: 'rsc',
    REJECTED: 'rsa',
    SUPERSEDED: 'rsc',
    CANCELLED: 'ra',
    EXPIRED: ALL,
  },
  statement: {
    DRAFT: 'rg',
    IN_REVIEW: 'rsa',
    APPROVED: 'rsag',
    SCHEDULED: 'rsa',
    PUBLISHED: 'rsa',
    CORRECTED: 'rsag',
    WITHDRAWN: 'rsag',
    EXPIRED: 'rsag',
  },
};

/** Statuses to which steps of members lead; of validated ones the sample has every label. */
const FILED_AS = ['DRAFT', 'SUBMITTED', 'REJECTED', 'MERGED', 'WITHDRAWN'];

/** A request on which something was erased, and which is the newest whatever other tests open meanwhile: of the list a page is read. */
async function aCertificate(): Promise<void> {
  const request = await aSubjectRequest(await anIncidentAt('SUBMITTED'));
  await eraseOnRequest(request);
  await database().query(
    `update incidents.data_subject_request set opened_at = ends_at - interval '1 day', closed_at = ends_at - interval '1 day' where id = $1`,
    [request],
  );
}

/** Files and drafts records under the labels that the sample data does not have in these states. */
export async function tellWhatIsMissing(): Promise<void> {
  // A firm can name whom it sees: itself, and every institution.
  const { memberId } = await viewerOf(database(), 'firm.vendome', null);
  const { organisationId } = await viewerOf(database(), 'police.prefecture', null);
  const named = {
    TLP_RED: { audienceMemberIds: [memberId] },
    TLP_AMBER: { audienceOrganisationIds: [organisationId] },
  };
  for (const tlp of ['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_CLEAR'] as const) {
    // What is for anybody holds nothing about a person.
    const audience =
      tlp === 'TLP_CLEAR' ? { narrative: null } : { ...(tlp in named && named[tlp as keyof typeof named]) };
    for (const status of FILED_AS) await anIncidentAt(status, 'firm.vendome', { handling: { tlp }, ...audience });
  }
  // Files are nobody's sample: a firm has to send one.
  const capturedAt = new Date().toISOString();
  await anEvidence(as('firm.vendome'), await anIncidentAt('VALIDATED'), aPicture(), { capturedAt });
  await aCertificate();
  for (const [tlp, audience] of Object.entries(named)) {
    const { errors } = await anAlertDraft('firm.vendome', { handling: { tlp }, ...audience });
    if (errors.length > 0) throw new Error(`No draft under ${tlp}: ${JSON.stringify(errors)}`);
  }
}
