/** A value as it is compared: of a list the order says nothing, nor that of what is said of a thing. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value.map(plain).sort());
  if (value === null || typeof value !== 'object' || value instanceof Date) return JSON.stringify(value ?? null);
  return JSON.stringify(
    Object.entries(value)
      .map(([name, said]) => [name, plain(said)])
      .sort(),
  );
}

/** By position plates belong to vehicles, and in order both are compared. */
const IN_ORDER: ReadonlySet<string> = new Set(['vehicles', 'plates']);
const inOrder = (value: unknown): string => (Array.isArray(value) ? JSON.stringify(value.map(plain)) : plain(value));

/** Whether something is set that does not stand already. */
export function differs(set: object = {}, kept: object): boolean {
  const stands = kept as Readonly<Record<string, unknown>>;
  // The hub dates figures itself: stated once more on another day they are the same.
  return Object.entries(set).some(([name, value]) => {
    const compared = IN_ORDER.has(name) ? inOrder : plain;
    return name !== 'lossAsOf' && compared(value) !== compared(stands[name]);
  });
}
