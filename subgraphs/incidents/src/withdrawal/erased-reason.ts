/** What stands in place of a reason that may have spoken of persons. */
export const ERASED_REASON = '[effacé]';
