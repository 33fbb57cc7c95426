import { clearanceGuards } from './guard/clearance-guards.js';
import { draftGuards } from './guard/draft-guards.js';
import { statementGuards } from './guard/statement-guards.js';

/** What the ORM cannot say of the tables, in the order in which it is done. */
export const statements: readonly string[] = [...clearanceGuards, ...statementGuards, ...draftGuards];
