import { setTimeout as pause } from 'node:timers/promises';
import { database } from '../../support/database.js';
import { anIncidentAt, ask, validator, versionSeenBy } from '../../support/given/an-incident-at.js';

/* Two who each wait for what the other holds would wait for ever: PostgreSQL breaks one of them off. Whoever asked the hub is not told of it. */

test('a step that is broken off so that another may go on is taken all the same, and once', async () => {
  const [first = '', second = ''] = [await anIncidentAt('SUBMITTED'), await anIncidentAt('SUBMITTED')].sort();
  const other = await database().connect();
  try {
    await other.query('begin');
    // Who waits longer than a second looks whether it waits in vain; this one does not.
    await other.query(`set local deadlock_timeout = '60s'`);
    await other.query('select from incidents.incident where id = $1 for update', [second]);
    const version = await versionSeenBy(validator, first);
    const merging = ask(validator, 'mergeIncident', { id: first, version, intoId: second, reason: 'Même fait.' });
    const { rows } = await other.query<{ pid: number }>('select pg_backend_pid() as pid');
    const isWaitedFor = async (): Promise<boolean> =>
      (await database().query('select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [rows[0]?.pid]))
        .rowCount !== 0;
    while (!(await isWaitedFor())) await pause(20);
    // Now each waits for the other, until the hub's transaction is broken off.
    await other.query('select from incidents.incident where id = $1 for update', [first]);
    await other.query('rollback');
    expect((await merging).errors).toEqual([]);
  } finally {
    await other.query('rollback');
    other.release();
  }
  const { rows } = await database().query(
    `select to_status from incidents.incident_step where incident_id = $1 and to_status = 'MERGED'`,
    [first],
  );
  expect(rows).toHaveLength(1);
});
