import { setImmediate as nextTurn } from 'node:timers/promises';

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';

/** What the resolvers of one request have begun and not ended. */
export class OpenWork {
  #open = 0;
  #whenDone = (): void => {};

  /** Counts what a resolver gave for as long as it is open, and hands it on. */
  follow<T>(given: T): T {
    if (isPromise(given)) this.#begin(given);
    else if (Array.isArray(given)) for (const item of given) if (isPromise(item)) this.#begin(item);
    return given;
  }

  /** Until nothing is open, and nothing follows on what was: what one resolver gave is what the next ones begin with. */
  async settled(): Promise<void> {
    do {
      if (this.#open > 0)
        await new Promise<void>((resolve) => {
          this.#whenDone = resolve;
        });
      await nextTurn();
    } while (this.#open > 0);
  }

  #begin(work: PromiseLike<unknown>): void {
    this.#open += 1;
    const end = (): void => {
      this.#open -= 1;
      if (this.#open === 0) this.#whenDone();
    };
    work.then(end, end);
  }
}
