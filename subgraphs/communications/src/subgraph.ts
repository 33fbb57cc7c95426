import '@hub/shared/subgraph/type-metadata';

import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { AlertsOfStatementResolver } from './alert/alerts-of-statement.resolver.js';
import { StatementsOfAlertResolver } from './alert/statements-of-alert.resolver.js';
import { ClearanceResolver } from './clearance/clearance.resolver.js';
import { ClearancesOfStatementResolver } from './clearance/clearances-of-statement.resolver.js';
import { PeopleOfClearanceResolver } from './clearance/people-of-clearance.resolver.js';
import { entities } from './entities.js';
import { PublishedFeedResolver } from './feed/published-feed.resolver.js';
import { migrations } from './migrations/migrations.js';
import { NamedFirmsOfStatementResolver } from './organisation/named-firms-of-statement.resolver.js';
import { publishedViews } from './published-views.js';
import { references } from './references.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { StatementContentResolver } from './statement/statement-content.resolver.js';
import { StatementTimingResolver } from './statement/statement-timing.resolver.js';
import { StatementWritingResolver } from './statement/statement-writing.resolver.js';
import { statements } from './statements.js';

/** What the press office says, from the first draft to what newsrooms read. */
export const communications: Subgraph = {
  name: 'communications',
  resolvers: [
    AlertsOfStatementResolver,
    ClearanceResolver,
    ClearancesOfStatementResolver,
    NamedFirmsOfStatementResolver,
    PeopleOfClearanceResolver,
    PublishedFeedResolver,
    StatementContentResolver,
    StatementResolver,
    StatementTimingResolver,
    StatementWritingResolver,
    StatementsOfAlertResolver,
  ],
  references,
  entities,
  access,
  views: publishedViews,
  migrations,
  statements,
};
