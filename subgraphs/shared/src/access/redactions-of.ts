import type { Redaction } from '../values/redaction.js';
import type { Viewer } from '../viewer/viewer.js';
import { audiencesOfField } from './audiences-of-field.js';
import { isInAudience } from './is-in-audience.js';
import type { Law } from './law.js';

export interface RedactedType {
  readonly law: Law;
  readonly type: string;
  /** Fields that hold a part of the record, and the type of the part: their own fields are listed under their path. */
  readonly parts?: Readonly<Record<string, string>>;
}

/**
 * The fields of a record withheld from the viewer. `visibleRecords` are the compartments of this record whose row the viewer gets; every
 * record has a row in each of its compartments, so the list tells the law and nothing about the values.
 */
export function redactionsOf(
  { law, type, parts = {} }: RedactedType,
  viewer: Viewer,
  visibleRecords: ReadonlySet<string>,
  prefix = '',
): Redaction[] {
  return Object.entries(law.fields[type] ?? {}).flatMap(([field, rule]): Redaction[] => {
    const path = `${prefix}${field}`;
    const isOpen =
      (rule.record === undefined || rule.record === type || visibleRecords.has(rule.record)) &&
      audiencesOfField(law, type, field).some((audience) => isInAudience(viewer, audience));
    if (!isOpen) return [{ path, reason: rule.reason ?? '' }];
    const part = parts[path];
    return part ? redactionsOf({ law, type: part, parts }, viewer, visibleRecords, `${path}.`) : [];
  });
}
