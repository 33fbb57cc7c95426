import { createHash, randomBytes } from 'node:crypto';
import type { Asker } from '../ask.js';

export interface EvidencePayload {
  readonly evidence: { readonly id: string; readonly storedAt: string | null; readonly retentionEndsOn: string } | null;
  readonly address: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
  } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

const PAYLOAD = `{ evidence { id storedAt retentionEndsOn } address { method url headers { name value } } errors { code path } }`;
const REQUEST = `mutation ($input: EvidenceInput!) { requestEvidenceUpload(input: $input) ${PAYLOAD} }`;

/** A file that nobody else has; in plain signs, because what the hub answers is searched for secrets as text. */
export const aPicture = (): Buffer => Buffer.from(randomBytes(2_000).toString('hex'));

/** Announces a file as evidence of an incident. */
export async function announce(
  who: Asker,
  incidentId: string,
  file: Buffer,
  changes: Record<string, unknown> = {},
): Promise<EvidencePayload> {
  const input = {
    incidentId,
    kind: 'CCTV',
    sha256: createHash('sha256').update(file).digest('hex'),
    sizeBytes: file.length,
    mediaType: 'image/png',
    ...changes,
  };
  return (await who.data<{ requestEvidenceUpload: EvidencePayload }>(REQUEST, { input })).requestEvidenceUpload;
}

/** Confirms, or opens, a piece of evidence. */
export async function askFor(
  who: Asker,
  mutation: 'confirmEvidenceUpload' | 'openEvidence',
  incidentId: string,
  evidenceId: string,
): Promise<EvidencePayload> {
  const data = await who.data<Record<string, EvidencePayload>>(
    `mutation ($i: ID!, $e: ID!) { ${mutation}(incidentId: $i, evidenceId: $e) ${PAYLOAD} }`,
    { i: incidentId, e: evidenceId },
  );
  return data[mutation] as EvidencePayload;
}

/** Sends a file to the address that was given for it. */
export async function send({ address }: EvidencePayload, file: Buffer): Promise<number> {
  if (!address) throw new Error('There is no address to send a file to.');
  const headers = Object.fromEntries(address.headers.map(({ name, value }) => [name, value]));
  const { status } = await fetch(address.url, { method: address.method, headers, body: new Uint8Array(file) });
  return status;
}

/** A piece of evidence that was sent and confirmed; gives its id. */
export async function anEvidence(
  who: Asker,
  incidentId: string,
  file: Buffer,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const announced = await announce(who, incidentId, file, changes);
  const id = announced.evidence?.id;
  if (!id) throw new Error(`Not announced: ${JSON.stringify(announced.errors)}`);
  if ((await send(announced, file)) !== 201) throw new Error('Not sent');
  const { errors } = await askFor(who, 'confirmEvidenceUpload', incidentId, id);
  if (errors.length > 0) throw new Error(`Not confirmed: ${JSON.stringify(errors)}`);
  return id;
}
