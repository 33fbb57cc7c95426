import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { everyPage } from '../../support/every-page.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';

/* The press office drafts, clears, publishes and pulls statements; nobody sees one before its time. */

interface Statement {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly headline: string | null;
}

const STATEMENTS =
  'query ($after: String) { statements(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id status version headline } } }';

const statementsOf = async (userName: string, purpose?: string): Promise<Statement[]> =>
  (await everyPage<Statement>(as(userName, purpose ? { purpose } : {}), STATEMENTS)).nodes;

async function aDraft(author: string, changes: Record<string, unknown> = {}): Promise<Statement> {
  const { draftStatement } = await as(author, { purpose: 'PRESS' }).data<{
    draftStatement: { statement: Statement | null; errors: object[] };
  }>(
    'mutation ($input: StatementInput!) { draftStatement(input: $input) { statement { id status version headline } errors { code path message } } }',
    {
      input: {
        kind: 'PRESS_RELEASE',
        language: 'fr',
        headline: `Point de situation ${randomUUID()}`,
        body: 'Les chiffres consolidés seront publiés en février.',
        concernsOpenInvestigation: false,
        mentionsPerson: false,
        handling: { tlp: 'TLP_CLEAR' },
        clientMutationId: randomUUID(),
        ...changes,
      },
    },
  );
  if (!draftStatement.statement) throw new Error(JSON.stringify(draftStatement.errors));
  return draftStatement.statement;
}

const mutate = async (
  userName: string,
  call: string,
): Promise<{ statement: Statement | null; errors: { code: string }[] }> =>
  (
    await as(userName, { purpose: 'PRESS' }).data<{
      result: { statement: Statement | null; errors: { code: string }[] };
    }>(`mutation { result: ${call} { statement { id status version headline } errors { code path message } } }`)
  ).result;

test('the press officer sees statements in every state, a firm only those published', async () => {
  const press = new Set((await statementsOf('press.officer')).map(({ status }) => status));
  expect([...press]).toEqual(expect.arrayContaining(['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED']));
  for (const userName of ['firm.vendome', 'firm.rivoli', 'firm.bellecour']) {
    const seen = await statementsOf(userName);
    expect(seen.length).toBeGreaterThan(0);
    const unpublished = seen.filter(({ status }) => ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED'].includes(status));
    // A firm sees a statement before its time only if it is named in it and asked to clear it, and never a draft.
    const { rows } = await database().query(
      `select s.id from communications.statement s
         join organisations.member_account a on a.subject = $2 join organisations.member m on m.id = a.member_id
        where s.id = any($1) and m.organisation_id = any(s.named_firm_ids) and s.status <> 'DRAFT'`,
      [unpublished.map(({ id }) => id), userName],
    );
    expect([userName, rows.length]).toEqual([userName, unpublished.length]);
  }
});

test('a draft exists for nobody but the press office and the secretariat', async () => {
  const draft = await aDraft('press.officer');
  for (const userName of ['firm.vendome', 'firm.rivoli', 'police.paris8', 'police.oclco', 'dpo.observatory']) {
    const { statement } = await as(userName, { purpose: 'PRESS' }).data<{ statement: null }>(
      'query ($id: ID!) { statement(id: $id) { id } }',
      { id: draft.id },
    );
    expect([userName, statement]).toEqual([userName, null]);
  }
  expect(
    (
      await as('press.chair').data<{ statement: object }>('query ($id: ID!) { statement(id: $id) { id } }', {
        id: draft.id,
      })
    ).statement,
  ).toEqual({ id: draft.id });
});

test('a statement is published only once two people have cleared it', async () => {
  const draft = await aDraft('press.officer');
  const asked = await mutate('press.officer', `requestClearances(id: "${draft.id}", version: ${draft.version})`);
  const refused = await mutate(
    'press.officer',
    `publishStatement(id: "${draft.id}", version: ${asked.statement?.version})`,
  );
  expect(refused.statement).toBeNull();
  expect(refused.errors).toHaveLength(1);
  const { statement } = await as('press.officer').data<{ statement: { requiredClearances: string[] } }>(
    'query ($id: ID!) { statement(id: $id) { requiredClearances } }',
    { id: draft.id },
  );
  expect(statement.requiredClearances).toContain('EDITORIAL');
  const published = await database().query('select status from communications.statement where id = $1', [draft.id]);
  expect(published.rows[0].status).toBe('IN_REVIEW');
});

test('the author cannot clear the own statement, and one person cannot grant two clearances', async () => {
  const draft = await aDraft('press.officer', { mentionsPerson: true });
  const asked = await mutate('press.officer', `requestClearances(id: "${draft.id}", version: ${draft.version})`);
  const version = asked.statement?.version;
  const own = await mutate(
    'press.officer',
    `clearStatement(id: "${draft.id}", version: ${version}, kind: EDITORIAL, granted: true)`,
  );
  expect(own.errors).toHaveLength(1);
  const chair = await mutate(
    'press.chair',
    `clearStatement(id: "${draft.id}", version: ${version}, kind: LEGAL, granted: true)`,
  );
  expect(chair.errors).toEqual([]);
  const twice = await mutate(
    'press.chair',
    `clearStatement(id: "${draft.id}", version: ${chair.statement?.version}, kind: EDITORIAL, granted: true)`,
  );
  expect(twice.errors.map(({ code }) => code)).toEqual(['SECOND_PERSON_REQUIRED']);
});

test('a new wording is cleared anew, and what changes nothing, or takes the text away, is refused and drops no clearance', async () => {
  const draft = await aDraft('press.officer');
  const asked = await mutate('press.officer', `requestClearances(id: "${draft.id}", version: ${draft.version})`);
  const granted = await mutate(
    'press.chair',
    `clearStatement(id: "${draft.id}", version: ${asked.statement?.version}, kind: EDITORIAL, granted: true)`,
  );
  const version = granted.statement?.version ?? 0;
  const revise = (input: string) =>
    mutate('press.officer', `reviseStatement(id: "${draft.id}", version: ${version}, input: ${input})`);
  const clearances = async (): Promise<object[]> =>
    (
      await as('press.officer', { purpose: 'PRESS' }).data<{ statement: { clearances: object[] } }>(
        'query ($id: ID!) { statement(id: $id) { clearances { kind granted } } }',
        { id: draft.id },
      )
    ).statement.clearances;

  for (const [input, code] of [
    ['{}', 'NOTHING_TO_REVISE'],
    ['{ headline: null, body: null, editorNote: null, mentionsPerson: null }', 'NOTHING_TO_REVISE'],
    [`{ headline: " ${draft.headline} ", mentionsPerson: false }`, 'NOTHING_TO_REVISE'],
    ['{ headline: "" }', 'TEXT_MISSING'],
    ['{ body: "" }', 'TEXT_MISSING'],
    ['{ body: " " }', 'TEXT_MISSING'],
  ] as const)
    expect([input, (await revise(input)).errors.map((error) => error.code)]).toEqual([input, [code]]);
  expect(await clearances()).toEqual([{ kind: 'EDITORIAL', granted: true }]);

  const { statement, errors } = await revise('{ body: "Les chiffres seront publiés en mars." }');
  expect([errors, statement?.status, statement?.version]).toEqual([[], 'IN_REVIEW', version + 1]);
  expect(await clearances()).toEqual([]);
});

test('a statement on an open investigation needs the police', async () => {
  const draft = await aDraft('press.officer', { concernsOpenInvestigation: true });
  const { statement } = await as('press.officer').data<{ statement: { requiredClearances: string[] } }>(
    'query ($id: ID!) { statement(id: $id) { requiredClearances } }',
    { id: draft.id },
  );
  expect(statement.requiredClearances).toContain('POLICE');
});

test('the feed holds published statements and none under embargo', async () => {
  const entries: { uri: string; statement: { id: string } | null }[] = [];
  let after: string | null = null;
  do {
    const { publishedFeed }: { publishedFeed: { entries: typeof entries; nextCursor: string | null } } = await as(
      'press.officer',
    ).data(
      'query ($after: String) { publishedFeed(after: $after, first: 10) { entries { uri version updatedAt pubStatus statement { id headline } } nextCursor } }',
      { after },
    );
    if (publishedFeed.entries.length === 0) break;
    entries.push(...publishedFeed.entries);
    after = publishedFeed.nextCursor;
  } while (after);
  expect(entries.length).toBeGreaterThan(5);
  expect(new Set(entries.map(({ uri, statement }) => `${uri} ${statement?.id}`)).size).toBe(entries.length);
  const { rows } = await database().query(
    `select uri from communications.statement where embargoed_until > now() or status in ('DRAFT', 'IN_REVIEW', 'APPROVED')`,
  );
  for (const { uri } of rows) expect(entries.map((entry) => entry.uri)).not.toContain(uri);
});

test('who may not see an alert gets no edge to it from a statement', async () => {
  for (const userName of ['firm.bellecour', 'press.officer', 'firm.rivoli']) {
    // The time of an alert can be over in between.
    await whileNothingMoves(
      async () => {
        const { statements } = await as(userName).data<{
          statements: { nodes: { aboutAlerts: { id: string }[] | null }[] };
        }>('{ statements(first: 100) { nodes { aboutAlerts { id } } } }');
        return statements.nodes.flatMap(({ aboutAlerts }) => (aboutAlerts ?? []).map(({ id }) => id));
      },
      async (edges) => {
        const { nodes } = await everyPage<{ id: string }>(
          as(userName),
          'query ($after: String) { alerts(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        );
        const own = new Set(nodes.map(({ id }) => id));
        expect([userName, edges.filter((id) => !own.has(id))]).toEqual([userName, []]);
      },
    );
  }
});
