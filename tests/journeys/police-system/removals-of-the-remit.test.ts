import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { erasedAlone } from '../../support/erased-alone.js';
import { aConfirmedSeries } from '../../support/given/a-confirmed-series.js';
import { anIncidentAt, take, validator } from '../../support/given/an-incident-at.js';
import { KeptCopy, settled } from './kept-copy.js';

/* The central office is told that a record is gone by whatever path the record had come into its remit, and though several things happen at once. */

const OWNER = as('firm.vendome');
const STRICT = { handling: { tlp: 'TLP_AMBER_STRICT' } };
const KEEPERS = ['police.oclco', 'police.prefecture', 'firm.rivoli'];

/** For which of the keepers a record goes with what is done, and that they had it before. */
async function losersOf(id: string, work: () => Promise<unknown>): Promise<string[]> {
  await settled();
  const copies = KEEPERS.map((keeper) => new KeptCopy(keeper));
  for (const copy of copies) await copy.removed();
  await work();
  await settled();
  const told = await Promise.all(
    copies.map(async (copy) => ((await copy.removed()).includes(id) ? copy.userName : [])),
  );
  return told.flat();
}

/** A burglary is not the central office's, but for a series. */
const aBurglary = (): Promise<string> => anIncidentAt('VALIDATED', 'firm.vendome', { ...STRICT, category: 'BURGLARY' });

test.each([
  ['taken back', (id: string) => take(OWNER, 'withdrawIncident', id)],
  ['erased', erasedAlone],
])('what is %s is gone for the central office that saw it for its series alone', async (_, goes) => {
  const [alone, inSeries] = [await aBurglary(), await aBurglary()];
  await aConfirmedSeries(inSeries);
  expect(await losersOf(alone, () => goes(alone))).toEqual(['police.prefecture']);
  expect(await losersOf(inSeries, () => goes(inSeries))).toEqual(['police.oclco', 'police.prefecture']);
  // That it was in one is forgotten beside.
  const { rows } = await database().query('select from incidents.incident_in_series where incident_id = $1', [
    inSeries,
  ]);
  expect(rows).toEqual([]);
});

test('what is validated and requalified out of the remit in one request is gone for the central office, which saw it filed', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome', STRICT);
  const both = () =>
    validator.data<Record<string, { errors: object[] }>>(
      `mutation ($id: ID!) {
        validated: validateIncident(id: $id, version: 1) { errors { code } }
        requalified: requalifyIncident(id: $id, version: 2, category: FRAUD, reason: "Escroquerie.") { errors { code } } }`,
      { id },
    );
  expect(
    await losersOf(id, async () => {
      expect(await both()).toEqual({ validated: { errors: [] }, requalified: { errors: [] } });
    }),
  ).toEqual(['police.oclco']);
});

test('of what was drafted, filed and taken back at once nobody is told', async () => {
  const [id, other] = [await anIncidentAt('DRAFT', 'firm.vendome', STRICT), await anIncidentAt('DRAFT')];
  const { version } = await take(OWNER, 'submitIncident', other);
  const both = await OWNER.data<Record<string, { errors: object[] }>>(
    `mutation ($id: ID!, $filed: Int!) {
      filed: submitIncident(id: $id, version: 1) { errors { code } }
      takenBack: withdrawIncident(id: $id, version: $filed) { errors { code } } }`,
    { id, filed: version },
  );
  expect(both).toEqual({ filed: { errors: [] }, takenBack: { errors: [] } });
  const { rows } = await database().query('select from incidents.incident_removal where id = $1', [id]);
  expect(rows).toEqual([]);
});
