import type { Difference, Progress } from './difference.js';
import type { Search } from './find-difference.js';
import { openInterference } from './open-interference.js';
import { connectWorldServer, openWorldServer } from './worlds/open-world-server.js';

/** What a parent process sends, and hears. */
export type SearchOrder = Omit<Search, 'onProgress'>;
export type SearchReport =
  | { readonly server: string }
  | { readonly progress: Progress }
  | { readonly done: SearchOrder; readonly difference: Difference | null }
  | { readonly fault: string };

/* Searches as its parent process says, several at a time, until that lets it go; on the server it is told of, or on one that it tells of. */

const report = (said: SearchReport): void => void process.send?.(said);
const known = process.env['WORLD_SERVER'];

async function open(): ReturnType<typeof openInterference> {
  const server = known ? connectWorldServer(known) : await openWorldServer();
  report({ server: server.url });
  return openInterference({ server });
}

const opening = open();
opening.catch((fault: Error) => report({ fault: fault.stack ?? fault.message }));

process.on('message', (order: SearchOrder) => {
  void opening
    .then((interference) =>
      interference.findDifference({ ...order, onProgress: (progress) => report({ progress: { ...progress } }) }),
    )
    .then((difference) => report({ done: order, difference: difference ?? null }))
    .catch((fault: Error) => report({ fault: fault.stack ?? fault.message }));
});
process.on('disconnect', () => {
  void opening.then((interference) => interference.close()).finally(() => process.exit());
});
