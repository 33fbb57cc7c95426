import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { livesOf } from '../interference/worlds/make-other-world.js';
import { FIRST_WORLD } from '../interference/worlds/open-world-server.js';
import { isSeen, rememberWhatIsSeen } from '../interference/worlds/remember-what-is-seen.js';
import { whatAMemberSees } from '../interference/worlds/what-a-member-sees.js';
import { worldTables } from '../interference/worlds/world-table.js';
import { EMPTY } from '../support/prepared-cluster.js';
import { type Interferences, openInterferences } from './find-by-interference.js';
import { MUTANTS } from './mutants.js';
import { patchSource } from './patch-source.js';

/*
 * `npm run fuzz:mutants` plants every leak of the catalogue and looks for it with the tests. Here it is seen that each still can be planted,
 * and that none can be found in what is shipped.
 */

const ROOT = join(import.meta.dirname, '../..');

test('every file of the catalogue is one mutant, listed under its name', () => {
  const files = readdirSync(join(import.meta.dirname, 'catalogue')).map((file) => file.replace(/\.ts$/, ''));
  expect(MUTANTS.map(({ name }) => name).sort()).toEqual(files.sort());
});

test.each(MUTANTS)('$name changes something, and something must find it', ({ patches = [], sql = [], ...mutant }) => {
  expect(patches.length + sql.length).toBeGreaterThan(0);
  const { isRefusedAtStart = false, toldApartBy = [], tests = [], unseen } = mutant;
  expect(Number(isRefusedAtStart) + toldApartBy.length + tests.length).toBeGreaterThan(0);
  for (const file of tests) expect([file, existsSync(join(ROOT, file))]).toEqual([file, true]);
  // What two worlds do not show has its reason, unless the hub does not even start.
  if (toldApartBy.length === 0 && tests.length > 0) expect(unseen).toMatch(/\.$/);
});

test.each(MUTANTS.filter(({ patches }) => patches))('$name still fits the sources', ({ patches = [] }) => {
  for (const file of new Set(patches.map((patch) => patch.file))) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    const patched = patchSource(
      source,
      patches.filter((patch) => patch.file === file),
    );
    expect(patched).not.toBe(source);
  }
});

/** Of every table the rows the member may never see, by key. */
async function rowsHiddenFrom(member: string, administrator: pg.ClientBase): Promise<Map<string, Map<string, string>>> {
  const lives = await livesOf(administrator, member);
  const tables = await worldTables(administrator, lives[0].role);
  await rememberWhatIsSeen(administrator, tables, lives);
  const hidden = new Map<string, Map<string, string>>();
  for (const table of tables) {
    const { rows } = await administrator.query<{ key: string; content: string }>(
      `select concat_ws('/', ${table.key.map((column) => `t.${column}`).join(', ')}) as key, t::text as content
         from ${table.name} t where not ${isSeen(table, 't')}`,
    );
    hidden.set(table.name, new Map(rows.map(({ key, content }) => [key, content])));
  }
  return hidden;
}

describe('two worlds that differ in what firm.rivoli may not see', () => {
  const member = 'firm.rivoli';
  let interferences: Interferences;
  let otherWorld: string;
  beforeAll(async () => {
    interferences = await openInterferences();
    ({ otherWorld } = await interferences.otherWorldOf(member));
  }, 240_000);
  afterAll(() => interferences.close());

  test('the law shows a member the same in the first world and in its other world', async () => {
    const look = (name: string) =>
      interferences.server.administer(name, (administrator) => whatAMemberSees(administrator, member));
    expect(await look(otherWorld)).toEqual(await look(FIRST_WORLD));
  });

  test('of every kind of record that is hidden from it some are added, some are gone, and all others are changed', async () => {
    const first = await interferences.server.administer(FIRST_WORLD, (administrator) =>
      rowsHiddenFrom(member, administrator),
    );
    const other = await interferences.server.administer(otherWorld, (administrator) =>
      rowsHiddenFrom(member, administrator),
    );
    for (const table of ['incidents.incident', 'alerts.alert', 'communications.statement', 'organisations.member']) {
      const [before, after] = [first.get(table) ?? new Map(), other.get(table) ?? new Map()];
      const added = [...after.keys()].filter((key) => !before.has(key));
      const gone = [...before.keys()].filter((key) => !after.has(key));
      const unchanged = [...before].filter(([key, content]) => after.get(key) === content);
      expect([table, added.length > 0, gone.length > 0, unchanged.length]).toEqual([table, true, true, 0]);
    }
  });

  test('what is hidden of a record the member sees is changed: whom it happened to, what was lost, where, and to whom it is addressed', async () => {
    const read = (name: string) =>
      interferences.server.administer(name, async (administrator) => {
        const { rows } = await administrator.query<Record<string, string>>(
          `select i.id, i.victim_id, p.victim_id as named_victim_id, p.narrative, p.stolen_eur::text, p.address, p.version::text, i.audience_organisation_ids::text as recipients
             from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
            where i.record_status = 'VALIDATED' and i.handling_tlp = 'TLP_GREEN' order by i.id`,
        );
        return new Map(rows.map(({ id, ...hidden }) => [id, hidden]));
      });
    const [first, other] = [await read(FIRST_WORLD), await read(otherWorld)];
    const share = (column: string): number => {
      const both = [...first].filter(([id]) => other.has(id));
      return both.filter(([id, hidden]) => other.get(id)?.[column] !== hidden[column]).length / both.length;
    };
    const shares = ['victim_id', 'named_victim_id', 'stolen_eur', 'address', 'version', 'narrative'].map(share);
    expect(Math.min(...shares)).toBeGreaterThan(0.5);
  });

  test.each(MUTANTS.filter(({ sql }) => sql))('can be spoilt by the statements of $name', ({ sql = [] }) =>
    interferences.server.administer(EMPTY, async (administrator) => {
      await administrator.query('begin');
      for (const statement of sql) await administrator.query(statement);
      await administrator.query('rollback');
    }),
  );

  const asked = { member, seed: 1, operations: 300 };
  const planted = 'cursor-tells-place';

  test(`tell of ${planted}`, async () => {
    const mutant = MUTANTS.find(({ name }) => name === planted);
    if (!mutant) throw new Error(`There is no mutant ${planted}.`);
    expect(await interferences.find(mutant, asked)).toBeDefined();
  }, 180_000);
});

describe('what is shipped', () => {
  const BUILT = [
    'gateway',
    'schema',
    'subgraphs/shared',
    ...['organisations', 'incidents', 'alerts', 'communications'].map((name) => `subgraphs/${name}`),
  ];

  test.each(BUILT)('knows nothing of mutants: %s', (workspace) => {
    const files = readdirSync(join(ROOT, workspace, 'dist'), { recursive: true, encoding: 'utf8' });
    const built = files.filter((file) => file.endsWith('.js'));
    expect(built.length).toBeGreaterThan(0);
    const traces = built.filter((file) => /mutant/i.test(readFileSync(join(ROOT, workspace, 'dist', file), 'utf8')));
    expect(traces).toEqual([]);
  });

  test('holds no tests: nothing built depends on them, and the image is made without them', () => {
    for (const workspace of BUILT)
      expect(readFileSync(join(ROOT, workspace, 'package.json'), 'utf8')).not.toContain('@hub/tests');
    expect(readFileSync(join(ROOT, 'docker/service.Dockerfile'), 'utf8')).toMatch(/^RUN .* && rm -rf tests$/m);
  });
});
