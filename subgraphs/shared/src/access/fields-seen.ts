import type { Viewer } from '../viewer/viewer.js';
import { audiencesOfField } from './audiences-of-field.js';
import { isInAudience } from './is-in-audience.js';
import type { Law } from './law.js';

export interface SeenType {
  readonly law: Law;
  readonly type: string;
  /** Fields that hold a part of the record, and the type of the part: their own fields are listed under their path. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** What a viewer is given of a field: its value, a coarser one, or nothing. */
export interface SeenField {
  readonly path: string;
  readonly reason: string;
  readonly seen: 'exactly' | 'coarsened' | 'not at all';
}

type Who = Pick<Viewer, 'role' | 'memberRole' | 'policeLevel'>;

/**
 * What of a record a viewer sees, field by field. `visibleRecords` are the compartments of this record whose row the viewer gets; every
 * record has a row in each of its compartments, so the list tells the law and nothing about the values.
 */
export function fieldsSeen(
  { law, type, parts = {} }: SeenType,
  viewer: Who,
  visibleRecords: ReadonlySet<string>,
  prefix = '',
): SeenField[] {
  return Object.entries(law.fields[type] ?? {}).flatMap(([field, rule]): SeenField[] => {
    const path = `${prefix}${field}`;
    const reason = rule.reason ?? '';
    const isOpen =
      (rule.record === undefined || rule.record === type || visibleRecords.has(rule.record)) &&
      audiencesOfField(law, type, field).some((audience) => isInAudience(viewer, audience));
    if (!isOpen) return [{ path, reason, seen: 'not at all' }];
    const part = parts[path];
    if (part) return fieldsSeen({ law, type: part, parts }, viewer, visibleRecords, `${path}.`);
    const isExact = rule.exactWithin === undefined || visibleRecords.has(rule.exactWithin);
    return [{ path, reason, seen: isExact ? 'exactly' : 'coarsened' }];
  });
}
