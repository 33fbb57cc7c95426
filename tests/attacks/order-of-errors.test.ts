import { setTimeout as pause } from 'node:timers/promises';
import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { type OpenHub, openHub } from '../support/open-hub.js';

/* Subgraphs answer side by side. Which of them was quicker can depend on what it has to search through, and is nobody's business. */

const BOTH_REFUSED = '{ statements(after: "no cursor") { totalCount } auditTrail { totalCount } }';

let slow = '';
const slowedDown = (subgraph: OpenSubgraph): OpenSubgraph => ({
  ...subgraph,
  execute: async (request) => {
    if (subgraph.name === slow) await pause(200);
    return subgraph.execute(request);
  },
});

let hub: OpenHub;
beforeAll(async () => {
  hub = await openHub({
    replace: (subgraphs) => Object.fromEntries([...subgraphs].map(([name, subgraph]) => [name, slowedDown(subgraph)])),
  });
});
afterAll(() => hub.close());

test('the errors of an answer do not tell which subgraph was quicker', async () => {
  const answers: string[] = [];
  for (const name of ['communications', 'organisations']) {
    slow = name;
    answers.push((await hub.ask('firm.rivoli', BOTH_REFUSED)).text);
  }
  expect(JSON.parse(answers[0] ?? '').errors).toHaveLength(2);
  expect(answers[1]).toBe(answers[0]);
});
