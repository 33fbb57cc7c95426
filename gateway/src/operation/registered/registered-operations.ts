import type { RegisteredOperation } from './operation-manifest.js';

/** As much of a cache as Apollo Server needs; a key is the id behind a prefix of its own. */
interface TextsByKey {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** The operations that connected systems have had registered, and who may send which. */
export interface RegisteredOperations {
  readonly all: readonly RegisteredOperation[];
  /** Whether an account, by its subject, may send the operation of an id. */
  maySend(subject: string, id: string): boolean;
  /** Where Apollo Server looks up an operation that a caller names by its id alone. What callers send is never put into it. */
  readonly texts: TextsByKey;
}

export function registeredOperations(all: readonly RegisteredOperation[]): RegisteredOperations {
  const byId = Map.groupBy(all, ({ id }) => id);
  return {
    all,
    maySend: (subject, id) =>
      byId.get(id)?.some(({ clientName }) => clientName === undefined || clientName === subject) ?? false,
    texts: {
      get: async (key) => byId.get(key.slice(key.lastIndexOf(':') + 1))?.[0]?.body,
      set: async () => {},
      delete: async () => false,
    },
  };
}
