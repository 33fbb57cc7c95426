import { HubError } from '../errors/hub.error.js';

/** Largest page of any list. A larger request is refused, never cut silently. */
export const MAX_PAGE_SIZE = 100;

/** Throws BAD_USER_INPUT unless `first` is a page size the hub serves. */
export function assertPageSize(first: number): void {
  if (!Number.isInteger(first) || first < 1 || first > MAX_PAGE_SIZE)
    throw new HubError('BAD_USER_INPUT', {
      en: `\`first\` must be between 1 and ${MAX_PAGE_SIZE}.`,
      fr: `\`first\` doit être compris entre 1 et ${MAX_PAGE_SIZE}.`,
    });
}

/** Page size of a list when the caller names none. */
export const DEFAULT_PAGE_SIZE = 20;
