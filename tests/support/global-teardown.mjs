import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import './typescript-sources.mjs';

/** Stops the hub as Ctrl-C would, searches what it has said for secrets, and removes what it kept. */
export default async function globalTeardown(config) {
  await globalThis.separateHub?.close();
  const hub = globalThis.hubUnderTest;
  if (!hub) return;
  if (hub.process.exitCode === null) {
    hub.process.kill('SIGINT');
    // Closed, and not just ended: the last of what it said has arrived.
    await once(hub.process, 'close');
  }
  const { judgeRun } = await import('../canaries/judge-run.ts');
  const faults = judgeRun({ directory: hub.canaries, isWhole: ranEveryTest(config) });
  const directories = [hub.directory, hub.canaries, process.env.HUB_PREPARED_CLUSTER];
  await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
  if (faults.length > 0)
    throw new Error(`Secrets crossed, or nothing shows that they could not:\n${faults.join('\n')}`);
}

/** Whether the run was not narrowed to some tests. */
function ranEveryTest({ testPathPatterns, testNamePattern, onlyChanged, shard, findRelatedTests }) {
  return testPathPatterns.patterns.length === 0 && !testNamePattern && !onlyChanged && !shard && !findRelatedTests;
}
