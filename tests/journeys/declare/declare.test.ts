import { randomUUID } from 'node:crypto';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration, aFiledIncident, aPremisesOf, DECLARE, declare } from '../../support/given/a-declaration.js';
import { aSecretText } from '../../support/given/a-secret-text.js';
import { ask } from '../../support/given/an-incident-at.js';

/* US02: declare an event in two minutes. */

/** How many records came of what was sent under a key, whoever else declares meanwhile. */
const count = async (clientMutationId: unknown): Promise<number> => {
  const { rows } = await database().query(
    'select count(*)::int as count from incidents.incident_declaration where client_mutation_id = $1',
    [clientMutationId],
  );
  return rows[0].count;
};

test('an owner declares an armed robbery of EUR 85,000,000.00, and the figure comes back to the cent', async () => {
  const { declareIncident } = await as('firm.vendome').data<{
    declareIncident: { incident: Record<string, never>; errors: unknown[] };
  }>(DECLARE, { input: await aDeclaration('firm.vendome') });
  expect(declareIncident.errors).toEqual([]);
  expect(declareIncident.incident).toMatchObject({
    recordStatus: 'SUBMITTED',
    version: 1,
    loss: { stolenEur: '85000000.00' },
    emergencyCall: { callDelaySeconds: 130 },
  });
});

test('the same clientMutationId sent twice, even at once, is one incident', async () => {
  const clientMutationId = randomUUID();
  const narrative = aSecretText('Quatre individus grimés, une seule fois.');
  const filed = () => aFiledIncident('firm.vendome', { clientMutationId, narrative });
  const ids = await Promise.all([1, 2, 3].map(filed));
  ids.push(await filed());
  expect(new Set(ids).size).toBe(1);
  expect(await count(clientMutationId)).toBe(1);
});

test('the same clientMutationId with other content is refused, and stores nothing', async () => {
  const { clientMutationId, ...input } = await aDeclaration('firm.vendome');
  await aFiledIncident('firm.vendome', { ...input, clientMutationId });
  for (const changes of [{ narrative: aSecretText('Quatre individus grimés, autrement.') }, { offendersMax: 5 }]) {
    const { incident, errors } = await declare('firm.vendome', { ...input, ...changes, clientMutationId });
    expect(incident).toBeNull();
    expect(errors.map(({ code, path }) => [code, path])).toEqual([
      ['IDEMPOTENCY_KEY_REUSED', ['input', 'clientMutationId']],
    ]);
  }
  expect(await count(clientMutationId)).toBe(1);
});

test('what is left out and what is said to be nothing are the same content', async () => {
  const input = await aDeclaration('firm.vendome');
  const id = await aFiledIncident('firm.vendome', input);
  expect(await aFiledIncident('firm.vendome', { ...input, harm: null, descriptors: null })).toBe(id);
});

test('the key of a draft is not the key of a declaration of the same', async () => {
  const input = await aDeclaration('firm.vendome');
  await ask(as('firm.vendome'), 'draftIncident', { input });
  const { errors } = await declare('firm.vendome', input);
  expect(errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
});

test('the same clientMutationId of two members is two incidents', async () => {
  const clientMutationId = randomUUID();
  const own = await aFiledIncident('firm.vendome', { clientMutationId });
  expect(await aFiledIncident('firm.rivoli', { clientMutationId })).not.toBe(own);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'an end before the beginning',
    { occurred: { from: '2009-12-18T18:00:00Z', to: '2009-12-18T17:00:00Z', precision: 'MINUTE' } },
    'occurred',
  ],
  [
    'an event of tomorrow',
    { occurred: { from: '2099-01-01T00:00:00Z', to: '2099-01-01T01:00:00Z', precision: 'HOUR' } },
    'occurred',
  ],
  ['a premises nobody has', { premisesId: '00000000-0000-4000-8000-000000000000' }, 'premisesId'],
  ['a premises id that is none', { premisesId: "x' or 1=1" }, 'premisesId'],
  ['a method that is not in the catalogue', { modusOperandi: ['MO-NO-SUCH-THING'] }, 'modusOperandi'],
  ['more offenders at least than at most', { offendersMin: 5, offendersMax: 2 }, 'offenders'],
  ['a narrative of 100,000 characters', { narrative: 'a'.repeat(60_000) }, 'narrative'],
  ['TLP:RED without a named member', { handling: { tlp: 'TLP_RED' } }, 'handling'],
  ['handling code H3 without its words', { handling: { tlp: 'TLP_GREEN', codes: ['H3'] } }, 'handling'],
])('%s is refused in words, names its field and stores nothing', async (_name, changes, field) => {
  const clientMutationId = randomUUID();
  const { incident, errors } = await declare('firm.vendome', { ...changes, clientMutationId });
  expect(incident).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors[0]?.path?.join('.')).toContain(field);
  expect(errors[0]?.message.length).toBeGreaterThan(10);
  expect(await count(clientMutationId)).toBe(0);
});

test("another firm's premises is refused exactly like one that does not exist", async () => {
  const foreign = await declare('firm.vendome', { premisesId: await aPremisesOf('firm.rivoli') });
  const unknown = await declare('firm.vendome', { premisesId: randomUUID() });
  expect(foreign).toEqual(unknown);
});

test('there is no default label: a declaration without handling does not validate', async () => {
  const { handling: _, ...input } = await aDeclaration('firm.vendome');
  const answer = await as('firm.vendome').ask(DECLARE, { input });
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test.each([
  ['a float', 12.5],
  ['an Int', 12],
  ['NaN', 'NaN'],
  ['a huge number', '9'.repeat(40)],
  ['three decimals', '1.234'],
])('a loss given as %s is refused', async (_name, stolenEur) => {
  const input = await aDeclaration('firm.vendome', { loss: { stolenEur, basis: 'INSURED', certainty: 'ADJUSTER' } });
  const answer = await as('firm.vendome').ask(DECLARE, { input });
  expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test.each(['police.paris8', 'secretariat.analyst', 'press.officer', 'dpo.observatory'])(
  '%s may not declare',
  async (userName) => {
    const answer = await as(userName, { purpose: 'INVESTIGATION' }).ask(
      'mutation ($input: IncidentInput!) { declareIncident(input: $input) { incident { id } errors { code } } }',
      { input: await aDeclaration('firm.vendome') },
    );
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  },
);

test('a declaration is written to the access log as a collection, without any value', async () => {
  const id = await aFiledIncident('firm.vendome');
  const { rows } = await database().query(
    `select * from audit.audit_entry where record_id = $1 and operation = 'COLLECTION'`,
    [id],
  );
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows[0])).not.toContain('85000000');
});

test('references are random: they tell nothing of how many incidents there are', async () => {
  const references = await Promise.all(
    [1, 2, 3].map(async () => (await declare('firm.vendome')).incident?.reference ?? ''),
  );
  expect(new Set(references).size).toBe(3);
  for (const reference of references) expect(reference).toMatch(/^INC-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});
