import { Refusal } from './refusal.error.js';
import { Refusals } from './refusals.error.js';

/** The business refusals that an error is, one or several. Any other error is a fault, and thrown on. */
export function refusalsIn(error: unknown): readonly Refusal[] {
  if (error instanceof Refusal) return [error];
  if (error instanceof Refusals) return error.all;
  throw error;
}
