import fc from 'fast-check';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { purposeOf, viewerOf } from '../support/demo-viewers.js';
import { aDeclaration, aPremisesOf, DECLARE, type DeclarePayload } from '../support/given/a-declaration.js';
import { take, validator } from '../support/given/an-incident-at.js';

/* US01: before sending, a firm sees who will read what; afterwards everybody reads exactly that. */

interface Preview {
  readonly audience: string;
  readonly visibleFields: readonly string[];
  readonly coarsenedFields: readonly string[];
  readonly hiddenFields: readonly string[];
  readonly legalReasons: readonly string[];
}

const PREVIEW = `query ($input: IncidentInput!) {
  previewVisibility(input: $input) { audience visibleFields coarsenedFields hiddenFields legalReasons } }`;

const preview = async (userName: string, input: object): Promise<Preview[]> =>
  (await as(userName).data<{ previewVisibility: Preview[] }>(PREVIEW, { input })).previewVisibility;

/** What is asked of fields that are records or parts. */
const WITHIN: Readonly<Record<string, string>> = {
  occurred: '{ from to precision }',
  'clearance.declaredBy': '{ id }',
  victim: '{ id }',
  premises: '{ id }',
  modusOperandi: '{ code }',
  mergedInto: '{ id }',
  history: '{ toStatus }',
  amendments: '{ part }',
  requalifications: '{ toCategory }',
  investigationHistory: '{ toStatus }',
  feedback: '{ at }',
  handling: '{ tlp }',
  redactions: '{ path }',
  'place.area': '{ inseeCode }',
  'complaint.service': '{ id }',
};

/** They count what each viewer sees, and so differ by design. */
const OF_THE_VIEWER = ['version', 'updatedAt', 'redactions'];

function selection(paths: readonly string[], prefix = ''): string {
  const here = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  const names = [...new Set(here.map((path) => path.split('.', 1)[0] as string))];
  return names
    .map((name) => {
      const path = `${prefix}${name}`;
      const isLeaf = here.includes(name);
      return isLeaf ? `${name} ${WITHIN[path] ?? ''}` : `${name} { ${selection(paths, `${path}.`)} }`;
    })
    .join(' ');
}

/** What stands at a path; a list along it is gone through. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, name) => {
    if (Array.isArray(inner)) return inner.map((one) => (one as Record<string, unknown>)[name] ?? null);
    return (inner as Record<string, unknown> | null)?.[name] ?? null;
  }, value);
}

const isNothing = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.every((one) => isNothing(one)));

type Read = Record<string, unknown> | null;

const CATEGORIES = ['ARMED_ROBBERY', 'RAM_RAID', 'BURGLARY', 'PARCEL_THEFT', 'FRAUD', 'SHOPLIFTING'];

const LABELS = ['TLP_RED', 'TLP_AMBER_STRICT', 'TLP_AMBER', 'TLP_GREEN', 'TLP_CLEAR'];

/** Of two firms, a draft under every label; what else is in it is drawn. */
const LABELLED = ['firm.vendome', 'firm.bellecour'].flatMap((firm) => LABELS.map((tlp) => ({ firm, tlp })));

const content = fc.record({
  category: fc.constantFrom(...CATEGORIES),
  namesAPeer: fc.boolean(),
  withVehicle: fc.boolean(),
  withDescriptors: fc.boolean(),
});

type Content = typeof content extends fc.Arbitrary<infer C> ? C : never;
type Draft = Content & (typeof LABELLED)[number];

const PEER = 'firm.rivoli';

async function inputOf({ firm, category, tlp, namesAPeer, withVehicle, withDescriptors }: Draft): Promise<object> {
  const peer = await viewerOf(database(), PEER, null);
  const audience = {
    ...(tlp === 'TLP_RED' && { audienceMemberIds: [peer.memberId] }),
    ...(tlp === 'TLP_AMBER' && { audienceOrganisationIds: [peer.organisationId] }),
    ...(tlp === 'TLP_AMBER_STRICT' && namesAPeer && { audienceOrganisationIds: [peer.organisationId] }),
  };
  const isForAnybody = tlp === 'TLP_CLEAR';
  return aDeclaration(firm, {
    premisesId: await aPremisesOf(firm),
    category,
    handling: { tlp },
    ...audience,
    ...(isForAnybody && { narrative: null }),
    ...(withVehicle && { vehicles: [{ make: 'Yamaha', plate: isForAnybody ? null : 'AB-123-CD' }] }),
    ...(withDescriptors && !isForAnybody && { descriptors: ['CLO-WIG'] }),
  });
}

async function declared(firm: string, input: object): Promise<string> {
  const { declareIncident } = await as(firm).data<DeclarePayload>(DECLARE, { input });
  if (!declareIncident.incident) throw new Error(JSON.stringify(declareIncident.errors));
  const { id } = declareIncident.incident;
  await take(validator, 'validateIncident', id);
  return id;
}

/** Who stands for each audience, where there is somebody of the demo. */
const readers = (firm: string, isInThe8th: boolean): readonly (readonly [audience: string, userName: string])[] => [
  ['owner', firm],
  ['peers', PEER],
  ...(isInThe8th ? [['local police', 'police.paris8'] as const] : []),
  ['Prefecture', 'police.prefecture'],
  ['OCLCO', 'police.oclco'],
  ['secretariat', 'secretariat.analyst'],
];

function assertAsTold(told: Preview, read: Read, owners: Read): void {
  const name = (what: string) => `${told.audience}: ${what}`;
  if (read === null) {
    expect([name('visible'), told.visibleFields, told.coarsenedFields]).toEqual([name('visible'), [], []]);
    return;
  }
  const redacted = (read['redactions'] as { path: string }[]).map(({ path }) => path).sort();
  expect([name('hidden'), told.hiddenFields.toSorted()]).toEqual([name('hidden'), redacted]);
  for (const path of told.hiddenFields) expect([name(path), isNothing(at(read, path))]).toEqual([name(path), true]);
  for (const path of told.visibleFields.filter((one) => !OF_THE_VIEWER.includes(one)))
    expect([name(path), at(read, path)]).toEqual([name(path), at(owners, path)]);
  if (!told.coarsenedFields.includes('occurred')) return;
  expect(at(read, 'occurred.precision')).toBe('HALF_DAY');
  expect(at(read, 'occurred.from')).not.toBe(at(owners, 'occurred.from'));
}

test('what was told of a draft before it was sent is what everybody reads of it once it is validated', async () => {
  const premises = await aPremisesOf('firm.vendome');
  const { rows } = await database().query('select area_code as area from organisations.premises where id = $1', [
    premises,
  ]);
  const isParis8 = rows[0].area === '75108';
  let told = 0;
  await fc.assert(
    fc.asyncProperty(content, async (drawn) => {
      const given = { ...drawn, ...(LABELLED[told] as (typeof LABELLED)[number]) };
      const input = await inputOf(given);
      const previews = new Map((await preview(given.firm, input)).map((one) => [one.audience, one]));
      const id = await declared(given.firm, input);
      const owner = previews.get('owner') as Preview;
      const query = `query ($id: ID!) { incident(id: $id) { ${selection(owner.visibleFields.concat(owner.hiddenFields.filter((path) => !['clearance.judicialReference', 'seriesLinks'].includes(path))))} } }`;
      const read = async (userName: string): Promise<Read> =>
        (await as(userName, { purpose: purposeOf(userName) }).data<{ incident: Read }>(query, { id })).incident;
      const owners = await read(given.firm);
      for (const [audience, userName] of readers(given.firm, isParis8 && given.firm === 'firm.vendome'))
        assertAsTold(previews.get(audience) as Preview, audience === 'owner' ? owners : await read(userName), owners);
      told += 1;
    }),
    // So many, and not as many as there is time for: on a busy machine that can be none.
    { numRuns: LABELLED.length, endOnFailure: true },
  );
  expect(told).toBe(LABELLED.length);
}, 300_000);

test('there is one entry for each audience, and a rule behind everything that is withheld', async () => {
  const previews = await preview(
    'firm.vendome',
    await aDeclaration('firm.vendome', { handling: { tlp: 'TLP_GREEN' } }),
  );
  expect(previews.map(({ audience }) => audience)).toEqual([
    'owner',
    'peers',
    'local police',
    'Prefecture',
    'OCLCO',
    'secretariat',
    'press',
    'public',
  ]);
  const of = (name: string) => previews.find(({ audience }) => audience === name) as Preview;
  expect(of('peers').hiddenFields).toEqual(
    expect.arrayContaining(['offenders.vehicles.plate', 'narrative', 'victim', 'loss', 'place.address']),
  );
  expect(of('peers').coarsenedFields.toSorted()).toEqual(['occurred', 'place.area']);
  expect(of('peers').legalReasons).toEqual(
    expect.arrayContaining(['P1', 'P2', 'P3', 'P9', 'X1', 'X2', 'X4', 'X5', 'X6']),
  );
  for (const nobody of ['press', 'public'])
    expect([of(nobody).visibleFields, of(nobody).coarsenedFields]).toEqual([[], []]);
});

test('a preview stores nothing, and is no collection', async () => {
  const count = async () =>
    (
      await database().query(
        `select (select count(*)::int from incidents.incident_declaration where client_mutation_id = $1) as keys,
                (select count(*)::int from incidents.incident_particulars where narrative = $2) as records,
                (select count(*)::int from audit.audit_entry where operation = 'COLLECTION' and field_classes::text like '%preview%') as lines`,
        [input['clientMutationId'], input['narrative']],
      )
    ).rows[0];
  const input = await aDeclaration('firm.vendome');
  await preview('firm.vendome', input);
  expect(await count()).toEqual({ keys: 0, records: 0, lines: 0 });
});

test.each(['police.prefecture', 'secretariat.analyst', 'press.officer', 'dpo.observatory'])(
  '%s, who declares nothing, previews nothing',
  async (userName) => {
    const asked = as(userName, { purpose: purposeOf(userName) }).data(PREVIEW, {
      input: await aDeclaration('firm.vendome'),
    });
    await expect(asked).rejects.toThrow(/FORBIDDEN/);
  },
);

test.each<[string, Record<string, unknown>, string]>([
  ['the premises of another firm', {}, 'premisesId'],
  ['TLP:RED without a named member', { handling: { tlp: 'TLP_RED' } }, 'handling.tlp'],
  ['a recipient that is no id', { audienceOrganisationIds: ['x'] }, 'audienceOrganisationIds'],
])('%s is bad input that names its field', async (_, changes, field) => {
  const premisesId = await aPremisesOf(field === 'premisesId' ? 'firm.rivoli' : 'firm.vendome');
  const input = await aDeclaration('firm.vendome', { premisesId, ...changes });
  const answer = await as('firm.vendome').ask(PREVIEW, { input });
  expect(answer.data).toEqual({ previewVisibility: null });
  expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  expect(answer.errors?.[0]?.message).toContain(field);
});
