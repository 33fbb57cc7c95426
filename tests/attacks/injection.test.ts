import { randomUUID } from 'node:crypto';
import { DATABASE_ROLES } from '@hub/shared/viewer/database-role';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf } from '../support/demo-viewers.js';
import { GIVEN_FIRMS } from '../support/given/a-member.js';
import { acceptedInputs } from './accepted-inputs.js';
import { authorOf } from './author-of.js';
import { operationWith, type PlaceOfValue, placesOfValues } from './places-of-values.js';

/* Whatever is written into an argument is a value: it is never read as SQL, as a path, as a template or as another query. */

const INJECTIONS: readonly string[] = [
  "'",
  "''",
  '"',
  '\\',
  "\\'",
  '`',
  "' OR '1'='1",
  "' OR 1=1 --",
  "') OR ('1'='1",
  "x' UNION SELECT null, null, null --",
  '1; DROP TABLE incidents.incident CASCADE',
  "'; DROP TABLE incidents.incident CASCADE; --",
  "'; UPDATE organisations.member SET role = 'DPO'; --",
  "'; SET ROLE police; --",
  "'; SELECT pg_sleep(30); --",
  "'||(select pg_sleep(30))||'",
  "'||current_setting('hub.member_id')||'",
  '$$; RESET ROLE; $$',
  '$1 ? :id %s',
  '%',
  '_',
  '*',
  '{"$ne":null}',
  '{"raw":"1=1"}',
  '[raw]: now()',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template, for whoever would read it as one.
  '${7*7}{{7*7}}#{7*7}<%= 7*7 %>',
  '../../../../etc/passwd\u0000.png',
  '1e309',
];

/** What an injected value may come back as: nothing found, or a refusal in words meant for the caller. */
const REFUSALS = new Set(['BAD_USER_INPUT', 'FORBIDDEN']);
const WORDS_OF_A_DATABASE = /syntax error at|relation "|column "|unterminated|violates|SQLSTATE|invalid input syntax/i;

const places = placesOfValues();
const reads = places.filter(({ operation }) => operation === 'query');
const writes = places.filter(({ operation }) => operation === 'mutation');
const isText = ({ type }: PlaceOfValue): boolean => type === 'ID' || type === 'String';

/** What an injection could have changed; not what the administrator of the tests makes in `public`, nor the powerless roles and the firms of other tests, nor the login an import takes for as long as it runs. */
async function catalogue(): Promise<unknown> {
  const { rows } = await database().query(
    `
    select array(select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname !~ '^pg_(toast|temp)' and (n.nspname <> 'public' or c.relowner <> current_user::regrole) order by 1) as relations,
           array(select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                  where n.nspname !~ '^pg_temp' and (n.nspname <> 'public' or p.proowner <> current_user::regrole) order by 1) as functions,
           array(select rolname::text from pg_roles where rolsuper or rolcreaterole or rolcreatedb or rolbypassrls
                  or rolname ~ '_login$' and rolname <> 'import_login' or rolname = any($1) order by 1) as roles,
           array(select concat_ws(' ', id, organisation_id, role) from organisations.member where organisation_id not in (${GIVEN_FIRMS}) order by id) as members,
           array(select concat_ws(' ', id, kind, police_level, territory_codes) from organisations.organisation where id not in (${GIVEN_FIRMS}) order by id) as organisations`,
    [DATABASE_ROLES],
  );
  return rows[0];
}

interface Payload {
  readonly errors: readonly { readonly code: string }[];
}

let before: unknown;
beforeAll(async () => {
  before = await catalogue();
});

async function attack(
  userName: string,
  place: PlaceOfValue,
  values: readonly string[],
  around?: Awaited<ReturnType<typeof acceptedInputs>>,
) {
  const { query, variables } = operationWith(place, values, around);
  const answer = await as(userName, { purpose: purposeOf(userName) }).ask(query, variables);
  const faults = answer.errors?.filter(({ extensions }) => !REFUSALS.has(extensions?.code ?? '')) ?? [];
  expect({ at: place.coordinate, faults }).toEqual({ at: place.coordinate, faults: [] });
  const words = [answer.errors, found(answer.data)].flat().map((said) => JSON.stringify(said));
  expect(words.join('\n')).not.toMatch(WORDS_OF_A_DATABASE);
  return answer;
}

/** The values under the aliases, wherever in the answer they are. */
function found(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(found);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (/^a\d+$/.test(name) ? [inner] : found(inner)));
}

/** A variable's value as it is written in a document. */
function asLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asLiteral).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}: ${asLiteral(inner)}`)
    .join(' ')}}`;
}

const isNothing = (value: unknown): boolean => value === null || (value as { nodes?: unknown[] }).nodes?.length === 0;

test('there are places to attack in every part of the graph', () => {
  expect(reads.length).toBeGreaterThan(30);
  expect(writes.length).toBeGreaterThan(80);
});

test.each(reads.map((place) => [place.coordinate, place] as const))(
  '%s finds nothing by an injected value',
  async (_coordinate, place) => {
    const answers = await Promise.all(
      ['firm.rivoli', 'police.paris8'].map((userName) => attack(userName, place, INJECTIONS)),
    );
    if (!isText(place)) return;
    for (const { data } of answers) expect(found(data).filter((value) => !isNothing(value))).toEqual([]);
  },
);

const keysOf = async (run: string): Promise<number> => {
  const { rows } = await database().query<{ count: string }>(
    `select count(*) from (select client_mutation_id from incidents.incident_declaration
       union all select client_mutation_id from alerts.alert_drafting
       union all select client_mutation_id from communications.statement_drafting) as k where client_mutation_id like $1`,
    [`${run}-%`],
  );
  return Number(rows[0]?.count);
};

/** What is accepted makes a record: a few, made of all, say as much as one each. */
const ALL_IN_FEW = ["'", "\\'", INJECTIONS.join(' ').replaceAll('\u0000', ''), ...INJECTIONS.slice(10, 11)];

/** How many more a text is attacked with, of a record that is not there; others at every place. */
const MORE = 4;

function injectionsInto(place: PlaceOfValue, isAccepted: boolean): readonly string[] {
  if (isAccepted) return ALL_IN_FEW;
  if (!isText(place)) return INJECTIONS;
  const begin = writes.indexOf(place) * MORE;
  const more = Array.from({ length: MORE }, (_, index) => INJECTIONS[(begin + index) % INJECTIONS.length] as string);
  return [...ALL_IN_FEW, ...more];
}

test.each(writes.map((place) => [place.coordinate, place] as const))(
  '%s takes an injected value as a text, or refuses it in words',
  async (_coordinate, place) => {
    const run = randomUUID();
    const around = await acceptedInputs(place, run);
    const values = injectionsInto(place, around !== undefined);
    const { data } = await attack(authorOf(place), place, values, around);
    const accepted = found(data)
      .flat()
      .filter((payload) => (payload as Payload | null)?.errors.length === 0).length;
    // A check of a serial is answered, and takes no key: it writes nothing that could be repeated.
    if (place.path.at(-1)?.name === 'checkSerial') return;
    const keyIsTheValue = place.way.at(-1) === 'clientMutationId';
    // A row that is no object is refused in its own place, and the import itself is answered.
    const isOfRows = place.path.at(-1)?.name === 'importIncidents';
    expect(await keysOf(run)).toBe(keyIsTheValue || isOfRows ? 0 : accepted);
    if (!around && !isOfRows) expect(accepted).toBe(0);
  },
);

test.each(reads.filter((place) => !isText(place)).map((place) => [place.coordinate, place] as const))(
  '%s refuses a wrong value written out in the document as the caller’s own mistake',
  async (_coordinate, place) => {
    const { query, variables } = operationWith(place, ['x', "'; --", '2026-02-30T25:00:00Z']);
    const written = Object.entries(variables).reduce(
      (text, [name, value]) => text.replace(new RegExp(`: \\$${name}(?=[,)])`), () => `: ${asLiteral(value)}`),
      query.replace(/^query \([^)]*\)/, 'query'),
    );
    expect(written).not.toContain('$');
    const { data, errors } = await as('firm.rivoli').ask(written);
    expect(found(data).filter((value) => value !== null)).toEqual([]);
    expect(errors?.length).toBeGreaterThan(0);
    const codes = new Set(errors?.map(({ extensions }) => extensions?.code));
    expect([...codes].filter((code) => code !== 'BAD_USER_INPUT' && code !== 'GRAPHQL_VALIDATION_FAILED')).toEqual([]);
  },
);

test('afterwards no table, no function, no role, and no right of anybody is another', async () => {
  expect(await catalogue()).toEqual(before);
});
