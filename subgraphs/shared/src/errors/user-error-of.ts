import type { UserError } from '../values/user-error.js';
import type { Viewer } from '../viewer/viewer.js';
import type { Refusal } from './refusal.error.js';

/** A business refusal as it is handed out, in the viewer's language. */
export const userErrorOf = ({ code, path, sentence }: Refusal, { language }: Viewer): UserError => ({
  code,
  path: path ? [...path] : null,
  message: sentence[language],
});
