import { randomUUID } from 'node:crypto';
import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { changePart } from '../incident/change-part.js';
import { assertRoom } from './assert-room.js';
import { assertWithinRetention } from './assert-within-retention.js';
import type { EvidenceInput } from './evidence.input.js';
import { EvidenceItem } from './evidence-item.js';
import { EVIDENCE_IS_ADDED, type FoundEvidence, foundEvidence } from './evidence-to-change.js';
import { IncidentEvidence } from './incident-evidence.entity.js';
import type { KeptEvidence } from './kept-evidence.js';
import { MEDIA_TYPES } from './media-types.js';
import { SignedAddress } from './signed-address.js';
import { storedObject } from './stored-object.js';

const SHA256 = /^[0-9a-f]{64}$/;

const refuse = (code: string, field: string, sentence: Sentence): never => {
  throw new Refusal(code, ['input', field], sentence);
};

function checkedHash(given: string): string {
  const sha256 = given.toLowerCase();
  if (!SHA256.test(sha256))
    refuse('NOT_A_HASH', 'sha256', {
      en: 'sha256 must have 64 hexadecimal digits.',
      fr: 'sha256 compte 64 chiffres hexadécimaux.',
    });
  return sha256;
}

function assertMediaType(mediaType: string): void {
  if (!Object.hasOwn(MEDIA_TYPES, mediaType))
    refuse('UNKNOWN_MEDIA_TYPE', 'mediaType', {
      en: `mediaType must be one of ${Object.keys(MEDIA_TYPES).join(', ')}.`,
      fr: `mediaType est l’un des suivants : ${Object.keys(MEDIA_TYPES).join(', ')}.`,
    });
}

function assertSize(sizeBytes: number, maxBytes: number): void {
  if (sizeBytes < 1 || sizeBytes > maxBytes)
    refuse('OUT_OF_RANGE', 'sizeBytes', {
      en: `sizeBytes must be between 1 and ${maxBytes}.`,
      fr: `sizeBytes est compris entre 1 et ${maxBytes}.`,
    });
}

function assertCaptured(capturedAt: Date | null, now: Date): void {
  if (capturedAt && capturedAt > now)
    refuse('IN_THE_FUTURE', 'capturedAt', {
      en: 'capturedAt must not be in the future.',
      fr: 'capturedAt ne peut pas être dans le futur.',
    });
  if (capturedAt && capturedAt.getTime() < 0)
    refuse('OUT_OF_RANGE', 'capturedAt', {
      en: 'capturedAt must be in 1970 or later.',
      fr: 'capturedAt ne peut pas être antérieur à 1970.',
    });
}

function checkedFile(input: EvidenceInput, { store, complaintFiledAt }: FoundEvidence, now: Date): KeptEvidence {
  const { kind, capturedAt = null, sizeBytes, mediaType } = input;
  const { sha256 } = checkedParts({
    sha256: () => checkedHash(input.sha256),
    mediaType: () => assertMediaType(mediaType),
    sizeBytes: () => assertSize(sizeBytes, store.maxBytes),
    capturedAt: () => assertCaptured(capturedAt, now),
  });
  const file = {
    id: randomUUID(),
    kind,
    capturedAt: capturedAt?.toISOString() ?? null,
    addedAt: now.toISOString(),
    sha256,
    sizeBytes,
    mediaType,
    ownLegalAction: input.ownLegalAction ?? false,
    storedAt: null,
  };
  assertWithinRetention(file, { complaintFiledAt, now }, ['input', 'capturedAt']);
  return file;
}

const SAME: readonly (keyof KeptEvidence)[] = [
  'sha256',
  'kind',
  'capturedAt',
  'sizeBytes',
  'mediaType',
  'ownLegalAction',
  'storedAt',
];

/** The same file, announced before with the same words and not confirmed since. */
const announcedBefore = (items: readonly KeptEvidence[], file: KeptEvidence): KeptEvidence | undefined =>
  items.find((item) => SAME.every((field) => item[field] === file[field]));

/**
 * Announces a file and gives the address it may be sent to. Until it is confirmed it counts as nothing but an intention: announced again, the
 * same file is the same piece, at a fresh address.
 */
export async function requestUpload(context: RequestContext, input: EvidenceInput) {
  const found = await foundEvidence(context, input.incidentId, { allowed: EVIDENCE_IS_ADDED, isLocked: true });
  const now = await transactionTime(context);
  const file = checkedFile(input, found, now);
  const { incidentId, items } = found.evidence;
  const before = announcedBefore(items, file);
  const item = before ?? file;
  assertRoom(
    items.filter((one) => one !== before),
    now,
    ['input', 'incidentId'],
  );
  if (!before) await changePart(context, IncidentEvidence, incidentId, { items: [...items, item] });
  context.accessLog.collected('Incident', incidentId, `EvidenceItem:${item.id}`);
  return {
    evidence: new EvidenceItem(incidentId, item, found.complaintFiledAt),
    address: new SignedAddress(await found.store.signUpload(storedObject(item))),
  };
}
