import type { StatementPlot } from './statement-plot.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface StatementInstants {
  readonly draftedAt: Date;
  readonly clearedAt: Date;
  readonly embargoedUntil: Date | null;
  readonly publishedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly orderedAt: Date;
}

const RELEASED: ReadonlySet<StatementPlot['status']> = new Set([
  'SCHEDULED',
  'PUBLISHED',
  'CORRECTED',
  'WITHDRAWN',
  'EXPIRED',
]);

/**
 * When a statement was drafted, cleared and published. History lies on its fixed days; what is being prepared or is under embargo must lie
 * about the present, so its instants count from midnight UTC of the day of the loading: `today`. `rank` spreads them.
 */
export function statementInstants(plot: StatementPlot, today: Date, rank: number): StatementInstants {
  const { draftedOn, embargoDays, expiresAfterDays, status, withdrawnUnderEmbargo } = plot;
  const day = draftedOn ? Date.parse(`${draftedOn}T00:00:00Z`) : today.getTime() - (2 + rank) * DAY;
  const drafted = day + 9 * HOUR;
  const afterDays = (days: number | undefined): number | null => (days === undefined ? null : drafted + days * DAY);
  const embargo = afterDays(embargoDays);
  const released = drafted + 5 * HOUR;
  const published = RELEASED.has(status) && !withdrawnUnderEmbargo ? Math.max(released, embargo ?? 0) : null;
  // A correction or withdrawal moves a statement to the day it was made.
  const ordered = status === 'CORRECTED' || status === 'WITHDRAWN' ? released + 6 * DAY : (published ?? drafted);
  const instant = (time: number | null): Date | null => (time === null ? null : new Date(time));
  return {
    draftedAt: new Date(drafted),
    clearedAt: new Date(drafted + 3 * HOUR),
    embargoedUntil: instant(embargo),
    publishedAt: instant(published),
    expiresAt: instant(afterDays(expiresAfterDays)),
    orderedAt: new Date(ordered),
  };
}
