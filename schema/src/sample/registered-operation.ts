import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaDirectory } from '../schema-directory.js';

/** The text of an operation that is registered for a system, to the letter: of another one its hub would know nothing. */
export const registeredOperation = (subject: string, name: string): string =>
  readFileSync(join(schemaDirectory, 'operations', subject, `${name}.graphql`), 'utf8');
