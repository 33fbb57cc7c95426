import { randomUUID } from 'node:crypto';
import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { requiredText } from '@hub/shared/text/required-text';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { INCIDENT_LINKAGE } from '../linkage/incident-linkage.js';
import { linkableFactsOf } from '../linkage/linkable-facts-of.js';
import { LINKAGE_MODEL } from '../linkage/linkage-model.js';
import { CrimeSeries } from './crime-series.entity.js';
import { LinkStatus } from './link-status.enum.js';
import { presentSeries } from './present-series.js';
import { SeriesLink } from './series-link.entity.js';

const MAX_LABEL = 200;
const MAX_INCIDENTS = 50;

/** The incidents of a proposal, each in the scope of the caller. What lies outside it is refused like what there never was. */
async function foundIncidents(context: RequestContext, incidentIds: readonly string[]): Promise<string[]> {
  const ids = [...new Set(incidentIds)];
  const path = ['incidentIds'];
  if (ids.length < 2 || ids.length > MAX_INCIDENTS)
    throw new Refusal('NUMBER_OF_INCIDENTS', path, `A series has 2 to ${MAX_INCIDENTS} incidents.`);
  const known = ids.every(isIdentifier) ? await linkableFactsOf(context, 'i.id = any(array[?]::uuid[])', [ids]) : [];
  if (known.length !== ids.length)
    throw new Refusal('UNKNOWN_INCIDENT', path, 'One of them is no incident in your scope that can be linked.');
  return ids;
}

/** Proposes that incidents belong together. Nothing follows from it until the police decide, link by link. */
export async function proposeSeries(
  context: RequestContext,
  labelled: string,
  incidentIds: readonly string[],
): Promise<CrimeSeries> {
  const { em, viewer, accessLog } = context;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const label = requiredText(labelled, {
    path: ['label'],
    name: 'The label',
    max: MAX_LABEL,
    describesPersons: true,
    namesNoPlate: true,
  });
  const ids = await foundIncidents(context, incidentIds);
  const id = randomUUID();
  const { memberId, organisationId: proposedById } = viewer;
  await em.insert(CrimeSeries, { id, label, proposedAt: await transactionTime(context), proposedById, memberId });
  await em.insertMany(
    SeriesLink,
    ids.map((incidentId) => ({
      id: randomUUID(),
      seriesId: id,
      incidentId,
      status: LinkStatus.PROPOSED,
      modelVersion: LINKAGE_MODEL.version,
      decidedAt: null,
      decidedById: null,
      decidedByMemberId: null,
      reason: null,
    })),
  );
  accessLog.collected('CrimeSeries', id, 'CrimeSeries');
  for (const incidentId of ids) accessLog.combined(INCIDENT_LINKAGE, incidentId, 'CrimeSeries', id);
  return presentSeries(context, id);
}
