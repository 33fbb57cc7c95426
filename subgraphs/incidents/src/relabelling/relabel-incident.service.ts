import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import type { Handling } from '@hub/shared/values/handling';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { checkedAudience } from '../declaration/checked-audience.js';
import { changeIncident } from '../incident/change-incident.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import type { RelabelInput } from './relabel.input.js';
import { firmThatRelabels } from './relabelling-audiences.js';

const { SUBMITTED, VALIDATED } = IncidentRecordStatus;

export interface Relabel {
  readonly id: string;
  readonly version: number;
  readonly input: RelabelInput;
}

/** Whether two envelopes let the same be done. */
const isAlike = (one: Handling, other: Handling): boolean =>
  isDeepStrictEqual({ ...one, codes: one.codes.toSorted() }, { ...other, codes: other.codes.toSorted() });

/**
 * Changes with whom a filed incident is shared, together with its handling: under the same one whoever reads the record already would see it
 * move, and know that somebody else was added or left out. The access log keeps the label it had, the one it got, and whom it names.
 */
export async function relabelIncident(context: RequestContext, { id, version, input }: Relabel): Promise<Incident> {
  const now = await transactionTime(context);
  const { handling, organisationIds, memberIds } = checkedAudience(input, [], now);
  const incident = await incidentToChange(context, {
    id,
    version,
    from: [SUBMITTED, VALIDATED],
    by: [firmThatRelabels],
  });
  if (handling.tlp === TlpLabel.TLP_CLEAR)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp'], {
      en: 'TLP:CLEAR is for anybody, and what a record holds or held is not: choose another label.',
      fr: 'TLP:CLEAR est pour tout le monde, et ce qu’un dossier contient ou a contenu ne l’est pas : choisissez une autre étiquette.',
    });
  if (isAlike(handling, incident.handling))
    throw new Refusal('UNCHANGED', ['input', 'handling'], {
      en: 'The handling is as it was: whom it is for is changed together with the label or a code alone, so that nobody who reads the record learns of the others.',
      fr: 'Le marquage est inchangé : les destinataires ne changent qu’avec l’étiquette ou un code, afin qu’aucun lecteur du dossier n’apprenne rien des autres.',
    });
  context.accessLog.altered('Incident', id, `handling.tlp:${incident.handling.tlp}>${handling.tlp}`);
  if (organisationIds.length > 0) context.accessLog.disclosed('Incident', id, 'Incident.handling', organisationIds);
  // Recipients of the log are organisations; members are named as what the record was brought together with.
  for (const memberId of memberIds) context.accessLog.combined('Incident', id, 'Member', memberId);
  const set = { handling, audienceOrganisationIds: organisationIds, audienceMemberIds: memberIds };
  return changeIncident(context, incident, { set, now });
}
