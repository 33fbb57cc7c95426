import { subgraphs } from '@hub/schema/subgraphs';
import type { Audience } from '@hub/shared/access/audience';
import { IDENTITY_CLAIMS } from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { type Table, tables } from '../support/law-of-the-hub.js';

/*
 * The access law a second time, past everything the hub enforces it with: no role, no policy, no identity of a session. Each record of the
 * law becomes a temporary view of the administrator's, which holds the rows its audiences may read; where a condition names a table, it
 * names the view of that table, so that what rests on the visibility of something else rests on the law again.
 */

const SETTING = 'canaries';
const list = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const setting = (name: string): string => `nullif(current_setting('${SETTING}.${name}', true), '')`;
/** The law has its times; a question about what was read a moment ago is asked of that moment. */
const INSTANT = `coalesce(${setting('instant')}::timestamptz, now())`;

const viewNameOf = (schema: string, table: string): string => `law_${schema}_${table}`;
const NAMES_OF_TABLES = new RegExp(`\\b(${subgraphs.map(({ name }) => name).join('|')})\\.([a-z_]+)\\b`, 'g');

/** A condition of the law that asks the settings below who is asking, and the views what they may see. */
function restated(sql: string): string {
  const functions = IDENTITY_CLAIMS.map(({ claim, function: called, type }) => {
    const value = `${setting(claim.toLowerCase())}::${type}`;
    return [`hub.${called}()`, type.endsWith('[]') ? `coalesce(${value}, '{}')` : value] as const;
  });
  const asked = functions
    .reduce((all, [called, value]) => all.replaceAll(called, value), sql)
    .replaceAll('now()', INSTANT);
  if (asked.includes('hub.')) throw new Error(`The law asks what the views do not know: ${sql}`);
  return asked.replace(NAMES_OF_TABLES, (_, schema: string, table: string) => viewNameOf(schema, table));
}

/** SQL: that whoever looks belongs to the audience, of the row at hand. To be asked once the views are there. */
export function conditionOf({ roles, memberRoles, policeLevels, condition }: Audience): string {
  const terms = [`${setting('role')} in (${list(roles)})`];
  if (memberRoles) terms.push(`${setting('memberrole')} in (${list(memberRoles)})`);
  if (policeLevels) terms.push(`${setting('policelevel')} in (${list(policeLevels)})`);
  if (condition) terms.push(`(${restated(condition)})`);
  return `(${terms.join(' and ')})`;
}

interface View {
  readonly name: string;
  readonly definition: string;
}

function viewsOfTheLaw(): View[] {
  const known = tables();
  return subgraphs.flatMap(({ name: schema, access, views }) => [
    ...Object.entries(access.records).map(([record, { read }]) => {
      const { name } = known.get(record) as Table;
      const readers = read.map(conditionOf).join(' or ') || 'false';
      return { name: viewNameOf(schema, name), definition: `select * from ${schema}.${name} where ${readers}` };
    }),
    ...views.map(({ name, definition }) => ({ name: viewNameOf(schema, name), definition: restated(definition) })),
  ]);
}

/** The access log is in no subgraph's law: it names records to whoever verifies that they were read lawfully. */
const LOG: View = {
  name: viewNameOf('audit', 'audit_entry'),
  definition: `select * from audit.audit_entry
    where ${setting('role')} = 'data_protection_officer' and ${setting('purpose')} in ('AUDIT', 'DATA_SUBJECT_REQUEST')`,
};

/** A view comes after those it names. */
function inOrder(views: readonly View[]): View[] {
  const byName = new Map(views.map((view) => [view.name, view]));
  const ordered = new Set<View>();
  const add = (view: View): void => {
    for (const [name] of view.definition.matchAll(/\blaw_[a-z_]+\b/g)) {
      const named = byName.get(name);
      if (named && named !== view && !ordered.has(named)) add(named);
    }
    ordered.add(view);
  };
  for (const view of views) add(view);
  return [...ordered];
}

/** Makes the views, for this connection alone. */
export async function createLawViews(administrator: pg.ClientBase | pg.Pool): Promise<void> {
  const statements = [LOG, ...inOrder(viewsOfTheLaw())].map(
    ({ name, definition }) => `create temp view ${name} as ${definition}`,
  );
  await administrator.query(statements.join(';\n'));
}

/** From now on the views hold what the law opens to this viewer, at this instant or at whatever time it is then. */
export async function lookAs(administrator: pg.ClientBase | pg.Pool, viewer: Viewer, instant?: Date): Promise<void> {
  const values: Record<string, string | null> = {
    role: viewer.role,
    memberid: viewer.memberId,
    organisationid: viewer.organisationId,
    memberrole: viewer.memberRole,
    policelevel: viewer.policeLevel,
    territory: `{${viewer.territory.join(',')}}`,
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

/** The view of a table of the law. */
export const viewOf = ({ schema, name }: Table): string => viewNameOf(schema, name);
