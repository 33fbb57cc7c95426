import { randomUUID } from 'node:crypto';
import { as } from '../support/ask.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { anAlertDraft } from '../support/given/an-alert-draft.js';

/** A member's alert that has something in every part: a person, a vehicle, areas, incidents it is built on. */
export async function anAlertOf(userName: string, changes: Record<string, unknown> = {}): Promise<string> {
  const { alert, errors } = await anAlertDraft(userName, {
    description: 'Deux hommes.',
    descriptors: ['casque intégral'],
    vehicleMake: 'Yamaha',
    modusOperandi: ['MO-DISGUISE'],
    ...changes,
  });
  if (!alert) throw new Error(`Not drafted: ${JSON.stringify(errors)}`);
  return alert.id;
}

/** A firm's incident with a value in every part. */
export const anIncidentOf = (userName: string, changes: Record<string, unknown> = {}): Promise<string> =>
  aFiledIncident(userName, { descriptors: ['CLO-FULL-FACE-HELMET'], ...changes });

/** A member's statement. */
export async function aStatementOf(userName: string, changes: Record<string, unknown> = {}): Promise<string> {
  const { draftStatement } = await as(userName, { purpose: 'PRESS' }).data<{
    draftStatement: { statement: { id: string } | null; errors: object[] };
  }>('mutation ($input: StatementInput!) { draftStatement(input: $input) { statement { id } errors { code path } } }', {
    input: {
      kind: 'PRESS_RELEASE',
      language: 'fr',
      headline: 'Point de situation',
      body: 'Les chiffres consolidés seront publiés en février.',
      concernsOpenInvestigation: false,
      mentionsPerson: true,
      handling: { tlp: 'TLP_CLEAR' },
      clientMutationId: randomUUID(),
      ...changes,
    },
  });
  if (!draftStatement.statement) throw new Error(JSON.stringify(draftStatement.errors));
  return draftStatement.statement.id;
}
