/** How long a signed address is good for: to begin a transfer, not to end it. */
export const URL_LIFETIME_SECONDS = 300;
