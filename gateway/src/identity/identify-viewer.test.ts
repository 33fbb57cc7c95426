import type { ReachableSubgraph } from '../subgraph/reachable-subgraph.js';
import { viewerIdentifier } from './identify-viewer.js';

const member = {
  memberId: '11111111-1111-4111-8111-111111111111',
  organisationId: '22222222-2222-4222-8222-222222222222',
  role: 'firm',
  memberRole: 'OWNER',
  policeLevel: null,
  territory: [],
  agreementId: null,
};

describe('The member behind a subject', () => {
  let asked: string[];
  let answer: () => Promise<unknown>;
  const signedAs: string[] = [];
  const organisations = {
    name: 'organisations',
    execute: async ({ variables }: { variables?: { subject: string } }) => {
      asked.push(variables?.subject ?? '');
      return { data: { viewerOf: await answer() } };
    },
    ping: async () => {},
    close: async () => {},
  } as unknown as ReachableSubgraph;
  const identifier = (options: { cacheMs?: number; timeoutMs?: number } = {}) =>
    viewerIdentifier({
      organisations,
      signViewer: async ({ role }) => {
        signedAs.push(role);
        return role;
      },
      ...options,
    });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  beforeEach(() => {
    asked = [];
    answer = async () => member;
  });

  it('is asked for as the door-keeper, once for all who ask at the same time', async () => {
    const identify = identifier();
    const found = await Promise.all(Array.from({ length: 50 }, () => identify('a', 'r')));
    expect(found.every((identity) => identity?.memberId === member.memberId)).toBe(true);
    expect([asked, signedAs]).toEqual([['a'], ['gateway']]);
  });

  it('is forgotten after moments, counted from the question: a slow answer prolongs nobody’s access', async () => {
    const identify = identifier({ cacheMs: 120 });
    answer = async () => {
      await pause(100);
      return member;
    };
    await identify('a', 'r');
    await pause(40);
    answer = async () => null;
    expect(await identify('a', 'r')).toBeUndefined();
  });

  it('is never remembered longer than three seconds, whatever the configuration says', async () => {
    const identify = identifier({ cacheMs: 3_600_000 });
    await identify('a', 'r');
    await pause(3_050);
    await identify('a', 'r');
    expect(asked).toHaveLength(2);
  });

  it('is remembered as nobody when there is none', async () => {
    const identify = identifier();
    answer = async () => null;
    expect([await identify('a', 'r'), await identify('a', 'r')]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['nobody answers in time', () => new Promise(() => {})],
    ['the look-up fails', async () => Promise.reject(new Error('down'))],
    ['the answer makes no sense', async () => ({ ...member, role: 'admin' })],
    ['the answer is the door-keeper itself', async () => ({ ...member, role: 'gateway' })],
  ])('is not guessed when %s, and the next request asks again', async (_when, failing) => {
    const identify = identifier({ timeoutMs: 50 });
    answer = failing;
    await expect(identify('a', 'r')).rejects.toThrow();
    answer = async () => member;
    expect((await identify('a', 'r'))?.role).toBe('firm');
  });
});
