import { Router } from 'express';
import type { ReachableSubgraph } from '../subgraph/reachable-subgraph.js';
import { withinTime } from './within-time.js';

const PING_TIMEOUT_MS = 2_000;
/** Anybody may ask; the subgraphs are not asked more often than this. */
const REMEMBERED_MS = 1_000;

interface Health {
  readonly ready: boolean;
  readonly subgraphs: Readonly<Record<string, 'up' | 'down'>>;
}

/**
 * For the platform: `live` says that the process answers, `ready` that every subgraph and its database do and that the hub is not on its
 * way out. They name subgraphs and tell nothing about them.
 */
export function health(subgraphs: readonly ReachableSubgraph[], isStopping: () => boolean): Router {
  let last: { readonly at: number; readonly found: Promise<Health> } | undefined;

  const look = async (): Promise<Health> => {
    const states = await Promise.all(
      subgraphs.map(async (subgraph) => [subgraph.name, await stateOf(subgraph)] as const),
    );
    return { ready: states.every(([, state]) => state === 'up'), subgraphs: Object.fromEntries(states) };
  };
  const present = async (): Promise<Health> => {
    if (!last || Date.now() - last.at > REMEMBERED_MS) last = { at: Date.now(), found: look() };
    const found = await last.found;
    return { ...found, ready: found.ready && !isStopping() };
  };

  return Router()
    .get('/live', (_request, response) => void response.json({ live: true }))
    .get('/ready', async (_request, response) => {
      const found = await present();
      response.status(found.ready ? 200 : 503).json(found);
    })
    .get('/', async (_request, response) => {
      const found = await present();
      response.status(found.ready ? 200 : 503).json({ live: true, ...found });
    });
}

async function stateOf(subgraph: ReachableSubgraph): Promise<'up' | 'down'> {
  try {
    await withinTime(PING_TIMEOUT_MS, () => subgraph.ping());
    return 'up';
  } catch {
    return 'down';
  }
}
