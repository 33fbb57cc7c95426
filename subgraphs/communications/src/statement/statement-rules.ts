/**
 * Rules of a row that hold whoever writes, the owner of the database included. Those that look at other rows, or at what a row was before,
 * are in `statement-guards.ts`.
 */
export const STATEMENT_RULES = {
  authorWrites: {
    name: 'statement_author_writes',
    expression: 'author_member_id = any(writer_member_ids)',
  },
  scheduledHasEmbargo: {
    name: 'statement_scheduled_has_embargo',
    expression: `status <> 'SCHEDULED' or coalesce(published_at = embargoed_until, false)`,
  },
  releasedHasInstant: {
    name: 'statement_released_has_instant',
    expression: `status not in ('PUBLISHED', 'CORRECTED', 'EXPIRED') or published_at is not null`,
  },
  unreleasedHasNone: {
    name: 'statement_unreleased_has_none',
    expression: `status not in ('DRAFT', 'IN_REVIEW', 'APPROVED') or published_at is null`,
  },
  neverBeforeTheEmbargo: {
    name: 'statement_never_before_the_embargo',
    expression: 'published_at is null or embargoed_until is null or published_at >= embargoed_until',
  },
  takesItsPlaceOncePublished: {
    name: 'statement_takes_its_place_once_published',
    expression: 'published_at is null or ordered_at >= published_at',
  },
  expiresAfterTheEmbargo: {
    name: 'statement_expires_after_the_embargo',
    expression: 'expires_at is null or embargoed_until is null or expires_at > embargoed_until',
  },
} as const;
