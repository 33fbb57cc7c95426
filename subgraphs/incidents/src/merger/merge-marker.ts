/** The role that marks what another record was merged into; nobody becomes it. */
export const MERGE_MARKER = 'merge_marker';
