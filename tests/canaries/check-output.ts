import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossingsIn } from './crossings.js';
import type { Recipient } from './recipient.js';
import { canaryDirectory } from './token-registry.js';

const noted = new Set<string>();

/** For the end of the run: which secrets were really read by somebody entitled. */
function noteSeen(directory: string, userName: string | null, columns: readonly string[]): void {
  const news = columns.map((column) => `${userName}\t${column}\n`).filter((line) => !noted.has(line));
  for (const line of news) noted.add(line);
  if (news.length > 0) appendFileSync(join(directory, 'seen.txt'), news.join(''));
}

/**
 * To be called with whatever the hub hands to anybody, an answer or a mail, and who gets it; what nobody may read secrets in, a log or a
 * metric, goes to a file `*.log` in the canaries' directory instead. A crossing fails the test that met it, and the run as well, in case a
 * test takes the failure for one it expected.
 */
export async function checkOutput(text: string, recipient: Recipient, origin: string): Promise<void> {
  const directory = canaryDirectory();
  if (!directory) return;
  const { userName, hasPurpose } = recipient;
  const crossings = await crossingsIn(text, recipient, (columns) => noteSeen(directory, userName, columns));
  if (crossings.length === 0) return;
  const what = crossings.map(({ token, columns }) => `${token} of ${columns.join(', ')}`).join('; ');
  const fault = `${userName ?? 'nobody'}, ${hasPurpose ? 'for a purpose' : 'without a purpose'}, was given ${what} by ${origin}`;
  appendFileSync(join(directory, 'crossings.txt'), `${fault}\n`);
  throw new Error(fault);
}
