import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isMethodCode } from '../modus-operandi/is-method-code.js';
import { ModusOperandi } from '../modus-operandi/modus-operandi.entity.js';

const MAX_METHODS = 20;

/** Finds the methods a declaration names in the catalogue. */
export async function foundMethods(
  context: RequestContext,
  wanted: readonly string[],
  path: readonly string[] = ['input', 'modusOperandi'],
): Promise<string[]> {
  const refuse = (code: string, message: string): never => {
    throw new Refusal(code, path, message);
  };
  const codes = [...new Set(wanted)];
  if (codes.length > MAX_METHODS) refuse('TOO_MANY', `A record names at most ${MAX_METHODS} methods.`);
  const known =
    codes.every(isMethodCode) &&
    (await Promise.all(codes.map((code) => loadOne(context, ModusOperandi, 'code', code)))).every(Boolean);
  if (!known) refuse('UNKNOWN_MODUS_OPERANDI', 'A code is not in the catalogue of methods.');
  return codes;
}
