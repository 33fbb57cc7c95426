import { asAnArchiveHasIt } from '../../support/as-an-archive-has-it.js';
import { type Asker, as } from '../../support/ask.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* Between a declaration and its amendment things happen: what the secretariat, the clock or the police made of the record stands in no firm's way, and stands. */

const owner = as('firm.vendome');

const METHODS = { modusOperandi: { codes: ['MO-SCOUTING'] } };
const HARM = { harm: { anyInjured: true, lightlyInjured: 1 } };
const DATED = {
  occurred: { from: '2009-12-17T17:40:00Z', to: '2009-12-17T17:55:00Z', precision: 'MINUTE' },
  emergencyCall: { path: 'NONE' },
};

const READ = `query ($id: ID!) { incident(id: $id) { emergencyCall { path calledAt arrivedAt unfounded } modusOperandi { code } } }`;
const read = async (who: Asker, id: string): Promise<object> =>
  (await who.data<{ incident: object }>(READ, { id })).incident;

describe('a firm amends methods, harm and time', () => {
  test.each([
    ['of what is to be reviewed', 'VALIDATED', `handling_review_due_at = now() + interval '30 days'`],
    ['of what is shared no longer', 'VALIDATED', `handling_expires_at = now() - interval '1 day'`],
    [
      'of an attempt that was requalified as reconnaissance',
      'VALIDATED',
      `attempted = true, category = 'RECONNAISSANCE'`,
    ],
    [
      'of what waits while its area is lifted to another',
      'SUBMITTED',
      `lifted_area_code = area_path[cardinality(area_path)], lifted_area_path = area_path[cardinality(area_path):]`,
    ],
  ])('%s', async (_, status, since) => {
    const id = await anIncidentAt(status);
    await asAnArchiveHasIt([`update incidents.incident set ${since} where id = $1`, [id]]);
    for (const input of [METHODS, HARM, DATED]) expect((await amend(owner, id, input)).errors).toEqual([]);
    expect(await read(owner, id)).toMatchObject({ modusOperandi: [{ code: 'MO-SCOUTING' }] });
  });
});

describe('once the police have said how its call came out, a firm', () => {
  const TOLD = { path: 'CALL_112', firstSignAt: '2009-12-18T17:41:00Z', calledAt: '2009-12-18T17:42:00Z' };
  const arrivedAt = '2009-12-18T17:59:00.000Z';
  const anAnsweredCall = async (): Promise<string> => {
    const id = await anIncidentAt('VALIDATED');
    expect((await amend(officer, id, { callOutcome: { arrivedAt } })).errors).toEqual([]);
    return id;
  };

  test.each([
    ['leaves out when they arrived', {}],
    ['says another time', { arrivedAt: '2009-12-18T17:45:00Z' }],
  ])('that %s changes nothing of it', async (_, more) => {
    const id = await anAnsweredCall();
    expect((await amend(owner, id, { emergencyCall: { ...TOLD, ...more } })).errors).toEqual([]);
    expect(await read(owner, id)).toMatchObject({
      emergencyCall: { path: 'CALL_112', calledAt: '2009-12-18T17:42:00.000Z', arrivedAt, unfounded: null },
    });
  });

  test('does not say that nobody called, nor that it called after they came', async () => {
    const id = await anAnsweredCall();
    expect(await amend(owner, id, { emergencyCall: { path: 'NONE' } })).toMatchObject({
      errors: [{ code: 'INCONSISTENT', path: ['input', 'emergencyCall'] }],
    });
    expect(await amend(owner, id, { emergencyCall: { ...TOLD, calledAt: '2009-12-18T18:05:00Z' } })).toMatchObject({
      errors: [{ code: 'TIMES_NOT_IN_ORDER', path: ['input', 'emergencyCall', 'arrivedAt'] }],
    });
  });

  test('corrects an arrival that nobody but itself has told', async () => {
    const id = await anIncidentAt('VALIDATED');
    for (const at of ['2009-12-18T17:50:00.000Z', '2009-12-18T17:55:00.000Z']) {
      expect((await amend(owner, id, { emergencyCall: { ...TOLD, arrivedAt: at } })).errors).toEqual([]);
      expect(await read(owner, id)).toMatchObject({ emergencyCall: { arrivedAt: at } });
    }
  });
});
