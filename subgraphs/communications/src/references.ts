import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { alertReference } from './alert/alert.reference.js';
import { statementReference } from './statement/statement.reference.js';

/** How this subgraph answers for what another one refers to, by type. */
export const references: Subgraph['references'] = { Alert: alertReference, Statement: statementReference };
