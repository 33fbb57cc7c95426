import type { Logger } from 'pino';
import { describeFault } from './http/describe-fault.js';

export interface StopOptions {
  readonly log: Logger;
  /** Ends everything in good order. */
  readonly stop: () => Promise<void>;
  /** Gives up what is still in flight, so that `stop` comes to its end. */
  readonly cutOff: () => void;
}

/** A terminal and npm each pass one Ctrl-C on; two signals this close together are one wish. */
const ONE_WISH_MS = 1_000;
/** Longer than the drain and the closing of every database connection together. */
const PATIENCE_MS = 20_000;

/** The first signal ends the process in good order, the second without waiting for anybody, the third at once. */
export function stopOnSignal({ log, stop, cutOff }: StopOptions): void {
  const wishes: number[] = [];
  const onSignal = (signal: NodeJS.Signals): void => {
    const now = performance.now();
    if (now - (wishes.at(-1) ?? Number.NEGATIVE_INFINITY) < ONE_WISH_MS) return;
    wishes.push(now);
    log.info({ signal }, 'stopping');
    if (wishes.length > 2) process.exit(1);
    if (wishes.length === 2) cutOff();
    else void endProcess();
  };
  const endProcess = async (): Promise<void> => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    try {
      await stop();
      process.exit(0);
    } catch (fault) {
      log.fatal({ fault: describeFault(fault) }, 'could not stop in good order');
      process.exit(1);
    }
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
}
