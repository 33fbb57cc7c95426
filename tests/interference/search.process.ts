import type { Difference, Progress } from './difference.js';
import type { Search } from './find-difference.js';
import { openInterference } from './open-interference.js';

/** What a parent process sends, and hears. */
export type SearchOrder = Omit<Search, 'onProgress'>;
export type SearchReport =
  | { readonly progress: Progress }
  | { readonly done: SearchOrder; readonly difference: Difference | null }
  | { readonly fault: string };

/* Searches as its parent process says, several at a time, until that lets it go. */

const report = (said: SearchReport): void => void process.send?.(said);
const opening = openInterference();

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
