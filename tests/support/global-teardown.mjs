import { once } from 'node:events';
import { rm } from 'node:fs/promises';

/** Stops the hub as Ctrl-C would and removes what it kept. */
export default async function globalTeardown() {
  await globalThis.separateHub?.close();
  const hub = globalThis.hubUnderTest;
  if (!hub) return;
  if (hub.process.exitCode === null) {
    hub.process.kill('SIGINT');
    await once(hub.process, 'exit');
  }
  await rm(hub.directory, { recursive: true, force: true });
}
