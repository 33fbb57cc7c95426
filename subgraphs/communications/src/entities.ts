import { StatementAlert } from './alert/statement-alert.entity.js';
import { StatementClearance } from './clearance/statement-clearance.entity.js';
import { StatementReview } from './clearance/statement-review.entity.js';
import { StatementFirm } from './organisation/statement-firm.entity.js';
import { Statement } from './statement/statement.entity.js';
import { StatementContent } from './statement/statement-content.entity.js';
import { StatementDrafting } from './statement/statement-drafting.entity.js';
import { StatementEditorNote } from './statement/statement-editor-note.entity.js';

/** The records the subgraph keeps. */
export const entities = [
  Statement,
  StatementAlert,
  StatementClearance,
  StatementContent,
  StatementDrafting,
  StatementEditorNote,
  StatementFirm,
  StatementReview,
];
