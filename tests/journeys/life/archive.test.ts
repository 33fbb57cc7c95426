import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { archiveIncidents } from '@hub/incidents/archive/archive-incidents';
import { pino } from 'pino';
import { asAnArchiveHasIt } from '../../support/as-an-archive-has-it.js';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt, ask, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { anInvestigationAt, clear, officer, setStatus } from '../../support/given/an-investigation-at.js';
import { oneAtATime } from '../../support/one-at-a-time.js';
import { openSubgraphs } from '../../support/open-subgraphs.js';

/* Storage limitation, GDPR art. 5(1)(e): when its retention has passed a validated incident is archived, and nobody changes it any more. */

const LONG_AGO = { from: '1975-05-02T08:00:00Z', to: '1975-05-02T09:00:00Z', precision: 'HOUR' };
const OLD = { occurred: LONG_AGO, emergencyCall: null, handling: { tlp: 'TLP_GREEN' } };

/** What happened long ago, and was declared when it did. */
async function anOldIncidentAt(status: string): Promise<string> {
  const id = await anIncidentAt(status, 'firm.vendome', OLD);
  await asAnArchiveHasIt([
    `update incidents.incident_particulars set reported_at = '1975-05-03T08:00:00Z' where incident_id = $1`,
    [id],
  ]);
  return id;
}

/** Records of long ago are archived here, and stand elsewhere to be left alone. */
const RETENTION = 'records of long ago';

/** Before everything of the sample. */
const before = new Date('1980-01-01T00:00:00Z');
const run = () => archiveIncidents(database(), { before, requestId: 'archive-test' });
const archive = () => oneAtATime(RETENTION, run);

const statusOf = async (id: string): Promise<string> =>
  (await database().query('select record_status as status from incidents.incident where id = $1', [id])).rows[0].status;

test('validated incidents whose retention has passed are archived, once, and what is on its way is not', async () => {
  const [validated, submitted] = [await anOldIncidentAt('VALIDATED'), await anOldIncidentAt('SUBMITTED')];
  // Of two jobs at once each does a part, and a later one finds what is left: nothing.
  await oneAtATime(RETENTION, async () => {
    await Promise.all([run(), run()]);
    expect(await run()).toBe(0);
  });
  expect([await statusOf(validated), await statusOf(submitted)]).toEqual(['ARCHIVED', 'SUBMITTED']);
  const { rows } = await database().query(
    `select operation, field_classes, actor_role from audit.audit_entry where record_id = $1 and request_id = 'archive-test'`,
    [validated],
  );
  expect(rows).toEqual([
    { operation: 'ALTERATION', field_classes: ['recordStatus:VALIDATED>ARCHIVED'], actor_role: 'archive' },
  ]);
});

test('a case of today is not archived because it happened, or is dated anew to have happened, long ago', async () => {
  const [late, dated] = [await anIncidentAt('VALIDATED', 'firm.vendome', OLD), await anIncidentAt('VALIDATED')];
  const occurred = { occurred: LONG_AGO, emergencyCall: { path: 'NONE' } };
  expect((await amend(as('firm.vendome'), dated, occurred)).errors).toEqual([]);
  await archive();
  expect([await statusOf(late), await statusOf(dated)]).toEqual(['VALIDATED', 'VALIDATED']);
});

test('what is archived is read as before, and changed by nobody', async () => {
  const id = await anOldIncidentAt('VALIDATED');
  await archive();
  const { incident } = await as('firm.rivoli').data<{ incident: object }>(
    'query ($id: ID!) { incident(id: $id) { recordStatus category } }',
    { id },
  );
  expect(incident).toEqual({ recordStatus: 'ARCHIVED', category: 'ARMED_ROBBERY' });
  const [owner, other] = [as('firm.vendome'), await anIncidentAt('SUBMITTED')];
  const attempts = [
    ask(owner, 'withdrawIncident', { id, version: await versionSeenBy(owner, id) }),
    ask(owner, 'editIncident', {
      id,
      version: await versionSeenBy(owner, id),
      input: await aDeclaration('firm.vendome'),
    }),
    ask(validator, 'mergeIncident', {
      id,
      version: await versionSeenBy(validator, id),
      intoId: other,
      reason: 'Même fait.',
    }),
  ];
  for (const { errors } of await Promise.all(attempts))
    expect(errors.map(({ code }) => code)).toEqual(['NOT_POSSIBLE_NOW']);
});

test('a case that is archived is cleared all the same: a crime can be prosecuted for longer, and nothing else of it is changed', async () => {
  const id = await anInvestigationAt('IN_PROGRESS', OLD);
  await asAnArchiveHasIt([
    `update incidents.incident_particulars set reported_at = '1975-05-03T08:00:00Z' where incident_id = $1`,
    [id],
  ]);
  await archive();
  const [cleared] = await clear(officer, [id], { clearedAt: '1990-02-10T09:00:00Z' });
  expect(cleared).toMatchObject({ incident: { cleared: true, investigationStatus: 'CLEARED' }, errors: [] });
  expect((await setStatus(officer, id, 'JUDGED')).errors).toEqual([]);
  expect(await statusOf(id)).toBe('ARCHIVED');
  const { requalifyIncident } = await officer.data<{ requalifyIncident: { errors: { code: string }[] } }>(
    `mutation ($id: ID!, $version: Int!) {
       requalifyIncident(id: $id, version: $version, category: CONFINEMENT_ROBBERY, reason: "Vu à l’image.") { errors { code } } }`,
    { id, version: await versionSeenBy(officer, id) },
  );
  expect(requalifyIncident.errors).toEqual([{ code: 'NOT_POSSIBLE_NOW' }]);
  const { incident } = await officer.data<{ incident: { history: object[] } }>(
    'query ($id: ID!) { incident(id: $id) { history { fromStatus toStatus } } }',
    { id },
  );
  expect(incident.history.at(-1)).toEqual({ fromStatus: 'VALIDATED', toStatus: 'ARCHIVED' });
});

test('the command says in one sentence what it lacks', async () => {
  const run = promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../../schema/dist/archive.js')], {
    env: { ...process.env, HUB_DATA_DIR: '/nowhere', ADMIN_DATABASE_URL: undefined },
  });
  await expect(run).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^ADMIN_DATABASE_URL is needed.*\n$/),
  });
});

test('the command archives nothing that is younger than the retention', async () => {
  const id = await anIncidentAt('VALIDATED');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, '../../../schema/dist/archive.js')],
    {
      env: {
        ...process.env,
        ADMIN_DATABASE_URL: process.env['HUB_TEST_DATABASE_URL'],
        HUB_ARCHIVE_AFTER_YEARS: '100',
        HUB_ERASE_AFTER_YEARS: '100',
        HUB_ERASE_UNFINISHED_AFTER_DAYS: '36500',
      },
    },
  );
  expect(stdout).toMatch(/^Archived 0 incidents that ended, and were declared, before 19\d\d-/);
  expect(stdout).toMatch(/^Forgot 0 removals /m);
  expect(await statusOf(id)).toBe('VALIDATED');
  // And a hub that starts after it finds its law as it was.
  await (await openSubgraphs({ log: pino({ level: 'silent' }) })).close();
});
