import type { AlertPlot } from './alert-plot.js';
import { ALERTS_IN_FORCE } from './alerts-in-force.js';
import { NARROW_ALERTS_IN_FORCE } from './narrow-alerts-in-force.js';
import { PAST_ALERTS } from './past-alerts.js';
import { PENDING_ALERTS } from './pending-alerts.js';

/** The forty alerts of the sample. */
export const SAMPLE_ALERTS: readonly AlertPlot[] = [
  ...ALERTS_IN_FORCE,
  ...NARROW_ALERTS_IN_FORCE,
  ...PENDING_ALERTS,
  ...PAST_ALERTS,
];
