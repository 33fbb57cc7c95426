import { PUBLISHED_STATEMENTS } from './published-statements.js';
import type { StatementPlot } from './statement-plot.js';
import { UNPUBLISHED_STATEMENTS } from './unpublished-statements.js';

/** The twenty-five statements of the sample. */
export const SAMPLE_STATEMENTS: readonly StatementPlot[] = [...UNPUBLISHED_STATEMENTS, ...PUBLISHED_STATEMENTS];
