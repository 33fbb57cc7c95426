import { startEmbeddedDatabase } from '@hub/shared/database/embedded-database';

/* A PostgreSQL that survives whatever becomes of its process, until this process is told to stop it: `database-server.ts` starts it. */

const [directory = '', port] = process.argv.slice(2);
const server = await startEmbeddedDatabase({
  directory,
  log: () => {},
  // Whoever runs it starts it again, once there is room.
  settings: { restart_after_crash: 'off' },
  ...(port && { port: Number(port) }),
});
process.on('message', () => void server.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.send?.({ url: server.url });
