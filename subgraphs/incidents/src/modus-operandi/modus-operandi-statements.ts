import { MODUS_OPERANDI } from './modus-operandi.catalogue.js';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const rows = MODUS_OPERANDI.map(
  ({ code, labelEn, labelFr, phase }) => `(${[code, labelEn, labelFr, phase].map(quote).join(', ')})`,
).join(', ');

/**
 * Brings the catalogue into the database. No role of the hub may write it, and neither may the owner of the table while row-level security
 * is forced; it is not forced for the length of the transaction that prepares the schema.
 */
export const modusOperandiStatements: readonly string[] = [
  'alter table incidents.modus_operandi no force row level security',
  `insert into incidents.modus_operandi (code, label_en, label_fr, phase) values ${rows}
     on conflict (code) do update set label_en = excluded.label_en, label_fr = excluded.label_fr, phase = excluded.phase`,
  'alter table incidents.modus_operandi force row level security',
];
