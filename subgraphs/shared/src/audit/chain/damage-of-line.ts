import type { ChainHead } from './audit-anchor.js';
import { type AuditLine, LINE_OF_ENTRY } from './audit-line.js';
import { sealOfLine } from './seal-of-line.js';

/** The first thing wrong with the access log, in words that name the line. */
export interface Damage {
  readonly kind: 'ALTERED' | 'MISSING' | 'INSERTED' | 'CUT' | 'REWRITTEN';
  /** Number of the line; of an inserted one, the last number there is. */
  readonly number: number;
  readonly sentence: string;
}

export const damage = (kind: Damage['kind'], number: number, sentence: string): Damage => ({ kind, number, sentence });

/** A seal and the entry it was put on, which somebody may have removed. */
export interface SealedLine {
  readonly number: string;
  readonly hash: string;
  readonly entry_id: string;
  readonly line: AuditLine | null;
}

/** Reads seals with their entries; a condition on `s.number` and an order follow. */
export const SEALED_LINES = `
  select s.number, encode(s.hash, 'hex') as hash, s.entry_id, case when e.id is not null then ${LINE_OF_ENTRY} end as line
    from audit.audit_seal s left join audit.audit_entry e on e.id = s.entry_id`;

/** What is wrong with a line, seen from the line before it. */
export function damageOfLine(before: ChainHead, row: SealedLine): Damage | null {
  const number = before.number + 1;
  if (Number(row.number) !== number)
    return damage('MISSING', number, `Line ${number} is missing: line ${row.number} follows line ${before.number}.`);
  if (!row.line) return damage('MISSING', number, `Line ${number} is missing: its seal stands, its entry was removed.`);
  if (sealOfLine(number, before.hash, row.line) !== row.hash)
    return damage('ALTERED', number, `Line ${number} (entry ${row.entry_id}) is not as it was sealed.`);
  return null;
}
