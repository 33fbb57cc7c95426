import { subgraphs } from '@hub/schema/subgraphs';
import { database } from '../support/database.js';
import { anAlertOf, anIncidentOf, aStatementOf } from './authored.js';
import { FORGERIES } from './forgeries.js';
import { type Noun, verdictOnWriting } from './written-again.js';

/*
 * A new record, written by SQL alone by somebody who may write one: whatever the hub sets itself, or its services refuse, the database
 * refuses as well, column by column.
 */

/** Declared by the graph, and also sent by the firm's own system. */
async function anImportedIncident(author: string): Promise<string> {
  const id = await anIncidentOf(author);
  await database().query(
    `insert into incidents.incident_import (organisation_id, sender_reference, incident_id, digest)
       select victim_id, gen_random_uuid()::text, id, 'of what was sent' from incidents.incident where id = $1`,
    [id],
  );
  return id;
}

const authors: readonly (readonly [author: string, noun: Noun, make: () => Promise<string>])[] = [
  ['firm.vendome', 'alert', () => anAlertOf('firm.vendome')],
  ['secretariat.analyst', 'alert', () => anAlertOf('secretariat.analyst')],
  ['firm.vendome', 'incident', () => anImportedIncident('firm.vendome')],
  ['press.officer', 'statement', () => aStatementOf('press.officer')],
  ['secretariat.analyst', 'statement', () => aStatementOf('secretariat.analyst')],
];

describe.each(authors)('%s, writing an own %s', (author, noun, make) => {
  let id: string;
  beforeAll(async () => {
    id = await make();
  });

  test.each(FORGERIES.filter((entry) => entry.noun === noun).map((entry) => [entry.table, entry.forged] as const))(
    'forges nothing of %s',
    async (table, forged) => {
      const attempts = Object.entries(forged).flatMap(([column, values]) => values.map((value) => ({ column, value })));
      const passed: string[] = [];
      // One after the other: each writes the whole record, and the pool is small.
      for (const { column, value } of attempts) {
        const verdict = await verdictOnWriting(author, { noun, id }, { [table]: { [column]: value } });
        // SQL that is itself a mistake would be refused as well, and prove nothing.
        if (verdict === 'allowed' || /^(22|42)/.test(verdict)) passed.push(`${column} = ${value}: ${verdict}`);
      }
      expect(passed).toEqual([]);
    },
  );
});

/** Records that are written alone, when a step is taken: the tests of the steps are theirs. */
const WRITTEN_WITH_A_STEP = [
  'alerts.alert_approval',
  'communications.statement_clearance',
  'incidents.crime_series',
  'incidents.data_subject_request',
  'incidents.incident_in_series',
  'incidents.incident_amendment',
  'incidents.incident_requalification',
  'incidents.incident_request',
  'incidents.series_link',
  'incidents.incident_step',
  'incidents.investigation_step',
  'incidents.outcome_feedback',
];
/** Edges that hold nothing but the two keys. */
const EDGES = ['alerts.alert_based_on', 'communications.statement_alert', 'communications.statement_firm'];

test('every column a member may write is one its author is free to fill, or one whose forgery is refused above', async () => {
  const { rows } = await database().query<{ table: string; columns: string[] }>(
    `select c.table_schema || '.' || c.table_name as table, array_agg(distinct c.column_name::text order by c.column_name::text) as columns
       from information_schema.columns c
       join information_schema.column_privileges p using (table_schema, table_name, column_name)
      -- The database writes these itself, whatever is said.
      where c.column_name not in ('changed_in', 'versions_before', 'decided_in', 'decided_from', 'filed') and c.table_schema = any($1) and p.privilege_type = 'INSERT'
        -- What is gone, what is a firm's own, and what is erased on request, is written by roles that nobody becomes.
        and p.grantee not in (current_user, 'removal_keeper', 'own_list_keeper', 'record_eraser') and c.is_generated = 'NEVER'
      group by 1`,
    [subgraphs.map(({ name }) => name)],
  );
  const known = Object.fromEntries(
    FORGERIES.map(({ table, forged, free }) => [table, [...Object.keys(forged), ...free].sort()]),
  );
  const written = rows.filter(({ table }) => ![...WRITTEN_WITH_A_STEP, ...EDGES].includes(table));
  expect(Object.fromEntries(written.map(({ table, columns }) => [table, columns.sort()]))).toEqual(known);
});
