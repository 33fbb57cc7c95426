import type { ApolloServerPlugin } from '@apollo/server';
import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import type { HubContext } from '../hub-context.js';
import { faultsOfOperation } from './faults-of-operation.js';
import type { RegisteredOperation } from './operation-manifest.js';

/** Refuses to start with a registered operation that could not be answered, or not lawfully: its system would learn it by night. */
export function checkRegistered(operations: readonly RegisteredOperation[]): ApolloServerPlugin<HubContext> {
  return {
    async serverWillStart({ schema }) {
      const faults = operations.flatMap((operation) => faultsOfOperation(schema, operation));
      if (faults.length > 0) throw new ConfigurationError(faults.map((fault) => `HUB_OPERATIONS: ${fault}`).join('\n'));
    },
  };
}
