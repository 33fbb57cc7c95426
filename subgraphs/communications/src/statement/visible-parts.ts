import { isInAudience } from '@hub/shared/access/is-in-audience';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { access } from '../access.js';
import { StatementReview } from '../clearance/statement-review.entity.js';
import { StatementContent } from './statement-content.entity.js';
import { StatementEditorNote } from './statement-editor-note.entity.js';

const PARTS = [StatementContent, StatementEditorNote, StatementReview] as const;

/** The records of a statement whose row the viewer gets. A table its role has no right on is not asked. */
export async function visibleParts(context: RequestContext, statementId: string): Promise<ReadonlySet<string>> {
  const isOpen = (record: string): boolean =>
    access.records[record]?.read.some((audience) => isInAudience(context.viewer, audience)) ?? false;
  const found = await Promise.all(
    PARTS.filter(({ name }) => isOpen(name)).map(async (part) =>
      (await loadOne<{ statementId: string }>(context, part, 'statementId', statementId)) ? [part.name] : [],
    ),
  );
  const visible = new Set<string>(['Statement', ...found.flat()]);
  // Whoever is asked to clear it reads clearances, if only those of the own house.
  if (visible.has(StatementReview.name)) visible.add('StatementClearance');
  return visible;
}
