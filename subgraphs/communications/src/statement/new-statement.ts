import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { viewerSql } from '@hub/shared/access/viewer-sql';
import { URI_PREFIX } from './uri-prefix.js';

const { memberId, organisationId } = viewerSql;

const LABELS = `array['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR']`;

/** That the statement of a part is the draft which this very transaction writes: nobody adds to a draft afterwards, or to a colleague's. */
const newDraft = (table: string): string =>
  `exists (select 1 from communications.statement s where s.id = ${table}.statement_id and s.status = 'DRAFT' and s.version = 1
      and s.updated_at = ${THIS_INSTANT})`;

/**
 * What PostgreSQL asks of a new statement and its parts, as conditions on the row: what the services ask in words, a second time. What only
 * the hub sets is set as the hub sets it; its name is its own, so that none takes the place of another in the feed.
 */
export const newStatement = {
  statement: `author_member_id = ${memberId} and author_organisation_id = ${organisationId}
    and writer_member_ids = array[${memberId}] and status = 'DRAFT' and version = 1 and wording = 1 and published_at is null
    and uri = '${URI_PREFIX}' || id and updated_at = ${THIS_INSTANT} and ordered_at = ${THIS_INSTANT}
    and coalesce(embargoed_until > ${THIS_INSTANT}, true) and coalesce(expires_at > ${THIS_INSTANT}, true)
    and cardinality(named_firm_ids) <= 20 and cardinality(about_alert_ids) <= 20`,
  part: (table: string): string => `version = 1 and updated_at = ${THIS_INSTANT} and ${newDraft(table)}`,
  /** Edges come before the review, which is judged by them. */
  edge: (table: string): string =>
    `${newDraft(table)} and not exists (select 1 from communications.statement_review r where r.statement_id = ${table}.statement_id)`,
  content: `handling_tlp <> 'TLP_RED' and num_nonnulls(supersedes_id, correction_notice, withdrawal_reason, handling_review_due_at) = 0
    and (spokesperson_id is null or exists (select 1 from organisations.visible_member m where m.id = statement_content.spokesperson_id))`,
  /** No wider than the alert, and none that is not to be passed on. Labels do not change, so what holds now holds when it is published. */
  aboutAlert: `exists (select 1 from communications.statement_content t, alerts.visible_alert a
      where t.statement_id = statement_alert.statement_id and a.id = statement_alert.alert_id
        and array_position(${LABELS}, t.handling_tlp) <= array_position(${LABELS}, a.tlp) and not a.codes && array['H2', 'H3'])`,
  review: `'FIGURES' <> all(required_clearances)
    and (select statement_review.named_firm_ids @> named.ids and statement_review.named_firm_ids <@ named.ids
           from (select coalesce(array_agg(f.organisation_id), '{}') as ids
                   from communications.statement_firm f where f.statement_id = statement_review.statement_id) named)`,
} as const;
