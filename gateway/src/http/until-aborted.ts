/** Waits for work no longer than somebody wants it: rejects with the reason of the abort, and leaves the work to end unheard. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abandon = () => reject(signal.reason);
    const finish = () => signal.removeEventListener('abort', abandon);
    if (signal.aborted) abandon();
    else signal.addEventListener('abort', abandon, { once: true });
    work.then(resolve, reject).then(finish, finish);
  });
}
