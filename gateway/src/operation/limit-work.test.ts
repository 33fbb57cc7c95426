import { json, type TinyHub, tinyHub } from '../tiny-hub.fixture.js';

describe('An organisation that asks for the most there is without a pause', () => {
  let hub: TinyHub;
  beforeEach(async () => {
    // Two hundred and fifty records in ten seconds.
    hub = await tinyHub({ recordsPerMinute: 1_500 });
    hub.members['subject-of-police'] = {
      ...hub.members['subject-of-police'],
      organisationId: '44444444-4444-4444-8444-444444444444',
    };
  });
  afterEach(() => hub.gateway.stop());

  const two = '{ one: incident(id: "1") { title } other: incident(id: "2") { title } }';
  const asked = (): number => hub.seen.filter(({ subgraph }) => subgraph === 'incidents').length;

  it('is told when there is more, before any subgraph is asked, while another is served', async () => {
    const headers = { authorization: `Bearer ${await hub.tokenOf('firm')}` };
    const answers = await Promise.all(Array.from({ length: 10 }, () => fetch(hub.url, json({ query: two }, headers))));
    const served = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect([served.length, refused.length]).toEqual([2, 8]);
    expect(asked()).toBe(2);
    for (const answer of refused) {
      const seconds = Number(answer.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(10);
      expect(await answer.json()).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^Your organisation .* wait and try again\.$/),
            extensions: { code: 'RATE_LIMITED' },
          },
        ],
      });
    }
    expect((await hub.ask('police', { query: two })).status).toBe(200);
  });

  it('keeps its people from nothing where its connected system is the one that asks', async () => {
    hub.members['subject-of-police'] = { ...hub.members['subject-of-firm'], memberRole: 'SERVICE_ACCOUNT' };
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await hub.ask('police', { query: two })).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await hub.ask('firm', { query: two })).status).toBe(200);
  });

  it('does not hide what it asks for in fragments', async () => {
    const query = `{ ...Two ... { third: incident(id: "3") { title } } } fragment Two on Query ${two}`;
    const statuses: number[] = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await hub.ask('firm', { query })).status);
    expect(statuses).toEqual([200, 429, 429]);
  });

  it('is let through with an operation that is worth more than ten seconds, once', async () => {
    const many = Array.from({ length: 8 }, (_, index) => `a${index}: incident(id: "1") { title }`);
    const query = `{ ${many.join(' ')} }`;
    expect((await hub.ask('firm', { query })).status).toBe(200);
    expect((await hub.ask('firm', { query })).status).toBe(429);
  });
});
