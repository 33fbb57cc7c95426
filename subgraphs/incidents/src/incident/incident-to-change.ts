import type { Audience } from '@hub/shared/access/audience';
import { isInAudience } from '@hub/shared/access/is-in-audience';
import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { LockMode } from '@mikro-orm/core';
import { SENTENCES } from '../sentences.js';
import { Incident } from './incident.entity.js';
import type { IncidentRecordStatus } from './incident-record-status.enum.js';
import { versionOf } from './version-of.js';

export interface Change {
  readonly id: string;
  /** The version the caller has seen. */
  readonly version: number;
  /** Where the record may stand. */
  readonly from: readonly IncidentRecordStatus[];
  /** Who takes such steps at all. */
  readonly by: readonly Audience[];
}

/**
 * The incident a change is to be made to, locked until the request ends, so that of two changes at once the second sees what the first
 * did. What the caller may not see, or could never change, is refused like what there never was.
 */
export async function incidentToChange(context: RequestContext, { id, version, from, by }: Change): Promise<Incident> {
  const { em, viewer } = context;
  // Without one an authority sees less than it decides on, and another version of it.
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const notFound = new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchIncident);
  if (!isIdentifier(id) || !by.some((audience) => isInAudience(viewer, audience))) throw notFound;
  // Decided on what the database holds now, not on what this request has read before.
  em.clear();
  context.forgetLoaded();
  const locked = await em.findOne(Incident, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // What the caller may read but not change cannot be locked by it either; it is read all the same, to say why.
  const incident = locked ?? (await em.findOne(Incident, { id }));
  if (!incident) throw notFound;
  if ((await versionOf(context, incident)) !== version)
    throw new Refusal('VERSION_CONFLICT', ['version'], SENTENCES.incidentChanged);
  if (!from.includes(incident.recordStatus))
    throw new Refusal('NOT_POSSIBLE_NOW', ['id'], {
      en: `This step begins at ${from.join(' or ')}, not at ${incident.recordStatus}.`,
      fr: `Cette étape part de ${from.join(' ou ')}, et non de ${incident.recordStatus}.`,
    });
  if (!locked)
    throw new Refusal('OUT_OF_SCOPE', ['id'], {
      en: 'The incident is not your organisation’s to change.',
      fr: 'Il n’appartient pas à votre organisation de modifier cet incident.',
    });
  return locked;
}
