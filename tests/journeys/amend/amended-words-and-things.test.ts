import { type Asker, as } from '../../support/ask.js';
import { closeDatabase } from '../../support/database.js';
import { amend } from '../../support/given/an-amendment.js';
import { anIncidentAt, validator } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';

/* What was told in words, and what was listed thing by thing, is set right once it is filed. */

afterAll(closeDatabase);

const owner = as('firm.vendome');
const peer = as('firm.rivoli');
const GREEN = { handling: { tlp: 'TLP_GREEN' } };

const codesOf = ({ errors }: Awaited<ReturnType<typeof amend>>): string[] => errors.map(({ code }) => code);
const asSeenByPeers = (id: string): Promise<unknown> =>
  peer.data(
    'query ($id: ID!) { incident(id: $id) { version updatedAt narrative stolenItems { reference } redactions { path } } }',
    { id },
  );

test('its firm tells anew what happened or takes it out, and the police and the secretariat read what it says now', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  const narrative = async (who: Asker): Promise<unknown> =>
    (
      await who.data<{ incident: { narrative: string | null } }>(
        'query ($id: ID!) { incident(id: $id) { narrative } }',
        { id },
      )
    ).incident.narrative;
  const seenByPeers = await asSeenByPeers(id);
  for (const text of ['Deux hommes, et non quatre.', null]) {
    expect(codesOf(await amend(owner, id, { narrative: { text } }))).toEqual([]);
    for (const who of [owner, officer, validator]) expect(await narrative(who)).toBe(text);
  }
  expect(await asSeenByPeers(id)).toEqual(seenByPeers);
  const clear = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  expect(codesOf(await amend(owner, clear, { narrative: { text: 'Deux hommes.' } }))).toEqual([
    'TLP_AUDIENCE_CONFLICT',
  ]);
  expect(codesOf(await amend(officer, id, { narrative: { text: 'Deux hommes.' } }))).toEqual(['OUT_OF_SCOPE']);
});
