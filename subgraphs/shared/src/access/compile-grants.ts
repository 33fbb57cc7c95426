import { type EntityMetadata, ReferenceKind } from '@mikro-orm/core';
import type { HubRole } from '../viewer/hub-role.js';
import type { Audience } from './audience.js';
import type { Law } from './law.js';

const rolesOf = (audiences: readonly Audience[] = []): HubRole[] => [
  ...new Set(audiences.flatMap((audience) => audience.roles)),
];

const quote = (name: string): string => `"${name}"`;

/**
 * The grants that go with the policies: a role without an audience gets no right on the table at all, and access columns are
 * never readable. Statements are idempotent: first everything is taken back, then the law is granted.
 */
export function compileGrants(law: Law, entities: readonly EntityMetadata[], schema: string): string[] {
  const statements: string[] = [];
  for (const meta of entities) {
    const rule = law.records[meta.className];
    if (!rule) continue;
    const table = `${quote(schema)}.${quote(meta.tableName)}`;
    const columns = (keep: (hidden: boolean) => boolean): string =>
      meta.props
        // An embedded value has no column of its own; its parts are listed beside it.
        .filter((prop) => prop.kind !== ReferenceKind.EMBEDDED || prop.object)
        .filter((prop) => prop.persist !== false && prop.fieldNames && keep(Boolean(prop.hidden && prop.lazy)))
        .flatMap((prop) => prop.fieldNames)
        .map(quote)
        .join(', ');
    const readable = columns((isAccessColumn) => !isAccessColumn);
    for (const role of rolesOf(rule.read)) statements.push(`grant select (${readable}) on ${table} to ${role}`);
    for (const role of rolesOf(rule.create)) statements.push(`grant insert on ${table} to ${role}`);
    for (const role of rolesOf(rule.change)) statements.push(`grant update on ${table} to ${role}`);
  }
  return statements;
}
