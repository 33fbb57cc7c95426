import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { DEMO_USER_NAMES, purposeOf } from '../../support/demo-viewers.js';
import { aPremisesOf } from '../../support/given/a-declaration.js';
import { aSecretText } from '../../support/given/a-secret-text.js';
import { aRow, IMPORT, type ImportPayload, importRows, type Row } from '../../support/given/an-import.js';

/* A firm's own system sends its incidents by the thousand, again and again, and is told of each row what became of it. */

const SYSTEM = 'system.rivoli';

const refusalOf = ({ rows }: ImportPayload, place = 0): unknown[] =>
  rows?.[place]?.errors.map(({ code, path }) => [code, path.join('.')]) ?? [];

const stored = async (references: readonly unknown[]): Promise<number> => {
  const { rows } = await database().query(
    `select count(*)::int as count from incidents.incident_import m join incidents.incident i on i.id = m.incident_id
      join incidents.incident_particulars p on p.incident_id = i.id join incidents.incident_inquiry q on q.incident_id = i.id
      where m.sender_reference = any($1)`,
    [references],
  );
  return rows[0].count;
};

describe('whoever declares for a firm imports for it, and nobody else', () => {
  test.each(['firm.vendome', 'firm.rivoli', SYSTEM])('%s does', async (userName) => {
    const row = await aRow(userName);
    const { rows, errors } = await importRows(userName, [row]);
    expect(errors).toEqual([]);
    expect(rows).toMatchObject([
      { senderReference: row['senderReference'], isNew: true, incident: { recordStatus: 'SUBMITTED' }, errors: [] },
    ]);
  });

  const others = DEMO_USER_NAMES.filter((userName) => !userName.startsWith('firm.'));
  test.each(others)('%s does not: the police do not declare what happened to a firm', async (userName) => {
    const row = await aRow('firm.vendome');
    const asker = as(userName, { purpose: purposeOf(userName) });
    const { data, errors } = await asker.ask(IMPORT, { input: { rows: [row] } });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect(data?.['importIncidents'] ?? null).toBeNull();
    expect(await stored([row['senderReference']])).toBe(0);
  });

  test('the system of a firm declares by importing alone', async () => {
    const input = { ...(await aRow('firm.rivoli')), clientMutationId: randomUUID() };
    const { senderReference: _, ...declaration } = input as Row;
    const { errors } = await as(SYSTEM).ask(
      'mutation ($input: IncidentInput!) { declareIncident(input: $input) { errors { code } } }',
      { input: declaration },
    );
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});

describe('the same reference is the same incident', () => {
  test('sent again with the same content, by whoever of its firm and however often at once', async () => {
    const row = await aRow('firm.rivoli');
    const sent = await Promise.all([SYSTEM, SYSTEM, 'firm.rivoli'].map((userName) => importRows(userName, [row])));
    const all = [...sent, await importRows(SYSTEM, [row, row])].flatMap(({ rows }) => rows ?? []);
    expect(all.map(({ errors }) => errors)).toEqual(all.map(() => []));
    expect(new Set(all.map(({ incident }) => incident?.id)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await stored([row['senderReference']])).toBe(1);
  });

  test('with other content it is refused, in a later call and in the same one', async () => {
    const row = await aRow('firm.rivoli');
    const other = { ...row, offendersMax: 9 };
    const same = await importRows(SYSTEM, [row, other]);
    expect(refusalOf(same)).toEqual([]);
    expect(refusalOf(same, 1)).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.rows.1.senderReference']]);
    const later = await importRows(SYSTEM, [other]);
    expect(refusalOf(later)).toEqual([['IDEMPOTENCY_KEY_REUSED', 'input.rows.0.senderReference']]);
    expect(await stored([row['senderReference']])).toBe(1);
  });

  test('a reference another firm has used is free, and tells nothing of it', async () => {
    const senderReference = `S-${randomUUID()}`;
    const [ours, theirs] = [
      await aRow('firm.vendome', { senderReference }),
      await aRow('firm.rivoli', { senderReference }),
    ];
    const [first, second] = [await importRows('firm.vendome', [ours]), await importRows(SYSTEM, [theirs])];
    expect([first, second].map(({ rows }) => rows?.[0]?.isNew)).toEqual([true, true]);
    expect(first.rows?.[0]?.incident?.id).not.toBe(second.rows?.[0]?.incident?.id);
  });

  test('what is taken back stays taken back, what was sent of it is forgotten, and no other event is lost under its reference', async () => {
    const row = await aRow('firm.rivoli');
    const id = (await importRows(SYSTEM, [row])).rows?.[0]?.incident?.id;
    await as('firm.rivoli').data('mutation ($id: ID!) { withdrawIncident(id: $id, version: 1) { errors { code } } }', {
      id,
    });
    for (const sender of [SYSTEM, 'firm.rivoli']) {
      const again = await importRows(sender, [row, { ...row, offendersMax: 9 }, await aRow('firm.rivoli')]);
      for (const place of [0, 1]) {
        expect(refusalOf(again, place)).toEqual([['IDEMPOTENCY_KEY_REUSED', `input.rows.${place}.senderReference`]]);
        expect(again.rows?.[place]).toMatchObject({ isNew: false, incident: null });
      }
      expect(again.rows?.[2]).toMatchObject({ isNew: true, errors: [] });
    }
    const { rows } = await database().query('select digest from incidents.incident_import where incident_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ digest: null }]);
  });
});

const OF_THE_INPUT: readonly (readonly [what: string, changes: Row, code: string, path: string])[] = [
  ['an amount that is no number', { loss: loss('NaN') }, 'BAD_VALUE', 'loss.stolenEur'],
  ['an amount beyond belief', { loss: loss(`1${'0'.repeat(400)}`) }, 'BAD_VALUE', 'loss.stolenEur'],
  ['an amount as a number', { loss: loss(1e308) }, 'BAD_VALUE', 'loss.stolenEur'],
  ['a loss below zero', { loss: loss('-1.00') }, 'OUT_OF_RANGE', 'loss.stolenEur'],
  ['an unknown code', { category: 'HOLD_UP' }, 'BAD_VALUE', 'category'],
  ['an unknown method', { modusOperandi: ['MO-NONE'] }, 'UNKNOWN_MODUS_OPERANDI', 'modusOperandi'],
  ['no such day', { occurred: during('2009-02-30T10:00:00Z', '2009-03-02T11:00:00Z') }, 'BAD_VALUE', 'occurred.from'],
  [
    'an end before the beginning',
    { occurred: during('2009-12-18T18:00:00Z', '2009-12-18T17:00:00Z') },
    'TIMES_NOT_IN_ORDER',
    'occurred.to',
  ],
  ['the future', { occurred: during('2999-01-01T10:00:00Z', '2999-01-01T11:00:00Z') }, 'IN_THE_FUTURE', 'occurred.to'],
  ['premises that are none', { premisesId: 'shop 12' }, 'UNKNOWN_PREMISES', 'premisesId'],
  ['a text too long', { narrative: 'x'.repeat(5_001) }, 'TEXT_TOO_LONG', 'narrative'],
  ['a NUL', { narrative: 'Vol\u0000' }, 'TEXT_NOT_PLAIN', 'narrative'],
  ['half a character', { narrative: 'Vol \ud800' }, 'TEXT_NOT_PLAIN', 'narrative'],
  ['half a character in the reference', { senderReference: 'S-\udc00' }, 'TEXT_NOT_PLAIN', 'senderReference'],
  ['a NUL in the reference', { senderReference: 'S-\u0000' }, 'TEXT_NOT_PLAIN', 'senderReference'],
  ['an empty reference', { senderReference: ' ' }, 'TEXT_MISSING', 'senderReference'],
  ['no reference', { senderReference: null }, 'BAD_VALUE', 'senderReference'],
  ['a reference too long', { senderReference: 'S'.repeat(101) }, 'TEXT_TOO_LONG', 'senderReference'],
  ['a key of a declaration', { clientMutationId: 'k' }, 'BAD_VALUE', 'clientMutationId'],
  ['a field that there is not', { __proto__x: true }, 'BAD_VALUE', '__proto__x'],
  ['no label', { handling: null }, 'BAD_VALUE', 'handling'],
  ['a label too wide for persons', { handling: { tlp: 'TLP_CLEAR' } }, 'TLP_AUDIENCE_CONFLICT', 'handling.tlp'],
  ['a special category (P9)', { narrative: 'Individu de type maghrébin' }, 'FORBIDDEN_DESCRIPTOR', 'narrative'],
];

function loss(stolenEur: unknown): object {
  return { stolenEur, basis: 'PURCHASE_COST', certainty: 'FIRST_ESTIMATE' };
}
function during(from: string, to: string): object {
  return { from, to, precision: 'MINUTE' };
}

test('a bad row is refused by itself, and names its field and rule; the rows around it are stored', async () => {
  const around = await Promise.all([1, 2].map(() => aRow('firm.rivoli')));
  const bad = await Promise.all(OF_THE_INPUT.map(([, changes]) => aRow('firm.rivoli', changes)));
  const { rows, errors } = await importRows(SYSTEM, [around[0] as Row, ...bad, around[1] as Row]);
  expect(errors).toEqual([]);
  expect(rows?.map(({ incident }) => incident !== null)).toEqual([true, ...bad.map(() => false), true]);
  const told = OF_THE_INPUT.map(([what], index) => [
    what,
    ...(refusalOf({ rows: rows ?? [], errors }, index + 1) as []),
  ]);
  expect(told).toEqual(
    OF_THE_INPUT.map(([what, , code, path], index) => [what, [code, `input.rows.${index + 1}.${path}`]]),
  );
  expect(
    await stored(
      bad.map(({ senderReference }) => senderReference).filter((one) => typeof one === 'string' && !one.includes('\0')),
    ),
  ).toBe(0);
  expect(await stored(around.map(({ senderReference }) => senderReference))).toBe(2);
  for (const { message } of rows?.flatMap((row) => row.errors) ?? []) expect(message).toMatch(/^.{10,320}$/su);
});

test('a row that is wrong in several fields is told of each', async () => {
  const wrong = await aRow('firm.rivoli', {
    attempted: 'yes',
    category: 'THEFT',
    harm: { anyInjured: true, lightlyInjured: 'two' },
  });
  const { rows } = await importRows(SYSTEM, [wrong]);
  expect(rows?.[0]?.errors.map(({ code, path }) => [code, path.join('.')]).sort()).toEqual([
    ['BAD_VALUE', 'input.rows.0.attempted'],
    ['BAD_VALUE', 'input.rows.0.category'],
    ['BAD_VALUE', 'input.rows.0.harm.lightlyInjured'],
  ]);
});

test('what is no object at all is refused by itself, in a variable and in a literal', async () => {
  const good = await aRow('firm.rivoli');
  const wrong = [null, 'AB', 7, false, [good], []];
  const { rows, errors } = await importRows(SYSTEM, [...wrong, good] as Row[]);
  expect(errors).toEqual([]);
  expect(rows?.map(({ errors: [error] }) => [error?.code, error?.path.join('.')])).toEqual([
    ...wrong.map((_, place) => ['BAD_VALUE', `input.rows.${place}`]),
    [undefined, undefined],
  ]);
  expect(rows?.at(-1)).toMatchObject({ isNew: true, senderReference: good['senderReference'] });
  const { importIncidents } = await as(SYSTEM).data<{ importIncidents: ImportPayload }>(
    'mutation { importIncidents(input: { rows: [null, "AB", [{}]] }) { rows { errors { code } } errors { code } } }',
  );
  expect(importIncidents).toEqual({ rows: Array(3).fill({ errors: [{ code: 'BAD_VALUE' }] }), errors: [] });
});

test('premises of another firm are refused like some that never were, and both attempts are kept', async () => {
  const foreign = await aPremisesOf('firm.vendome');
  const rows = [
    await aRow('firm.rivoli', { premisesId: foreign }),
    await aRow('firm.rivoli', { premisesId: randomUUID() }),
  ];
  const answer = await importRows(SYSTEM, rows);
  const [one, other] = answer.rows ?? [];
  expect(one?.errors[0]?.code).toBe('UNKNOWN_PREMISES');
  expect({ ...one?.errors[0], path: null }).toEqual({ ...other?.errors[0], path: null });
  const { rows: entries } = await database().query(
    `select distinct record_id as id, refusal from audit.audit_entry
      where record_id = any($1) and field_classes = '{Mutation.importIncidents}' and refusal <> 'FORBIDDEN'`,
    [rows.map(({ premisesId }) => premisesId)],
  );
  expect(new Set(entries)).toEqual(new Set(rows.map(({ premisesId: id }) => ({ id, refusal: 'UNKNOWN_PREMISES' }))));
});

test('of a row that names premises in other words nothing is kept but that it was refused', async () => {
  const words = `Jean Dupont ${randomUUID().slice(0, 8)} AB-123-CD`;
  const { rows } = await importRows(SYSTEM, [await aRow('firm.rivoli', { premisesId: words })]);
  expect(rows?.[0]?.errors[0]?.code).toBe('UNKNOWN_PREMISES');
  const { rows: kept } = await database().query('select 1 from audit.audit_entry where record_id = $1', [words]);
  expect(kept).toEqual([]);
});

test('each incident has its line in the access log, with the classes of what was collected', async () => {
  const rows = [
    await aRow('firm.rivoli', { narrative: aSecretText('Deux individus casqués.') }),
    await aRow('firm.rivoli', { narrative: null }),
  ];
  const { rows: imported } = await importRows(SYSTEM, rows);
  const { rows: entries } = await database().query(
    // Police and secretariat may meet it in a list meanwhile, which is a line of theirs.
    `select operation, field_classes from audit.audit_entry where record_id = any($1) and actor_role = 'firm'
      order by cardinality(field_classes) desc`,
    [imported?.map(({ incident }) => incident?.id)],
  );
  expect(entries).toEqual([
    { operation: 'COLLECTION', field_classes: ['Incident', 'Incident.narrative'] },
    { operation: 'COLLECTION', field_classes: ['Incident'] },
  ]);
});

test('a thousand rows are one call, and a thousand and one are refused with the name of their field', async () => {
  // Most of them are no incidents, and ten are sent again and again.
  const ten = await Promise.all(Array.from({ length: 10 }, () => aRow('firm.rivoli')));
  const none = await aRow('firm.rivoli', { category: 'HOLD_UP' });
  const rows = Array.from({ length: 1_000 }, (_, place) => (place % 2 === 0 ? none : (ten[place % 10] as Row)));
  const answer = await importRows(SYSTEM, rows);
  expect(answer.rows).toHaveLength(1_000);
  expect(answer.rows?.filter(({ isNew }) => isNew)).toHaveLength(5);
  expect(answer.rows?.filter(({ incident }) => incident)).toHaveLength(500);
  const { importIncidents } = await as(SYSTEM).data<{ importIncidents: ImportPayload }>(
    'mutation ($rows: [IncidentRow]!) { importIncidents(input: { rows: $rows }) { rows { isNew } } }',
    { rows },
  );
  expect(importIncidents.rows).toHaveLength(1_000);
  const more = await importRows(SYSTEM, [...rows, none]);
  expect(more).toEqual({
    rows: null,
    errors: [
      {
        code: 'TOO_MANY',
        path: ['input', 'rows'],
        message: 'rows holds at most 1,000 incidents, and 1001 were sent.',
      },
    ],
  });
});
