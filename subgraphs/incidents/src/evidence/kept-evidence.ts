import type { EvidenceKind } from './evidence-kind.enum.js';

/** What is kept of a piece of evidence beside its file, as JSON. */
export interface KeptEvidence {
  /** Also the key of its file. */
  readonly id: string;
  readonly kind: `${EvidenceKind}`;
  readonly capturedAt: string | null;
  readonly addedAt: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Whether the firm keeps it for an action of its own at law. */
  readonly ownLegalAction: boolean;
  /** When the store was found to hold the file, whole and unaltered. */
  readonly storedAt: string | null;
}
