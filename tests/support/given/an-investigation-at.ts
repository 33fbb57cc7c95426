import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../ask.js';
import { database } from '../database.js';
import { anIncidentAt, type StepPayload, versionSeenBy } from './an-incident-at.js';

const SELECTION = `{ incident { id version investigationStatus cleared } errors { code path message } }`;

export const RECORD_COMPLAINT = `mutation ($id: ID!, $version: Int!, $complaint: ComplaintInput!, $key: ID!) {
  recordComplaint(id: $id, version: $version, complaint: $complaint, clientMutationId: $key) ${SELECTION} }`;
export const SET_STATUS = `mutation ($id: ID!, $version: Int!, $status: InvestigationStatus!) {
  setInvestigationStatus(id: $id, version: $version, status: $status) ${SELECTION} }`;
export const RECORD_CLEARANCE = `mutation ($ids: [ID!]!, $clearedAt: DateTime!, $min: Int, $max: Int, $reference: String, $key: ID) {
  recordClearance(incidentIds: $ids, clearedAt: $clearedAt, allegedOffendersMin: $min, allegedOffendersMax: $max,
    judicialReference: $reference, clientMutationId: $key) {
    incident { id version investigationStatus cleared clearance { clearedAt incidentsCleared allegedOffendersMin allegedOffendersMax judicialReference declaredBy { id } } }
    errors { code path message } } }`;

/** An officer of the prefecture, in whose territory the shops of the firm of Vendôme are. */
export const officer: Asker = as('police.prefecture', { purpose: 'INVESTIGATION' });

let service: Promise<string> | undefined;

/** The service of the 8th arrondissement; looked up once. */
async function theService(): Promise<string> {
  const { rows } = await database().query(
    `select m.organisation_id as id from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = 'police.paris8'`,
  );
  return rows[0].id;
}

/** A complaint as it would be told, at the service of the 8th arrondissement. */
export async function aComplaint(changes: object = {}): Promise<Record<string, unknown>> {
  service ??= theService();
  return { filedAt: '2009-12-19T09:00:00Z', serviceId: await service, ...changes };
}

/** From the version that is given or seen now. */
export async function complain(
  who: Asker,
  id: string,
  changes: object = {},
  key = randomUUID(),
  version?: number,
): Promise<StepPayload> {
  const seen = version ?? (await versionSeenBy(who, id));
  const given = { id, version: seen, complaint: await aComplaint(changes), key };
  return (await who.data<{ recordComplaint: StepPayload }>(RECORD_COMPLAINT, given)).recordComplaint;
}

/** From the version that is given or seen now. */
export async function setStatus(who: Asker, id: string, status: string, version?: number): Promise<StepPayload> {
  const given = { id, version: version ?? (await versionSeenBy(who, id)), status };
  return (await who.data<{ setInvestigationStatus: StepPayload }>(SET_STATUS, given)).setInvestigationStatus;
}

export async function clear(who: Asker, ids: readonly string[], changes: object = {}): Promise<StepPayload[]> {
  const given = { ids, clearedAt: '2010-02-10T09:00:00Z', ...changes };
  return (await who.data<{ recordClearance: StepPayload[] }>(RECORD_CLEARANCE, given)).recordClearance;
}

/** That of a record which was filed and validated, as everybody sees it. */
const VALIDATED_VERSION = 2;

/** How an investigation comes to stand at each status. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  NOT_REPORTED: [],
  COMPLAINT_FILED: ['COMPLAINT_FILED'],
  IN_PROGRESS: ['COMPLAINT_FILED', 'IN_PROGRESS'],
  CLOSED_UNKNOWN_OFFENDER: ['COMPLAINT_FILED', 'IN_PROGRESS', 'CLOSED_UNKNOWN_OFFENDER'],
  CLEARED: ['COMPLAINT_FILED', 'IN_PROGRESS', 'CLEARED'],
  JUDGED: ['COMPLAINT_FILED', 'IN_PROGRESS', 'CLEARED', 'JUDGED'],
};

export const INVESTIGATION_STATUSES = Object.keys(WAYS);

/** A validated incident of a firm in Paris whose investigation stands where the test wants it. */
export async function anInvestigationAt(
  status: string,
  changes: Record<string, unknown> = {},
  by = officer,
): Promise<string> {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', changes);
  let version = VALIDATED_VERSION;
  for (const step of WAYS[status] ?? []) {
    const done =
      step === 'COMPLAINT_FILED'
        ? await complain(by, id, {}, randomUUID(), version)
        : step === 'CLEARED'
          ? (await clear(by, [id]))[0]
          : await setStatus(by, id, step, version);
    if (!done?.incident) throw new Error(`${step}: ${JSON.stringify(done?.errors)}`);
    version = Number(done.incident['version']);
  }
  return id;
}
