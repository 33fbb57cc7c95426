import { type OpenHub, openHub } from '../../support/open-hub.js';

/*
 * An answer is complete as soon as an error has made a part of it null, although fields beside the one that failed are still being resolved.
 * What they would still ask must not be asked on a connection that serves somebody else by then.
 */

const FAILS_AMONG_OTHERS = `{ organisations(first: 6, kind: POLICE_SERVICE) { nodes {
  premises(after: "no cursor", first: 1) { totalCount }
  agreements { title clauses { number } }
  members { fullName organisation { displayName territory { name } } } } } }`;
const ANYTHING = '{ me { fullName organisation { displayName agreements { title } } } }';

let hub: OpenHub;
beforeAll(async () => {
  hub = await openHub();
});
afterAll(() => hub.close());

test('what is left of a half-resolved answer is no part of anybody else’s, nor does it undo anything', async () => {
  const purpose = 'PREVENTION';
  const codes = new Set<unknown>();
  for (let round = 0; round < 10; round += 1) {
    const asked = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? hub.ask('secretariat.analyst', FAILS_AMONG_OTHERS, { purpose })
        : hub.ask('firm.rivoli', ANYTHING),
    );
    for (const { errors, data } of await Promise.all(asked)) {
      if (!errors) expect(data).toMatchObject({ me: { organisation: { displayName: expect.any(String) } } });
      for (const { extensions } of errors ?? []) codes.add(extensions?.code);
    }
  }
  expect([...codes]).toEqual(['BAD_USER_INPUT']);
  expect(hub.log()).not.toContain('"fault"');
});
