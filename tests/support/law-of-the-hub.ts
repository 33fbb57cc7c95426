import { subgraphs } from '@hub/schema/subgraphs';
import { audiencesOfField } from '@hub/shared/access/audiences-of-field';
import { isInAudience } from '@hub/shared/access/is-in-audience';
import type { Viewer } from '@hub/shared/viewer/viewer';

/** Where a subgraph keeps the records of one entity. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  readonly key: string;
}

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Whether the law of any subgraph that has the field lets this viewer read it on some record. */
export function mayEverRead(viewer: Viewer, type: string, field: string): boolean {
  return subgraphs.some(({ access }) =>
    audiencesOfField(access, type, field).some((audience) => isInAudience(viewer, audience)),
  );
}

/** The record that holds a field's value, where the law says so. */
export function recordOf(type: string, field: string): string | undefined {
  for (const { access } of subgraphs) {
    const rule = access.fields[type]?.[field];
    if (rule?.record) return rule.record;
  }
  return undefined;
}

/** The root record a compartment belongs to; itself when it is none. */
export function rootOf(record: string): string {
  for (const { access } of subgraphs) if (access.records[record]?.partOf) return access.records[record].partOf;
  return record;
}

/** Records whose table has another key than `id`. */
const KEYS: Readonly<Record<string, string>> = {
  Area: 'insee_code',
  ModusOperandi: 'code',
  OffenderDescriptor: 'code',
  AgreementClause: 'agreement_id',
  AgreementParty: 'agreement_id',
  PremisesSecurity: 'premises_id',
  Protection: 'premises_id',
  MemberAccount: 'member_id',
  IncidentDeclaration: 'member_id',
  IncidentInSeries: 'incident_id',
  IncidentRequest: 'member_id',
  IncidentImport: 'sender_reference',
  AlertDrafting: 'member_id',
  StatementDrafting: 'member_id',
  StatisticVintage: 'vintage',
  StatisticBasis: 'firm_id',
  ErasureCertificate: 'request_id',
};

const TABLES: ReadonlyMap<string, Table> = new Map(
  subgraphs.flatMap(({ name: schema, access }) =>
    Object.entries(access.records).map(([record, rule]) => [
      record,
      { schema, name: snake(record), key: KEYS[record] ?? (rule.partOf ? `${snake(rule.partOf)}_id` : 'id') },
    ]),
  ),
);

/** Every table of the hub by the name of its record. */
export const tables = (): ReadonlyMap<string, Table> => TABLES;

/** `Type.field` coordinates of every law. */
export function coordinates(): string[] {
  return [
    ...new Set(
      subgraphs.flatMap(({ access }) =>
        Object.entries(access.fields).flatMap(([type, fields]) =>
          Object.keys(fields).map((field) => `${type}.${field}`),
        ),
      ),
    ),
  ];
}
