import { pino } from 'pino';
import { ConfigurationError } from '../errors/configuration.error.js';
import { fileAnchor } from './chain/file-anchor.js';
import { startSealing } from './chain/start-sealing.js';
import { readSealingEnvironment } from './environment.js';

/** Seals the access log, as a process of its own. Several may run: they take turns. */
try {
  const { DATABASE_URL, HUB_AUDIT_ANCHOR, LOG_LEVEL } = readSealingEnvironment();
  const log = pino({ level: LOG_LEVEL });
  const sealing = startSealing({ databaseUrl: DATABASE_URL, anchor: fileAnchor(HUB_AUDIT_ANCHOR), log });
  log.info('ready');
  process.once('SIGINT', () => sealing.stop()).once('SIGTERM', () => sealing.stop());
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
