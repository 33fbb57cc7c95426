import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readMapping } from '@hub/schema/import/read-mapping';
import { GraphQLSchema } from 'graphql';
import { database } from '../support/database.js';

/* `npm run import`, as a process of its own beside the hub: it says what it refused and why, and goes on where it was broken off. */

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'schema/examples/import');

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-import-'));
  await writeFile(join(directory, 'database-url'), process.env['HUB_TEST_DATABASE_URL'] ?? '', { mode: 0o600 });
});
afterAll(async () => {
  await rm(directory, { recursive: true });
});

const inDirectory = (name: string): string => join(directory, name);

function start(file: string, member: string, mapping: string): ChildProcess {
  const { DATABASE_URL: _, ...environment } = process.env;
  return spawn(process.execPath, ['schema/dist/import/main.js', file, '--as', member, '--map', mapping], {
    cwd: ROOT,
    env: { ...environment, HUB_DATA_DIR: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Ended {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

async function run(file: string, member: string, mapping: string): Promise<Ended> {
  const child = start(file, member, mapping);
  const said = [child.stdout, child.stderr].map((stream) => text(stream as NodeJS.ReadableStream));
  const [[code], [out = '', err = '']] = await Promise.all([once(child, 'close'), Promise.all(said)]);
  return { code, said: out, complained: err };
}

const refusedIn = async (file: string): Promise<Record<string, unknown>[]> =>
  (await readFile(`${file}.refused.ndjson`, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const stored = async (prefix: string): Promise<{ references: number; incidents: number }> => {
  const { rows } = await database().query(
    `select count(distinct m.sender_reference)::int as references, count(distinct i.id)::int as incidents
       from incidents.incident_import m join incidents.incident i on i.id = m.incident_id where m.sender_reference like $1`,
    [`${prefix}%`],
  );
  return rows[0];
};

test('the example is imported as its firm, what is wrong in it is reported by line and field, and once more it is all known', async () => {
  const file = inDirectory('incidents.csv');
  await copyFile(join(EXAMPLE, 'incidents.csv'), file);
  const first = await run(file, 'firm.rivoli', join(EXAMPLE, 'mapping.json'));
  expect(first).toEqual({
    code: 1,
    said: `4 rows: 2 imported, 0 known already, 2 refused; see ${file}.refused.ndjson.\n`,
    complained: '',
  });
  expect(await refusedIn(file)).toMatchObject([
    { line: 4, reference: '2014-0014', field: 'category', code: 'UNKNOWN_CODE' },
    { line: 5, reference: '2014-0015', field: 'occurred.to', code: 'TIMES_NOT_IN_ORDER' },
  ]);
  const { rows } = await database().query(
    `select p.occurred_from as "from", p.stolen_eur as stolen, i.weapons, o.subject
       from incidents.incident_import m join incidents.incident i on i.id = m.incident_id
       join incidents.incident_particulars p on p.incident_id = i.id
       join organisations.member_account o on o.member_id = p.declared_by where m.sender_reference = '2014-0012'`,
  );
  expect(rows).toEqual([
    {
      from: new Date('2014-02-07T16:40:00Z'),
      stolen: '85200.50',
      weapons: ['HANDGUN', 'TOOL'],
      subject: 'firm.rivoli',
    },
  ]);
  const second = await run(file, 'system.rivoli', join(EXAMPLE, 'mapping.json'));
  expect([second.code, second.said]).toEqual([
    1,
    `4 rows: 0 imported, 2 known already, 2 refused; see ${file}.refused.ndjson.\n`,
  ]);
});

/** A file of which one row in twenty is an incident and the others name premises that are none, so that little is stored and much is sent. */
async function aLongFile(rows: number): Promise<{ file: string; mapping: string; prefix: string; incidents: number }> {
  const prefix = `L-${randomUUID().slice(0, 8)}-`;
  const { rows: premises } = await database().query(
    `select p.id from organisations.premises p join organisations.member m on m.organisation_id = p.organisation_id
       join organisations.member_account a on a.member_id = m.id where a.subject = 'firm.montaigne' limit 1`,
  );
  const lines = Array.from({ length: rows }, (_, place) =>
    JSON.stringify({
      ref: `${prefix}${place}`,
      shop: place % 20 === 0 ? premises[0].id : randomUUID(),
      at: '2012-05-04T10:00:00Z',
    }),
  );
  const [file, mapping] = [inDirectory(`${prefix}.ndjson`), inDirectory(`${prefix}.json`)];
  await writeFile(file, `${lines.join('\n')}\nnot JSON\n`);
  const instant = { column: 'at', type: 'instant' };
  const fields = {
    senderReference: 'ref',
    premisesId: 'shop',
    category: { value: 'SHOPLIFTING' },
    attempted: { value: false },
    'occurred.from': instant,
    'occurred.to': instant,
    'occurred.precision': { value: 'MINUTE' },
    'handling.tlp': { value: 'TLP_AMBER_STRICT' },
  };
  await writeFile(mapping, JSON.stringify({ fields }));
  return { file, mapping, prefix, incidents: Math.ceil(rows / 20) };
}

test('killed in the middle and started again, it loses nothing and doubles nothing', async () => {
  const { file, mapping, prefix, incidents } = await aLongFile(3_000);
  const killed = start(file, 'firm.montaigne', mapping);
  const ended = once(killed, 'close');
  while ((await stored(prefix)).references === 0) expect(killed.exitCode).toBeNull();
  killed.kill('SIGKILL');
  await ended;
  const before = await stored(prefix);
  expect(before.references).toBeGreaterThan(0);
  expect(before.references).toBeLessThan(incidents);
  const again = await run(file, 'firm.montaigne', mapping);
  const known = /(\d+) imported, (\d+) known already, (\d+) refused/.exec(again.said)?.slice(1).map(Number);
  const [imported = 0, found = 0, turnedAway] = known ?? [];
  // What was on its way when the command was killed is stored, or is not.
  expect(found).toBeGreaterThanOrEqual(before.references);
  expect([imported + found, turnedAway]).toEqual([incidents, 3_001 - incidents]);
  expect(await stored(prefix)).toEqual({ references: incidents, incidents });
  const refused = await refusedIn(file);
  expect(refused).toHaveLength(3_001 - incidents);
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['UNKNOWN_PREMISES', 'NOT_A_RECORD']));
  expect(refused.find(({ code }) => code === 'NOT_A_RECORD')).toMatchObject({ line: 3_001, reference: null });
}, 60_000);

test('a mapping that does not fit is refused before anything is sent, with all its mistakes at once', async () => {
  const mapping = inDirectory('wrong.json');
  const fields = {
    category: { column: 'Nature', codes: { VMA: 'HOLD_UP' } },
    'loss.stolen': 'Préjudice (€)',
    narrative: { column: 'Récit', split: ',' },
    clientMutationId: 'Dossier',
  };
  await writeFile(mapping, JSON.stringify({ timeZone: 'Europe/Lutetia', fields }));
  const { code, said, complained } = await run(join(EXAMPLE, 'incidents.csv'), 'firm.rivoli', mapping);
  expect([code, said]).toEqual([2, '']);
  expect(complained.trim().split('\n')).toEqual([
    `The mapping ${mapping} does not fit:`,
    'fields.senderReference: without it a second run would double everything.',
    'timeZone: there is no such time zone.',
    'fields.category: HOLD_UP is no IncidentCategory.',
    'fields.loss.stolen: an incident has no such field.',
    'fields.narrative: only a list is split.',
    'fields.clientMutationId: an incident has no such field.',
  ]);
});

test('what cannot begin ends with 2 and a sentence', async () => {
  const whole = await readFile(join(EXAMPLE, 'mapping.json'), 'utf8');
  const CASES = [
    ['firm.rivoli', '"Dossier"', '"Numéro"', 'The file has no column Numéro.'],
    ['police.prefecture', '', '', 'police.prefecture: This operation is not open to your role.'],
    ['firm.vendome.suspended', '', '', 'There is no such member'],
  ] as const;
  const ended = await Promise.all(
    CASES.map(async ([member, from, to], place) => {
      const [mapping, file] = [inDirectory(`changed-${place}.json`), inDirectory(`untouched-${place}.csv`)];
      await writeFile(mapping, whole.replace(from, to));
      await copyFile(join(EXAMPLE, 'incidents.csv'), file);
      return run(file, member, mapping);
    }),
  );
  expect(ended.map(({ code, said }) => [code, said])).toEqual(CASES.map(() => [2, '']));
  for (const [place, [, , , sentence]] of CASES.entries()) expect(ended[place]?.complained).toContain(sentence);
}, 60_000);

test('a mapping that is no JSON is refused before it is held against the graph', async () => {
  const mapping = inDirectory('broken-off.json');
  await writeFile(mapping, '{"fields":');
  await expect(readMapping(mapping, new GraphQLSchema({}))).rejects.toThrow(/broken-off\.json is not JSON/);
});
