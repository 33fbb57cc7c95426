import { randomUUID } from 'node:crypto';
import { as } from '../ask.js';
import { anIncidentAt } from './an-incident-at.js';

const officer = as('police.prefecture', { purpose: 'LINKAGE' });

const PROPOSE = `mutation ($label: String!, $ids: [ID!]!, $key: ID!) {
  proposeSeries(label: $label, incidentIds: $ids, clientMutationId: $key) { series { id } errors { code path message } } }`;
const DECIDE = `mutation ($series: ID!, $incident: ID!, $reason: String!) {
  decideSeriesLink(seriesId: $series, incidentId: $incident, status: CONFIRMED, reason: $reason) { errors { code } } }`;

export interface ConfirmedSeries {
  readonly id: string;
  /** The incident it is in with; proposed, and not decided on. */
  readonly otherId: string;
}

/** A series of which the police have confirmed that a validated incident in Paris is in it. */
export async function aConfirmedSeries(
  incidentId: string,
  { label = 'Les deux-roues', reason = 'Même équipe, aveux.' } = {},
): Promise<ConfirmedSeries> {
  const otherId = await anIncidentAt('VALIDATED');
  const { proposeSeries } = await officer.data<{ proposeSeries: { series: { id: string } | null; errors: object[] } }>(
    PROPOSE,
    { label, ids: [incidentId, otherId], key: randomUUID() },
  );
  const id = proposeSeries.series?.id;
  if (!id) throw new Error(JSON.stringify(proposeSeries.errors));
  const decided = await officer.data(DECIDE, { series: id, incident: incidentId, reason });
  expect(decided).toEqual({ decideSeriesLink: { errors: [] } });
  return { id, otherId };
}
