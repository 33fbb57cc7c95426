import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { SignIdentity } from '../viewer/session-identity.js';
import type { Viewer } from '../viewer/viewer.js';
import { takeOnViewer } from './take-on-viewer.js';

/** Runs work in one transaction in which PostgreSQL answers as the viewer. */
export function asViewer<T>(
  orm: MikroORM,
  signIdentity: SignIdentity,
  viewer: Viewer,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  return orm.em.fork().transactional(async (transaction) => {
    const em = transaction as unknown as EntityManager;
    await takeOnViewer(em, viewer, signIdentity);
    return work(em);
  });
}
