/** The release a figure is asked of: every question about figures takes one, so that what was cited can be asked again. */
export const VINTAGE_ARGUMENT = { nullable: true, description: 'The release; the newest when absent.' } as const;
