import { defaultFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { Law } from '../access/law.js';
import type { RequestContext } from '../subgraph/request-context.js';
import { takesRecords } from './takes-records.js';

/** What the parent of a personal field is: a record, or a part of one (a place, a group of offenders) that names its record. */
interface Parent {
  readonly id?: string;
  readonly recordId?: string;
}

/** A list of other records: what is personal about it is the edge to each of them. */
interface PageOfRecords {
  readonly nodes: readonly { readonly id: string }[];
}

const isPage = (value: unknown): value is PageOfRecords =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<PageOfRecords>).nodes);

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

interface Read {
  readonly recordType: string;
  readonly recordId: string | undefined;
}

/** The records a value was read from. A page of which no record is taken, but its count for instance, tells of the record it stands in. */
function readsOf(value: unknown, parent: Parent, recordType: string, info: GraphQLResolveInfo): readonly Read[] {
  if (isEmpty(value)) return [];
  if (!isPage(value)) return [{ recordType, recordId: parent.recordId ?? parent.id }];
  if (takesRecords(info)) return value.nodes.map(({ id }) => ({ recordType, recordId: id }));
  return value.nodes.length > 0 ? [{ recordType: info.parentType.name, recordId: parent.id }] : [];
}

/**
 * Makes every field the law marks as personal write to the access log when it hands a value out (LED art. 25). It sits inside the access
 * rule, so a refused or hidden field is no consultation, and no resolver can forget it.
 */
export function logPersonalData(schema: GraphQLSchema, law: Law): void {
  for (const [typeName, rules] of Object.entries(law.fields)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    for (const [fieldName, rule] of Object.entries(rules)) {
      const field = fields[fieldName];
      if (!rule.personal || !field) continue;
      const record = rule.record ?? typeName;
      const recordType = law.records[record]?.partOf ?? record;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = async (parent: Parent, args, context: RequestContext, info) => {
        const value: unknown = await resolve(parent, args, context, info);
        for (const read of readsOf(value, parent, recordType, info)) {
          if (!read.recordId) throw new Error(`${typeName}.${fieldName} is personal but its parent names no record`);
          context.accessLog.consulted(read.recordType, read.recordId, `${typeName}.${fieldName}`);
        }
        return value;
      };
    }
  }
}
