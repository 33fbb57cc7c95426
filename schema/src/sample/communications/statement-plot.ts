import type { ClearanceKind } from '@hub/communications/clearance/clearance-kind.enum';
import type { StatementKind } from '@hub/communications/statement/statement-kind.enum';
import type { StatementStatus } from '@hub/communications/statement/statement-status.enum';
import type { TlpLabel } from '@hub/shared/values/tlp-label.enum';

/** What is told by hand of a statement of the sample; everything else follows from it. */
export interface StatementPlot {
  /** What `sampleId` makes its id from. */
  readonly name: string;
  readonly kind: `${StatementKind}`;
  readonly status: `${StatementStatus}`;
  /** TLP:CLEAR when absent. */
  readonly tlp?: `${TlpLabel}`;
  /** Subject of the member who wrote it; the press officer when absent. */
  readonly author?: string;
  readonly language?: 'fr' | 'en';
  readonly headline: string;
  readonly body: string;
  readonly editorNote?: string;
  readonly urgency?: number;
  readonly concernsOpenInvestigation?: boolean;
  readonly mentionsPerson?: boolean;
  /** Names of the firms it names. */
  readonly firms?: readonly string[];
  /** Names of the alerts it is about. */
  readonly alerts?: readonly string[];
  /** Clearances given so far; all that are required, once it is approved, when absent. */
  readonly clearances?: readonly `${ClearanceKind}`[];
  /** A clearance that was refused. */
  readonly refused?: `${ClearanceKind}`;
  /** Name of the statement it replaces, whose uri it keeps. */
  readonly supersedes?: string;
  readonly correctionNotice?: string;
  readonly withdrawalReason?: string;
  /** The day it was drafted; about the present when absent. */
  readonly draftedOn?: string;
  /** Days from drafting to the end of the embargo. */
  readonly embargoDays?: number;
  /** Whether it was withdrawn before its embargo lifted, and so never published. */
  readonly withdrawnUnderEmbargo?: boolean;
  /** Days from drafting to the end of its life. */
  readonly expiresAfterDays?: number;
}
