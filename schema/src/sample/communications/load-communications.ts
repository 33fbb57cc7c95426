import type pg from 'pg';
import { copyRows } from '../copy-rows.js';
import { SAMPLE_STATEMENTS } from './sample-statements.js';
import { statementClearances } from './statement-clearances.js';
import { type StatementInstants, statementInstants } from './statement-instants.js';
import type { StatementPlot } from './statement-plot.js';
import {
  statementAlerts,
  statementContent,
  statementEditorNote,
  statementFirms,
  statementReview,
  statementRow,
} from './statement-rows.js';

/** Columns of the statement that are not named after their property. */
const COLUMNS = { names: { recordedStatus: 'status' } };

/** Writes what the communications subgraph holds. */
export async function loadCommunications(client: pg.Client, today: Date): Promise<void> {
  const told = SAMPLE_STATEMENTS.map((plot, rank) => ({ plot, rank, instants: statementInstants(plot, today, rank) }));
  const rowsOf = <Row>(make: (plot: StatementPlot, instants: StatementInstants, rank: number) => Row): Row[] =>
    told.map(({ plot, instants, rank }) => make(plot, instants, rank));
  await copyRows(client, 'communications.statement', rowsOf(statementRow), COLUMNS);
  const parts: readonly (readonly [table: string, rows: readonly object[]])[] = [
    ['statement_content', rowsOf(statementContent)],
    ['statement_editor_note', rowsOf(statementEditorNote)],
    ['statement_review', rowsOf(statementReview)],
    ['statement_alert', SAMPLE_STATEMENTS.flatMap(statementAlerts)],
    ['statement_firm', SAMPLE_STATEMENTS.flatMap(statementFirms)],
    ['statement_clearance', rowsOf(statementClearances).flat()],
  ];
  for (const [table, rows] of parts) await copyRows(client, `communications.${table}`, rows);
}
