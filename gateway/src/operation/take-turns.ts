import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { HubContext } from './hub-context.js';
import { shareOf } from './share-of.js';
import { Turns } from './turns.js';

type Gateway = ApolloServerOptionsWithGateway<HubContext>['gateway'];

/** From this price on, worth ten root fields, an operation keeps a database busy for long. */
const COSTLY = 500;

/**
 * Lets every organisation have so many operations carried out at once, and a third as many costly ones; its others wait. The connections to
 * the databases are few and so are their processors, and one firm must not hold them all.
 */
export function takeTurns(gateway: Gateway, atOnce: number): Gateway {
  const turns = new Turns(atOnce);
  const costly = new Turns(Math.max(1, Math.floor(atOnce / 3)));
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
    async load(options) {
      const { executor } = await gateway.load(options);
      if (!executor) throw new Error('The gateway came without an executor.');
      return {
        executor: (request) => {
          const { viewer, signal, facts } = (request.context as HubContext).asker;
          const whose = shareOf(viewer);
          const inTurn = () => turns.take(whose, () => executor(request), signal);
          return (facts.price ?? 0) < COSTLY ? inTurn() : costly.take(whose, inTurn, signal);
        },
      };
    },
  };
}
