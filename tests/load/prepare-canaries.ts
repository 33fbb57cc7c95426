import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { identityKeyStatements } from '@hub/shared/database/identity-statements';
import { asAdministrator } from '../canaries/administrator.js';
import { buildTokenRegistry } from '../canaries/build-token-registry.js';
import { TEST_IDENTITY_SECRET } from '../support/test-login.js';

/** Finds out which secrets the database of a hub holds, and for whom; from then on answers can be searched for them. */
export async function prepareCanaries(directory: string): Promise<void> {
  process.env['HUB_TEST_DATABASE_URL'] = (await readFile(join(directory, 'database-url'), 'utf8')).trim();
  process.env['HUB_CANARIES'] = directory;
  const registry = await asAdministrator(async (administrator) => {
    for (const statement of identityKeyStatements('postgres', TEST_IDENTITY_SECRET))
      await administrator.query(statement);
    return buildTokenRegistry(administrator);
  });
  await writeFile(join(directory, 'registry.json'), JSON.stringify(registry));
}
