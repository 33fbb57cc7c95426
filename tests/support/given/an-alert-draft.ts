import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../ask.js';
import { purposeOf } from '../demo-viewers.js';
import { aSecretText } from './a-secret-text.js';

export interface DraftPayload {
  readonly alert: { readonly id: string; readonly version: number; readonly status: string } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

/** The input of an alert on a method, as a member would send it. */
export const anAlert = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  kind: 'MODUS_OPERANDI',
  urgency: 'EXPECTED',
  severity: 'MODERATE',
  certainty: 'POSSIBLE',
  responses: ['MONITOR'],
  headline: aSecretText('Sas retenu par un complice.'),
  instruction: aSecretText('Ne pas intervenir, appeler le 17.'),
  expiresAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
  areaCodes: ['75101'],
  handling: { tlp: 'TLP_GREEN' },
  clientMutationId: randomUUID(),
  ...changes,
});

/** Drafts an alert on a method, as a member would, with the given changes. */
export async function anAlertDraft(
  userName: string,
  changes: Record<string, unknown> = {},
  author: Asker = as(userName, { purpose: purposeOf(userName) }),
): Promise<DraftPayload> {
  const { draftAlert } = await author.data<{ draftAlert: DraftPayload }>(
    'mutation ($input: AlertInput!) { draftAlert(input: $input) { alert { id version status } errors { code path } } }',
    { input: anAlert(changes) },
  );
  return draftAlert;
}
