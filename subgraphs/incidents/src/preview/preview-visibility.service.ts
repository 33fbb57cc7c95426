import { randomUUID } from 'node:crypto';
import { fieldsSeen, type SeenField } from '@hub/shared/access/fields-seen';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { access } from '../access.js';
import { checkedAudience } from '../declaration/checked-audience.js';
import { foundPremises } from '../declaration/found-premises.js';
import type { IncidentInput } from '../declaration/incident.input.js';
import { PARTS_OF_INCIDENT } from '../incident/parts-of-incident.js';
import { type PreviewAudience, previewAudiences } from './preview-audiences.js';
import { recordsSeenBy, type ToldIncident } from './records-seen-by.js';
import type { VisibilityPreview } from './visibility-preview.js';

/** Every field, where there is no such incident. */
const NOTHING: readonly SeenField[] = Object.entries(access.fields['Incident'] ?? {}).map(
  ([path, { reason = '' }]) => ({
    path,
    reason,
    seen: 'not at all',
  }),
);

async function fieldsFor(
  context: RequestContext,
  { viewer }: PreviewAudience,
  told: ToldIncident,
): Promise<readonly SeenField[]> {
  if (!viewer) return NOTHING;
  const records = await recordsSeenBy(context, viewer, told);
  if (!records.has('Incident')) return NOTHING;
  return fieldsSeen({ law: access, type: 'Incident', parts: PARTS_OF_INCIDENT }, viewer, records);
}

function previewOf(audience: string, fields: readonly SeenField[]): VisibilityPreview {
  const paths = (how: SeenField['seen']) => fields.filter(({ seen }) => seen === how).map(({ path }) => path);
  const withheld = fields.filter(({ seen }) => seen !== 'exactly');
  return {
    audience,
    visibleFields: paths('exactly'),
    coarsenedFields: paths('coarsened'),
    hiddenFields: paths('not at all'),
    legalReasons: [...new Set(withheld.flatMap(({ reason }) => reason.split(' ').filter(Boolean)))].sort(),
  };
}

/** What each audience would read of an incident once it is validated, by its label, area and category. Nothing of it is kept. */
export async function previewVisibility(context: RequestContext, input: IncidentInput): Promise<VisibilityPreview[]> {
  const audience = checkedAudience(input, [], await transactionTime(context));
  const { areaPath } = await foundPremises(context, input.premisesId);
  const told = {
    id: randomUUID(),
    record_status: 'VALIDATED',
    filed: true,
    category: input.category,
    handling_tlp: audience.handling.tlp,
    handling_expires_at: audience.handling.expiresAt,
    audience_organisation_ids: audience.organisationIds,
    audience_member_ids: audience.memberIds,
    victim_id: context.viewer.organisationId,
    area_path: areaPath,
  };
  const previews: VisibilityPreview[] = [];
  for (const one of await previewAudiences(context, areaPath, audience))
    previews.push(previewOf(one.name, await fieldsFor(context, one, told)));
  return previews;
}
