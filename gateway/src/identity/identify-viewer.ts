import { HubError } from '@hub/shared/errors/hub.error';
import { doorKeeper, type Identity } from '@hub/shared/viewer/door-keeper';
import type { Viewer } from '@hub/shared/viewer/viewer';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { withinTime } from '../http/within-time.js';
import type { ReachableSubgraph } from '../subgraph/reachable-subgraph.js';

/** Gives the member behind a subject; `undefined` when there is none, or none that may come in. Throws when nobody can tell. */
export type IdentifyViewer = (subject: string, requestId: string) => Promise<Identity | undefined>;

export interface IdentifyViewerOptions {
  readonly organisations: ReachableSubgraph;
  readonly signViewer: (viewer: Viewer) => Promise<string>;
  /** A suspended member or organisation must be out within five seconds; this is most of what that takes. */
  readonly cacheMs?: number;
  readonly timeoutMs?: number;
}

const LONGEST_CACHE_MS = 3_000;
const REMEMBERED_SUBJECTS = 10_000;

const source = doorKeeper.question;
const document = parse(source);

/**
 * Asks the organisations subgraph who a subject is. Answers are kept for moments, counted from the question and not from the answer, so
 * that a slow look-up prolongs nobody's access; many requests of one subject wait for one look-up.
 */
export function viewerIdentifier(options: IdentifyViewerOptions): IdentifyViewer {
  const { organisations, signViewer, timeoutMs = 5_000 } = options;
  const cacheMs = Math.min(options.cacheMs ?? LONGEST_CACHE_MS, LONGEST_CACHE_MS);

  async function lookUp(subject: string, requestId: string): Promise<Identity | null> {
    const token = await signViewer(doorKeeper.viewer(requestId));
    const { data, errors } = await withinTime(timeoutMs, (signal) =>
      organisations.execute({ document, source, variables: { subject }, token, signal }),
    );
    const found = doorKeeper.read(data);
    if (errors || found === undefined) throw new HubError('SERVICE_UNAVAILABLE');
    return found;
  }

  // `null` cannot be cached, and that a subject is unknown is worth remembering too.
  const known = new LRUCache<string, { identity: Identity | null }, string>({
    max: REMEMBERED_SUBJECTS,
    ttl: cacheMs,
    fetchMethod: async (subject, _stale, { options: entry, context: requestId }) => {
      const askedAt = performance.now();
      const found = await lookUp(subject, requestId);
      entry.ttl = Math.max(1, cacheMs - (performance.now() - askedAt));
      return { identity: found };
    },
  });

  return async (subject, requestId) => (await known.fetch(subject, { context: requestId }))?.identity ?? undefined;
}
