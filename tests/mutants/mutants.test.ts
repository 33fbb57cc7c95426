import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('two worlds that differ in what firm.rivoli may not see', () => {
  let interferences: Interferences;
  beforeAll(async () => {
    interferences = await openInterferences();
  });
  afterAll(() => interferences.close());

  test.each(MUTANTS.filter(({ sql }) => sql))('can be spoilt by the statements of $name', ({ sql = [] }) =>
    interferences.server.administer(EMPTY, async (administrator) => {
      await administrator.query('begin');
      for (const statement of sql) await administrator.query(statement);
      await administrator.query('rollback');
    }),
  );

  const asked = { member: 'firm.rivoli', seed: 1, operations: 300 };
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
