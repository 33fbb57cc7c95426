import { open } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FileAddress } from './file-address.js';

/** How long a reader may take nothing. */
const IDLE_MS = 30_000;

/** Sends a file as something to be saved and never to be shown: what somebody else uploaded is not run in anybody's browser. */
export async function handOutFile(
  response: ServerResponse,
  { fileName, mediaType }: FileAddress,
  path: string,
): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    response.setTimeout(IDLE_MS, () => response.destroy());
    response.writeHead(200, {
      'content-type': mediaType,
      'content-length': size,
      'content-disposition': `attachment; filename="${fileName}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    await pipeline(file.createReadStream({ autoClose: false }), response);
  } finally {
    await file.close();
  }
}
