import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { LockMode } from '@mikro-orm/core';
import { INCIDENT_LINKAGE } from '../linkage/incident-linkage.js';
import { LINKAGE_MODEL } from '../linkage/linkage-model.js';
import { reasonOfStep } from '../step/reason-of-step.js';
import type { CrimeSeries } from './crime-series.entity.js';
import { LinkStatus } from './link-status.enum.js';
import { presentSeries } from './present-series.js';
import { SeriesLink } from './series-link.entity.js';

export interface DecideSeriesLink {
  readonly seriesId: string;
  readonly incidentId: string;
  readonly status: LinkStatus;
  readonly reason: string;
}

/** The link that is to be decided, locked; one outside the scope of the caller is refused like one that never was. */
async function linkToDecide({ em }: RequestContext, { seriesId, incidentId }: DecideSeriesLink): Promise<SeriesLink> {
  em.clear();
  const link =
    isIdentifier(seriesId) && isIdentifier(incidentId)
      ? await em.findOne(SeriesLink, { seriesId, incidentId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
  if (!link)
    throw new Refusal('NOT_FOUND', ['seriesId'], {
      en: 'There is no such link.',
      fr: 'Ce rapprochement n’existe pas.',
    });
  if (link.status !== LinkStatus.PROPOSED)
    throw new Refusal('NOT_POSSIBLE_NOW', ['seriesId'], {
      en: `The link is ${link.status} already.`,
      fr: `Le rapprochement est déjà ${link.status}.`,
    });
  return link;
}

/** Confirms or rejects that an incident belongs to a series, once and for all. */
export async function decideSeriesLink(context: RequestContext, decide: DecideSeriesLink): Promise<CrimeSeries> {
  const { em, viewer, accessLog } = context;
  const { seriesId, incidentId, status } = decide;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  if (status === LinkStatus.PROPOSED)
    throw new Refusal('NO_DECISION', ['status'], {
      en: 'A decision must be CONFIRMED or REJECTED.',
      fr: 'Une décision est CONFIRMED ou REJECTED.',
    });
  const reason = reasonOfStep(decide.reason);
  const { id } = await linkToDecide(context, decide);
  const changed = await em.nativeUpdate(
    SeriesLink,
    { id },
    {
      status,
      modelVersion: LINKAGE_MODEL.version,
      decidedAt: await transactionTime(context),
      decidedById: viewer.organisationId,
      decidedByMemberId: viewer.memberId,
      reason,
    },
  );
  if (changed !== 1) throw new Error('The policies kept back a link that was locked.');
  // An incident can be confirmed in two series; that it is in one is told once.
  if (status === LinkStatus.CONFIRMED)
    await em.execute(
      `insert into incidents.incident_in_series (incident_id, victim_id, area_path)
       select incident_id, victim_id, area_path from incidents.incident_particulars where incident_id = ? on conflict do nothing`,
      [incidentId],
    );
  accessLog.altered(INCIDENT_LINKAGE, incidentId, `seriesLink:${LinkStatus.PROPOSED}>${status}`);
  accessLog.combined(INCIDENT_LINKAGE, incidentId, 'CrimeSeries', seriesId);
  return presentSeries(context, seriesId);
}
