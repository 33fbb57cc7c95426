import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isVisible } from '@hub/shared/subgraph/visible-reference';
import { isMethodCode } from '../modus-operandi/is-method-code.js';
import { publishedModusOperandi } from '../modus-operandi/published-modus-operandi.js';

const MAX_METHODS = 20;

/** Finds the ways of committing a crime an alert names. */
export async function foundMethods(context: RequestContext, wanted: readonly string[]): Promise<string[]> {
  const refuse = (code: string, message: string): never => {
    throw new Refusal(code, ['input', 'modusOperandi'], message);
  };
  const codes = [...new Set(wanted)];
  if (codes.length > MAX_METHODS)
    refuse('TOO_MANY', `An alert names at most ${MAX_METHODS} ways of committing a crime.`);
  const known =
    codes.every(isMethodCode) &&
    (await Promise.all(codes.map((code) => isVisible(context, publishedModusOperandi, code)))).every(Boolean);
  if (!known) refuse('UNKNOWN_MODUS_OPERANDI', 'A code is not in the catalogue of methods.');
  return codes;
}
