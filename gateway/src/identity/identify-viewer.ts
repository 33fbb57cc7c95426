import { HubError } from '@hub/shared/errors/hub.error';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { type Viewer, viewerClaims } from '@hub/shared/viewer/viewer';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { withinTime } from '../http/within-time.js';
import type { ReachableSubgraph } from '../subgraph/reachable-subgraph.js';

/** Who a subject is, before it has said what for. */
export type Identity = Omit<Viewer, 'purpose' | 'justification' | 'requestId'>;

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

const source =
  'query ViewerOf($subject: String!) { viewerOf(subject: $subject) { memberId organisationId role memberRole policeLevel territory agreementId } }';
const document = parse(source);

const identity = viewerClaims.omit({ purpose: true, justification: true, requestId: true });

/** The hub's own door-keeper: it may ask who a subject is, and nothing else. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
const doorKeeper = (requestId: string): Viewer => ({
  memberId: NOBODY,
  organisationId: NOBODY,
  role: 'gateway',
  memberRole: MemberRole.SERVICE_ACCOUNT,
  policeLevel: null,
  territory: [],
  agreementId: null,
  purpose: null,
  justification: null,
  requestId,
});

/**
 * Asks the organisations subgraph who a subject is. Answers are kept for moments, counted from the question and not from the answer, so
 * that a slow look-up prolongs nobody's access; many requests of one subject wait for one look-up.
 */
export function viewerIdentifier(options: IdentifyViewerOptions): IdentifyViewer {
  const { organisations, signViewer, timeoutMs = 5_000 } = options;
  const cacheMs = Math.min(options.cacheMs ?? LONGEST_CACHE_MS, LONGEST_CACHE_MS);

  async function lookUp(subject: string, requestId: string): Promise<Identity | null> {
    const token = await signViewer(doorKeeper(requestId));
    const { data, errors } = await withinTime(timeoutMs, (signal) =>
      organisations.execute({ document, source, variables: { subject }, token, signal }),
    );
    const found = identity.nullable().safeParse(data?.['viewerOf']);
    if (errors || !found.success || found.data?.role === 'gateway') throw new HubError('SERVICE_UNAVAILABLE');
    return found.data;
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
