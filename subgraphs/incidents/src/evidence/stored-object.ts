import type { StoredObject } from '@hub/shared/objects/object-store';
import type { KeptEvidence } from './kept-evidence.js';

/** The file of a piece of evidence, as the store knows it. */
export const storedObject = ({ id, sha256, sizeBytes, mediaType }: KeptEvidence): StoredObject => ({
  key: id,
  sha256,
  sizeBytes,
  mediaType,
});
