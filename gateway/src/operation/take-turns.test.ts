import { takeTurns } from './take-turns.js';
import type { ViewerRequest } from './viewer-request.js';

/** A gateway whose operations end when they are told to, behind turns of so many at once. */
async function behindTurns(atOnce: number) {
  const running: { name: string; end: () => void }[] = [];
  const execute = (request: { readonly name: string }): Promise<{ data: null }> =>
    new Promise((resolve) => {
      const end = (): void => {
        running.splice(running.indexOf(operation), 1);
        resolve({ data: null });
      };
      const operation = { name: request.name, end };
      running.push(operation);
    });
  const gateway = {
    load: async () => ({ executor: execute }),
    onSchemaLoadOrUpdate: () => () => {},
    stop: async () => {},
  };
  const { executor } = await takeTurns(gateway as never, atOnce).load({} as never);
  return {
    running: () => running.map(({ name }) => name),
    async end(name: string) {
      running.find((operation) => operation.name === name)?.end();
      await new Promise(setImmediate);
    },
    async ask(name: string, organisationId: string, price: number) {
      const asker = { viewer: { organisationId }, signal: new AbortController().signal, facts: { price } };
      void executor?.({ name, context: { asker: asker as unknown as ViewerRequest } } as never);
      await new Promise(setImmediate);
    },
  };
}

test('of the operations an organisation has carried out at once a third are costly, and its cheap ones pass them', async () => {
  const gateway = await behindTurns(3);
  await gateway.ask('costly 1', 'a firm', 1_500);
  await gateway.ask('costly 2', 'a firm', 500);
  await gateway.ask('cheap 1', 'a firm', 499);
  await gateway.ask('cheap 2', 'a firm', 51);
  await gateway.ask('cheap 3', 'a firm', 51);
  await gateway.ask('costly of others', 'another firm', 1_500);
  expect(gateway.running()).toEqual(['costly 1', 'cheap 1', 'cheap 2', 'costly of others']);
  await gateway.end('costly 1');
  expect(gateway.running()).toEqual(['cheap 1', 'cheap 2', 'costly of others', 'cheap 3']);
  await gateway.end('cheap 1');
  expect(gateway.running()).toEqual(['cheap 2', 'costly of others', 'cheap 3', 'costly 2']);
});

test('one costly operation is carried out wherever one is at all', async () => {
  const gateway = await behindTurns(1);
  await gateway.ask('costly', 'a firm', 5_000);
  expect(gateway.running()).toEqual(['costly']);
});
