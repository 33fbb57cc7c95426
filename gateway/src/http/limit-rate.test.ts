import { json, type TinyHub, tinyHub } from '../tiny-hub.fixture.js';

describe('A member that asks without a pause', () => {
  let hub: TinyHub;
  beforeAll(async () => {
    const others = { memberId: '33333333-3333-4333-8333-333333333333' };
    hub = await tinyHub({ requestsPerMinute: 5 });
    hub.members['subject-of-police'] = { ...hub.members['subject-of-police'], ...others };
  });
  afterAll(() => hub.gateway.stop());

  const body = { query: '{ __typename }' };

  it('is told when to come back, before its request is read, while another is served', async () => {
    const headers = { authorization: `Bearer ${await hub.tokenOf('firm')}` };
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(hub.url, json(body, headers))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(15);
    for (const answer of refused) {
      const seconds = Number(answer.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(await answer.json()).toEqual({
        errors: [{ message: 'Too many requests: wait and try again.', extensions: { code: 'RATE_LIMITED' } }],
      });
    }
    const unread = await fetch(hub.url, { method: 'POST', headers, body: 'x'.repeat(200_000) });
    expect(unread.status).toBe(429);
    expect((await hub.ask('police', body)).status).toBe(200);
  });

  it('is counted as many requests as a long one could have been', async () => {
    // One of five was made above.
    const query = 'query ($input: ImportIncidentsInput) { __typename }';
    const long = await hub.ask('police', { query, variables: { input: 'x'.repeat(350_000) } });
    expect(long.status).not.toBe(429);
    expect((await hub.ask('police', body)).status).toBe(429);
  });

  it('leaves one line in the log for each refusal, which says why', () => {
    const refusals = hub.logLines().filter((line) => line.includes('"status":429'));
    expect(refusals).toHaveLength(17);
    expect(JSON.parse(refusals[0] ?? '')).toMatchObject({ msg: 'request', refusal: 'too many requests', role: 'firm' });
  });
});
