const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit' });

/** Months of the calendar, as whole numbers that count on from year to year; a month is that of a clock in Paris. */
export const months = {
  /** Of a text that begins `2013-12`. */
  of: (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1,
  /** In which an instant lies. */
  at: (instant: Date): number => months.of(clock.format(instant)),
  /** As `2013-12`. */
  name: (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
} as const;
