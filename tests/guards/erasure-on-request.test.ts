import { randomUUID } from 'node:crypto';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { asAnArchiveHasIt } from '../support/as-an-archive-has-it.js';
import { database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { aSubjectRequest, closeRequest } from '../support/given/a-subject-request.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { anInvestigationAt } from '../support/given/an-investigation-at.js';
import { verdictOnSql } from './verdict.js';

/*
 * An erasure by SQL alone: the officer has one function, which erases what its own open request is about and nothing else, whoever calls it and
 * with what; and no right on what it erases, nor on what certifies it.
 */

const OFFICER = 'dpo.observatory';
const ERASE = 'select erased_id, stood from incidents.erase_on_request($1)';

/** What the function gives to a viewer, and what of an incident is seen to have become of it; nothing of it stays. */
async function calledBy(
  changes: Partial<Viewer>,
  request: string,
  incident: string,
): Promise<{ readonly erased: object[]; readonly status: string; readonly certificates: number }> {
  const viewer = { ...(await viewerOf(database(), OFFICER, purposeOf(OFFICER))), ...changes };
  const client: pg.PoolClient = await database().connect();
  try {
    await client.query('begin');
    await actAs(client, viewer, { takeRole: true });
    const { rows: erased } = await client.query(ERASE, [request]);
    await client.query('set constraints all immediate');
    const certificates = await client.query('select from incidents.erasure_certificate where request_id = $1', [
      request,
    ]);
    await client.query('reset role');
    const { rows } = await client.query('select record_status as status from incidents.incident where id = $1', [
      incident,
    ]);
    return { erased, status: rows[0].status, certificates: certificates.rowCount ?? 0 };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

let id: string;
let request: string;
beforeAll(async () => {
  id = await anIncidentAt('VALIDATED');
  request = await aSubjectRequest(id);
});

const UNTOUCHED = { erased: [], status: 'VALIDATED', certificates: 0 };

test('of its own open request the officer erases the record, and is given a certificate', async () => {
  expect(await calledBy({}, request, id)).toEqual({
    erased: [{ erased_id: id, stood: 'VALIDATED' }],
    status: 'WITHDRAWN',
    certificates: 1,
  });
});

test.each<[string, Partial<Viewer>]>([
  ['a colleague', { memberId: randomUUID() }],
  ['an officer of another organisation', { memberId: randomUUID(), organisationId: randomUUID() }],
  ['the officer for an audit', { purpose: 'AUDIT' as Viewer['purpose'] }],
  ['the officer without a purpose', { purpose: null }],
  ['somebody of the role who is no officer', { memberRole: 'ANALYST' as Viewer['memberRole'] }],
])('%s erases nothing by it', async (_, changes) => {
  expect(await calledBy(changes, request, id)).toEqual(UNTOUCHED);
});

test('what is closed, or over, or never was, erases nothing', async () => {
  const [closed, over] = [await aSubjectRequest(id), await aSubjectRequest(id)];
  await closeRequest(closed);
  await database().query(
    `update incidents.data_subject_request set opened_at = opened_at - interval '1 month', ends_at = now() where id = $1`,
    [over],
  );
  for (const one of [closed, over, randomUUID(), id]) expect(await calledBy({}, one, id)).toEqual(UNTOUCHED);
});

test('what the police work on, or is archived, is refused by the function itself', async () => {
  const archived = await anIncidentAt('VALIDATED');
  await asAnArchiveHasIt([`update incidents.incident set record_status = 'ARCHIVED' where id = $1`, [archived]]);
  for (const kept of [await anInvestigationAt('IN_PROGRESS'), archived])
    expect(await verdictOnSql(OFFICER, ERASE, [await aSubjectRequest(kept)])).toBe('incident_not_investigated');
});

test.each(DEMO_USER_NAMES.filter((name) => name !== OFFICER))(
  '%s may not call it, nor read a certificate',
  async (name) => {
    expect(await verdictOnSql(name, ERASE, [request])).toBe('denied');
    expect(await verdictOnSql(name, 'select 1 from incidents.erasure_certificate')).toBe('denied');
  },
);

describe('beside it the officer has no right', () => {
  test.each([
    `update incidents.incident set record_status = 'WITHDRAWN', version = version + 1 where id = $1`,
    'update incidents.incident_particulars set narrative = null, version = version + 1 where incident_id = $1',
    `update incidents.incident_amendment set before = '{}' where incident_id = $1`,
    'delete from incidents.incident where id = $1',
    'update incidents.erasure_certificate set erased_at = now() where incident_id = $1',
    'delete from incidents.erasure_certificate where incident_id = $1',
    `insert into incidents.erasure_certificate (request_id, incident_id, erased_at, categories, executed_by)
       values (gen_random_uuid(), $1, now(), '{}', hub.viewer_member_id())`,
    `insert into incidents.incident_step (id, incident_id, at, from_status, to_status, organisation_id, member_id)
       values (gen_random_uuid(), $1, now(), 'VALIDATED', 'WITHDRAWN', hub.viewer_organisation_id(), hub.viewer_member_id())`,
  ])('%s', async (sql) => {
    expect(await verdictOnSql(OFFICER, sql, [id])).toBe('denied');
  });
});

test('the role that erases brings a record nowhere else, and leaves nothing of another', async () => {
  const client = await database().connect();
  const asEraser = async (sql: string): Promise<string> => {
    await client.query('begin');
    try {
      await client.query('set local role record_eraser');
      await client.query(sql, [id]);
      return 'allowed';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('rollback');
    }
  };
  try {
    for (const sql of [
      `update incidents.incident set record_status = 'SUBMITTED', version = version + 1 where id = $1`,
      `update incidents.incident set category = 'FRAUD' where id = $1`,
      `update incidents.incident_particulars set stolen_eur = 0 where incident_id = $1`,
      'delete from incidents.incident where id = $1',
      'select reference from incidents.incident where id = $1',
      'delete from incidents.erasure_certificate where incident_id = $1',
    ])
      expect([sql, await asEraser(sql)]).not.toEqual([sql, 'allowed']);
  } finally {
    client.release();
  }
});
