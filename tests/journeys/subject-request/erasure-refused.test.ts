import { randomUUID } from 'node:crypto';
import { asAnArchiveHasIt } from '../../support/as-an-archive-has-it.js';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf } from '../../support/demo-viewers.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { aSubjectRequest, closeRequest, dataOfficer } from '../../support/given/a-subject-request.js';
import { ERASE, eraseOnRequest } from '../../support/given/an-erasure.js';
import { anIncidentAt, ask, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { anInvestigationAt, officer, setStatus } from '../../support/given/an-investigation-at.js';

/*
 * What is not erased at a person's request: a record that the police need (Directive (EU) 2016/680, art. 16(3)), one that no open request of the
 * officer's own is about, and anything by anybody else. Then nothing is changed, and what is hidden is refused like what there never was.
 */

const owner = as('firm.vendome');

/** The incident, its parts and the requests about it, as the database holds them. */
async function asItStands(id: string): Promise<object[]> {
  const { rows } = await database().query(
    `select to_jsonb(i) as incident, to_jsonb(p) as particulars, to_jsonb(o) as offenders,
            (select jsonb_agg(to_jsonb(r) order by r.id) from incidents.data_subject_request r where r.incident_id = i.id) as requests,
            (select count(*) from incidents.incident_step s where s.incident_id = i.id) as steps,
            (select count(*) from incidents.erasure_certificate c where c.incident_id = i.id) as certificates
       from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
       join incidents.incident_offenders o on o.incident_id = i.id where i.id = $1`,
    [id],
  );
  return rows;
}

async function refusedAsInvestigated(id: string): Promise<void> {
  const request = await aSubjectRequest(id);
  const before = await asItStands(id);
  expect(await eraseOnRequest(request)).toEqual({
    request: null,
    errors: [
      {
        code: 'UNDER_INVESTIGATION',
        path: ['id'],
        message: expect.stringContaining('its processing can be restricted'),
      },
    ],
  });
  expect(await asItStands(id)).toEqual(before);
}

describe('what the police need', () => {
  test.each(['IN_PROGRESS', 'CLEARED', 'CLOSED_UNKNOWN_OFFENDER', 'JUDGED'])(
    'a record whose investigation is at %s is not erased, and stays as it is',
    async (status) => refusedAsInvestigated(await anInvestigationAt(status)),
  );

  test('what is archived is not erased, for the police may still have to work on it', async () => {
    const id = await anIncidentAt('VALIDATED');
    await asAnArchiveHasIt([`update incidents.incident set record_status = 'ARCHIVED' where id = $1`, [id]]);
    await refusedAsInvestigated(id);
  });

  test('what was merged into such a record is of the same file, and neither is erased', async () => {
    const [investigated, archived] = [await anInvestigationAt('IN_PROGRESS'), await anIncidentAt('VALIDATED')];
    for (const intoId of [investigated, archived]) {
      const double = await anIncidentAt('SUBMITTED');
      await take(validator, 'mergeIncident', double, { intoId, reason: 'Même fait.' });
      if (intoId === archived)
        await asAnArchiveHasIt([`update incidents.incident set record_status = 'ARCHIVED' where id = $1`, [intoId]]);
      await refusedAsInvestigated(double);
    }
  });

  test('of an erasure and the beginning of an investigation that cross one is done, and the other refused', async () => {
    for (let time = 0; time < 4; time += 1) {
      const id = await anInvestigationAt('COMPLAINT_FILED');
      const [request, version] = [await aSubjectRequest(id), await versionSeenBy(officer, id)];
      const [erased, begun] = await Promise.all([
        eraseOnRequest(request),
        setStatus(officer, id, 'IN_PROGRESS', version),
      ]);
      const codes = [erased, begun].map(({ errors }) => errors.map(({ code }) => code));
      expect([
        [[], ['NOT_FOUND']],
        [['UNDER_INVESTIGATION'], []],
      ]).toContainEqual(codes);
      expect(await asItStands(id)).toMatchObject([
        { incident: { record_status: codes[0]?.length ? 'VALIDATED' : 'WITHDRAWN' } },
      ]);
    }
  });

  test('of an erasure and a withdrawal by its firm that cross the record is erased once', async () => {
    for (let time = 0; time < 4; time += 1) {
      const id = await anIncidentAt('VALIDATED');
      const [request, version] = [await aSubjectRequest(id), await versionSeenBy(owner, id)];
      const done = await Promise.all([eraseOnRequest(request), ask(owner, 'withdrawIncident', { id, version })]);
      expect(done.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(await asItStands(id)).toMatchObject([{ incident: { record_status: 'WITHDRAWN' } }]);
    }
  });

  test('it is said in French to whoever reads French', async () => {
    const request = await aSubjectRequest(await anInvestigationAt('IN_PROGRESS'));
    const french = as('dpo.observatory', {
      purpose: 'DATA_SUBJECT_REQUEST',
      justification: 'DSR-2010-004',
      language: 'fr',
    });
    const [error] = (await eraseOnRequest(request, french)).errors;
    expect(error?.message).toContain('Adressez la personne au service de police');
  });
});

describe('what no open request of the officer’s own is about', () => {
  /** A request as a colleague opened it, who may be of another organisation. */
  async function aRequestOfAnother(incident: string, organisation: string | null = null): Promise<string> {
    const { rows } = await database().query(
      `insert into incidents.data_subject_request
         (id, request_reference, incident_id, opened_at, ends_at, organisation_id, member_id, client_mutation_id)
       select gen_random_uuid(), 'DSR-2010-009', $1, now(), now() + interval '20 days', coalesce($2, m.organisation_id), gen_random_uuid(), gen_random_uuid()::text
         from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = 'dpo.observatory' returning id`,
      [incident, organisation],
    );
    return rows[0].id;
  }

  test('is refused as if there were no such request: closed, over, of a colleague, of another organisation or misspelt', async () => {
    const id = await anIncidentAt('VALIDATED');
    const [closed, over] = [await aSubjectRequest(id), await aSubjectRequest(id)];
    await closeRequest(closed);
    await database().query(
      `update incidents.data_subject_request set opened_at = opened_at - interval '1 month', ends_at = now() where id = $1`,
      [over],
    );
    const hidden = [closed, over, await aRequestOfAnother(id), await aRequestOfAnother(id, randomUUID()), 'DSR', ''];
    const before = await asItStands(id);
    const unknown = await dataOfficer.ask(ERASE, { id: randomUUID() });
    expect(unknown.data).toMatchObject({
      eraseOnRequest: { request: null, errors: [{ code: 'NOT_FOUND', path: ['id'] }] },
    });
    for (const one of hidden) expect(await dataOfficer.ask(ERASE, { id: one })).toEqual(unknown);
    expect((await closeRequest(randomUUID())).errors).toEqual(
      (unknown.data as { eraseOnRequest: { errors: object[] } }).eraseOnRequest.errors,
    );
    expect(await asItStands(id)).toEqual(before);
  });

  test('of what a colleague was asked about the request stays the colleague’s, also once it is erased', async () => {
    const id = await anIncidentAt('VALIDATED');
    const [own, colleagues] = [await aSubjectRequest(id), await aRequestOfAnother(id)];
    expect((await eraseOnRequest(own)).errors).toEqual([]);
    expect((await eraseOnRequest(colleagues)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { rows } = await database().query(
      `select r.closed_at, c.incident_id from incidents.data_subject_request r
         join incidents.erasure_certificate c on c.request_id = r.id where r.id = $1`,
      [colleagues],
    );
    expect(rows).toEqual([{ closed_at: null, incident_id: id }]);
  });

  test('what its firm took back, or took up again as a draft, is not there to be erased', async () => {
    const [withdrawn, rejected] = [await anIncidentAt('SUBMITTED'), await anIncidentAt('REJECTED')];
    const requests = [await aSubjectRequest(withdrawn), await aSubjectRequest(rejected)];
    await take(owner, 'withdrawIncident', withdrawn);
    await take(owner, 'editIncident', rejected, { input: await aDeclaration('firm.vendome') });
    const before = await asItStands(rejected);
    for (const request of requests)
      expect(await eraseOnRequest(request)).toEqual({
        request: null,
        errors: [{ code: 'NOT_FOUND', path: ['id'], message: 'There is no such incident.' }],
      });
    expect(await asItStands(rejected)).toEqual(before);
  });
});

describe('nobody else', () => {
  test.each(DEMO_USER_NAMES.filter((name) => name !== 'dpo.observatory'))('%s erases nothing', async (name) => {
    const id = await anIncidentAt('VALIDATED');
    const request = await aSubjectRequest(id);
    const who = as(name, { purpose: purposeOf(name), justification: 'DSR-2010-004' });
    const { data, errors } = await who.ask(ERASE, { id: request });
    expect([data, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      { eraseOnRequest: null },
      ['FORBIDDEN'],
    ]);
    expect(await asItStands(id)).toMatchObject([{ certificates: '0', incident: { record_status: 'VALIDATED' } }]);
  });

  test.each(['AUDIT', undefined])('the officer erases nothing for the purpose %s', async (purpose) => {
    const id = await anIncidentAt('VALIDATED');
    const request = await aSubjectRequest(id);
    const officer = as('dpo.observatory', { ...(purpose && { purpose, justification: 'Contrôle' }) });
    const { data, errors } = await officer.ask(ERASE, { id: request });
    expect([data?.['eraseOnRequest'] ?? null, errors?.map(({ extensions }) => extensions?.code)]).toEqual([
      null,
      ['PURPOSE_REQUIRED'],
    ]);
    expect(await asItStands(id)).toMatchObject([{ certificates: '0', incident: { record_status: 'VALIDATED' } }]);
  });
});
