import { anAlertOf, anIncidentOf, aStatementOf } from './authored.js';
import { type Noun, verdictOnWriting } from './written-again.js';

/* What the hub writes the database lets pass, column by column: else every refusal below could be one of everything. */

test.each([
  ['alert', 'firm.vendome', () => anAlertOf('firm.vendome')],
  ['alert', 'police.prefecture', () => anAlertOf('police.prefecture', { plate: 'AB-123-CD', releasePlate: true })],
  ['alert', 'secretariat.analyst', () => anAlertOf('secretariat.analyst')],
  ['incident', 'firm.vendome', () => anIncidentOf('firm.vendome')],
  ['statement', 'press.officer', () => aStatementOf('press.officer')],
  ['statement', 'secretariat.analyst', () => aStatementOf('secretariat.analyst')],
] as const)('an honest %s of %s passes', async (noun: Noun, author, make) => {
  expect(await verdictOnWriting(author, { noun, id: await make() })).toBe('allowed');
});
