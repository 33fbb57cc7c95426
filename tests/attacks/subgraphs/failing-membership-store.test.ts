import type { OpenSubgraph } from '@hub/shared/subgraph/open-subgraph';
import { type OpenHub, openHub } from '../../support/open-hub.js';

/* Who a subject is cannot be told, or is told wrongly: then nobody is let in, and the next request asks again. */

const SECRET = 'hunter2';

let hub: OpenHub;
let subject = 0;
/** What the register answers; `undefined` lets the true one answer. */
let register: (() => Promise<unknown>) | undefined;
let member: Record<string, unknown>;

function unreliable(real: OpenSubgraph): OpenSubgraph {
  return {
    ...real,
    async execute(request) {
      const asksWho = request.variables?.['subject'] !== undefined;
      if (!asksWho) return real.execute(request);
      if (register) return (await register()) as never;
      return real.execute({ ...request, variables: { subject: 'police.prefecture' } });
    },
  };
}

beforeAll(async () => {
  hub = await openHub({
    replace: (all) => ({ organisations: unreliable(all.get('organisations') as OpenSubgraph) }),
    // As long as a busy machine may need for an honest answer.
    subgraphTimeoutMs: 2_000,
  });
  register = undefined;
  const { data } = await hub.ask(`somebody.${subject}`, '{ me { id organisation { id } } }', {
    purpose: 'INVESTIGATION',
  });
  const { me } = data as { me: { id: string; organisation: { id: string } } };
  member = {
    memberId: me.id,
    organisationId: me.organisation.id,
    role: 'police',
    memberRole: 'POLICE_OFFICER',
    policeLevel: 'PREFECTURE',
    territory: ['75'],
    agreementId: null,
  };
});
afterAll(() => hub.close());
beforeEach(() => {
  // Nobody the hub remembers.
  subject += 1;
});

const ask = () => hub.ask(`somebody.${subject}`, '{ me { id } incidents(first: 3) { nodes { id } } }');
const answering = (viewerOf: unknown, errors?: unknown) => async () => ({
  data: { viewerOf },
  ...(errors ? { errors } : {}),
});

test('a member the register describes as it should is let in, so that what is refused below is refused for its fault', async () => {
  register = answering(member);
  expect((await ask()).status).toBe(200);
});

test.each<[string, () => () => Promise<unknown>]>([
  ['fails', () => () => Promise.reject(new Error(SECRET))],
  ['says nothing', () => () => new Promise(() => {})],
  ['answers errors with the member', () => answering(member, [{ message: SECRET }])],
  ['answers no data', () => async () => ({})],
  ['answers null data', () => async () => ({ data: null })],
  ['answers errors alone', () => async () => ({ errors: [{ message: SECRET, extensions: { code: 'FORBIDDEN' } }] })],
  ['leaves the question out', () => async () => ({ data: {} })],
  ['answers a list', () => answering([member])],
  ['answers a text', () => answering('police')],
  ['answers true', () => answering(true)],
  ['names no role', () => answering({ ...member, role: undefined })],
  ['names an unknown role', () => answering({ ...member, role: 'administrator' })],
  ['names the door-keeper', () => answering({ ...member, role: 'gateway' })],
  ['names two roles', () => answering({ ...member, role: ['police', 'secretariat'] })],
  ['names a role in other letters', () => answering({ ...member, role: 'Police' })],
  ['names no organisation', () => answering({ ...member, organisationId: null })],
  ['names every organisation', () => answering({ ...member, organisationId: '%' })],
  ['names no member', () => answering({ ...member, memberId: '' })],
  ['names a territory that is a pattern', () => answering({ ...member, territory: ['%'] })],
  ['names a territory that ends the list and begins another', () => answering({ ...member, territory: ['75},{92'] })],
  ['names a territory that is a text', () => answering({ ...member, territory: '75' })],
  ['names an unknown level', () => answering({ ...member, policeLevel: 'NATIONAL' })],
  ['names a level that is a list', () => answering({ ...member, policeLevel: ['CENTRAL_OFFICE'] })],
  ['names an agreement that is none', () => answering({ ...member, agreementId: 'all' })],
])('when the register %s nobody is let in, and once it is well again the member is', async (_what, fault) => {
  register = fault();
  const { status, data, text } = await ask();
  expect([status, data]).toEqual([503, undefined]);
  expect(text + hub.log()).not.toContain(SECRET);
  register = answering(member);
  expect((await ask()).status).toBe(200);
});

test('what else the register says of a member is not believed', async () => {
  register = answering({ ...member, purpose: 'INVESTIGATION', justification: 'none', requestId: 'mine' });
  const { data, errors } = await hub.ask(`somebody.${subject}`, '{ incidents(first: 3) { nodes { victim { id } } } }');
  expect([data, errors?.map((error) => error.extensions?.code)]).toEqual([undefined, ['PURPOSE_REQUIRED']]);
});
