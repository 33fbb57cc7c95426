import { keysetPage } from '@hub/shared/pagination/keyset-page';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { raw } from '@mikro-orm/core';
import { feedLock } from '../guard/feed-lock.js';
import { ONCE_PUBLISHED } from '../statement/once-published.js';
import { PubStatus } from '../statement/pub-status.enum.js';
import { pubStatusOf } from '../statement/pub-status-of.js';
import { Statement } from '../statement/statement.entity.js';
import { StatementKind } from '../statement/statement-kind.enum.js';
import { StatementStatus } from '../statement/statement-status.enum.js';
import type { FeedEntry } from './feed-entry.js';
import type { StatementFeed } from './statement-feed.js';

const LIST = 'publishedFeed';

/** Before the first place there is. */
const BEGINNING = ['0001-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000'];

/**
 * Places are handed out in whole milliseconds; the one that is running may still get more. A reader who stops short of it can go on from
 * the last place it saw.
 */
const SETTLED = `ordered_at < date_trunc('milliseconds', now())`;

function entryOf(statement: Statement): FeedEntry {
  const pubStatus = pubStatusOf(statement.status);
  return {
    uri: statement.uri,
    version: statement.version,
    updatedAt: statement.orderedAt,
    pubStatus,
    statement: pubStatus === PubStatus.CANCELED ? null : statement,
  };
}

/** The feed as it is for everyone: what has been published, also for those who see more; and never an internal notice. */
export async function publishedFeed(
  context: RequestContext,
  first: number,
  after: string | null | undefined,
): Promise<StatementFeed> {
  await context.em.execute(`select ${feedLock.read}`);
  const { nodes, pageInfo } = await keysetPage(context, {
    entity: Statement,
    list: LIST,
    where: {
      kind: { $ne: StatementKind.INTERNAL_NOTICE },
      // Its corrected version stands in the feed under the same uri.
      recordedStatus: { $ne: StatementStatus.CORRECTED },
      [raw(`(${ONCE_PUBLISHED} and ${SETTLED})`) as unknown as string]: true,
    },
    orderBy: [
      ['orderedAt', 'asc'],
      ['id', 'asc'],
    ],
    first,
    after,
  });
  return {
    entries: nodes.map(entryOf),
    nextCursor: pageInfo.endCursor ?? after ?? context.cursors.seal(LIST, BEGINNING),
  };
}
