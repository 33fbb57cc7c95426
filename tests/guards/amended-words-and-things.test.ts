import { closeDatabase } from '../support/database.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { setBySql as set, writeBySql as write } from './amendments-by-sql.js';

/* What was told in words and listed thing by thing, corrected by SQL alone: by nobody but whoever may, and never without its line. */

afterAll(closeDatabase);

const FIRM = 'firm.vendome';
const particulars = (what: string): string => set('incident_particulars', what);

test('the narrative is told anew by its firm with its line, and none under TLP:CLEAR', async () => {
  const [id, clear] = [
    await anIncidentAt('VALIDATED'),
    await anIncidentAt('VALIDATED', FIRM, { handling: { tlp: 'TLP_CLEAR' }, narrative: null }),
  ];
  const line = [{ part: 'NARRATIVE' }];
  const anew = particulars(`narrative = 'Relu.'`);
  for (const what of [anew, particulars('narrative = null')]) expect(await write(FIRM, id, line, what)).toBe('allowed');
  for (const lines of [[], [{}]]) expect(await write(FIRM, id, lines, anew)).toBe('incident_amended_on_record');
  expect(await write(FIRM, id, line)).toBe('incident_amendment_true');
  expect(await write(FIRM, clear, line, anew)).toBe('denied');
});
