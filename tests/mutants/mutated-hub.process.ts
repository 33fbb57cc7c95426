import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway } from '@hub/gateway/gateway';
import { fileRoutes } from '@hub/gateway/http/file-routes';
import { openHttpServer } from '@hub/gateway/http/open-http-server';
import { demoIdentityProvider } from '@hub/gateway/identity/demo-identity-provider';
import { prepareDatabase } from '@hub/schema/prepare-database';
import { DEMO_MEMBERS } from '@hub/schema/sample/demo-members';
import { fileStore } from '@hub/shared/objects/file-store';
import { pino } from 'pino';
import { openSubgraphs } from '../support/open-subgraphs.js';
import { TEST_IDENTITY_SECRET, TEST_LOGIN_PASSWORD } from '../support/test-login.js';

/*
 * A hub put together as `gateway/src/main.ts` does it, from the sources as a mutant has them. It tells its parent process where it is, or
 * why it does not start.
 */

const { HUB_TEST_DATABASE_URL: adminUrl = '', HUB_MUTANT_IS_MIGRATED: isMigrated } = process.env;

async function start(): Promise<string> {
  if (isMigrated)
    await prepareDatabase({ adminUrl, passwordOf: () => TEST_LOGIN_PASSWORD, identitySecret: TEST_IDENTITY_SECRET });
  const httpServer = await openHttpServer({ host: '127.0.0.1', port: 0 });
  const log = pino({ level: 'silent' });
  const directory = await mkdtemp(join(tmpdir(), 'hub-mutant-files-'));
  const objects = await fileStore({ directory, secret: TEST_IDENTITY_SECRET, url: `${httpServer.url}/objects`, log });
  const subgraphs = await openSubgraphs({ objects });
  const { routes, verifyAccessToken } = await demoIdentityProvider(`${httpServer.url}/demo`, DEMO_MEMBERS);
  await createGateway({
    httpServer,
    supergraphSdl: readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'),
    subgraphs: Object.fromEntries(subgraphs.byName),
    signViewer: subgraphs.sign,
    verifyAccessToken,
    log,
    requestsPerMinute: 1_000_000,
    recordsPerMinute: 1_000_000_000,
    operationsAtOnce: 1_000,
    openRoutes: { '/demo': routes, '/objects': fileRoutes(objects.requests) },
  });
  return httpServer.url;
}

process.on('disconnect', () => process.exit(0));
start().then(
  (url) => process.send?.({ url }),
  (fault: Error) => process.send?.({ kind: fault.name, refusal: fault.message }, () => process.exit(1)),
);
