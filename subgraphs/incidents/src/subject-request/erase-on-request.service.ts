import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { SENTENCES } from '../sentences.js';
import { assertForADataSubject } from './assert-for-a-data-subject.js';
import { closeDataSubjectRequest } from './close-data-subject-request.service.js';
import { DataSubjectRequest } from './data-subject-request.entity.js';
import { ErasureCertificate } from './erasure-certificate.entity.js';

interface Erased {
  readonly id: string;
  /** Where its record stood. */
  readonly stood: string;
}

/** What is needed as evidence is not erased; its processing is restricted (Directive (EU) 2016/680, art. 16(3)). */
function refusingWhatIsInvestigated(fault: unknown): never {
  if ((fault as { constraint?: unknown }).constraint !== 'incident_not_investigated') throw fault;
  throw new Refusal('UNDER_INVESTIGATION', ['id'], {
    en: 'The police work on the record, or it is archived, so that they still may: it is not erased, but its processing can be restricted. Refer the person to the police service that received the complaint.',
    fr: 'La police travaille sur le dossier, ou il est archivé, de sorte qu’elle peut encore y travailler : il n’est pas effacé, mais son traitement peut être limité. Adressez la personne au service de police qui a reçu la plainte.',
  });
}

/** Erases what a request is about, in the name of the officer: each record with its lines in the access log. */
async function erase({ em, accessLog }: RequestContext, id: string): Promise<void> {
  const erased = await em
    .execute<Erased[]>('select erased_id as id, stood from incidents.erase_on_request(?)', [id])
    .catch(refusingWhatIsInvestigated);
  em.clear();
  for (const { id: incidentId, stood } of erased) {
    accessLog.altered('Incident', incidentId, `recordStatus:${stood}>${IncidentRecordStatus.WITHDRAWN}`);
    accessLog.erased('Incident', incidentId, 'Incident');
  }
  const certified = await em.find(ErasureCertificate, { recordId: { $in: erased.map((record) => record.id) } });
  for (const { requestId } of certified) accessLog.collected('ErasureCertificate', requestId, 'ErasureCertificate');
}

/**
 * Erases the incident that the officer's own open request is about, and closes the request. What was erased on it already, by a colleague who was
 * asked the same or by the officer itself, stays erased once, with the one certificate.
 */
export async function eraseOnRequest(context: RequestContext, id: string): Promise<DataSubjectRequest> {
  const { em, viewer } = context;
  assertForADataSubject(viewer);
  const noSuchRequest = new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchRequest);
  if (!isIdentifier(id)) throw noSuchRequest;
  await erase(context, id);
  const own = await em.findOne(DataSubjectRequest, { id, memberId: viewer.memberId });
  if (!own) throw noSuchRequest;
  if (await em.findOne(ErasureCertificate, { requestId: id })) return closeDataSubjectRequest(context, id);
  const isOpen = own.closedAt === null && own.endsAt > (await transactionTime(context));
  throw isOpen ? new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchIncident) : noSuchRequest;
}
