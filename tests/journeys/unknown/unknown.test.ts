import { as, hubUrl, tokenOf } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { validator } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* US05: forbidden and unknown look the same. */

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** The whole answer as bytes and headers, but for what differs between any two answers. */
async function raw(userName: string, query: string, id: string): Promise<object> {
  const response = await fetch(`${hubUrl()}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf(userName)}`,
      'x-request-id': 'same-request',
    },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, body: await response.text() };
}

const hidden = async (sql: string): Promise<string> => {
  const { rows } = await database().query(sql);
  if (!rows[0]) throw new Error(`The sample has no such record: ${sql}`);
  return rows[0].id;
};

const OTHER_FIRM = `(select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = 'firm.vendome')`;

test.each([
  [
    'incident',
    `select id from incidents.incident where victim_id = ${OTHER_FIRM} and handling_tlp = 'TLP_AMBER_STRICT' limit 1`,
  ],
  ['alert', `select id from alerts.alert where status = 'DRAFT' limit 1`],
  ['statement', `select id from communications.statement where status = 'DRAFT' limit 1`],
  [
    'organisation',
    `select id from organisations.organisation where kind = 'FIRM' and not listed_to_peers and id <> ${OTHER_FIRM} limit 1`,
  ],
  ['premises', `select id from organisations.premises where organisation_id = ${OTHER_FIRM} limit 1`],
])('%s(id): a record of others and no record at all are the same answer to the byte', async (noun, sql) => {
  const query = `query ($id: ID!) { ${noun}(id: $id) { id } }`;
  const forbidden = await raw('firm.bellecour', query, await hidden(sql));
  expect(forbidden).toEqual(await raw('firm.bellecour', query, UNKNOWN));
  expect(JSON.parse((forbidden as { body: string }).body)).toEqual({ data: { [noun]: null } });
});

test.each(['not-an-id', '', "'; drop table incidents.incident; --", 'ÉÉÉ', '0'.repeat(5_000)])(
  'an id that cannot be one (%#) is answered like an unknown one',
  async (id) => {
    const query = 'query ($id: ID!) { incident(id: $id) { id } }';
    expect(await raw('firm.bellecour', query, id)).toEqual(await raw('firm.bellecour', query, UNKNOWN));
  },
);

test('an id that is absent by itself is absent from every page of the list', async () => {
  const id = await hidden(
    `select id from incidents.incident where victim_id = ${OTHER_FIRM} and record_status = 'SUBMITTED' and handling_tlp = 'TLP_AMBER_STRICT' limit 1`,
  );
  const rivoli = as('firm.rivoli');
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { incidents: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await rivoli.data(
        'query ($after: String) { incidents(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
    seen.push(...page.incidents.nodes.map((node) => node.id));
    after = page.incidents.pageInfo.hasNextPage ? page.incidents.pageInfo.endCursor : null;
  } while (after);
  expect(seen).not.toContain(id);
  expect(new Set(seen).size).toBe(seen.length);
});

test.each<[string, object, string]>([
  ['an area there is not', { areaCode: ['75', '75199'] }, '`areaCode`, place 2: there is no such area.'],
  ['an area that is no code', { areaCode: ["x' or 1=1 --"] }, '`areaCode`, place 1: there is no such area.'],
  [
    'a method there is not',
    { modusOperandi: ['MO-NO-SUCH-THING'] },
    '`modusOperandi`, place 1: there is no such method.',
  ],
  ['a method that is no code', { modusOperandi: ['zz\u0000'] }, '`modusOperandi`, place 1: there is no such method.'],
])('a list by %s is refused, in the same words for everybody', async (_, filter, message) => {
  for (const who of [as('firm.vendome'), officer, validator]) {
    const { data, errors } = await who.ask(
      'query ($filter: IncidentFilter) { incidents(filter: $filter) { totalCount } }',
      {
        filter,
      },
    );
    expect([data?.['incidents'] ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      null,
      ['BAD_USER_INPUT'],
    ]);
    expect(errors?.[0]?.message).toContain(message);
  }
});

test.each([['75199'], ["x' or 1=1 --"]])(
  'alerts about %s, an area there is not, are refused to everybody',
  async (code) => {
    for (const who of [as('firm.vendome'), officer, as('press.officer')]) {
      const { errors } = await who.ask('query ($filter: AlertFilter) { alerts(filter: $filter) { nodes { id } } }', {
        filter: { areaCodes: ['75', code] },
      });
      expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
        ['`areaCodes`, place 2: there is no such area.', 'BAD_USER_INPUT'],
      ]);
    }
  },
);

test('a list by an area and a method where nothing happened is empty, and no fault', async () => {
  const { rows } = await database().query(
    `select a.insee_code as code from organisations.area a where a.level = 'COMMUNE'
        and not exists (select from incidents.incident i where a.insee_code = any(i.area_path)) order by 1 limit 1`,
  );
  const filter = { areaCode: [rows[0].code], modusOperandi: ['MO-DISGUISE'], attempted: true };
  expect(
    await as('firm.vendome').data('query ($filter: IncidentFilter) { incidents(filter: $filter) { totalCount } }', {
      filter,
    }),
  ).toEqual({
    incidents: { totalCount: 0 },
  });
});
