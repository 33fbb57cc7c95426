import { hubUrl, tokenOf } from '../support/ask.js';
import { DEMO_USER_NAMES } from '../support/demo-viewers.js';
import { crossingsIn } from './crossings.js';

/* Pages and answers the hub gives without asking who it is. Every one is searched as it comes; here they are asked for. */

const PATHS = [
  '/',
  '/health/live',
  '/health/ready',
  '/console/settings.json',
  '/demo/members',
  '/demo/jwks',
  '/metrics',
  '/none',
];

test.each(PATHS)('%s holds no secret of the sample', async (path) => {
  const response = await fetch(new URL(path, hubUrl()));
  const text = await response.text();
  expect(await crossingsIn(text, { userName: null, hasPurpose: false })).toEqual([]);
});

test.each(['', 'Bearer nonsense', 'Bearer e30.e30.'])(
  'an operation under the authority of "%s" is answered without a secret',
  async (authorization) => {
    const response = await fetch(`${hubUrl()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ incidents(first: 10) { nodes { id reference narrative } } }' }),
    });
    expect(response.status).toBe(401);
    expect(await crossingsIn(await response.text(), { userName: null, hasPurpose: false })).toEqual([]);
  },
);

test.each(DEMO_USER_NAMES)('the token of %s holds nothing of the member but its name', async (userName) => {
  const payload = Buffer.from((await tokenOf(userName)).split('.')[1] ?? '', 'base64url').toString();
  expect(await crossingsIn(payload, { userName: null, hasPurpose: false })).toEqual([]);
});
