import { type Audience, audience } from '@hub/shared/access/audience';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { HUB_ROLES } from '@hub/shared/viewer/hub-role';
import { ONCE_PUBLISHED } from './statement/once-published.js';

const { memberId, organisationId } = viewerSql;

const people = HUB_ROLES.filter((role) => role !== 'gateway');

/** The statement a part belongs to, as far as the viewer may see it. */
const statementOf = (table: string, more = ''): string =>
  `exists (select 1 from communications.statement s where s.id = ${table}.statement_id${more})`;
const reviewOf = (table: string): string =>
  `exists (select 1 from communications.statement_review r where r.statement_id = ${table}.statement_id)`;

/** Audiences that depend on where a statement stands, what it touches and whom it names. */

export const policeAskedToClear: Audience = audience(
  'policeAskedToClear',
  'from review on, every police service, when the statement touches an open investigation; the territory does not matter',
  ['police'],
  { condition: `concerns_open_investigation and status <> 'DRAFT'` },
);
export const firmsAskedToClear: Audience = audience(
  'firmsAskedToClear',
  'from review on, the firms the statement names',
  ['firm'],
  { condition: `${organisationId} = any(named_firm_ids) and status <> 'DRAFT'` },
);
export const everyoneOncePublished: Audience = audience(
  'everyoneOncePublished',
  'everyone, once it is published and its embargo has lifted by the clock of the database; also when since corrected, withdrawn or expired',
  people,
  { condition: ONCE_PUBLISHED },
);
export const everyoneUntilWithdrawn: Audience = audience(
  'everyoneUntilWithdrawn',
  'whoever may see the statement, unless it is withdrawn',
  people,
  { condition: statementOf('statement_content', ` and s.status <> 'WITHDRAWN'`) },
);
export const clearersOfTheContent: Audience = audience(
  'clearersOfTheContent',
  'the police and firms who were asked to clear it, also once it is withdrawn',
  ['firm', 'police'],
  { condition: reviewOf('statement_content') },
);
export const policeWhoClear: Audience = audience(
  'policeWhoClear',
  'every police service that was asked to clear the statement',
  ['police'],
  { condition: reviewOf('statement_editor_note') },
);
export const policeAskedForAClearance: Audience = audience(
  'policeAskedForAClearance',
  'from review on, every police service, when a police clearance is required',
  ['police'],
  {
    condition: `'POLICE' = any(required_clearances) and ${statementOf('statement_review', ` and s.status <> 'DRAFT'`)}`,
  },
);
export const firmsAskedForAClearance: Audience = audience(
  'firmsAskedForAClearance',
  'from review on, the firms the statement names',
  ['firm'],
  {
    condition: `${organisationId} = any(named_firm_ids) and ${statementOf('statement_review', ` and s.status <> 'DRAFT'`)}`,
  },
);
export const houseThatCleared: Audience = audience(
  'houseThatCleared',
  'the police service or firm whose member gave the clearance',
  ['firm', 'police'],
  { condition: `organisation_id = ${organisationId} and ${reviewOf('statement_clearance')}` },
);
export const whoeverSeesTheAlert: Audience = audience(
  'whoeverSeesTheAlert',
  'whoever may see the content of the statement, for the alerts it may see itself',
  people,
  {
    condition: `exists (select 1 from communications.statement_content t where t.statement_id = statement_alert.statement_id)
      and exists (select 1 from alerts.visible_alert a where a.id = statement_alert.alert_id)`,
  },
);
export const editorsWhoSeeTheFirm: Audience = audience(
  'editorsWhoSeeTheFirm',
  'the press office and the secretariat, for the firms they may see themselves',
  ['press_officer', 'secretariat'],
  {
    condition: `${statementOf('statement_firm')}
      and exists (select 1 from organisations.visible_organisation o where o.id = statement_firm.organisation_id)`,
  },
);
export const memberItself: Audience = audience(
  'memberItself',
  'the member itself, in a role that drafts statements',
  ['press_officer', 'secretariat'],
  { condition: `member_id = ${memberId}` },
);
