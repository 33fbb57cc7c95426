import type { Audience } from './audience.js';
import type { Law } from './law.js';

/** Every audience that may read the field on some record; the union that the field rule enforces and the table prints. */
export function audiencesOfField(law: Law, type: string, field: string): readonly Audience[] {
  const rule = law.fields[type]?.[field];
  if (!rule) return [];
  if (rule.audiences) return rule.audiences;
  return law.records[rule.record ?? type]?.read ?? [];
}
