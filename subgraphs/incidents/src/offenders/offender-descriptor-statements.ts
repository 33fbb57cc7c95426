import { OFFENDER_DESCRIPTORS } from './offender-descriptor.catalogue.js';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rows = OFFENDER_DESCRIPTORS.map(
  ({ code, kind, labelEn, labelFr }) => `(${[code, kind, labelEn, labelFr].map(quote).join(', ')})`,
).join(', ');

/**
 * Brings the vocabulary into the database. No role of the hub may write it, and neither may the owner of the table while row-level security
 * is forced; it is not forced for the length of the transaction that prepares the schema.
 */
export const offenderDescriptorStatements: readonly string[] = [
  'alter table incidents.offender_descriptor no force row level security',
  `insert into incidents.offender_descriptor (code, kind, label_en, label_fr) values ${rows}
     on conflict (code) do update set kind = excluded.kind, label_en = excluded.label_en, label_fr = excluded.label_fr`,
  'alter table incidents.offender_descriptor force row level security',
];
