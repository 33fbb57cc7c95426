import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { purposeOf } from '../../support/demo-viewers.js';
import { aDeclaration, aFiledIncident } from '../../support/given/a-declaration.js';
import {
  anIncidentAt,
  ask,
  REACHED_STATUSES,
  type StepPayload,
  take,
  validator,
  versionSeenBy,
} from '../../support/given/an-incident-at.js';
import { anInvestigationAt } from '../../support/given/an-investigation-at.js';
import { once } from '../../support/once.js';

/* DOMAIN 3.5: the course of a record. Every step is one person's to take, begins where it may, and is remembered with its reason. */

const OWNER = as('firm.vendome');

/** What a double is merged into. */
const theOther = once(() => anIncidentAt('VALIDATED'));

/** What each step needs besides the record, where it may begin and whose it is. */
const STEPS: Readonly<Record<string, { who: Asker; from: readonly string[]; more?: () => Promise<object> | object }>> =
  {
    submitIncident: { who: OWNER, from: ['DRAFT'] },
    withdrawIncident: { who: OWNER, from: ['DRAFT', 'SUBMITTED', 'VALIDATED', 'MERGED'] },
    editIncident: {
      who: OWNER,
      from: ['DRAFT', 'REJECTED'],
      more: async () => ({ input: await aDeclaration('firm.vendome') }),
    },
    validateIncident: { who: validator, from: ['SUBMITTED'] },
    rejectIncident: { who: validator, from: ['SUBMITTED'], more: () => ({ reason: 'À vérifier.' }) },
    mergeIncident: {
      who: validator,
      from: ['SUBMITTED', 'VALIDATED'],
      more: async () => ({ intoId: await theOther(), reason: 'Même fait.' }),
    },
  };

async function attempt(mutation: string, id: string, version: number, who?: Asker): Promise<StepPayload> {
  const step = STEPS[mutation] as (typeof STEPS)[string];
  return ask(who ?? step.who, mutation, { id, version, ...(await step.more?.()) });
}

const rowOf = async (id: string): Promise<object> =>
  (await database().query('select * from incidents.incident where id = $1', [id])).rows[0];

/** A record at each status; a step that is refused leaves it there. */
const standing = new Map(REACHED_STATUSES.map((status) => [status, once(() => anIncidentAt(status))]));
const theIncidentAt = async (status: string): Promise<string> => (await standing.get(status)?.()) ?? '';

const EVERY = Object.keys(STEPS).flatMap((mutation) => REACHED_STATUSES.map((status) => [mutation, status] as const));

test.each(EVERY)('%s of what is %s', async (mutation, status) => {
  const { who, from } = STEPS[mutation] as (typeof STEPS)[string];
  const id = await (from.includes(status) ? anIncidentAt(status) : theIncidentAt(status));
  const before = await rowOf(id);
  if (status === 'DRAFT' && who === validator) {
    const [hidden, unknown] = [await attempt(mutation, id, 1), await attempt(mutation, randomUUID(), 1)];
    expect(hidden.errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect(hidden).toEqual(unknown);
    return;
  }
  const version = await versionSeenBy(who, id);
  const stale = await attempt(mutation, id, version + 1);
  expect(stale.errors.map(({ code }) => code)).toEqual(['VERSION_CONFLICT']);
  expect(await rowOf(id)).toEqual(before);
  const { incident, errors } = await attempt(mutation, id, version);
  if (from.includes(status)) {
    expect(errors).toEqual([]);
    expect(incident?.['version']).toBeGreaterThan(version);
    return;
  }
  expect(errors).toEqual([
    {
      code: 'NOT_POSSIBLE_NOW',
      path: ['id'],
      message: `This step begins at ${from.join(' or ')}, not at ${status}.`,
    },
  ]);
  expect(await rowOf(id)).toEqual(before);
});

test.each(Object.keys(STEPS))('%s is open to those whose step it is, and to nobody else', async (mutation) => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  const before = await rowOf(id);
  const step = STEPS[mutation] as (typeof STEPS)[string];
  const more = await step.more?.();
  const others = [
    'police.paris8',
    'police.prefecture',
    'police.oclco',
    'system.prefecture',
    'secretariat.analyst',
    'press.officer',
    'press.chair',
    'dpo.observatory',
    // A firm is heard by `validateIncident`, and told that nobody validates what happened to himself.
    ...(step.who === OWNER ? ['secretariat.validator'] : mutation === 'validateIncident' ? [] : ['firm.vendome']),
  ];
  for (const userName of others) {
    const asked = ask(as(userName, { purpose: purposeOf(userName) }), mutation, { id, version: 1, ...more });
    await expect(asked).rejects.toThrow(/FORBIDDEN/);
  }
  if (step.who === OWNER) {
    const input = more && { input: await aDeclaration('firm.rivoli') };
    const [foreign, unknown] = await Promise.all(
      [id, randomUUID()].map((one) => ask(as('firm.rivoli'), mutation, { id: one, version: 1, ...input })),
    );
    expect(foreign).toEqual(unknown);
  }
  expect(await rowOf(id)).toEqual(before);
});

test('a firm reads why its record was sent back, edits it and files it again; peers learn nothing of it', async () => {
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  await take(validator, 'rejectIncident', id, { reason: 'L’heure ne concorde pas avec l’appel.' });
  const HISTORY = 'query ($id: ID!) { incident(id: $id) { recordStatus history { fromStatus toStatus reason } } }';
  const { incident } = await OWNER.data<{ incident: { history: object[] } }>(HISTORY, { id });
  expect(incident.history).toEqual([
    { fromStatus: 'SUBMITTED', toStatus: 'REJECTED', reason: 'L’heure ne concorde pas avec l’appel.' },
  ]);
  const input = await aDeclaration('firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  expect(await take(OWNER, 'editIncident', id, { input })).toMatchObject({ recordStatus: 'DRAFT' });
  expect(await take(OWNER, 'submitIncident', id)).toMatchObject({ recordStatus: 'SUBMITTED' });
  await take(validator, 'validateIncident', id);
  const peer = await as('firm.rivoli').data(HISTORY, { id });
  expect(peer).toEqual({ incident: { recordStatus: 'VALIDATED', history: null } });
  // Not even how many steps there were.
  const straight = await anIncidentAt('VALIDATED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN' } });
  expect(await versionSeenBy(as('firm.rivoli'), id)).toBe(await versionSeenBy(as('firm.rivoli'), straight));
  expect(await versionSeenBy(OWNER, id)).toBeGreaterThan(await versionSeenBy(OWNER, straight));
});

test.each(['rejectIncident', 'mergeIncident'])('%s asks for a reason in words', async (mutation) => {
  const id = await aFiledIncident('firm.vendome');
  for (const reason of ['', '  ', 'x'.repeat(1_001)]) {
    const more = mutation === 'mergeIncident' ? { intoId: await theOther() } : {};
    const { errors } = await ask(validator, mutation, {
      id,
      version: await versionSeenBy(validator, id),
      ...more,
      reason,
    });
    expect(errors.map(({ path }) => path)).toEqual([['reason']]);
  }
});

test('a double keeps all it held, points to the other record, and leaves the lists of peers', async () => {
  const changes = { handling: { tlp: 'TLP_GREEN' }, descriptors: ['CLO-FULL-FACE-HELMET'] };
  const [id, intoId] = [await anIncidentAt('VALIDATED', 'firm.vendome', changes), await anIncidentAt('VALIDATED')];
  const parts = 'narrative loss { stolenEur } offenders { descriptors } emergencyCall { path }';
  const read = `query ($id: ID!) { incident(id: $id) { ${parts} } }`;
  const before = await OWNER.data(read, { id });
  await take(validator, 'mergeIncident', id, { intoId, reason: 'Même fait.' });
  expect(await OWNER.data(read, { id })).toEqual(before);
  expect(await OWNER.data('query ($id: ID!) { incident(id: $id) { recordStatus mergedInto { id } } }', { id })).toEqual(
    {
      incident: { recordStatus: 'MERGED', mergedInto: { id: intoId } },
    },
  );
  expect(await as('firm.rivoli').data('query ($id: ID!) { incident(id: $id) { id } }', { id })).toEqual({
    incident: null,
  });
});

test.each<[string, () => Promise<string>, string]>([
  ['itself', async () => '', 'SAME_INCIDENT'],
  ['a record there never was', async () => randomUUID(), 'NOT_FOUND'],
  ['something that is no id', async () => "x' or 1=1", 'NOT_FOUND'],
  ['a draft, which the secretariat does not see', () => theIncidentAt('DRAFT'), 'NOT_FOUND'],
  ['what was taken back', () => theIncidentAt('WITHDRAWN'), 'NOT_POSSIBLE_NOW'],
  ['another double', () => theIncidentAt('MERGED'), 'NOT_POSSIBLE_NOW'],
  ['what happened to another firm', () => aFiledIncident('firm.rivoli'), 'NOT_A_DOUBLE'],
])('nothing is merged into %s', async (_, target, code) => {
  const id = await theIncidentAt('SUBMITTED');
  const before = await rowOf(id);
  const { errors } = await ask(validator, 'mergeIncident', {
    id,
    version: await versionSeenBy(validator, id),
    intoId: (await target()) || id,
    reason: 'Même fait.',
  });
  expect(errors.map((error) => [error.code, error.path])).toEqual([[code, ['intoId']]]);
  expect(await rowOf(id)).toEqual(before);
});

const refusals = async (mutation: string, id: string, more: object): Promise<string[]> => {
  const { errors } = await ask(validator, mutation, { id, version: await versionSeenBy(validator, id), ...more });
  return errors.map(({ code }) => code);
};

test('no record that has come further is merged into one that has not, and what has doubles is not sent back', async () => {
  const [validated, filed] = [await anIncidentAt('VALIDATED'), await aFiledIncident('firm.vendome')];
  const reason = 'Même fait.';
  expect(await refusals('mergeIncident', validated, { intoId: filed, reason })).toEqual(['NOT_POSSIBLE_NOW']);
  const [begun, other] = [await anInvestigationAt('IN_PROGRESS'), await anInvestigationAt('COMPLAINT_FILED')];
  expect(await refusals('mergeIncident', begun, { intoId: other, reason })).toEqual(['UNDER_INVESTIGATION']);
  const double = await aFiledIncident('firm.vendome');
  await take(validator, 'mergeIncident', double, { intoId: filed, reason });
  expect(await refusals('rejectIncident', filed, { reason })).toEqual(['HAS_DOUBLES']);
});

test('two records are not merged into one another, also not at once', async () => {
  const ids = [await aFiledIncident('firm.vendome'), await aFiledIncident('firm.vendome')] as const;
  const merge = (id: string, intoId: string) =>
    ask(validator, 'mergeIncident', { id, version: 1, intoId, reason: 'Même fait.' });
  const results = await Promise.all([merge(ids[0], ids[1]), merge(ids[1], ids[0])]);
  expect(results.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['VERSION_CONFLICT']);
});

test('to merge two records is to read whom they happened to, which needs a purpose', async () => {
  const [id, intoId] = [await aFiledIncident('firm.vendome'), await aFiledIncident('firm.vendome')];
  const asked = ask(as('secretariat.validator'), 'mergeIncident', { id, version: 1, intoId, reason: 'Même fait.' });
  await expect(asked).rejects.toThrow(/PURPOSE_REQUIRED/);
});
