import { subgraphs } from '@hub/schema/subgraphs';
import type { Audience } from '@hub/shared/access/audience';
import { IDENTITY_CLAIMS } from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { asLists } from '../support/as-lists.js';
import { type Table, tables } from '../support/law-of-the-hub.js';

/*
 * The access law a second time, past everything the hub enforces it with: no role, no policy, no identity of a session. Each record of the
 * law becomes a query of the administrator's for the rows its audiences may read; where a condition names a table, it names the query of
 * that table, so that what rests on the visibility of something else rests on the law again. A statement carries those it names along,
 * each worked out once: as views within views PostgreSQL plans them again wherever one is named, for seconds.
 */

const SETTING = 'canaries';
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const setting = (name: string): string => `nullif(current_setting('${SETTING}.${name}', true), '')`;
/** The law has its times; a question about what was read a moment ago is asked of that moment. */
const INSTANT = `coalesce(${setting('instant')}::timestamptz, now())`;

const queryNameOf = (schema: string, table: string): string => `law_${schema}_${table}`;
const NAMES_OF_TABLES = new RegExp(`\\b(${subgraphs.map(({ name }) => name).join('|')})\\.([a-z_]+)\\b`, 'g');

/** A condition of the law that asks the settings below who is asking, and the queries what they may see. */
function restated(sql: string): string {
  const functions = IDENTITY_CLAIMS.map(({ claim, function: called, type }) => {
    const value = `${setting(claim.toLowerCase())}::${type}`;
    return [`hub.${called}()`, type.endsWith('[]') ? `coalesce(${value}, '{}')` : value] as const;
  });
  const asked = functions
    .reduce((all, [called, value]) => all.replaceAll(called, value), sql)
    .replaceAll('now()', INSTANT);
  if (asked.includes('hub.')) throw new Error(`The law asks what the queries do not know: ${sql}`);
  return asLists(asked).replace(NAMES_OF_TABLES, (_, schema: string, table: string) => queryNameOf(schema, table));
}

/** SQL: that whoever looks belongs to the audience, of the row at hand. To be asked under the law. */
export function conditionOf({ roles, memberRoles, policeLevels, condition }: Audience): string {
  const terms = [`${setting('role')} in (${list(roles)})`];
  if (memberRoles) terms.push(`${setting('memberrole')} in (${list(memberRoles)})`);
  if (policeLevels) terms.push(`${setting('policelevel')} in (${list(policeLevels)})`);
  if (condition) terms.push(`(${restated(condition)})`);
  return `(${terms.join(' and ')})`;
}

interface Query {
  readonly name: string;
  readonly definition: string;
  /** Rows that rest on nothing but who looks are read where they are: there are thirty-five thousand areas. */
  readonly isInPlace: boolean;
}

function queriesOfTheLaw(): Query[] {
  const known = tables();
  return subgraphs.flatMap(({ name: schema, access, views }) => [
    ...Object.entries(access.records).map(([record, { read }]) => {
      const { name } = known.get(record) as Table;
      const readers = read.map(conditionOf).join(' or ') || 'false';
      const definition = `select * from ${schema}.${name} where ${readers}`;
      return { name: queryNameOf(schema, name), definition, isInPlace: !read.some(({ condition }) => condition) };
    }),
    ...views.map(({ name, definition }) => ({
      name: queryNameOf(schema, name),
      definition: restated(definition),
      isInPlace: true,
    })),
  ]);
}

/** The access log is in no subgraph's law: it names records to whoever verifies that they were read lawfully. */
const LOG: Query = {
  name: queryNameOf('audit', 'audit_entry'),
  definition: `select * from audit.audit_entry
    where ${setting('role')} = 'data_protection_officer' and ${setting('purpose')} in ('AUDIT', 'DATA_SUBJECT_REQUEST')`,
  isInPlace: true,
};

const QUERIES = new Map([LOG, ...queriesOfTheLaw()].map((query) => [query.name, query]));

/** The queries a text names and those these name, each after what it names. */
function namedIn(text: string, named = new Set<Query>()): ReadonlySet<Query> {
  for (const [name] of text.matchAll(/\blaw_[a-z_]+\b/g)) {
    const query = QUERIES.get(name);
    if (!query || named.has(query)) continue;
    namedIn(query.definition, named);
    named.add(query);
  }
  return named;
}

/** One statement, in which the names of `lawOf` stand for what the law opens to whoever looks. */
export function underTheLaw(statement: string): string {
  const queries = [...namedIn(statement)].map(
    ({ name, definition, isInPlace }) => `${name} as ${isInPlace ? 'not ' : ''}materialized (${definition})`,
  );
  return queries.length === 0 ? statement : `with ${queries.join(',\n')}\n${statement}`;
}

/** From now on statements under the law find what it opens to this viewer, at this instant or at whatever time it is then. */
export async function lookAs(administrator: pg.ClientBase, viewer: Viewer, instant?: Date): Promise<void> {
  const values: Record<string, string | null> = {
    role: viewer.role,
    memberid: viewer.memberId,
    organisationid: viewer.organisationId,
    memberrole: viewer.memberRole,
    policelevel: viewer.policeLevel,
    territory: `{${viewer.territory.join(',')}}`,
    territoryforpurpose: `{${viewer.purpose === null ? '' : viewer.territory.join(',')}}`,
    agreementid: viewer.agreementId,
    purpose: viewer.purpose,
    instant: instant?.toISOString() ?? null,
  };
  const names = Object.keys(values);
  await administrator.query(
    `select ${names.map((name, index) => `set_config('${SETTING}.${name}', coalesce($${index + 1}, ''), false)`).join(', ')}`,
    Object.values(values),
  );
}

/** What the law opens of a table, by the name to use under it. */
export const lawOf = ({ schema, name }: Table): string => queryNameOf(schema, name);
