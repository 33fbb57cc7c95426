import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMigration } from '@hub/shared/database/create-migration';
import { readAdminDatabaseUrl } from './environment.js';
import { subgraphs } from './subgraphs.js';
import { withEmptyDatabase } from './with-empty-database.js';

/** `npm run migration -- <subgraph> <what_it_does>`: needs ADMIN_DATABASE_URL, any PostgreSQL will do. */
const [subgraphName, name = 'change'] = process.argv.slice(2);
const subgraph = subgraphs.find((candidate) => candidate.name === subgraphName);
const adminUrl = readAdminDatabaseUrl();

if (!subgraph || !adminUrl) {
  process.stderr.write('Usage: ADMIN_DATABASE_URL=postgresql://… npm run migration -- <subgraph> <what_it_does>\n');
  process.exitCode = 1;
} else {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const directory = join(root, 'subgraphs', subgraph.name, 'src', 'migrations');
  const file = await withEmptyDatabase(adminUrl, (url) =>
    createMigration(subgraph, { adminUrl: url, directory, name }),
  );
  process.stdout.write(file ? `Wrote ${file}\n` : 'Nothing to migrate.\n');
}
