/** How many links may be shown for one incident: as many as the published test of such lists (M. D. Porter, arXiv:1410.2285). */
export const MAX_CANDIDATES = 50;
