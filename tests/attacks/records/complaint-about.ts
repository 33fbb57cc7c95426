import type { Asker } from '../../support/ask.js';

const TYPES: Readonly<Record<string, string>> = {
  id: 'ID!',
  version: 'Int!',
  intoId: 'ID!',
  reason: 'String!',
  input: 'IncidentInput!',
  'amendIncident.input': 'AmendmentInput!',
  'relabelIncident.input': 'RelabelInput!',
  category: 'IncidentCategory!',
  complaint: 'ComplaintInput!',
  clientMutationId: 'ID!',
  status: 'InvestigationStatus!',
  incidentId: 'ID!',
  reference: 'String!',
  recoveredOn: 'LocalDate!',
};

/** Everything an answer says is wrong, as one text; that something was done is no text at all. */
export async function complaintAbout(who: Asker, mutation: string, given: Record<string, unknown>): Promise<string> {
  const names = Object.keys(given);
  const { data, errors } = await who.ask<
    Record<string, { incident: object | null; errors: { path: string[] | null; message: string }[] } | null>
  >(
    `mutation (${names.map((name) => `$${name}: ${TYPES[`${mutation}.${name}`] ?? TYPES[name]}`)}) {
       ${mutation}(${names.map((name) => `${name}: $${name}`)}) { incident { id } errors { path message } } }`,
    given,
  );
  const payload = data?.[mutation];
  expect(payload?.incident ?? null).toBeNull();
  for (const { extensions } of errors ?? []) expect(extensions?.code).toBe('BAD_USER_INPUT');
  return [
    ...(errors ?? []).map(({ message }) => message),
    ...(payload?.errors ?? []).map(({ path, message }) => `${path?.join('.')}: ${message}`),
  ].join('\n');
}
