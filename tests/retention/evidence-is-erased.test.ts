import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asAnArchiveHasIt } from '../support/as-an-archive-has-it.js';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { anEvidence, announce, aPicture, askFor, send } from '../support/given/an-evidence.js';
import { anIncidentAt, take } from '../support/given/an-incident-at.js';
import { oneAtATime } from '../support/one-at-a-time.js';

/* `npm run evidence:erase` on the hub under test, as an operator runs it every day. */

const ROOT = join(import.meta.dirname, '../..');
const directory = process.env['HUB_TEST_DATA_DIR'] ?? '';
const DAY = 86_400_000;
const owner = as('firm.vendome');

const erase = async (): Promise<string> => {
  const environment = {
    PATH: process.env['PATH'],
    HUB_DATA_DIR: directory,
    ADMIN_DATABASE_URL: process.env['HUB_TEST_DATABASE_URL'],
  };
  const run = () =>
    promisify(execFile)(process.execPath, ['schema/dist/erase-evidence.js'], { cwd: ROOT, env: environment });
  // It sweeps through everything, what other tests let grow old as well.
  return (await oneAtATime('old evidence', run)).stdout;
};

const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();
/** A piece of evidence of so many days ago, which was taken in when it still might be. */
const agedBy = async (id: string, piece: string, days: number): Promise<void> => {
  await database().query(
    `update incidents.incident_evidence e set version = version + 1, updated_at = date_trunc('milliseconds', now()), items =
       (select jsonb_agg(case when item ->> 'id' = $2 then item || jsonb_build_object('capturedAt', $3::text) else item end order by place)
          from jsonb_array_elements(e.items) with ordinality as kept (item, place)) where incident_id = $1`,
    [id, piece, ago(days)],
  );
};
const keptOf = async (id: string): Promise<string[]> => {
  const data = await owner.data<{ incident: { evidence: { id: string }[] } }>(
    'query ($id: ID!) { incident(id: $id) { evidence { id } } }',
    { id },
  );
  return data.incident.evidence.map((piece) => piece.id);
};

test('evidence is erased after a month without a complaint or an action of the firm, file and record, and at once when its incident is taken back or erased', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome');
  const { rows } = await database().query(
    `select id from organisations.organisation where police_level = 'PREFECTURE'`,
  );
  const complaint = { filedAt: '2009-12-19T09:00:00Z', serviceId: rows[0].id };
  const withComplaint = await anIncidentAt('SUBMITTED', 'firm.vendome', { complaint });
  const takenBack = await anIncidentAt('SUBMITTED', 'firm.vendome');
  const erased = await anIncidentAt('SUBMITTED', 'firm.vendome', { complaint });
  const old = await anEvidence(owner, id, aPicture(), { capturedAt: ago(29) });
  await agedBy(id, old, 31);
  const young = await anEvidence(owner, id, aPicture(), { capturedAt: ago(29) });
  const forAction = await anEvidence(owner, id, aPicture(), { capturedAt: ago(31), ownLegalAction: true });
  const complained = await anEvidence(owner, withComplaint, aPicture(), { capturedAt: ago(31) });
  const gone = await anEvidence(owner, takenBack, aPicture());
  const goneWithIt = await anEvidence(owner, erased, aPicture(), { ownLegalAction: true });
  const announced = (await announce(owner, id, aPicture())).evidence?.id as string;
  await take(owner, 'withdrawIncident', takenBack);
  await asAnArchiveHasIt(
    [`update incidents.incident set record_status = 'ERASED' where id = $1`, [erased]],
    ['delete from incidents.incident_of_firm where incident_id = $1', [erased]],
  );
  // Before anybody has swept, what is over is not handed out.
  expect(await askFor(owner, 'openEvidence', id, old)).toMatchObject({
    address: null,
    errors: [{ code: 'RETENTION_ENDED' }],
  });

  expect(await erase()).toMatch(/^Erased \d+ pieces of evidence\.$/m);
  expect(await keptOf(id)).toEqual([young, forAction, announced]);
  expect(await keptOf(withComplaint)).toEqual([complained]);
  const files = await readdir(join(directory, 'objects'));
  expect([old, young, forAction, complained, gone, goneWithIt].filter((one) => files.includes(one))).toEqual([
    young,
    forAction,
    complained,
  ]);
  const lines = await database().query(
    `select record_id, field_classes[1] as what from audit.audit_entry where operation = 'ERASURE' and actor_role = 'erase-evidence'
      and record_id = any($1) order by field_classes[1] = $2 desc`,
    [[id, takenBack], `EvidenceItem:${old}`],
  );
  expect(lines.rows).toEqual([
    { record_id: id, what: `EvidenceItem:${old}` },
    { record_id: takenBack, what: `EvidenceItem:${gone}` },
  ]);
  await erase();
  expect(await keptOf(id)).toEqual([young, forAction, announced]);
});

/** Whether the job still remembers that a file may come back. */
const isRemembered = async (piece: string): Promise<boolean> =>
  (await database().query('select 1 from incidents.erased_file where id = $1', [piece])).rowCount === 1;

test('a file that is sent once more to the address it had, after it was erased, is erased again; once nobody can send it, it is forgotten', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome');
  const picture = aPicture();
  const announced = await announce(owner, id, picture);
  const piece = announced.evidence?.id as string;
  const isStored = async (): Promise<boolean> => (await readdir(join(directory, 'objects'))).includes(piece);
  expect(await send(announced, picture)).toBe(201);
  expect(await askFor(owner, 'confirmEvidenceUpload', id, piece)).toMatchObject({ errors: [] });
  await take(owner, 'withdrawIncident', id);
  await erase();
  expect([await isStored(), await keptOf(id)]).toEqual([false, []]);

  expect(await send(announced, picture)).toBe(201);
  expect(await isStored()).toBe(true);
  await erase();
  expect([await isStored(), await isRemembered(piece)]).toEqual([false, true]);
  await database().query(`update incidents.erased_file set erased_at = now() - interval '25 hours' where id = $1`, [
    piece,
  ]);
  await erase();
  expect([await isStored(), await isRemembered(piece)]).toEqual([false, false]);
});
