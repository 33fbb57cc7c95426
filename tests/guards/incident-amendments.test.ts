import { AMENDABLE, SEEN_OF_OFFENDERS } from '@hub/incidents/amendment/amendable';
import { columnOf } from '@hub/incidents/draft/column-of';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { database } from '../support/database.js';
import { amend } from '../support/given/an-amendment.js';
import { anIncidentAt } from '../support/given/an-incident-at.js';
import { officer } from '../support/given/an-investigation-at.js';
import { lineBySql, setBySql as set, writeBySql as write } from './amendments-by-sql.js';
import { type Verdict, verdictOn } from './verdict.js';

/* What was declared, corrected by SQL alone: by nobody but whoever may write the part, and never without the line that says what it held. */

const particulars = (what: string): string => set('incident_particulars', what);
const call = (what: string): string => set('incident_emergency_call', what);

const FIRM = 'firm.vendome';
const OFFICER = 'police.prefecture';
const AUTHORITIES = [OFFICER, 'police.oclco', 'secretariat.analyst', 'secretariat.validator'];

test.each(['SUBMITTED', 'VALIDATED'])(
  'a loss of what is %s is amended with a true line, and not without',
  async (status) => {
    const id = await anIncidentAt(status);
    const less = particulars(`stolen_eur = 100`);
    expect(await write(FIRM, id, [{}], less)).toBe('allowed');
    expect(await write(FIRM, id, [], less)).toBe('incident_amended_on_record');
    expect(await write(FIRM, id, [{ part: 'HARM' }], less)).toBe('incident_amended_on_record');
    expect(await write(FIRM, id, [{}])).toBe('incident_amendment_true');
    expect(await write(FIRM, id, [{}], particulars(`stolen_eur = stolen_eur`))).toBe('incident_amendment_true');
    for (const forged of [{ at: `now() - interval '1 year'` }, { member: 'gen_random_uuid()' }, { reason: ' ' }])
      expect([forged, await write(FIRM, id, [forged], less)]).toEqual([forged, 'denied']);
    expect(await write(FIRM, id, [{}], particulars('recovered_eur = stolen_eur + 1'))).toBe('incident_amended_whole');
  },
);

test('with a loss nothing else of the particulars moves', async () => {
  const id = await anIncidentAt('VALIDATED');
  for (const what of [`address = 'elsewhere'`, `premises_id = gen_random_uuid()`])
    expect([what, await write(FIRM, id, [{}], particulars(`stolen_eur = 100, ${what}`))]).toEqual([
      what,
      'incident_particulars_unaltered',
    ]);
  expect(await write(FIRM, id, [{}], particulars(`stolen_eur = 100, investigation_status = 'JUDGED'`))).toBe(
    'investigation_on_course',
  );
  for (const what of [`cleared_at = now()`, `victim_id = gen_random_uuid()`])
    expect([what, await write(FIRM, id, [{}], particulars(`stolen_eur = 100, ${what}`))]).toEqual([what, 'denied']);
});

test('whoever was hurt is told by the firm, and what peers learn of it agrees with the numbers', async () => {
  const id = await anIncidentAt('VALIDATED');
  const injured = [set('incident', 'any_injured = true'), particulars('killed = 1')];
  expect(await write(FIRM, id, [{ part: 'HARM' }], ...injured)).toBe('allowed');
  expect(await write(FIRM, id, [{ part: 'HARM' }], particulars('killed = 1'))).toBe('incident_amended_whole');
  expect(await write(FIRM, id, [], set('incident', 'any_injured = true'))).toBe('incident_amended_on_record');
  const clear = await anIncidentAt('VALIDATED', FIRM, { handling: { tlp: 'TLP_CLEAR' }, narrative: null });
  expect(await write(FIRM, clear, [{ part: 'HARM' }], ...injured)).toBe('denied');
});

test('an event is dated anew by its firm with a line, and what peers learn of it is made of it', async () => {
  const id = await anIncidentAt('VALIDATED');
  const line = [{ part: 'OCCURRED' }];
  const earlier = `occurred_from = '2009-12-17T08:40Z', occurred_to = '2009-12-17T08:55Z'`;
  const shared = set('incident', `half_day_from = '2009-12-16T23:00Z', half_day_to = '2009-12-17T11:00Z'`);
  expect(await write(FIRM, id, line, shared, particulars(earlier))).toBe('allowed');
  expect(await write(FIRM, id, line, particulars(earlier))).toBe('incident_amended_whole');
  expect(await write(FIRM, id, [], particulars(earlier))).toBe('incident_amended_on_record');
  expect(await write(FIRM, id, [], shared)).toBe('incident_amended_on_record');
  expect(await write(FIRM, id, line, particulars('occurred_to = now()'))).not.toBe('allowed');
  expect(await write(OFFICER, id, line)).toBe('denied');
});

test('nobody but the firm amends loss, harm and narrative, and no firm those of another', async () => {
  const id = await anIncidentAt('VALIDATED');
  for (const userName of [...AUTHORITIES, 'firm.rivoli'])
    for (const part of ['LOSS', 'HARM', 'NARRATIVE'])
      expect([userName, part, await write(userName, id, [{ part }])]).toEqual([userName, part, 'denied']);
  for (const userName of AUTHORITIES)
    expect([userName, await write(userName, id, [], particulars('stolen_eur = 1'))]).toEqual([userName, 'denied']);
  expect(await write('firm.rivoli', id, [], particulars('stolen_eur = 1'))).toBe('nothing');
});

test('how a call came out is told by the police of the area alone, and how it was made by the firm alone', async () => {
  const id = await anIncidentAt('VALIDATED');
  const line = [{ part: 'EMERGENCY_CALL' }];
  expect(await write(OFFICER, id, line, call('unfounded = true'))).toBe('allowed');
  expect(await write(OFFICER, id, [], call('unfounded = true'))).toBe('incident_amended_on_record');
  expect(await write(OFFICER, id, line, call(`called_at = called_at - interval '1 minute'`))).toBe('denied');
  expect(await write(FIRM, id, line, call(`called_at = called_at - interval '1 minute'`))).toBe('allowed');
  expect(await write(FIRM, id, line, call('unfounded = true'))).toBe('emergency_call_judged');
  expect(await write(FIRM, id, line, call(`arrived_at = now() + interval '1 day'`))).toBe('denied');
  for (const userName of ['police.oclco', 'secretariat.validator', 'firm.rivoli'])
    expect([userName, await write(userName, id, line)]).toEqual([userName, 'denied']);
  expect(await write('police.oclco', id, [], call('unfounded = true'))).toBe('nothing');
});

test('what the police said of a call stays when its firm tells it anew', async () => {
  const id = await anIncidentAt('VALIDATED');
  const outcome = { arrivedAt: '2009-12-18T17:59:00Z' };
  expect((await amend(officer, id, { callOutcome: outcome })).errors).toEqual([]);
  const line = [{ part: 'EMERGENCY_CALL' }];
  expect(await write(FIRM, id, line, call(`called_at = called_at - interval '1 minute'`))).toBe('allowed');
  for (const what of [`arrived_at = null`, `arrived_at = arrived_at - interval '1 minute'`, `path = 'NONE'`])
    expect([what, await write(FIRM, id, line, call(what))]).toEqual([what, 'emergency_call_judged']);
});

test('methods and harm of a record that was loaded, with a day to review it, are amended by its firm', async () => {
  const { rows } = await database().query<{ id: string }>(
    `select i.id from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
       join organisations.member m on m.organisation_id = p.victim_id join organisations.member_account a on a.member_id = m.id
      where a.subject = $1 and i.record_status = 'VALIDATED' and i.handling_review_due_at is not null and not i.any_injured
        and i.modus_operandi <> '{MO-SCOUTING}' order by i.reference limit 1`,
    [FIRM],
  );
  const id = String(rows[0]?.id);
  expect(await write(FIRM, id, [{ part: 'MODUS_OPERANDI' }], set('incident', `modus_operandi = '{MO-SCOUTING}'`))).toBe(
    'allowed',
  );
  const injured = [set('incident', 'any_injured = true'), particulars('seriously_injured = 1')];
  expect(await write(FIRM, id, [{ part: 'HARM' }], ...injured)).toBe('allowed');
});

test('methods are amended by those who see the record, with a line, and by codes of the catalogue', async () => {
  const id = await anIncidentAt('VALIDATED');
  const line = [{ part: 'MODUS_OPERANDI' }];
  const methods = (codes: string): string => set('incident', `modus_operandi = '{${codes}}'`);
  for (const userName of [FIRM, ...AUTHORITIES]) {
    expect([userName, await write(userName, id, line, methods('MO-SCOUTING'))]).toEqual([userName, 'allowed']);
    expect([userName, await write(userName, id, [], methods('MO-SCOUTING'))]).toEqual([
      userName,
      'incident_amended_on_record',
    ]);
    expect([userName, await write(userName, id, line, methods('MO-UNHEARD-OF'))]).toEqual([
      userName,
      userName === FIRM ? 'denied' : 'incident_amendment_true',
    ]);
  }
});

test('a line holds what stood, whatever its author says, and is rewritten by nobody', async () => {
  const id = await anIncidentAt('VALIDATED');
  let before: unknown;
  await verdictOn(FIRM, async (client) => {
    await client.query(lineBySql({}), [id]);
    await client.query(particulars('stolen_eur = 100'), [id]);
    before = (await client.query('select before from incidents.incident_amendment where incident_id = $1', [id])).rows;
    return undefined;
  });
  expect(before).toEqual([{ before: expect.objectContaining({ stolen_eur: 85_000_000 }) }]);
  for (const userName of [FIRM, OFFICER, 'secretariat.validator'])
    for (const sql of [`update incidents.incident_amendment set reason = 'x' where incident_id = $1`])
      expect([userName, await write(userName, id, [], sql)]).toEqual([
        userName,
        userName === FIRM ? 'nothing' : 'denied',
      ]);
});

/** A change of each part as its firm may make it, and the columns it is made in. */
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  OCCURRED: { incident_particulars: [`occurred_to = occurred_to - interval '1 minute'`] },
  LOSS: { incident_particulars: ['stolen_eur = 100'] },
  HARM: { incident_particulars: ['confined_persons = 1'] },
  EMERGENCY_CALL: { incident_emergency_call: [`called_at = called_at + interval '1 second'`] },
  MODUS_OPERANDI: { incident: [`modus_operandi = '{MO-SCOUTING}'`] },
  NARRATIVE: { incident_particulars: [`narrative = 'Relu.'`] },
  GOODS: { incident_goods: [`items = '[{"reference": "GDS-0000-0001", "kind": "RING"}]'`] },
  OFFENDERS: { incident: ['offenders_min = 1'], incident_offenders: [`plates = '["XY-419-QT"]'`] },
};
const AMENDED_BY_FIRM: Readonly<Record<string, readonly string[]>> = {
  OCCURRED: [...AMENDABLE.OCCURRED, 'halfDayFrom', 'halfDayTo'],
  LOSS: AMENDABLE.LOSS,
  HARM: [...AMENDABLE.HARM, 'anyInjured'],
  EMERGENCY_CALL: AMENDABLE.EMERGENCY_CALL,
  MODUS_OPERANDI: ['modusOperandiCodes'],
  NARRATIVE: AMENDABLE.NARRATIVE,
  GOODS: AMENDABLE.GOODS,
  OFFENDERS: [...AMENDABLE.OFFENDERS, ...SEEN_OF_OFFENDERS],
};
const TABLES = ['incident', 'incident_particulars', 'incident_emergency_call', 'incident_goods', 'incident_offenders'];
/** Another value of each type than a column holds; a text is one that another record holds there. */
const ANOTHER: Readonly<Record<string, (column: string) => string>> = {
  timestamptz: (column) => `coalesce(${column}, now()) - interval '1 second'`,
  bool: (column) => `not coalesce(${column}, false)`,
  int4: (column) => `coalesce(${column}, 0) + 1`,
  int8: (column) => `coalesce(${column}, 0) + 1`,
  float8: (column) => `coalesce(${column}, 0) + 1`,
  numeric: (column) => `coalesce(${column}, 0) + 1`,
  date: (column) => `coalesce(${column}, current_date) - 1`,
  uuid: () => 'gen_random_uuid()',
  _uuid: () => 'array[gen_random_uuid()]',
  jsonb: () => `'[{}]'`,
};

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

async function anotherValue({ table, column, type }: Column, id: string): Promise<string> {
  const ofType = ANOTHER[type]?.(column);
  if (ofType) return ofType;
  const { rows } = await database().query<{ value: string }>(
    `select quote_literal(o.${column}::text) as value from incidents.${table} o, incidents.${table} own
      where own.${table === 'incident' ? 'id' : 'incident_id'} = $1 and o.${column} is not null and o.${column} is distinct from own.${column} limit 1`,
    [id],
  );
  if (!rows[0] && type === 'text') return `coalesce(${column}, '') || 'x'`;
  if (!rows[0]) throw new Error(`No record holds anything else in ${table}.${column}.`);
  return rows[0].value;
}

/** The lines of some parts, what is changed of each, and what more is set in a table. */
const writeParts = (id: string, parts: readonly string[], more?: { table: string; what: string }): Promise<Verdict> =>
  write(
    FIRM,
    id,
    parts.map((part) => ({ part })),
    ...TABLES.flatMap((table) => {
      const changes = parts.flatMap((part) => PARTS[part]?.[table] ?? []);
      if (more?.table === table) changes.push(more.what);
      return changes.length > 0 ? [set(table, changes.join(', '))] : [];
    }),
  );

test.each(['SUBMITTED', 'VALIDATED'])(
  'of what is %s no column moves under the lines of other parts',
  async (status) => {
    const id = await anIncidentAt(status, FIRM, { modusOperandi: ['MO-DISGUISE'] });
    expect(await writeParts(id, Object.keys(PARTS))).toBe('allowed');
    // That something came back is recorded without an amendment (`goods-and-evidence.test.ts`).
    const { rows } = await database().query<Column>(
      `select table_name as table, column_name as column, udt_name as type from information_schema.columns
      where table_schema = 'incidents' and table_name = any($1) and column_name not in ('version', 'updated_at', 'recoveries') order by 1, 2`,
      [TABLES],
    );
    expect(rows.length).toBeGreaterThan(60);
    const moved: string[] = [];
    for (const row of rows) {
      const { table, column } = row;
      const others = Object.keys(PARTS).filter((part) => !AMENDED_BY_FIRM[part]?.map(columnOf).includes(column));
      const verdict = await writeParts(id, others, { table, what: `${column} = ${await anotherValue(row, id)}` });
      // With whom it is shared is its firm's to say, beside whatever it amends (`incident-steps.test.ts`).
      const isSharing = /^(handling_(?!review_due_at)|audience_)/.test(column);
      if (!isSharing && !/^denied$|_on_record$|_unaltered$|_on_course$|_alone$/.test(verdict))
        moved.push(`${table}.${column}: ${verdict}`);
    }
    expect(moved).toEqual([]);
  },
);

test('an amendment is no new declaration: it dates none, and no line of a step that was not taken covers it', async () => {
  const id = await anIncidentAt('SUBMITTED', FIRM, { modusOperandi: ['MO-DISGUISE'] });
  const methods = [{ part: 'MODUS_OPERANDI' }, { part: 'LOSS' }];
  const anew = set('incident', `modus_operandi = '{MO-SCOUTING}'`);
  const dated = (at: string): string => particulars(`stolen_eur = 100, reported_at = ${at}`);
  for (const at of ['now()', THIS_INSTANT, `'2009-12-24T12:00Z'`])
    expect([at, await write(FIRM, id, methods, anew, dated(at))]).toEqual([at, 'investigation_alone']);
  for (const from of ['DRAFT', 'SUBMITTED']) {
    const forged = `insert into incidents.incident_step (id, incident_id, at, from_status, to_status, organisation_id, member_id)
      select gen_random_uuid(), $1, ${THIS_INSTANT}, '${from}', 'SUBMITTED', hub.viewer_organisation_id(), hub.viewer_member_id()`;
    expect([from, await write(FIRM, id, methods, forged, anew, dated(THIS_INSTANT))]).toEqual([from, 'denied']);
  }
});

test('a draft that is declared and amended at once is dated by its declaration', async () => {
  const id = await anIncidentAt('DRAFT');
  const declared = (at: string): Promise<Verdict> =>
    verdictOn(FIRM, async (client) => {
      await client.query(
        `insert into incidents.incident_step (id, incident_id, at, from_status, to_status, organisation_id, member_id)
         select gen_random_uuid(), $1, ${THIS_INSTANT}, 'DRAFT', 'SUBMITTED', hub.viewer_organisation_id(), hub.viewer_member_id()`,
        [id],
      );
      await client.query(set('incident', `record_status = 'SUBMITTED'`), [id]);
      await client.query(lineBySql({}), [id]);
      return client.query(particulars(`stolen_eur = 100, reported_at = ${at}`), [id]);
    });
  expect(await declared(THIS_INSTANT)).toBe('allowed');
  expect(await declared(`'2009-12-24T12:00Z'`)).toBe('investigation_alone');
});
