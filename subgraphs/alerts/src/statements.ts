import { alertStatements } from './course/alert-statements.js';
import { draftStatements } from './draft/draft-statements.js';

/** What the ORM cannot say of the tables, in the order in which it is done. */
export const statements: readonly string[] = [...alertStatements, ...draftStatements];
