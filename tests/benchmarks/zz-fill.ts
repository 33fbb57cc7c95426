import { prepareDatabase } from '@hub/schema/prepare-database';
import { loadSample } from '@hub/schema/sample/load-sample';
import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';

const [directory = '', count = ''] = process.argv.slice(2);
const { url, stop } = await startEmbeddedDatabase({ directory, log: () => {} });
const t = performance.now();
await prepareDatabase({ adminUrl: url, passwordOf: () => 'measured-and-thrown-away', identitySecret: 'x'.repeat(40) });
await loadSample({ adminUrl: url, incidents: Number(count) });
await stop();
console.log(count, (performance.now() - t) / 1000);
