import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { HubContext } from './hub-context.js';
import { Turns } from './turns.js';

type Gateway = ApolloServerOptionsWithGateway<HubContext>['gateway'];

/**
 * Lets every organisation have so many operations carried out at once, and its others wait: the connections to the databases are few, and one
 * firm must not hold them all.
 */
export function takeTurns(gateway: Gateway, atOnce: number): Gateway {
  const turns = new Turns(atOnce);
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('The gateway came without an executor.');
      return {
        executor: (request) => {
          const { viewer, signal } = (request.context as HubContext).asker;
          return turns.take(viewer.organisationId, () => executor(request), signal);
        },
      };
    },
  };
}
