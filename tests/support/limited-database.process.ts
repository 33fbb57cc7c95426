import { startTemplateDatabase } from '../mutants/template-database.js';

/* A PostgreSQL whose files may not grow beyond what this process may write: `limited-database.ts` starts it under such a limit. */

const server = await startTemplateDatabase({ isEmpty: true });
process.on('message', () => void server.close().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.send?.({ url: await server.copy('limited') });
