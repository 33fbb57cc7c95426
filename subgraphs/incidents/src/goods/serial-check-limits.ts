/** How many serials may be checked within an hour: enough for a buyer who looks at what is brought in, and for nobody who tries them all. */
export const SERIAL_CHECK_LIMITS = { organisation: 60, member: 20 } as const;
