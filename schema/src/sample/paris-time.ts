const HOUR = 3_600_000;

/** One in the morning UTC on the last Sunday of a month: when summer time begins (March) and ends (October) in the European Union. */
function changeOfClocks(year: number, month: number): number {
  const lastDay = new Date(Date.UTC(year, month, 0));
  return Date.UTC(year, month - 1, lastDay.getUTCDate() - lastDay.getUTCDay(), 1);
}

/** The instant a clock in Paris shows; months from 1, minutes from midnight and beyond it. */
export function parisTime(year: number, month: number, day: number, minutes: number): Date {
  const winter = Date.UTC(year, month - 1, day, 0, minutes) - HOUR;
  const isSummer = winter >= changeOfClocks(year, 3) && winter < changeOfClocks(year, 10);
  return new Date(isSummer ? winter - HOUR : winter);
}
