import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aFiledIncident, declare } from '../../support/given/a-declaration.js';
import { amend } from '../../support/given/an-amendment.js';

/* A raid takes all that is in the cases: each thing is declared with its serial, in one declaration, and a buyer who is offered one is told. */

const owner = as('firm.vendome');
const BUYER = 'system.rivoli';
const THINGS = 500;
/** As many as one operation may ask for, and fewer than a member may check within an hour. */
const AT_ONCE = 20;

const aThing = (serialNumber: string) => ({
  kind: 'WATCH',
  brand: 'Maison Aubrac',
  model: 'Chronographe 1948',
  serialNumber,
  hallmark: 'Tête d’aigle',
  description:
    'Boîtier or gris, bracelet cuir noir, verre rayé à six heures, gravure de série au dos du boîtier. '.repeat(3),
  valueEur: '9000.00',
});

/** What a buyer is told of each, an hour of checks after the other. */
async function answersTo(serials: readonly string[]): Promise<string[]> {
  const answers: string[] = [];
  for (let start = 0; start < serials.length; start += AT_ONCE) {
    const some = serials.slice(start, start + AT_ONCE);
    await database().query(
      `delete from goods_register.serial_check where member_id = (select member_id from organisations.member_account where subject = $1)`,
      [BUYER],
    );
    const checks = some.map((_, place) => `c${place}: checkSerial(serialNumber: $s${place}) { check { answer } }`);
    const data = await as(BUYER).data<Record<string, { check: { answer: string } }>>(
      `mutation (${some.map((_, place) => `$s${place}: String!`)}) { ${checks.join(' ')} }`,
      Object.fromEntries(some.map((serial, place) => [`s${place}`, serial])),
    );
    answers.push(...some.map((_, place) => data[`c${place}`]?.check.answer ?? 'none'));
  }
  return answers;
}

test('five hundred things are declared at once, each is found by its serial, and the list is amended as a whole', async () => {
  const serials = Array.from({ length: THINGS }, () => randomUUID().slice(0, 23));
  const { incident, errors } = await declare('firm.vendome', { stolenItems: serials.map(aThing) });
  expect(errors).toEqual([]);
  expect(await answersTo(serials)).toEqual(serials.map(() => 'REPORTED_STOLEN'));

  const [last = '', ...others] = [...serials].reverse();
  const found = randomUUID().slice(0, 23);
  const items = [...others, found].map(aThing);
  const id = incident?.id ?? '';
  expect((await amend(owner, id, { stolenItems: { items } })).errors).toEqual([]);
  expect(await answersTo([last, found])).toEqual(['NOT_KNOWN', 'REPORTED_STOLEN']);
});

test('one thing more than that is too many, to declare and to amend, and nothing is filed', async () => {
  const items = Array.from({ length: THINGS + 1 }, () => ({ kind: 'RING' }));
  await expect(declare('firm.vendome', { stolenItems: items })).rejects.toThrow('BAD_USER_INPUT');
  const id = await aFiledIncident('firm.vendome', { stolenItems: [{ kind: 'RING' }] });
  await expect(amend(owner, id, { stolenItems: { items } })).rejects.toThrow('BAD_USER_INPUT');
  const { rows } = await database().query(
    'select jsonb_array_length(items) as things from incidents.incident_goods where incident_id = $1',
    [id],
  );
  expect(rows).toEqual([{ things: 1 }]);
});
