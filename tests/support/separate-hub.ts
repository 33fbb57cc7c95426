import { subgraphs } from '@hub/schema/subgraphs';
import { generateViewerKeys } from '@hub/shared/viewer/viewer-token';
import { startDeployedProcess } from './deployed-process.js';
import { type IdentityProvider, startIdentityProvider } from './identity-provider.js';
import { startSubgraphProcess } from './subgraph-process.js';

/** The hub as a deployment runs it: each subgraph a process of its own, a gateway in front, a real OpenID Connect provider. */
export interface SeparateHub {
  readonly url: string;
  /** Where its subgraphs are. */
  readonly subgraphUrls: readonly string[];
  readonly provider: IdentityProvider;
  /** Stops every process; gives their exit codes. */
  close(): Promise<(number | null)[]>;
}

/** Starts it on the database of the hub under test. */
export async function startSeparateHub(): Promise<SeparateHub> {
  const provider = await startIdentityProvider();
  const { privateKey, publicKey } = await generateViewerKeys();
  const parts = await Promise.all(
    subgraphs.map(async ({ name }) => [name, await startSubgraphProcess(name, publicKey)] as const),
  );
  const gateway = await startDeployedProcess('gateway/dist/main.js', () => ({
    OIDC_ISSUER: provider.issuer,
    OIDC_AUDIENCE: provider.audience,
    HUB_REQUESTS_PER_MINUTE: '1000000',
    HUB_RECORDS_PER_MINUTE: '1000000000',
    HUB_OPERATIONS_AT_ONCE: '1000',
    HUB_SYSTEMS_ASK: 'anything',
    HUB_REQUEST_TIMEOUT_MS: '50000',
    HUB_SUBGRAPH_TIMEOUT_MS: '45000',
    HUB_VIEWER_PRIVATE_KEY: JSON.stringify(privateKey),
    ...Object.fromEntries(parts.map(([name, { url }]) => [`HUB_${name.toUpperCase()}_URL`, url])),
  }));
  const processes = [...parts.map(([, part]) => part), gateway];
  await Promise.all(processes.map((each) => each.ready()));
  return {
    url: gateway.url,
    subgraphUrls: parts.map(([, { url }]) => url),
    provider,
    close: async () => {
      const codes = await Promise.all(processes.map((each) => each.end()));
      await provider.close();
      return codes;
    },
  };
}
