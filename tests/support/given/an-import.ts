import { randomUUID } from 'node:crypto';
import { type AskOptions, as } from '../ask.js';
import { aDeclaration } from './a-declaration.js';

export type Row = Record<string, unknown>;

export interface ImportedRow {
  readonly senderReference: string | null;
  readonly isNew: boolean;
  readonly incident: { readonly id: string; readonly recordStatus: string } | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

export interface ImportPayload {
  readonly rows: readonly ImportedRow[] | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

export const IMPORT = `
  mutation Import($input: ImportIncidentsInput!) {
    importIncidents(input: $input) {
      rows { senderReference isNew incident { id recordStatus } errors { code path message } }
      errors { code path message }
    }
  }`;

/** A row as another system would send it: what a firm declares, under a reference of the system's own. */
export async function aRow(userName: string, changes: Row = {}): Promise<Row> {
  const { clientMutationId: _, ...declaration } = await aDeclaration(userName);
  return { senderReference: `S-${randomUUID()}`, ...declaration, ...changes };
}

/** Sends rows, and gives what became of each. */
export async function importRows(userName: string, rows: readonly Row[], options?: AskOptions): Promise<ImportPayload> {
  const { importIncidents } = await as(userName, options).data<{ importIncidents: ImportPayload }>(IMPORT, {
    input: { rows },
  });
  return importIncidents;
}
