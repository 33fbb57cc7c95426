import { amendmentStatements } from './amendment/amendment-statements.js';
import { erasureStatements } from './archive/erasure-statements.js';
import { declarationStatements } from './declaration/declaration-statements.js';
import { draftStatements } from './draft/draft-statements.js';
import { evidenceStatements } from './evidence/evidence-statements.js';
import { goodsStatements } from './goods/goods-statements.js';
import { incidentStatements } from './incident/incident-statements.js';
import { investigationStatements } from './investigation/investigation-statements.js';
import { mergerStatements } from './merger/merger-statements.js';
import { modusOperandiStatements } from './modus-operandi/modus-operandi-statements.js';
import { offenderDescriptorStatements } from './offenders/offender-descriptor-statements.js';
import { ownListStatements } from './own-list/own-list-statements.js';
import { removalStatements } from './removal/removal-statements.js';
import { linkKeepingStatements } from './series/link-keeping-statements.js';
import { seriesStatements } from './series/series-statements.js';
import { statisticStatements } from './statistics/statistic-statements.js';
import { erasureOnRequestStatements } from './subject-request/erasure-on-request-statements.js';
import { subjectRequestStatements } from './subject-request/subject-request-statements.js';
import { synchronisationStatements } from './synchronisation/synchronisation-statements.js';
import { forgettingStatements } from './withdrawal/forgetting-statements.js';

/** What the ORM cannot say of the tables, in the order in which it is done. */
export const statements: readonly string[] = [
  ...incidentStatements,
  ...synchronisationStatements,
  ...ownListStatements,
  ...removalStatements,
  ...declarationStatements,
  ...modusOperandiStatements,
  ...statisticStatements,
  ...seriesStatements,
  ...linkKeepingStatements,
  ...draftStatements,
  ...investigationStatements,
  ...offenderDescriptorStatements,
  ...goodsStatements,
  ...evidenceStatements,
  ...subjectRequestStatements,
  ...amendmentStatements,
  ...erasureStatements,
  ...forgettingStatements,
  ...erasureOnRequestStatements,
  ...mergerStatements,
];
