import type pg from 'pg';
import { livesOf, makeOtherWorld } from './make-other-world.js';
import { FIRST_WORLD, openWorldServer, type WorldServer } from './open-world-server.js';
import { isSeen, rememberWhatIsSeen } from './remember-what-is-seen.js';
import { whatAMemberSees } from './what-a-member-sees.js';
import { worldTables } from './world-table.js';

const MEMBER = 'firm.rivoli';
const OTHER = 'other_world';
let server: WorldServer;

beforeAll(async () => {
  server = await openWorldServer();
  await server.copy(FIRST_WORLD, OTHER);
  await server.administer(OTHER, (administrator) => makeOtherWorld(administrator, MEMBER));
}, 240_000);
afterAll(() => server.close());

/** Of every table the rows the member may never see, by key. */
async function hiddenRows(administrator: pg.ClientBase): Promise<Map<string, Map<string, string>>> {
  const lives = await livesOf(administrator, MEMBER);
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

test('the law shows a member the same in the first world and in its other world', async () => {
  const look = (name: string) => server.administer(name, (administrator) => whatAMemberSees(administrator, MEMBER));
  expect(await look(OTHER)).toEqual(await look(FIRST_WORLD));
});

test('of every kind of record that is hidden from it some are added, some are gone, and all others are changed', async () => {
  const first = await server.administer(FIRST_WORLD, hiddenRows);
  const other = await server.administer(OTHER, hiddenRows);
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
    server.administer(name, async (administrator) => {
      const { rows } = await administrator.query<Record<string, string>>(
        `select i.id, i.victim_id, p.victim_id as named_victim_id, p.narrative, p.stolen_eur::text, p.address, p.version::text, i.audience_organisation_ids::text as recipients
           from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
          where i.record_status = 'VALIDATED' and i.handling_tlp = 'TLP_GREEN' order by i.id`,
      );
      return new Map(rows.map(({ id, ...hidden }) => [id, hidden]));
    });
  const [first, other] = [await read(FIRST_WORLD), await read(OTHER)];
  const share = (column: string): number => {
    const both = [...first].filter(([id]) => other.has(id));
    return both.filter(([id, hidden]) => other.get(id)?.[column] !== hidden[column]).length / both.length;
  };
  const shares = ['victim_id', 'named_victim_id', 'stolen_eur', 'address', 'version', 'narrative'].map(share);
  expect(Math.min(...shares)).toBeGreaterThan(0.5);
});
