import { randomUUID } from 'node:crypto';
import { as, tokenOf } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { aFiledIncident } from '../support/given/a-declaration.js';
import { sharedWatchedGateway } from '../support/shared-watched-gateway.js';
import type { WatchedGateway } from '../support/watched-gateway.js';
import { acceptedInputs } from './accepted-inputs.js';
import { authorOf } from './author-of.js';
import { operationWith, type PlaceOfValue, placesOfValues } from './places-of-values.js';

/* What somebody writes is stored as it was written, or refused with the field that holds it; and no text becomes a line of the log. */

const FAKE_LINE = '{"level":30,"msg":"request","role":"police","status":200}';

const ODD: Readonly<Record<string, string>> = {
  'a NUL': 'a\u0000b',
  'the end of a line': 'a\r\nb',
  'a line of a log': `a\n${FAKE_LINE}\n`,
  'a line of a log, after a separator of paragraphs': `a\u2029${FAKE_LINE}`,
  'an order to a terminal': 'a\u001b[2K\u001b[1Ab',
  'a turn of the reading direction': 'a\u202Eb\u202C',
  'half a character': 'a\uD83D',
  'a family of one character': 'a 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 b',
  'a letter and its accent': 'e\u0301 \uFEFFé',
  'Arabic and Hebrew': 'سرقة מעשה',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template, for whoever would read it as one.
  'tags and quotes': '<b onclick="x()">&amp;</b> \' " ` \\ ${x}',
};

let hub: WatchedGateway;
beforeAll(async () => {
  hub = await sharedWatchedGateway();
}, 60_000);
afterAll(async () => {
  await hub.close();
});

const RECORDS = ['declareIncident', 'draftAlert', 'draftStatement'];
/** Free texts. A plate is none: it is stored in the form of plates. */
const texts = placesOfValues().filter(
  ({ path, type, way }) => type === 'String' && way.at(-1) !== 'plate' && RECORDS.includes(path.at(-1)?.name ?? ''),
);

interface Payload {
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] | null }[];
}

interface Revision extends Payload {
  readonly statement: {
    readonly version: number;
    readonly headline: string;
    readonly body: string;
    readonly editorNote: string;
  } | null;
}

const REVISE = `
  mutation ($id: ID!, $version: Int!, $input: StatementRevisionInput!) {
    reviseStatement(id: $id, version: $version, input: $input) {
      statement { version headline body editorNote } errors { code path }
    }
  }`;

/** Every text in every row of the database that holds the mark. */
async function storedWith(mark: string): Promise<Set<string>> {
  const { rows: tables } = await database().query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('incidents', 'alerts', 'communications')`,
  );
  const union = tables.map(({ name }) => `select to_jsonb(t) as row from ${name} t where t::text like $1`);
  const { rows } = await database().query<{ row: unknown }>(union.join(' union all '), [`%${mark}%`]);
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const { row } of rows) collect(row);
  return found;
}

/** The ends of lines may be stored as one sign. */
const asStored = (text: string): string => text.trim().replaceAll('\r\n', '\n');

/** What became of texts that were written into one place. */
interface Written {
  readonly kept: readonly string[];
  /** Where the refusals of the others say the fault is. */
  readonly refused: readonly (readonly (string | undefined)[])[];
}

/** Of all that is written here. */
const MARK = randomUUID().slice(0, 8);
const LONG = 'é'.repeat(30_000) + 'x'.repeat(10_000);
const TEXTS = [...Object.values(ODD), LONG];

async function write(place: PlaceOfValue, key: string): Promise<Written> {
  const values = TEXTS.map((text, index) => `${key}${index} ${text}`);
  const { query, variables } = operationWith(place, values, await acceptedInputs(place, key));
  const author = authorOf(place);
  const asked = as(author, { url: hub.url, purpose: purposeOf(author) });
  const data = await asked.data<Record<string, Payload>>(query, variables);
  const payloads = values.map((value, index) => ({ value, refusals: data[`a${index}`]?.errors ?? [] }));
  return {
    kept: payloads.filter(({ refusals }) => refusals.length === 0).map(({ value }) => asStored(value)),
    refused: payloads
      .filter(({ refusals }) => refusals.length > 0)
      .map(({ refusals }) => refusals.map(({ path }) => path?.filter((step) => Number.isNaN(Number(step))).join('.'))),
  };
}

describe('odd characters and forty thousand characters', () => {
  const written = new Map<string, Written | Error>();
  let stored: ReadonlySet<string>;

  beforeAll(async () => {
    for (const [index, place] of texts.entries())
      written.set(place.coordinate, await write(place, `${MARK}-${index}-`).catch((fault: Error) => fault));
    // Once for all places: it reads every row there is.
    stored = new Set([...(await storedWith(MARK))].map(asStored));
  }, 120_000);

  test.each(texts.map((place) => [place.coordinate, place] as const))(
    'are kept exactly by %s, or refused by its name',
    (coordinate, { way }) => {
      const outcome = written.get(coordinate);
      if (!outcome || outcome instanceof Error) throw outcome;
      expect(outcome.kept.filter((text) => !stored.has(text))).toEqual([]);
      for (const paths of outcome.refused) expect(paths).toContain(way.join('.'));
      expect(outcome.kept.length + outcome.refused.length).toBe(TEXTS.length);
    },
  );
});

async function aValidatedIncident(): Promise<{ id: string; version: number }> {
  const id = await aFiledIncident('firm.vendome');
  const validator = as('secretariat.validator', { purpose: 'PREVENTION' });
  const { incident } = await validator.data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  const { validateIncident } = await validator.data<{ validateIncident: { incident: { version: number } } }>(
    'mutation ($id: ID!, $version: Int!) { validateIncident(id: $id, version: $version) { incident { version } } }',
    { id, version: incident.version },
  );
  return { id, version: validateIncident.incident.version };
}

test('a new wording keeps odd characters exactly, or refuses them by the name of its field', async () => {
  const press = as('press.officer', { url: hub.url, purpose: 'PRESS' });
  const place = texts.find(({ coordinate }) => coordinate === 'Mutation.draftStatement(input.body)');
  const input = place && (await acceptedInputs(place, randomUUID()))?.(0);
  const { draftStatement } = await press.data<{ draftStatement: { statement: { id: string } } }>(
    'mutation ($input: StatementInput!) { draftStatement(input: $input) { statement { id } } }',
    { input },
  );
  const { id } = draftStatement.statement;
  let version = 1;
  for (const field of ['headline', 'body', 'editorNote'])
    for (const text of Object.values(ODD)) {
      const { reviseStatement } = await press.data<{ reviseStatement: Revision }>(REVISE, {
        id,
        version,
        input: { [field]: text },
      });
      const { statement, errors } = reviseStatement;
      if (errors.length > 0) expect(errors.map(({ path }) => path?.join('.'))).toEqual([`input.${field}`]);
      else expect([field, asStored(String(statement?.[field as 'body']))]).toEqual([field, asStored(text)]);
      version = statement?.version ?? version;
    }
  expect(version).toBeGreaterThan(10);
});

test('a reason is kept exactly, whatever language and signs it is written in', async () => {
  const purpose = 'PREVENTION';
  const mark = randomUUID().slice(0, 8);
  const reason = `${mark} ${ODD['a family of one character']} ${ODD['Arabic and Hebrew']} ${ODD['tags and quotes']}`;
  const { id, version } = await aValidatedIncident();
  const { requalifyIncident } = await as('secretariat.validator', { url: hub.url, purpose }).data<{
    requalifyIncident: Payload;
  }>(
    'mutation ($id: ID!, $version: Int!, $reason: String!) { requalifyIncident(id: $id, version: $version, category: BURGLARY, reason: $reason) { errors { code path } } }',
    { id, version, reason },
  );
  expect(requalifyIncident.errors).toEqual([]);
  expect([...(await storedWith(mark))]).toContain(reason);
});

test('whatever is sent in whichever part of a request, the log holds one line for it and nothing of what was sent', async () => {
  const authorization = `Bearer ${await tokenOf('police.paris8', hub.url)}`;
  const line = `my-own-words\n${FAKE_LINE}`;
  const send = (body: object, headers: Record<string, string> = {}, search = '') =>
    fetch(`${hub.url}/graphql${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, ...headers },
      body: JSON.stringify(body),
    });
  const inHeader = encodeURIComponent(line);
  const query = '{ me { id } }';
  const before = hub.logLines().length;
  const answers = await Promise.all([
    send({ query, operationName: line }),
    send({ query: `query myOwnWords { me { id } } # ${line}` }),
    send({ query, variables: { [line]: line } }),
    send({ query, extensions: { purpose: line } }),
    send({ query, extensions: { purpose: 'INVESTIGATION', justification: line } }),
    send({ query }, { 'hub-purpose': inHeader }),
    send({ query }, { 'hub-purpose': 'INVESTIGATION', 'hub-justification': inHeader }),
    send({ query }, { 'x-request-id': FAKE_LINE, 'user-agent': FAKE_LINE, 'x-forwarded-for': FAKE_LINE }),
    send({ query }, { authorization: FAKE_LINE }),
    send({ query }, { 'content-type': `application/json; charset=${'my-own-words'}` }),
    send({ query }, {}, `?x=${inHeader}`),
    send({ query: `{ incident(id: ${JSON.stringify(line)}) { id } }` }),
    send({ query: `{ ${line} }` }),
  ]);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  const lines = await hub.logLinesSince(before, answers.length);
  expect(lines).toHaveLength(answers.length);
  for (const written of lines) expect(JSON.parse(written)).toMatchObject({ msg: 'request', route: 'graphql' });
  expect(lines.join('\n')).not.toMatch(/my-own-words|"role":"police","status"/);
});
