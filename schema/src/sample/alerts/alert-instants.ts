import type { AlertPlot } from './alert-plot.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface AlertInstants {
  readonly orderedAt: Date;
  readonly issuedAt: Date | null;
  readonly decidedAt: Date;
  readonly onset: Date | null;
  readonly expiresAt: Date;
}

const ISSUED: ReadonlySet<AlertPlot['status']> = new Set(['ISSUED', 'SUPERSEDED', 'CANCELLED']);

/**
 * When an alert was issued and until when it holds. What is over lies on its fixed day; what is in force or on its way must lie about the
 * present, so its instants count from midnight UTC of the day of the loading: `today`. `rank` spreads them.
 */
export function alertInstants({ status, kind, issuedOn }: AlertPlot, today: Date, rank: number): AlertInstants {
  const day = issuedOn ? Date.parse(`${issuedOn}T00:00:00Z`) : today.getTime() - (1 + rank) * DAY;
  const written = day + 8 * HOUR + rank * 60_000;
  // Of a person nothing is told for longer than 90 days.
  const lasts = kind === 'SUSPICIOUS_PERSON' ? 88 : issuedOn ? 30 : 330;
  return {
    orderedAt: new Date(written),
    issuedAt: ISSUED.has(status) ? new Date(written) : null,
    decidedAt: new Date(written - HOUR),
    onset: kind === 'RISK_PERIOD' ? new Date(written + DAY) : null,
    expiresAt: new Date(written + lasts * DAY),
  };
}
