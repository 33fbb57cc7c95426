import { contentDigest } from '@hub/shared/idempotency/content-digest';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { requiredText } from '@hub/shared/text/required-text';
import { assertRepeats, IS_TAKEN_BACK, type SentBefore } from '../request/assert-repeats.js';
import type { IncidentInput } from './incident.input.js';

export interface Sent {
  readonly mutation: string;
  readonly input: IncidentInput;
  /** What else was sent. */
  readonly [argument: string]: unknown;
}

export interface DeclaredUnder {
  readonly incidentId: string;
  /** Whether the key was free until now. */
  readonly isNew: boolean;
}

const path = ['input', 'clientMutationId'];

/**
 * Takes the member's own key for an incident, and gives the incident that has it: this one, or the one an earlier request of the same
 * member was about. Two requests at once wait for one another here. The same key with other content is refused, and one whose record was taken back.
 */
export async function declaredUnder(
  { em, viewer }: RequestContext,
  { mutation, ...content }: Sent,
  incidentId: string,
): Promise<DeclaredUnder> {
  const { clientMutationId } = content.input;
  const key = [
    viewer.memberId,
    requiredText(clientMutationId, {
      path,
      name: { en: 'The key of the declaration', fr: 'La clé de la déclaration' },
      max: 100,
    }),
  ];
  const digest = contentDigest(mutation, content);
  const taken = await em.execute<object[]>(
    `insert into incidents.incident_declaration (member_id, client_mutation_id, incident_id, digest) values (?, ?, ?, ?)
     on conflict (member_id, client_mutation_id) do nothing returning incident_id`,
    [...key, incidentId, digest],
  );
  if (taken.length > 0) return { incidentId, isNew: true };
  const [earlier] = await em.execute<({ id: string } & SentBefore)[]>(
    `select k.incident_id as id, k.digest, ${IS_TAKEN_BACK} as "isTakenBack" from incidents.incident_declaration k
      where k.member_id = ? and k.client_mutation_id = ?`,
    key,
  );
  if (!earlier) throw new Error('A key is taken by nobody.');
  assertRepeats(earlier, digest, 'clientMutationId');
  return { incidentId: earlier.id, isNew: false };
}
