import { subgraphs } from '@hub/schema/subgraphs';
import { databaseOptions } from '@hub/shared/database/database-options';
import { asViewer } from '@hub/shared/subgraph/as-viewer';
import { IDENTITY_VARIABLE, identitySigner } from '@hub/shared/viewer/session-identity';
import { MikroORM } from '@mikro-orm/postgresql';
import { database } from '../support/database.js';
import { viewerOf } from '../support/demo-viewers.js';
import { TEST_IDENTITY_SECRET, testLogin } from '../support/test-login.js';

/* Connections are used by one member after the other: who one was used for is forgotten with the transaction, also when it fails. */

const sign = identitySigner(TEST_IDENTITY_SECRET, 'test_login');
const WHO = `select current_setting('role') as role, coalesce(current_setting('${IDENTITY_VARIABLE}', true), '') as identity`;

let orm: MikroORM;
beforeAll(async () => {
  const [subgraph] = subgraphs;
  if (!subgraph) throw new Error('There is no subgraph.');
  // One connection, so that whoever comes next has the one that was used before.
  orm = await MikroORM.init(databaseOptions(subgraph, { url: testLogin(), maxConnections: 1 }));
});
afterAll(async () => {
  await orm.close();
});

const whoIsAsking = async (): Promise<object | undefined> => (await orm.em.fork().execute<object[]>(WHO))[0];

test('a connection is nobody’s once the transaction it was used for has ended', async () => {
  const viewer = await viewerOf(database(), 'police.prefecture', 'INVESTIGATION');
  const during = await asViewer(orm, sign, viewer, async (em) => (await em.execute<{ role: string }[]>(WHO))[0]);
  expect(during?.role).toBe('police_prefecture');
  expect(await whoIsAsking()).toEqual({ role: 'none', identity: '' });
  await expect(asViewer(orm, sign, viewer, (em) => em.execute('select 1 / 0'))).rejects.toThrow('division by zero');
  expect(await whoIsAsking()).toEqual({ role: 'none', identity: '' });
});
