import type { mustStatePurpose } from '@hub/shared/viewer/must-state-purpose';
import { jest } from '@jest/globals';
import { BEFORE_THOSE_OF_TESTS } from '../../support/given/of-the-sample.js';
import type { OpenHub } from '../../support/open-hub.js';
import { tellsNoMore } from './tells-no-more.js';

/*
 * The rule that asks for a purpose is asked at the gateway, in each subgraph and for the session of the database. It is made to throw the
 * first time it is asked in a request, the second, and so on: whoever needs a purpose gets no personal data at any of these places.
 */

const FAULT = 'the register of purposes on hunter2 is down';
const rule = '@hub/shared/viewer/must-state-purpose';
const real: typeof mustStatePurpose = (await import('@hub/shared/viewer/must-state-purpose')).mustStatePurpose;

/** How often the rule may still be asked before it throws; once, so that what comes after is decided by the rule itself. */
let left = Number.POSITIVE_INFINITY;
let thrown = 0;

jest.unstable_mockModule(rule, () => ({
  mustStatePurpose: (viewer: Parameters<typeof mustStatePurpose>[0]) => {
    left -= 1;
    if (left === -1) {
      thrown += 1;
      throw new Error(FAULT);
    }
    return real(viewer);
  },
}));

let hub: OpenHub;
beforeAll(async () => {
  const { openHub } = await import('../../support/open-hub.js');
  hub = await openHub();
});
afterAll(() => hub.close());

const QUERY = `{ incidents(first: 5, filter: { ${BEFORE_THOSE_OF_TESTS} }) {
  nodes { id victim { displayName } loss { stolenEur } place { address } complaint { procedureNumber } } } }`;

const askWithFaultAt = async (place: number, purpose?: string) => {
  left = place;
  thrown = 0;
  const answer = await hub.ask('police.prefecture', QUERY, purpose ? { purpose } : {});
  left = Number.POSITIVE_INFINITY;
  return { ...answer, wasThrown: thrown > 0 };
};

test('whoever states no purpose gets nothing, wherever the rule fails', async () => {
  await askWithFaultAt(1_000);
  const reached: boolean[] = [];
  for (let place = 0; place < 4; place += 1) {
    const { data, text, errors, wasThrown } = await askWithFaultAt(place);
    reached.push(wasThrown);
    expect([place, data ?? null]).toEqual([place, null]);
    expect(errors?.map((error) => error.extensions?.code)).toEqual([
      wasThrown ? 'INTERNAL_SERVER_ERROR' : 'PURPOSE_REQUIRED',
    ]);
    expect(text).not.toContain(FAULT);
  }
  expect(reached).toContain(true);
});

test('whoever states one gets the answer, or less of it and an error that says so', async () => {
  const healthy = await askWithFaultAt(1_000, 'INVESTIGATION');
  expect(healthy.data).toBeTruthy();
  const reached: boolean[] = [];
  for (let place = 0; place < 8; place += 1) {
    const { data, text, errors, wasThrown } = await askWithFaultAt(place, 'INVESTIGATION');
    reached.push(wasThrown);
    expect([place, tellsNoMore(data, healthy.data)]).toEqual([place, true]);
    if (wasThrown) expect(errors?.map((error) => error.extensions?.code)).toContain('INTERNAL_SERVER_ERROR');
    else expect(data).toEqual(healthy.data);
    expect(text).not.toContain(FAULT);
  }
  // The gateway, the subgraph, its session: at the least.
  expect(reached.filter(Boolean).length).toBeGreaterThanOrEqual(3);
});
