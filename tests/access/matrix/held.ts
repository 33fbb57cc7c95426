import { database } from '../../support/database.js';
import { viewerOf } from '../../support/demo-viewers.js';
import { aFiledIncident } from '../../support/given/a-declaration.js';
import { anAlertDraft } from '../../support/given/an-alert-draft.js';

const ALL = 'rsagc';

/**
 * Labels, by their letters, that neither the sample data nor a story told here brings together with a state: to file a record and then to
 * merge, archive or erase it is not yet in anybody's power. The page of rights covers them all; a record that is missing here is asked for
 * as soon as there is one.
 */
export const NOT_HELD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  incident: { DRAFT: 'rsac', REJECTED: 'rsac', MERGED: 'rsac', WITHDRAWN: 'rsac', ARCHIVED: 'rsac', ERASED: 'rsac' },
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

/** Files and drafts records under the labels that the sample data does not have in these states. */
export async function tellWhatIsMissing(): Promise<void> {
  // A firm can name whom it sees: itself, and every institution.
  const { memberId } = await viewerOf(database(), 'firm.vendome', null);
  const { organisationId } = await viewerOf(database(), 'police.prefecture', null);
  const named = {
    TLP_RED: { audienceMemberIds: [memberId] },
    TLP_AMBER: { audienceOrganisationIds: [organisationId] },
  };
  // What is for anybody holds nothing about a person.
  await aFiledIncident('firm.vendome', { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  for (const [tlp, audience] of Object.entries(named)) {
    await aFiledIncident('firm.vendome', { handling: { tlp }, ...audience });
    const { errors } = await anAlertDraft('firm.vendome', { handling: { tlp }, ...audience });
    if (errors.length > 0) throw new Error(`No draft under ${tlp}: ${JSON.stringify(errors)}`);
  }
}
