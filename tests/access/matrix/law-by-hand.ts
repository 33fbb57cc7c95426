import { subgraphs } from '@hub/schema/subgraphs';
import type { Audience } from '@hub/shared/access/audience';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { asLists } from '../../support/as-lists.js';
import { type Table, tables } from '../../support/law-of-the-hub.js';

/**
 * What the law gives one viewer, worked out by the administrator: the conditions of the audiences the viewer belongs to, with its own
 * values written in, over all rows. No policy, grant, role or rule of the hub has a part in it; where a condition asks what the viewer
 * sees of another table, it is given this same working-out of that table.
 */
export interface LawByHand {
  /** Whether the law opens the field to the viewer on some record, by who it is. */
  mayEverRead(type: string, field: string): boolean;
  /** Whether everybody reads in full whatever such a query names. */
  isForEverybody(query: string): boolean;
  /** The rows of a query in which `{Incident}` stands for the incidents that exist for the viewer. */
  rows<R extends pg.QueryResultRow>(query: string): Promise<R[]>;
}

/** Tables to judge instead of the hub's own, by `schema.table`. */
export type Instead = ReadonlyMap<string, string>;

const belongs = (viewer: Viewer, { roles, memberRoles, policeLevels }: Audience): boolean =>
  roles.some((role) => role === viewer.role) &&
  (!memberRoles || memberRoles.some((role) => role === viewer.memberRole)) &&
  (!policeLevels || policeLevels.some((level) => level === viewer.policeLevel));

/** Whether the law opens the field to the viewer on some record, by who it is. */
export function mayEverRead(viewer: Viewer, type: string, field: string): boolean {
  return subgraphs.some(({ access }) => {
    const rule = access.fields[type]?.[field];
    if (!rule) return false;
    const audiences = rule.audiences ?? access.records[rule.record ?? type]?.read ?? [];
    return audiences.some((audience) => belongs(viewer, audience));
  });
}

const text = (value: string | null): string => (value === null ? 'null::text' : `'${value.replaceAll("'", "''")}'`);
const uuid = (value: string | null): string => (value === null ? 'null::uuid' : `'${value}'::uuid`);

const list = (codes: readonly string[]): string => `'{${codes.join(',')}}'::text[]`;

/** The viewer's own values, where a condition asks the session for them. */
function written(viewer: Viewer, condition: string): string {
  const values: Readonly<Record<string, string>> = {
    member_id: uuid(viewer.memberId),
    organisation_id: uuid(viewer.organisationId),
    member_role: text(viewer.memberRole),
    territory: list(viewer.territory),
    territory_for_purpose: list(viewer.purpose === null ? [] : viewer.territory),
    agreement_id: uuid(viewer.agreementId),
    purpose: text(viewer.purpose),
  };
  return asLists(condition).replaceAll(/hub\.viewer_(\w+)\(\)/g, (_, name: string) => {
    const value = values[name];
    if (!value) throw new Error(`The law asks for the viewer's ${name}, which nothing here knows`);
    return value;
  });
}

/** The rows of a record that the viewer reads by law, as one condition; every audience of the record is one way in. */
function conditionOf(viewer: Viewer, record: string): string {
  const audiences = subgraphs.flatMap(({ access }) => access.records[record]?.read ?? []);
  const ways = audiences
    .filter((audience) => belongs(viewer, audience))
    .map(({ condition = 'true' }) => written(viewer, condition));
  if (ways.length === 0) return 'false';
  return ways.includes('true') ? 'true' : ways.map((way) => `(${way})`).join(' or ');
}

const SCHEMAS = subgraphs.map(({ name }) => name).join('|');
const RECORD = /\{(\w+)\}/g;
const RELATION = new RegExp(`\\b(${SCHEMAS})\\.(\\w+)\\b`, 'g');

/** Rows of a table from which on it is worth counting what they hold. */
const MANY = 1000;

/** Works the law out for one viewer, on the administrator's client, in tables that last as long as its session. */
export async function lawByHand(
  client: pg.ClientBase,
  viewer: Viewer,
  instead: Instead = new Map(),
): Promise<LawByHand> {
  const records = tables();
  const recordOf = new Map<string, string>(
    [...records].map(([record, { schema, name }]) => [`${schema}.${name}`, record]),
  );
  const views = new Map<string, string>(
    subgraphs.flatMap(({ name: schema, views: published }) =>
      published.map((view) => [`${schema}.${view.name}`, view.definition] as const),
    ),
  );
  const made = new Map<string, string>();
  await client.query('set default_statistics_target = 1');

  /** A client does one thing after the other, so the tables are made one after the other. */
  async function overWhatIsSeen(sql: string): Promise<string> {
    for (const [name] of sql.matchAll(RELATION)) if (!made.has(name)) made.set(name, await make(name));
    return sql.replaceAll(RELATION, (name) => made.get(name) ?? name);
  }

  async function make(name: string): Promise<string> {
    const seen = `seen_${name.replace('.', '_')}`;
    const definition = views.get(name);
    const record = recordOf.get(name);
    if (definition) await client.query(`create temp view ${seen} as ${await overWhatIsSeen(definition)}`);
    else if (record) {
      const { rowCount } = await client.query(await asSeen(seen, record, records.get(record) as Table));
      // Of a table it knows nothing about PostgreSQL takes hardly any row to be looked for, and reads another anew for each of them.
      if ((rowCount ?? 0) > MANY) await client.query(`analyze ${seen}`);
    } else throw new Error(`The law asks about ${name}, which is neither a record nor a published view`);
    return seen;
  }

  async function asSeen(seen: string, record: string, { schema, name }: Table): Promise<string> {
    const condition = await overWhatIsSeen(conditionOf(viewer, record));
    const base = instead.get(`${schema}.${name}`) ?? `${schema}.${name}`;
    // A table that everybody reads in full is read where it is: there are thirty-five thousand areas.
    return `create temp ${condition === 'true' ? 'view' : 'table'} ${seen} as select * from ${base} as ${name} where ${condition}`;
  }

  let before: Promise<unknown> = Promise.resolve();
  async function answer(query: string): Promise<pg.QueryResult> {
    return client.query(await overWhatIsSeen(query));
  }

  return {
    mayEverRead: (type, field) => mayEverRead(viewer, type, field),
    isForEverybody: (query) =>
      [...query.matchAll(RECORD)].every(([, record = '']) => conditionOf(viewer, record) === 'true'),
    async rows(query) {
      const sql = query.replaceAll(RECORD, (_, record: string) => {
        const table = records.get(record);
        if (!table) throw new Error(`No record ${record}`);
        return `${table.schema}.${table.name}`;
      });
      const next = before.then(() => answer(sql));
      before = next.catch(() => undefined);
      return (await next).rows;
    },
  };
}
