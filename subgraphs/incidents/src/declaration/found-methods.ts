import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
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
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, path, sentence);
  };
  const codes = [...new Set(wanted)];
  if (codes.length > MAX_METHODS)
    refuse('TOO_MANY', {
      en: `A record names at most ${MAX_METHODS} methods.`,
      fr: `Un enregistrement désigne au plus ${MAX_METHODS} modes opératoires.`,
    });
  const known =
    codes.every(isMethodCode) &&
    (await Promise.all(codes.map((code) => loadOne(context, ModusOperandi, 'code', code)))).every(Boolean);
  if (!known)
    refuse('UNKNOWN_MODUS_OPERANDI', {
      en: 'A code is not in the catalogue of methods.',
      fr: 'Un code ne figure pas au catalogue des modes opératoires.',
    });
  return codes;
}
