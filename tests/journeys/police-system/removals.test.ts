import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { as } from '../../support/ask.js';
import { database } from '../../support/database.js';
import { aDeclaration } from '../../support/given/a-declaration.js';
import { anIncidentAt, take, validator, versionSeenBy } from '../../support/given/an-incident-at.js';
import { officer } from '../../support/given/an-investigation-at.js';
import { whileNothingMoves } from '../../support/while-nothing-moves.js';
import { KeptCopy, settled } from './kept-copy.js';

/* A system that keeps a copy is told what is gone from its sight, and of what it never saw nothing. */

const OWNER = as('firm.vendome');
const GREEN = { handling: { tlp: 'TLP_GREEN' } };
const KEEPERS = ['system.prefecture', 'police.oclco', 'firm.rivoli', 'secretariat.analyst', 'firm.vendome'];

/** The steps a record can take from each status, by who takes them. */
const STEPS = {
  validate: (id: string) => take(validator, 'validateIncident', id),
  reject: (id: string) => take(validator, 'rejectIncident', id, { reason: 'L’heure ne concorde pas.' }),
  withdraw: (id: string) => take(OWNER, 'withdrawIncident', id),
  submit: (id: string) => take(OWNER, 'submitIncident', id),
  async edit(id: string) {
    await take(OWNER, 'editIncident', id, { input: await aDeclaration('firm.vendome', GREEN) });
  },
  async merge(id: string) {
    const intoId = await anIncidentAt('VALIDATED');
    await take(validator, 'mergeIncident', id, { intoId, reason: 'Même fait.' });
  },
  async requalify(id: string) {
    const { incident } = await officer.data<{ incident: { category: string } }>(
      'query ($id: ID!) { incident(id: $id) { category } }',
      { id },
    );
    const category = incident.category === 'FRAUD' ? 'ARMED_ROBBERY' : 'FRAUD';
    const { requalifyIncident } = await officer.data<{ requalifyIncident: { errors: object[] } }>(
      `mutation ($id: ID!, $version: Int!, $category: IncidentCategory!) {
        requalifyIncident(id: $id, version: $version, category: $category, reason: "Autre qualification.") { errors { code } } }`,
      { id, version: await versionSeenBy(officer, id), category },
    );
    expect(requalifyIncident.errors).toEqual([]);
  },
  async relabel(id: string) {
    const { relabelIncident } = await OWNER.data<{ relabelIncident: { errors: object[] } }>(
      `mutation ($id: ID!, $version: Int!) {
        relabelIncident(id: $id, version: $version, input: { handling: { tlp: TLP_AMBER_STRICT } }) { errors { code } } }`,
      { id, version: await versionSeenBy(OWNER, id) },
    );
    expect(relabelIncident.errors).toEqual([]);
  },
} as const;

type Step = keyof typeof STEPS;

interface Story {
  readonly what: string;
  readonly from: string;
  readonly label: string;
  readonly step: Step;
  readonly losers: readonly string[];
}

const STORIES: readonly Story[] = [
  {
    what: 'taken back',
    from: 'VALIDATED',
    label: 'TLP_GREEN',
    step: 'withdraw',
    losers: ['system.prefecture', 'police.oclco', 'firm.rivoli'],
  },
  {
    what: 'taken back and shared with nobody',
    from: 'VALIDATED',
    label: 'TLP_AMBER_STRICT',
    step: 'withdraw',
    losers: ['system.prefecture', 'police.oclco'],
  },
  {
    what: 'sent back',
    from: 'SUBMITTED',
    label: 'TLP_GREEN',
    step: 'reject',
    losers: ['system.prefecture', 'police.oclco'],
  },
  { what: 'shared no longer', from: 'VALIDATED', label: 'TLP_GREEN', step: 'relabel', losers: ['firm.rivoli'] },
  { what: 'merged', from: 'VALIDATED', label: 'TLP_GREEN', step: 'merge', losers: ['firm.rivoli'] },
  {
    what: 'requalified out of a remit',
    from: 'VALIDATED',
    label: 'TLP_AMBER_STRICT',
    step: 'requalify',
    losers: ['police.oclco'],
  },
  { what: 'validated', from: 'SUBMITTED', label: 'TLP_GREEN', step: 'validate', losers: [] },
  { what: 'a draft again', from: 'REJECTED', label: 'TLP_GREEN', step: 'edit', losers: ['secretariat.analyst'] },
];

/** They go on from story to story, each from where it stood. */
const KEPT = KEEPERS.map((keeper) => new KeptCopy(keeper));

test.each(STORIES)(
  'what is $what ($from, $label) is gone for $losers, once, and for nobody else',
  async ({ from, label, step, losers }) => {
    const id = await anIncidentAt(from, 'firm.vendome', { handling: { tlp: label } });
    await settled();
    // What was sent back is gone for the police already.
    const before = await Promise.all(KEPT.map((copy) => copy.removed()));
    expect(before.flat().includes(id)).toBe(from === 'REJECTED');
    await STEPS[step](id);
    await settled();
    const told = await Promise.all(
      KEPT.map(async (copy) => [copy.userName, (await copy.removed()).filter((gone) => gone === id).length] as const),
    );
    expect(told).toEqual(KEEPERS.map((keeper) => [keeper, losers.includes(keeper) ? 1 : 0]));
    const again = await Promise.all(KEPT.map((copy) => copy.removed()));
    expect(again.flat()).not.toContain(id);
  },
);

test('what is taken back in the request in which it was amended is gone like any other', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome', GREEN);
  const copies = ['system.prefecture', 'firm.rivoli'].map((keeper) => new KeptCopy(keeper));
  const version = await versionSeenBy(OWNER, id);
  const both = await OWNER.data<Record<string, { errors: object[] }>>(
    `mutation ($id: ID!, $version: Int!, $next: Int!, $key: ID!) {
      amended: amendIncident(id: $id, version: $version, input: { modusOperandi: { codes: ["MO-SCOUTING"], reason: "Vu sur les images." } },
        clientMutationId: $key) { errors { code } }
      takenBack: withdrawIncident(id: $id, version: $next) { errors { code } } }`,
    { id, version, next: version + 1, key: randomUUID() },
  );
  expect(both).toEqual({ amended: { errors: [] }, takenBack: { errors: [] } });
  await settled();
  for (const copy of copies) expect(await copy.removed()).toContain(id);
});

test('what was shared within one request alone has no end that a peer could be told of', async () => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const id = await anIncidentAt('SUBMITTED', 'firm.vendome', { handling: { tlp: 'TLP_GREEN', expiresAt } });
  const intoId = await anIncidentAt('VALIDATED');
  const both = await validator.data<Record<string, { errors: object[] }>>(
    `mutation ($id: ID!, $intoId: ID!) {
      shared: validateIncident(id: $id, version: 1) { errors { code } }
      merged: mergeIncident(id: $id, version: 2, intoId: $intoId, reason: "Même fait.") { errors { code } } }`,
    { id, intoId },
  );
  expect(both).toEqual({ shared: { errors: [] }, merged: { errors: [] } });
  const { rows } = await database().query(
    `select from incidents.incident_removal where id = $1 and ends_at > '-infinity'`,
    [id],
  );
  expect(rows).toEqual([]);
});

test('what may be seen again is no longer said to be gone, and comes with the changes', async () => {
  const id = await anIncidentAt('REJECTED', 'firm.vendome', GREEN);
  await settled();
  expect(await new KeptCopy('system.prefecture').removed()).toContain(id);
  const copy = new KeptCopy('system.prefecture');
  await STEPS.edit(id);
  await STEPS.submit(id);
  await settled();
  await copy.catchUp();
  expect(copy.of([id])).toMatchObject([{ recordStatus: 'SUBMITTED' }]);
  expect(await new KeptCopy('system.prefecture').removed()).not.toContain(id);
});

const WHOLE = `query ($after: String) { incidentRemovals(first: 100, after: $after) {
  totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

test('to whoever never saw it a withdrawal changes not a byte: no node, no count, no cursor', async () => {
  const peer = as('firm.bellecour');
  const everything = async () => {
    await settled();
    const pages: object[] = [];
    for (let after: string | null = null, hasNext = true; hasNext; ) {
      const data: { incidentRemovals: { pageInfo: { hasNextPage: boolean; endCursor: string } } } = await peer.data(
        WHOLE,
        { after },
      );
      pages.push(data);
      ({ hasNextPage: hasNext, endCursor: after } = data.incidentRemovals.pageInfo);
    }
    return JSON.stringify(pages);
  };
  await whileNothingMoves(everything, async (before) => {
    await STEPS.withdraw(await anIncidentAt('VALIDATED'));
    await STEPS.reject(await anIncidentAt('SUBMITTED', 'firm.vendome', GREEN));
    expect(await everything()).toBe(before);
  });
});

test('a cursor opens for nobody else and in no other list, and no list is open to the press', async () => {
  const cursorOf = async (userName: string) =>
    (
      await as(userName).data<{ incidentRemovals: { pageInfo: { endCursor: string } } }>(
        '{ incidentRemovals(first: 1) { pageInfo { endCursor } } }',
      )
    ).incidentRemovals.pageInfo.endCursor;
  const after = await cursorOf('firm.rivoli');
  const attempts = await Promise.all([
    as('firm.bellecour').ask(WHOLE, { after }),
    as('firm.rivoli').ask(
      'query ($after: String) { incidents(orderBy: UPDATED_ASC, first: 1, after: $after) { nodes { id } } }',
      { after },
    ),
    as('firm.rivoli').ask('{ incidentRemovals(first: 0) { nodes { id } } }'),
  ]);
  expect(attempts.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(Array(3).fill('BAD_USER_INPUT'));
  const press = await as('press.officer').ask('{ incidentRemovals { nodes { id } } }');
  expect([press.data?.['incidentRemovals'] ?? null, press.errors?.[0]?.extensions?.code]).toEqual([null, 'FORBIDDEN']);
});

test('a withdrawal that began before and is committed after the last page is on the next, in its place', async () => {
  const [late, early] = [await anIncidentAt('VALIDATED'), await anIncidentAt('VALIDATED')];
  const copy = new KeptCopy('system.prefecture');
  await settled();
  await copy.removed();
  const administrator = await database().connect();
  try {
    await administrator.query('begin');
    // A withdrawal alters the incident first, and is held up at what was stolen.
    await administrator.query('select 1 from incidents.incident_goods where incident_id = $1 for update', [late]);
    const begun = STEPS.withdraw(late);
    for (let isHeldUp = false; !isHeldUp; ) {
      const { rowCount } = await administrator.query(
        `select from pg_locks where locktype = 'transactionid' and transactionid::text = pg_current_xact_id()::text and not granted`,
      );
      isHeldUp = (rowCount ?? 0) > 0;
    }
    await STEPS.withdraw(early);
    expect((await copy.removed()).filter((id) => id === early || id === late)).toEqual([]);
    await administrator.query('rollback');
    await begun;
  } finally {
    administrator.release();
  }
  await settled();
  expect((await copy.removed()).filter((id) => id === early || id === late)).toEqual([late, early]);
});

/** What can happen next to a record that stands somewhere, and where it stands then. */
const COURSE: Readonly<Record<string, readonly (readonly [step: Step, to: string])[]>> = {
  SUBMITTED: [
    ['validate', 'VALIDATED'],
    ['reject', 'REJECTED'],
    ['withdraw', 'WITHDRAWN'],
    ['validate', 'VALIDATED'],
  ],
  VALIDATED: [
    ['requalify', 'VALIDATED'],
    ['merge', 'MERGED'],
    ['requalify', 'VALIDATED'],
    ['withdraw', 'WITHDRAWN'],
  ],
  REJECTED: [['edit', 'DRAFT']],
  DRAFT: [['submit', 'SUBMITTED']],
  MERGED: [['withdraw', 'WITHDRAWN']],
  WITHDRAWN: [],
};

const LABELS = ['TLP_GREEN', 'TLP_AMBER_STRICT', 'TLP_GREEN'];
/** A record and one of its next steps, or the copy of a keeper that catches up. */
const HAPPENING = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constant('step'), fc.nat(LABELS.length - 1), fc.nat(11)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('keep'), fc.nat(KEEPERS.length - 1), fc.constant(0)) },
);

test('whatever happens in whatever order, a copy that is kept holds what its keeper is shown, version by version', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(HAPPENING, { minLength: 6, maxLength: 14 }), async (happenings) => {
      const copies = KEEPERS.map((keeper) => new KeptCopy(keeper));
      const stands = LABELS.map(() => 'SUBMITTED');
      const ids = await Promise.all(
        LABELS.map((tlp) => anIncidentAt('SUBMITTED', 'firm.vendome', { handling: { tlp } })),
      );
      for (const [what, place, choice] of happenings) {
        if (what === 'keep') await copies[place]?.catchUp();
        const ways = COURSE[stands[place] ?? ''] ?? [];
        const way = what === 'step' ? ways[choice % ways.length] : undefined;
        if (!way) continue;
        await STEPS[way[0]](ids[place] as string);
        stands[place] = way[1];
      }
      await settled();
      for (const copy of copies) {
        await copy.catchUp();
        expect([copy.userName, copy.of(ids)]).toEqual([copy.userName, await copy.shown(ids)]);
      }
    }),
    { numRuns: 4, seed: 11, endOnFailure: true },
  );
}, 120_000);
