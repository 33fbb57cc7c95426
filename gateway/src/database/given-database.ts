import type { Environment } from '../environment.js';
import { withLogin } from '../with-login.js';
import type { HubDatabase } from './hub-database.js';

/** The PostgreSQL of a deployment. Its schema is brought up to date by `npm run migrate`, or here if the operator says so. */
export async function givenDatabase(environment: Environment, url: string): Promise<HubDatabase> {
  const { HUB_SUBGRAPH_PASSWORD: password = '', HUB_CURSOR_SECRET: cursorSecret = '', subgraphs } = environment;
  const { HUB_IDENTITY_SECRET: identitySecret = '' } = environment;
  if (environment.HUB_MIGRATE) {
    const { prepareDatabase } = await import('@hub/schema/prepare-database');
    await prepareDatabase({ adminUrl: url, passwordOf: () => password, identitySecret });
  }
  return {
    urlOf: (name) => subgraphs[name]?.databaseUrl ?? withLogin(url, name, password),
    cursorSecret,
    identitySecret,
    auditAnchor: environment.HUB_AUDIT_ANCHOR,
  };
}
