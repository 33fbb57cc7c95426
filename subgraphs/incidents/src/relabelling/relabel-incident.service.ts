import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
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

/** The database refuses a step that alters nothing; to whom a record was addressed so far, it alone compares. */
function refusingWhatIsSo(fault: unknown): never {
  if ((fault as { constraint?: unknown }).constraint !== 'incident_on_course') throw fault;
  throw new Refusal('UNCHANGED', ['input'], {
    en: 'The incident is shared like this already.',
    fr: 'L’incident est déjà partagé ainsi.',
  });
}

/** Changes with whom a filed incident is shared. The access log keeps the label it had and the one it got. */
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
  context.accessLog.altered('Incident', id, `handling.tlp:${incident.handling.tlp}>${handling.tlp}`);
  const set = { handling, audienceOrganisationIds: organisationIds, audienceMemberIds: memberIds };
  return changeIncident(context, incident, { set, now }).catch(refusingWhatIsSo);
}
