import { type Audience, audience } from '@hub/shared/access/audience';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { said } from '../declaration/new-incident.js';
import { HEADS_OF_FIRMS } from '../heads-of-firms.js';

const ofItsFirm = `victim_id = ${viewerSql.organisationId} and record_status in ('SUBMITTED', 'VALIDATED')`;

/** TLP:CLEAR is for anybody, and what a record holds of persons, or held, is not. */
export const firmThatRelabels: Audience = audience(
  'firmThatRelabels',
  'the owner or security manager of the firm it happened to, as it changes with whom a filed record is shared',
  ['firm'],
  {
    memberRoles: HEADS_OF_FIRMS,
    condition: ofItsFirm,
    afterwards: `${ofItsFirm} and updated_at = ${THIS_INSTANT} and ${said.addressed} and ${said.methods}
      and handling_tlp <> 'TLP_CLEAR'`,
  },
);
