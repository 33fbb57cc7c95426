import { randomInt } from 'node:crypto';
import { writeFileNumber } from '@hub/schema/sample/sample-file-number';

/**
 * A text as a member would write it, that cites a file number nobody else has: wherever it turns up where the law does not show what the
 * author wrote, the test that meets it fails.
 */
export function aSecretText(text: string): string {
  return `${text} Note interne ${writeFileNumber(randomInt(2 ** 34))}.`;
}
