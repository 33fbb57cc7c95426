import { database } from '../support/database.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { setBySql as set, writeBySql as write } from './amendments-by-sql.js';

/* What was told in words and listed thing by thing, corrected by SQL alone: by nobody but whoever may, and never without its line. */

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

const goods = (what: string): string => set('incident_goods', what);
const items = (...things: readonly object[]): string => goods(`items = '${JSON.stringify(things)}'`);
const GOODS = [{ part: 'GOODS' }];
const A_RING = { reference: 'GDS-0000-0001', kind: 'RING', valueEur: '10.00' };

test.each(['SUBMITTED', 'VALIDATED'])(
  'what was taken of what is %s is amended by its firm with its line',
  async (status) => {
    const id = await anIncidentAt(status, FIRM, { stolenItems: [{ kind: 'WATCH', serialNumber: 'AB 1234' }] });
    for (const what of [items(A_RING), items()]) expect(await write(FIRM, id, GOODS, what)).toBe('allowed');
    for (const lines of [[], [{}]])
      expect(await write(FIRM, id, lines, items(A_RING))).toBe('incident_amended_on_record');
    expect(await write(FIRM, id, GOODS)).toBe('incident_amendment_true');
    expect(await write(FIRM, id, GOODS, goods(`items = items`))).toBe('incident_amendment_true');
    for (const userName of ['police.prefecture', 'police.oclco', 'secretariat.validator', 'firm.rivoli']) {
      expect([userName, await write(userName, id, GOODS)]).toEqual([userName, 'denied']);
      const verdict = await write(userName, id, [], items());
      expect([userName, ['denied', 'nothing'].includes(verdict)]).toEqual([userName, true]);
    }
  },
);

test('no list is longer, dearer or of another event than a declaration may have, and none marks anything under TLP:CLEAR', async () => {
  const loss = { stolenEur: '100.00', basis: 'INSURED', certainty: 'STOCKTAKE' };
  const id = await anIncidentAt('VALIDATED', FIRM, { loss });
  expect(await write(FIRM, id, GOODS, items({ ...A_RING, valueEur: '100.00' }))).toBe('allowed');
  expect(await write(FIRM, id, GOODS, items({ ...A_RING, valueEur: '100.01' }))).toBe('incident_amended_whole');
  const many = Array.from({ length: 501 }, (_, place) => ({ reference: `GDS-0000-${1000 + place}`, kind: 'RING' }));
  expect(await write(FIRM, id, GOODS, items(...many.slice(1)))).toBe('allowed');
  expect(await write(FIRM, id, GOODS, items(...many))).toBe('incident_amended_whole');
  const attempt = await anIncidentAt('VALIDATED', FIRM, { attempted: true, loss: null });
  expect(await write(FIRM, attempt, GOODS, items(A_RING))).toBe('incident_amended_whole');
  const clear = await anIncidentAt('VALIDATED', FIRM, { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  expect(await write(FIRM, clear, GOODS, items(A_RING))).toBe('allowed');
  expect(await write(FIRM, clear, GOODS, items({ ...A_RING, serialNumber: 'AB 1234' }))).toBe('incident_amended_whole');
});

test('what is recorded as recovered is taken out of no list', async () => {
  const id = await anIncidentAt('VALIDATED', FIRM, { stolenItems: [{ kind: 'WATCH', serialNumber: 'AB 1234' }] });
  const { rows } = await database().query<{ reference: string }>(
    `select items -> 0 ->> 'reference' as reference from incidents.incident_goods where incident_id = $1`,
    [id],
  );
  const [{ reference } = { reference: '' }] = rows;
  const back = goods(`recoveries = '{"${reference}": "2010-03-01"}'`);
  expect(await write(FIRM, id, GOODS, back, items(A_RING))).toBe('goods_recovered_stay');
  expect(await write(FIRM, id, GOODS, back, items(A_RING, { reference, kind: 'WATCH' }))).toBe('allowed');
  expect(await write(FIRM, id, GOODS, back)).toBe('incident_amendment_true');
});

test('what was seen of the offenders is amended by its firm and the police of the area, with its line', async () => {
  const id = await anIncidentAt('VALIDATED', FIRM, { vehicles: [{ make: 'Yamaha', plate: 'XY-419-QT' }] });
  const line = [{ part: 'OFFENDERS' }];
  const plates = set('incident_offenders', `plates = '["XY-491-QT"]'`);
  const seen = set('incident', 'offenders_max = 5');
  for (const userName of [FIRM, 'police.prefecture']) {
    for (const what of [[plates], [seen], [seen, plates]])
      expect([userName, await write(userName, id, line, ...what)]).toEqual([userName, 'allowed']);
    for (const what of [plates, seen])
      expect([userName, await write(userName, id, [], what)]).toEqual([userName, 'incident_amended_on_record']);
    expect(await write(userName, id, line)).toBe('incident_amendment_true');
    expect(await write(userName, id, line, set('incident_offenders', `descriptors = '{TALL}'`))).toBe('denied');
  }
  for (const userName of ['police.oclco', 'secretariat.validator', 'firm.rivoli'])
    expect([userName, await write(userName, id, line)]).toEqual([userName, 'denied']);
  expect(await write('police.oclco', id, [], seen)).toBe('incident_amended_on_record');
  expect(await write('police.oclco', id, [], plates)).toBe('nothing');
  expect(await write('secretariat.validator', id, [], seen)).toBe('denied');
  const clear = await anIncidentAt('VALIDATED', FIRM, { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  expect(await write(FIRM, clear, line, plates)).toBe('denied');
  const filed = await anIncidentAt('SUBMITTED', FIRM);
  expect(await write(FIRM, filed, line, plates)).toBe('allowed');
  expect(await write('police.prefecture', filed, line)).toBe('denied');
});
