import { subgraphs } from '@hub/schema/subgraphs';
import type { FieldRule } from '@hub/shared/access/law';
import { type GraphQLField, getNamedType, getNullableType, isListType, isNonNullType, isObjectType } from 'graphql';
import type pg from 'pg';
import { tables } from '../../support/law-of-the-hub.js';
import { KEPT_IN } from './kept-in.js';
import type { LawByHand } from './law-by-hand.js';

/** Values that must come of one field, by the key of the record they belong to. */
export interface Expected {
  readonly count: number;
  readonly targets: ReadonlySet<string>;
}

/** The types of the records around a value, each with the key of the nearest one. */
export type Around = Readonly<Record<string, string>>;

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** The record that a part without a key of its own in the graph belongs to. */
const HOME: Readonly<Record<string, string>> = {
  PremisesSecurity: 'Premises',
  Protection: 'Premises',
  AgreementClause: 'SharingAgreement',
  ErasureCertificate: 'DataSubjectRequest',
};

/** Records that are reached through others, the first of which a root is open for, with what leads from the one to the other. */
const REACHED_THROUGH: Readonly<
  Record<string, readonly { readonly root: string; readonly type: string; readonly query: string }[]>
> = {
  SeriesLink: [
    { root: 'series', type: 'CrimeSeries', query: 'select id as key, series_id as start from {SeriesLink}' },
    { root: 'incident', type: 'Incident', query: 'select id as key, incident_id as start from {SeriesLink}' },
  ],
  CrimeSeries: [
    { root: 'series', type: 'CrimeSeries', query: 'select id as key, id as start from {CrimeSeries}' },
    { root: 'incident', type: 'Incident', query: 'select series_id as key, incident_id as start from {SeriesLink}' },
  ],
};

/** Where the handling envelope of a record is kept. */
const HANDLING_OF: Readonly<Record<string, string>> = {
  Incident: 'Incident',
  Alert: 'Alert',
  Statement: 'StatementContent',
  OutcomeFeedback: 'OutcomeFeedback',
};

/** Worked out from what else is asked, and no value of any record. */
const COMPUTED: ReadonlySet<string> = new Set([
  'Incident.redactions',
  'Alert.redactions',
  'Statement.redactions',
  'PageInfo.startCursor',
  'PageInfo.endCursor',
  'StatementFeed.entries',
  'FeedEntry.statement',
]);

const rulesOf = (type: string, field: string): FieldRule[] =>
  subgraphs.flatMap(({ access }) => access.fields[type]?.[field] ?? []);

const isRecord = (type: string): boolean => subgraphs.some(({ access }) => access.records[type] !== undefined);

/** The record whose row must be the viewer's for the field to be. */
function holderOf(type: string, field: string): string | undefined {
  const [named] = rulesOf(type, field).flatMap(({ record }) => record ?? []);
  return named ?? (isRecord(type) ? type : undefined);
}

/** The type of the graph whose key leads to a row of the record. */
export function homeOf(record: string): string {
  const root = subgraphs.flatMap(({ access }) => access.records[record]?.partOf ?? [])[0];
  return root ?? HOME[record] ?? record;
}

const behind = new Map<string, readonly string[]>();

/** The records whose rows must be the viewer's for the field to be: its own, and the one that holds its value. */
export function recordsBehind(type: string, field: string): readonly string[] {
  const coordinate = `${type}.${field}`;
  const records = behind.get(coordinate) ?? [
    ...new Set([isRecord(type) ? type : undefined, holderOf(type, field)].filter((record) => record !== undefined)),
  ];
  behind.set(coordinate, records);
  return records;
}

/** The type of the graph by whose key it is decided whether a field is open; none where the role alone decides. */
export function homeOfField(type: string, field: string): string | undefined {
  const [record] = recordsBehind(type, field);
  return record && homeOf(record);
}

/** Columns of every table of the hub, and which of them hold lists. */
export type Columns = ReadonlyMap<string, 'list' | 'value'>;

export async function columnsOfTheHub(database: pg.Pool): Promise<Columns> {
  const { rows } = await database.query(
    `select table_schema || '.' || table_name || '.' || column_name as name, data_type from information_schema.columns
      where table_schema = any($1)`,
    [subgraphs.map(({ name }) => name)],
  );
  return new Map(
    rows.map(({ name, data_type: type }: { name: string; data_type: string }) => [
      name,
      type === 'ARRAY' ? 'list' : 'value',
    ]),
  );
}

/**
 * The query that gives the values of a field as they are kept; `undefined` when nothing says where. `place` is the field that leads to its
 * type, by coordinate: what the same type says there may be kept elsewhere.
 */
export function keptIn(columns: Columns, type: string, field: string, place = ''): string | undefined {
  const isHandling = type === 'Handling';
  const record = isHandling ? HANDLING_OF[place.split('.')[0] ?? ''] : holderOf(type, field);
  const table = record ? tables().get(record) : undefined;
  const column = isHandling ? `handling_${snake(field)}` : snake(field);
  const kind = table && columns.get(`${table.schema}.${table.name}.${column}`);
  const ofPlace = KEPT_IN[`${place}.${field}`];
  if (ofPlace) return ofPlace;
  if (KEPT_IN[`${type}.${field}`]) return KEPT_IN[`${type}.${field}`];
  if (!table || !kind) return undefined;
  const isThere = kind === 'list' ? `cardinality(${column}) > 0` : `${column} is not null`;
  return `select ${table.key} as key from {${record}} where ${isThere}`;
}

/** Whether the graph itself promises a value wherever the field is reached. */
export const isAlwaysThere = ({ type }: GraphQLField<unknown, unknown>): boolean => {
  const named = getNamedType(type);
  const isConnection = isObjectType(named) && named.getFields()['nodes'] !== undefined;
  return isNonNullType(type) && !isListType(getNullableType(type)) && !isConnection;
};

export const isComputed = (type: string, field: string): boolean =>
  COMPUTED.has(`${type}.${field}`) || (type.endsWith('Connection') && field !== 'totalCount');

/** What was worked out already, by the query. */
export type WorkedOut = Map<string, Promise<unknown>>;

/** What the law gives one viewer, asked field by field and record by record; everything is worked out once. */
export class Expectation {
  private readonly own: WorkedOut = new Map();
  private readonly queries = new Map<string, string | undefined>();

  /** `ofEverybody` is for other viewers' expectations to share: what everybody reads in full is the same for each of them. */
  constructor(
    private readonly law: LawByHand,
    private readonly columns: Columns,
    private readonly ofEverybody: WorkedOut = new Map(),
  ) {}

  /** Works out what a query gives, unless it is known. */
  private once<T>(query: string, workOut: (query: string) => Promise<T>): Promise<T> {
    const isShared = !this.own.has(query) && this.law.isForEverybody(query);
    const result = this.own.get(query) ?? ((isShared && this.ofEverybody.get(query)) || workOut(query));
    this.own.set(query, result);
    if (isShared) this.ofEverybody.set(query, result);
    return result as Promise<T>;
  }

  /** Keys of the rows of a record that exist for the viewer. */
  keysOf(record: string): Promise<ReadonlySet<string>> {
    return this.once(`select ${tables().get(record)?.key}::text as key from {${record}}`, async (query) => {
      const rows = await this.law.rows<{ key: string }>(query);
      return new Set(rows.map(({ key }) => key));
    });
  }

  /** Whether the law opens the field of this record to the viewer; edges are judged by where they lead. */
  async isOpen(type: string, field: string, around: Around): Promise<boolean> {
    if (!this.law.mayEverRead(type, field)) return false;
    for (const record of recordsBehind(type, field)) {
      const key = around[homeOf(record)];
      if (key && !(await this.keysOf(record)).has(key)) return false;
    }
    return true;
  }

  /**
   * The fields of a record that the law closes to the viewer, of those its own subgraph has. A list of records of their own, decisions
   * for instance, is no part of the record: whoever may read such a record finds in the list those that it may read.
   */
  async closedOf(type: string, around: Around): Promise<string[]> {
    const owner = subgraphs.find(({ access }) => access.records[type] !== undefined);
    const fields = Object.keys(owner?.access.fields[type] ?? {});
    const open = await Promise.all(
      fields.map((field) =>
        this.isListOfRecords(type, field) ? this.law.mayEverRead(type, field) : this.isOpen(type, field, around),
      ),
    );
    return fields.filter((_, index) => !open[index]).sort();
  }

  private isListOfRecords(type: string, field: string): boolean {
    const holder = holderOf(type, field);
    const table = holder === type || !holder ? undefined : tables().get(holder);
    return table !== undefined && this.columns.has(`${table.schema}.${table.name}.id`);
  }

  /** A record on which the field must come, as the type and key of what to ask for; `undefined` when there is none. */
  async anyWith(type: string, field: string): Promise<{ readonly type: string; readonly key: string } | undefined> {
    if (!this.law.mayEverRead(type, field)) return undefined;
    const values = await this.valuesOf(type, field, type === 'Handling' ? 'Incident.handling' : '');
    const [key] = values?.keys() ?? [];
    if (key === undefined) return undefined;
    const home = homeOfField(type, field) ?? 'Incident';
    const through = REACHED_THROUGH[home]?.find(({ root }) => this.law.mayEverRead('Query', root));
    if (!through) return { type: home, key };
    const rows = await this.law.rows<{ key: string; start: string }>(through.query);
    return { type: through.type, key: rows.find((row) => row.key === key)?.start ?? '' };
  }

  /** The record of a type that holds values of the most fields for the viewer, some aside; where several do, the turn decides. */
  async fullest(
    home: string,
    fields: readonly (readonly [string, string])[],
    turn: number,
    aside: ReadonlySet<string>,
  ): Promise<string | undefined> {
    const keys = [...(await this.keysOf(home))].filter((key) => !aside.has(key));
    const held = new Map(keys.map((key) => [key, 0]));
    for (const [type, field] of fields) {
      if (homeOfField(type, field) !== home || !this.law.mayEverRead(type, field)) continue;
      const values = await this.valuesOf(type, field, '');
      for (const key of values?.keys() ?? []) if (held.has(key)) held.set(key, (held.get(key) ?? 0) + 1);
    }
    const most = Math.max(...held.values());
    const fullest = keys.filter((key) => held.get(key) === most).sort();
    return fullest[turn % fullest.length];
  }

  /** The values that must come of a field, by the key of their record; `undefined` when nothing says where they are kept. */
  valuesOf(type: string, field: string, place: string): Promise<ReadonlyMap<string, Expected>> | undefined {
    const at = `${type}.${field} ${place}`;
    if (!this.queries.has(at)) this.queries.set(at, keptIn(this.columns, type, field, place));
    const query = this.queries.get(at);
    return query === undefined ? undefined : this.once(query, (sql) => this.readValues(sql));
  }

  private async readValues(query: string): Promise<ReadonlyMap<string, Expected>> {
    const byKey = new Map<string, { count: number; targets: Set<string> }>();
    for (const { key, target } of await this.law.rows<{ key: string; target?: string }>(query)) {
      const expected = byKey.get(key) ?? { count: 0, targets: new Set() };
      expected.count += 1;
      if (target) expected.targets.add(target);
      byKey.set(key, expected);
    }
    return byKey;
  }

  /** The key under which a field's values are kept: that of its own record or of the one it is a part of. */
  keyFor(type: string, field: string, around: Around): string | undefined {
    const holder = holderOf(type, field);
    return around[type] ?? (holder ? around[homeOf(holder)] : undefined);
  }
}
