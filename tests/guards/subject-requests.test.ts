import { randomUUID } from 'node:crypto';
import { MONTH_TO_ANSWER } from '@hub/incidents/subject-request/subject-request-rules';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import type pg from 'pg';
import { database } from '../support/database.js';
import { actAs, DEMO_USER_NAMES, purposeOf, viewerOf } from '../support/demo-viewers.js';
import { aSubjectRequest, closeRequest } from '../support/given/a-subject-request.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { type Verdict, verdictOn, verdictOnSql } from './verdict.js';

/*
 * A data subject's request, written by SQL alone: nobody opens one but the officer itself, now and for a month, about a record that there is to
 * answer with; and nobody prolongs, redirects or reopens one.
 */

const OFFICER = 'dpo.observatory';

let asked: string;
beforeAll(async () => {
  asked = await anIncidentAt('VALIDATED');
});

const OPENED = {
  request_reference: `'DSR-2010-004'`,
  opened_at: THIS_INSTANT,
  ends_at: MONTH_TO_ANSWER,
  closed_at: 'null',
  organisation_id: 'hub.viewer_organisation_id()',
  member_id: 'hub.viewer_member_id()',
  client_mutation_id: 'gen_random_uuid()::text',
  digest: `'of what was sent'`,
};

/** Opens a request as a member would, with some columns forged, and then does something more. */
const opening = (
  userName: string,
  incident: string,
  forged: Partial<typeof OPENED> = {},
  { purpose, afterwards }: { readonly purpose?: string; readonly afterwards?: string } = {},
): Promise<Verdict> =>
  verdictOn(
    userName,
    async (client) => {
      const columns = { ...OPENED, ...forged };
      const made = await client.query(
        `insert into incidents.data_subject_request (id, incident_id, ${Object.keys(columns).join(', ')})
         select gen_random_uuid(), ${incident === 'null' ? 'null' : `'${incident}'`}, ${Object.values(columns).join(', ')} returning id`,
      );
      return afterwards ? client.query(afterwards, [made.rows[0].id]) : made;
    },
    purpose,
  );

test('the officer opens one in its own name, and sees by it the one record it is about', async () => {
  expect(await opening(OFFICER, asked)).toBe('allowed');
  const sees = (id: string) => `select 1 from incidents.incident where id = '${id}' and $1::uuid is not null`;
  expect(await opening(OFFICER, asked, {}, { afterwards: sees(asked) })).toBe('allowed');
  expect(await opening(OFFICER, asked, {}, { afterwards: sees(await anIncidentAt('VALIDATED')) })).toBe('nothing');
});

test.each([
  ['in the name of somebody else', { member_id: 'gen_random_uuid()' }],
  ['for another organisation', { organisation_id: 'gen_random_uuid()' }],
  ['as of yesterday', { opened_at: `${THIS_INSTANT} - interval '1 day'` }],
  ['as of tomorrow', { opened_at: `${THIS_INSTANT} + interval '1 day'` }],
  ['for a day longer', { ends_at: `${MONTH_TO_ANSWER} + interval '1 day'` }],
  ['for ever', { ends_at: `'infinity'` }],
  ['closed already', { closed_at: THIS_INSTANT }],
  ['under a name', { request_reference: `'Dupont'` }],
])('none is opened %s', async (_, forged) => {
  expect(await opening(OFFICER, asked, forged)).toMatch(/^(denied|data_subject_request_\w+)$/);
});

test.each(['DRAFT', 'WITHDRAWN'])('none is opened about what is %s', async (status) => {
  expect(await opening(OFFICER, await anIncidentAt(status))).toBe('data_subject_request_about_something');
});

test('none is opened about what there never was, about nothing, or for an audit', async () => {
  expect(await opening(OFFICER, randomUUID())).toBe('data_subject_request_about_something');
  expect(await opening(OFFICER, 'null')).toBe('data_subject_request_about_something');
  expect(await opening(OFFICER, asked, {}, { purpose: 'AUDIT' })).toBe('denied');
});

test.each(DEMO_USER_NAMES.filter((name) => name !== OFFICER))(
  '%s opens none and finds no record by it',
  async (name) => {
    expect(await opening(name, asked)).toBe('denied');
    expect(await verdictOnSql(name, 'select incidents.incidents_asked_about($1)', [asked])).toBe('denied');
    expect(await verdictOnSql(name, 'select 1 from incidents.data_subject_request')).toBe('denied');
  },
);

test('for an audit nothing is found by what somebody quotes', async () => {
  const found = 'select 1 from incidents.incidents_asked_about($1)';
  expect(await verdictOnSql(OFFICER, found, [asked])).toBe('allowed');
  expect(await verdictOnSql(OFFICER, found, [asked], 'AUDIT')).toBe('nothing');
});

describe('one that is open', () => {
  let open: string;
  beforeAll(async () => {
    open = await aSubjectRequest(asked);
  });
  const setting = (set: string, purpose?: string): Promise<Verdict> =>
    verdictOnSql(OFFICER, `update incidents.data_subject_request set ${set} where id = $1`, [open], purpose);

  test.each([
    [`ends_at = ends_at + interval '1 day'`],
    ['incident_id = gen_random_uuid()'],
    ['member_id = hub.viewer_member_id()'],
    [`request_reference = 'DSR-2010-005'`],
    ['opened_at = now()'],
    [`closed_at = ${THIS_INSTANT} - interval '1 hour'`],
    [`closed_at = ${THIS_INSTANT} + interval '1 hour'`],
    ['closed_at = null'],
  ])('is not altered: %s', async (set) => {
    expect(await setting(set)).toMatch(/^(denied|data_subject_request_ends_after_it_begins)$/);
  });

  test('is closed now, for a data subject and not for an audit, and not taken away', async () => {
    expect(await setting(`closed_at = ${THIS_INSTANT}`)).toBe('allowed');
    expect(await setting(`closed_at = ${THIS_INSTANT}`, 'AUDIT')).toBe('nothing');
    expect(await verdictOnSql(OFFICER, 'delete from incidents.data_subject_request where id = $1', [open])).toBe(
      'denied',
    );
  });

  test('shows its record to nobody but the officer who opened it: a colleague sees that there is one, and may close it', async () => {
    const officer = await viewerOf(database(), OFFICER, purposeOf(OFFICER));
    const seenBy = async (viewer: typeof officer): Promise<(number | null)[]> => {
      const client: pg.PoolClient = await database().connect();
      try {
        await client.query('begin');
        await actAs(client, viewer, { takeRole: true });
        const rows = async (sql: string) => (await client.query(sql)).rowCount;
        return [
          await rows(`select 1 from incidents.incident where id = '${asked}'`),
          await rows(`select 1 from incidents.incident_particulars where incident_id = '${asked}'`),
          await rows(`select 1 from incidents.data_subject_request where id = '${open}'`),
          await rows(`update incidents.data_subject_request set closed_at = ${THIS_INSTANT} where id = '${open}'`),
        ];
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await seenBy(officer)).toEqual([1, 1, 1, 1]);
    expect(await seenBy({ ...officer, memberId: randomUUID() })).toEqual([0, 0, 1, 1]);
    expect(await seenBy({ ...officer, memberId: randomUUID(), organisationId: randomUUID() })).toEqual([0, 0, 0, 0]);
    expect(await seenBy({ ...officer, organisationId: randomUUID() })).toEqual([0, 0, 0, 0]);
  });

  test('once closed is not closed again and not opened again', async () => {
    const closed = await aSubjectRequest(asked);
    await closeRequest(closed);
    for (const set of [`closed_at = ${THIS_INSTANT}`, 'closed_at = null'])
      expect(
        await verdictOnSql(OFFICER, `update incidents.data_subject_request set ${set} where id = $1`, [closed]),
      ).toBe('nothing');
  });
});
