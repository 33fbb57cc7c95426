import { bindsToViewer } from './binds-to-viewer.js';
import { viewerSql } from './viewer-sql.js';

const { memberId, organisationId, territory, purpose } = viewerSql;

test.each([
  `victim_id = ${organisationId}`,
  `status <> 'DRAFT' and area_path && ${territory}`,
  `${purpose} is not null and (a or b)`,
  `'x' = y and ${organisationId} = any(named_firm_ids)`,
  'exists (select 1 from incidents.incident i where i.id = incident_id or true)',
  'exists (select 1 from (select incident_id as id from incidents.incident_particulars) p where p.id = incident_id)',
  '(select true from alerts.alert a where a.id = alert_id)',
])('nobody satisfies %s', (condition) => {
  expect(bindsToViewer(condition)).toBe(true);
});

test.each([
  'true',
  `status <> 'DRAFT'`,
  `victim_id = ${organisationId} or status = 'PUBLISHED'`,
  `(victim_id = ${organisationId})`,
  `victim_id is distinct from ${organisationId}`,
  `coalesce(victim_id = ${organisationId}, true)`,
  `${memberId} is null`,
  `not victim_id = ${organisationId}`,
  'exists (select 1 from unnest(audience_member_ids))',
  `case when ${memberId} is null then true else victim_id = ${organisationId} end`,
])('of %s it is not known whether nobody satisfies it', (condition) => {
  expect(bindsToViewer(condition)).toBe(false);
});
