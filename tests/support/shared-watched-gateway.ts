import { startWatchedGateway, type WatchedGateway } from './watched-gateway.js';

let started: Promise<WatchedGateway> | undefined;

async function start(): Promise<WatchedGateway> {
  const gateway = await startWatchedGateway();
  gateway.unref();
  return { ...gateway, close: () => gateway.rest() };
}

/** One with the settings that most tests look at: it takes longer to start than they ask, so the tests of a worker look at the same one in turn. */
export function sharedWatchedGateway(): Promise<WatchedGateway> {
  started ??= start();
  return started;
}
