const DAY = 86_400_000;

/** When its firm took a record back: when peers had read it for some days. */
export function takenBackAt(validatedAt: Date): Date {
  return new Date(validatedAt.getTime() + 9 * DAY);
}
