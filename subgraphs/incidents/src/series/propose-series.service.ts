import { randomUUID } from 'node:crypto';
import { HubError } from '@hub/shared/errors/hub.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { requiredText } from '@hub/shared/text/required-text';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { earlierRequest } from '../request/earlier-request.js';
import { assertNoRejectedPair } from './assert-no-rejected-pair.js';
import { CrimeSeries } from './crime-series.entity.js';
import { foundIncidents } from './found-incidents.js';
import { presentSeries } from './present-series.js';
import { proposeLinks } from './propose-links.js';

const MAX_LABEL = 200;

export interface ProposeSeries {
  readonly label: string;
  readonly incidentIds: readonly string[];
}

/** Proposes that incidents belong together. Nothing follows from it until the police decide, link by link. */
export async function proposeSeries(
  context: RequestContext,
  propose: ProposeSeries,
  clientMutationId: string,
): Promise<CrimeSeries> {
  const { em, viewer, accessLog } = context;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const label = requiredText(propose.label, {
    path: ['label'],
    name: { en: 'The label', fr: 'Le libellé' },
    max: MAX_LABEL,
    describesPersons: true,
    namesNoPlate: true,
  });
  const id = randomUUID();
  const about = propose.incidentIds.map((incident) => ({ id: incident, path: ['incidentIds'] }));
  const asked = { mutation: 'proposeSeries', about, content: propose, clientMutationId, makes: id };
  const earlier = await earlierRequest(context, asked);
  if (earlier?.madeId) return presentSeries(context, earlier.madeId);
  const ids = await foundIncidents(context, propose.incidentIds, 2);
  await assertNoRejectedPair(context, ids);
  const { memberId, organisationId: proposedById } = viewer;
  await em.insert(CrimeSeries, { id, label, proposedAt: await transactionTime(context), proposedById, memberId });
  await proposeLinks(context, id, ids);
  accessLog.collected('CrimeSeries', id, 'CrimeSeries');
  return presentSeries(context, id);
}
