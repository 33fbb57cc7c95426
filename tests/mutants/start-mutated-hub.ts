import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Mutant } from './mutant.js';

/** The hub with a mutant in it, in a process of its own; or the sentence with which it refuses to start. */
export type MutatedHub = { readonly url: string; stop(): Promise<void> } | { readonly refusal: string };

/** By which a process knows the mutant that is switched on in it. */
export const environmentOf = ({ patches = [], isMigrated = false }: Partial<Mutant>): Record<string, string> => ({
  HUB_MUTANT_PATCHES: JSON.stringify(patches),
  ...(isMigrated && { HUB_MUTANT_IS_MIGRATED: 'true' }),
});

/** What a process needs to run from the sources as a mutant has them. */
export const PATCHED_SOURCES = ['--import', join(import.meta.dirname, 'patched-sources.mjs')];

type Message = { readonly url: string } | { readonly kind: string; readonly refusal: string };

/** A start that is refused for any other reason is a mutant that is broken, and finds nothing. */
const isRefusal = ({ kind, refusal }: { kind: string; refusal: string }): boolean =>
  kind === 'ConfigurationError' || refusal.startsWith('The access law is not complete');

export async function startMutatedHub(mutant: Partial<Mutant>, databaseUrl: string): Promise<MutatedHub> {
  const child = fork(join(import.meta.dirname, 'mutated-hub.process.ts'), {
    execArgv: PATCHED_SOURCES,
    env: {
      ...process.env,
      ...environmentOf(mutant),
      NODE_ENV: 'production',
      HUB_TEST_DATABASE_URL: databaseUrl,
    },
  });
  const ended = once(child, 'exit');
  const message = await new Promise<Message>((resolve, reject) => {
    child.once('message', (said) => resolve(said as Message));
    child.once('exit', (code) => reject(new Error(`The hub with ${mutant.name} ended with ${code}.`)));
  });
  if ('url' in message) {
    const stop = async (): Promise<void> => {
      child.disconnect();
      await ended;
    };
    return { url: message.url, stop };
  }
  await ended;
  if (!isRefusal(message)) throw new Error(`${mutant.name} breaks the hub: ${message.kind}: ${message.refusal}`);
  return { refusal: message.refusal };
}
