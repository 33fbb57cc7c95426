/** The connection failed or was ended by an operator or a crash: SQLSTATE class 08, and 57P01 to 57P03 (PostgreSQL, appendix A). */
const CODES = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** node-postgres gives a connection that ends under a query no code. */
const ENDED = /^Connection terminated|^Client has encountered a connection error/;

/** Whether a fault is that the database is not there, as while it restarts: whoever asks again later is answered. */
export function isOutOfReach(fault: unknown): boolean {
  if (typeof fault !== 'object' || fault === null) return false;
  const { code, message, cause } = fault as Readonly<Record<string, unknown>>;
  return CODES.test(String(code)) || ENDED.test(String(message)) || isOutOfReach(cause);
}
