/** What the log keeps of a fault: its kind and where it arose. Its message may quote values, so it is left out. */
export function describeFault(fault: unknown): object {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const { code } = fault as { code?: unknown };
  const frames = fault.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { kind: fault.name, ...(typeof code === 'string' && { code }), stack: frames?.join('\n') };
}
