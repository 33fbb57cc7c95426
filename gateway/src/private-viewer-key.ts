import type { ViewerKey } from '@hub/shared/viewer/viewer-token';
import { z } from 'zod';

/** A private JSON Web Key, as the text of a variable holds it. */
export const privateViewerKey = z.string().transform(asKey);

function asKey(text: string, context: z.RefinementCtx): ViewerKey {
  try {
    const key = JSON.parse(text) as ViewerKey;
    if (typeof key === 'object' && key !== null && typeof key.d === 'string') return key;
  } catch {
    // Said below.
  }
  context.addIssue('is not a private JSON Web Key');
  return z.NEVER;
}
