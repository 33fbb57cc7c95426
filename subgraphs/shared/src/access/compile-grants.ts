import { type EntityMetadata, ReferenceKind } from '@mikro-orm/core';
import { databaseRolesOf } from '../viewer/database-role.js';
import type { HubRole } from '../viewer/hub-role.js';
import type { Audience } from './audience.js';
import { changeableBy } from './changeable-by.js';
import type { Law } from './law.js';

const rolesOf = (audiences: readonly Audience[] = []): HubRole[] => [
  ...new Set(audiences.flatMap((audience) => audience.roles)),
];

/** A right on a table is the role's, at every level of police: which rows it is a right to the policies say. */
const named = (role: HubRole): string => databaseRolesOf(role).join(', ');

const quote = (name: string): string => `"${name}"`;

type Property = EntityMetadata['props'][number];

/** The columns of a record, as a list in SQL. An embedded value has no column of its own; its parts are listed beside it. */
function columnsOf(meta: EntityMetadata, isMeant: (property: Property) => boolean): string {
  return meta.props
    .filter((prop) => prop.kind !== ReferenceKind.EMBEDDED || prop.object)
    .filter((prop) => prop.persist !== false && prop.fieldNames && isMeant(prop))
    .flatMap((prop) => prop.fieldNames)
    .map(quote)
    .join(', ');
}

const isReadable = ({ hidden, lazy }: Property): boolean => !(hidden && lazy);

/**
 * The grants that go with the policies: a role without an audience gets no right on the table at all, access columns are never readable,
 * and what a change may not touch cannot be written to. Statements are idempotent: first everything is taken back, then the law is granted.
 */
export function compileGrants(law: Law, entities: readonly EntityMetadata[], schema: string): string[] {
  const statements: string[] = [];
  for (const meta of entities) {
    const rule = law.records[meta.className];
    if (!rule) continue;
    const table = `${quote(schema)}.${quote(meta.tableName)}`;
    const { narrowed = {} } = rule;
    for (const role of rolesOf(rule.read)) {
      const isOpen = ({ name }: Property): boolean => !narrowed[name] || rolesOf(narrowed[name]).includes(role);
      const columns = columnsOf(meta, (prop) => isReadable(prop) && isOpen(prop));
      statements.push(`grant select (${columns}) on ${table} to ${named(role)}`);
    }
    for (const role of rolesOf(rule.create)) statements.push(`grant insert on ${table} to ${named(role)}`);
    for (const role of rolesOf(rule.change)) {
      const changeable = changeableBy(role, rule);
      const written = columnsOf(meta, ({ name }) => changeable.includes(name));
      statements.push(`grant update (${written}) on ${table} to ${named(role)}`);
    }
  }
  return statements;
}
