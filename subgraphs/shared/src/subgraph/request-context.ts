import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { AccessLog } from '../audit/access-log.js';
import type { ObjectStore } from '../objects/object-store.js';
import type { CursorSeal } from '../pagination/cursor-seal.js';
import type { Viewer } from '../viewer/viewer.js';
import type { OpenWork } from './open-work.js';

/** What one request to one subgraph shares: who is asking, one database transaction that answers as them, and its loaders. */
export interface RequestContext {
  readonly viewer: Viewer;
  /** Bound to the request's only transaction; the database role and session are the viewer's. */
  readonly em: EntityManager;
  readonly accessLog: AccessLog;
  readonly cursors: CursorSeal;
  readonly log: Logger;
  /** What the request's resolvers have begun; its transaction ends after them. */
  readonly work: OpenWork;
  /**
   * Does work as the viewer in a transaction of its own, with a log of its own, which stands whatever becomes of the request: for what must
   * be counted although the request may be undone. It waits for nothing the request holds, and for no connection that requests share.
   */
  apart<T>(work: (em: EntityManager, accessLog: AccessLog) => Promise<T>): Promise<T>;
  /** Where files are kept; none where the hub was given no place for them. */
  readonly objects: ObjectStore | undefined;
  /** Gives the loader of that name, made on first use. */
  loader<L>(name: string, make: () => L): L;
  /** Forgets what was loaded: after a mutation the same question may have another answer. */
  forgetLoaded(): void;
}
