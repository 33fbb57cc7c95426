import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { isOfTheSample } from '../support/given/of-the-sample.js';

/* Reserves are rarely asked for; here somebody entitled reads one of each, so that a reserve that leaks would be known for one. */

test.each([
  [
    'incident',
    `select id, handling_code_note as note from incidents.incident where record_status = 'VALIDATED' and ${isOfTheSample('incident.id')}`,
  ],
  [
    'statement',
    `select statement_id as id, handling_code_note as note from communications.statement_content c
      where not exists (select from communications.statement_drafting d where d.statement_id = c.statement_id)`,
  ],
])('the secretariat reads the reserve on the %s', async (field, records) => {
  const { rows } = await database().query<{ id: string; note: string }>(
    `select id, note from (${records}) record where note is not null order by id limit 1`,
  );
  const id = rows[0]?.id ?? '';
  const data = await as('secretariat.analyst', { purpose: 'PREVENTION' }).data(
    `query ($id: ID!) { ${field}(id: $id) { handling { codeNote } } }`,
    { id },
  );
  expect(data).toEqual({ [field]: { handling: { codeNote: rows[0]?.note } } });
});
