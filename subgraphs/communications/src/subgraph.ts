import type { Subgraph } from '@hub/shared/subgraph/subgraph';
import { access } from './access.js';
import { alertReference } from './alert/alert.reference.js';
import { AlertsOfStatementResolver } from './alert/alerts-of-statement.resolver.js';
import { StatementAlert } from './alert/statement-alert.entity.js';
import { StatementsOfAlertResolver } from './alert/statements-of-alert.resolver.js';
import { ClearanceResolver } from './clearance/clearance.resolver.js';
import { ClearancesOfStatementResolver } from './clearance/clearances-of-statement.resolver.js';
import { PeopleOfClearanceResolver } from './clearance/people-of-clearance.resolver.js';
import { StatementClearance } from './clearance/statement-clearance.entity.js';
import { StatementReview } from './clearance/statement-review.entity.js';
import { PublishedFeedResolver } from './feed/published-feed.resolver.js';
import { clearanceGuards } from './guard/clearance-guards.js';
import { draftGuards } from './guard/draft-guards.js';
import { statementGuards } from './guard/statement-guards.js';
import { migrations } from './migrations/migrations.js';
import { NamedFirmsOfStatementResolver } from './organisation/named-firms-of-statement.resolver.js';
import { StatementFirm } from './organisation/statement-firm.entity.js';
import { Statement } from './statement/statement.entity.js';
import { statementReference } from './statement/statement.reference.js';
import { StatementResolver } from './statement/statement.resolver.js';
import { StatementContent } from './statement/statement-content.entity.js';
import { StatementContentResolver } from './statement/statement-content.resolver.js';
import { StatementDrafting } from './statement/statement-drafting.entity.js';
import { StatementEditorNote } from './statement/statement-editor-note.entity.js';
import { StatementTimingResolver } from './statement/statement-timing.resolver.js';
import { StatementWritingResolver } from './statement/statement-writing.resolver.js';

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
  references: { Alert: alertReference, Statement: statementReference },
  entities: [
    Statement,
    StatementAlert,
    StatementClearance,
    StatementContent,
    StatementDrafting,
    StatementEditorNote,
    StatementFirm,
    StatementReview,
  ],
  access,
  views: [{ name: 'visible_statement', definition: 'select id from communications.statement' }],
  migrations,
  statements: [...clearanceGuards, ...statementGuards, ...draftGuards],
};
