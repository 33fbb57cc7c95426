import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The `schema/` folder, where the generated files stand. */
export const schemaDirectory: string = join(dirname(fileURLToPath(import.meta.url)), '..');
