import { join } from 'node:path';
import pg from 'pg';
import { ownDatabaseUrl } from '../database/own-database-url.js';
import { ConfigurationError } from '../errors/configuration.error.js';
import { fileAnchor } from './chain/file-anchor.js';
import { type Verdict, verifyChain } from './chain/verify-chain.js';
import { readVerifyingEnvironment } from './environment.js';

function inWords({ head, anchors, waiting, damage }: Verdict): string {
  if (damage) return `${damage.kind}: ${damage.sentence}\n`;
  const chain = `${head.number} lines, each as it was sealed.`;
  const outside = anchors > 0 ? `${anchors} heads written down outside the database agree.` : '';
  const warning =
    anchors > 0 ? '' : 'No head was written down outside the database: that the tail was cut could not be told.';
  return `${[chain, outside, warning, `${waiting} wait to be sealed.`, `Head: ${head.hash}`].filter(Boolean).join('\n')}\n`;
}

/** `npm run audit:verify`: recomputes the chain of the access log; names the first line that is wrong, and then ends with 1. */
try {
  const { ADMIN_DATABASE_URL, HUB_AUDIT_ANCHOR, HUB_DATA_DIR } = readVerifyingEnvironment();
  const client = new pg.Client({ connectionString: ADMIN_DATABASE_URL ?? (await ownDatabaseUrl(HUB_DATA_DIR)) });
  await client.connect().catch((fault: Error) => {
    throw new ConfigurationError(
      `The database cannot be reached (${fault.message}); with a database of its own, the hub must run.`,
    );
  });
  try {
    const anchor = fileAnchor(HUB_AUDIT_ANCHOR ?? join(HUB_DATA_DIR, 'audit-anchor.jsonl'));
    const verdict = await verifyChain(client, anchor);
    process.stdout.write(inWords(verdict));
    if (verdict.damage) process.exitCode = 1;
  } finally {
    await client.end();
  }
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
