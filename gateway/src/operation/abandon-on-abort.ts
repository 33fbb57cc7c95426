import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { untilAborted } from '../http/until-aborted.js';
import type { HubContext } from './hub-context.js';

type Gateway = ApolloServerOptionsWithGateway<HubContext>['gateway'];

/** Apollo Server knows no time limit: an operation whose time is up is answered with the reason, whatever its plan still waits for. */
export function abandonOnAbort(gateway: Gateway): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('The gateway came without an executor.');
      return {
        executor: (request) => untilAborted(executor(request), (request.context as HubContext).asker.signal),
      };
    },
  };
}
