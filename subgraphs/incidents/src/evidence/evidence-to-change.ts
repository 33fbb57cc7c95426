import { HubError } from '@hub/shared/errors/hub.error';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { ObjectStore } from '@hub/shared/objects/object-store';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { LockMode } from '@mikro-orm/core';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { SENTENCES } from '../sentences.js';
import { IncidentEvidence } from './incident-evidence.entity.js';
import type { KeptEvidence } from './kept-evidence.js';

const { DRAFT, SUBMITTED, REJECTED, VALIDATED, MERGED, ARCHIVED } = IncidentRecordStatus;

/** Where evidence may be added, and where it may be looked at. */
export const EVIDENCE_IS_ADDED: readonly IncidentRecordStatus[] = [DRAFT, SUBMITTED, VALIDATED];
export const EVIDENCE_IS_OPEN: readonly IncidentRecordStatus[] = [...EVIDENCE_IS_ADDED, REJECTED, MERGED, ARCHIVED];

export interface FoundEvidence {
  readonly incident: Incident;
  readonly evidence: IncidentEvidence;
  readonly complaintFiledAt: Date | null;
  readonly store: ObjectStore;
}

/**
 * The evidence of an incident, for whoever may have it. What somebody may not see is refused like what there never was; `isLocked`
 * makes a change that comes at the same time wait.
 */
export async function foundEvidence(
  context: RequestContext,
  incidentId: string,
  { allowed, isLocked }: { readonly allowed: readonly IncidentRecordStatus[]; readonly isLocked: boolean },
): Promise<FoundEvidence> {
  const { em, viewer, objects: store } = context;
  if (mustStatePurpose(viewer)) throw new HubError('PURPOSE_REQUIRED');
  const notFound = new Refusal('NOT_FOUND', ['incidentId'], SENTENCES.noSuchIncident);
  if (!isIdentifier(incidentId)) throw notFound;
  em.clear();
  context.forgetLoaded();
  const locked = isLocked
    ? await em.findOne(IncidentEvidence, { incidentId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  // What the caller may read but not change cannot be locked by it either; it is read all the same, to say why.
  const evidence = locked ?? (await em.findOne(IncidentEvidence, { incidentId }));
  const incident = evidence && (await em.findOne(Incident, { id: incidentId }));
  if (!evidence || !incident) throw notFound;
  if (!allowed.includes(incident.recordStatus))
    throw new Refusal('NOT_POSSIBLE_NOW', ['incidentId'], {
      en: `Possible of what is ${allowed.join(' or ')}.`,
      fr: `Possible pour ce qui est ${allowed.join(' ou ')}.`,
    });
  if (isLocked && incident.handling.tlp === TlpLabel.TLP_CLEAR)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['incidentId'], {
      en: 'TLP:CLEAR is for anybody: nothing that shows persons stands under it.',
      fr: 'TLP:CLEAR s’adresse à tous : rien de ce qui montre des personnes n’y figure.',
    });
  if (isLocked && !locked)
    throw new Refusal('OUT_OF_SCOPE', ['incidentId'], {
      en: 'It is not your organisation’s to change.',
      fr: 'Il n’appartient pas à votre organisation de le modifier.',
    });
  if (!store)
    throw new Refusal('NO_FILES_HERE', null, {
      en: 'This hub was given no place to keep files.',
      fr: 'Ce pôle ne dispose d’aucun emplacement pour conserver des fichiers.',
    });
  const complaint = await loadCompartment(context, IncidentComplaint, incidentId);
  return { incident, evidence, complaintFiledAt: complaint?.filedAt ?? null, store };
}

/** The piece that is asked for. */
export function itemOf({ evidence }: FoundEvidence, evidenceId: string): KeptEvidence {
  const item = evidence.items.find(({ id }) => id === evidenceId);
  if (!item)
    throw new Refusal('NOT_FOUND', ['evidenceId'], {
      en: 'There is no such piece of evidence.',
      fr: 'Cet élément de preuve n’existe pas.',
    });
  return item;
}
