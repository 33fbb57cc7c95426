import { asViewer } from '@hub/shared/subgraph/as-viewer';
import type { SignIdentity } from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';

/** A transaction that answers as a viewer, and is undone in the end. */
export interface UndoneTransaction {
  readonly em: EntityManager;
  undo(): Promise<void>;
}

class Undone extends Error {}

/**
 * Opens one beside whatever else is open: MikroORM remembers the innermost transaction of an asynchronous call, whichever database layer
 * it belongs to, so those of several subgraphs must not be opened within one another.
 */
export function openUndoneTransaction(orm: MikroORM, sign: SignIdentity, viewer: Viewer): Promise<UndoneTransaction> {
  return new Promise((resolve, reject) => {
    const end = Promise.withResolvers<never>();
    const over = asViewer(orm, sign, viewer, (em) => {
      const undo = (): Promise<void> => {
        end.reject(new Undone());
        return over;
      };
      resolve({ em, undo });
      return end.promise;
    }).catch((error: unknown) => {
      if (error instanceof Undone) return;
      reject(error as Error);
      throw error;
    });
  });
}
