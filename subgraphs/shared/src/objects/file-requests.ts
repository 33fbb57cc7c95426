import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { type FileAddress, readAddress } from './file-address.js';
import { handOutFile } from './hand-out-file.js';
import { receiveFile } from './receive-file.js';

export interface FileRequestsOptions {
  readonly secret: string;
  readonly pathOf: (key: string) => string;
  readonly log: Logger;
}

/** Transfers at one time: what more there is comes back. */
const MOST_TRANSFERS = 32;

const WORDS: Readonly<Record<number, string>> = {
  201: 'Stored.',
  403: 'This address is not valid, or no longer.',
  404: 'There is no such file.',
  413: 'The file is larger than announced.',
  415: 'The file is of another type than announced.',
  422: 'The file is not the one that was announced.',
  503: 'Too many transfers: try again.',
};

function say(response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    // Whoever is refused may still be sending.
    ...(status >= 400 && { connection: 'close' }),
    ...(status === 503 && { 'retry-after': '5' }),
  });
  response.end(`${WORDS[status]}\n`);
}

const isMissing = (failure: unknown): boolean => (failure as NodeJS.ErrnoException).code === 'ENOENT';

async function transfer(request: IncomingMessage, response: ServerResponse, address: FileAddress, path: string) {
  if (address.method === 'GET') return handOutFile(response, address, path);
  if (request.headers['content-type'] !== address.mediaType) return say(response, 415);
  const announced = request.headers['content-length'];
  if (announced !== undefined && Number(announced) > address.sizeBytes) return say(response, 413);
  say(response, await receiveFile(request, address, path));
}

/**
 * Answers `GET` and `PUT` of signed addresses, below wherever it is mounted. Nobody is asked who he is: the address itself is the right, for
 * five minutes, for one file and one direction, and says what may be sent to it. How long a sender may take is for the server.
 */
export function fileRequests({ secret, pathOf, log }: FileRequestsOptions): RequestListener {
  let transfers = 0;
  return (request, response) => {
    const address = readAddress(secret, request.method ?? '', request.url ?? '', Date.now());
    if (!address) return say(response, 403);
    if (transfers === MOST_TRANSFERS) return say(response, 503);
    transfers += 1;
    transfer(request, response, address, pathOf(address.key))
      .catch((failure: unknown) => {
        if (isMissing(failure)) return say(response, 404);
        // A caller that goes away is no fault of the hub.
        if (!request.destroyed)
          log.error({ kind: (failure as Error).name, stack: (failure as Error).stack }, 'transfer');
        response.destroy();
      })
      .finally(() => {
        transfers -= 1;
      });
  };
}
