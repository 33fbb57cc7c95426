import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isVisible } from '@hub/shared/subgraph/visible-reference';
import { isMethodCode } from '../modus-operandi/is-method-code.js';
import { publishedModusOperandi } from '../modus-operandi/published-modus-operandi.js';

const MAX_METHODS = 20;

/** Finds the ways of committing a crime an alert names. */
export async function foundMethods(context: RequestContext, wanted: readonly string[]): Promise<string[]> {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, ['input', 'modusOperandi'], sentence);
  };
  const codes = [...new Set(wanted)];
  if (codes.length > MAX_METHODS)
    refuse('TOO_MANY', {
      en: `An alert names at most ${MAX_METHODS} ways of committing a crime.`,
      fr: `Une alerte désigne au plus ${MAX_METHODS} modes opératoires.`,
    });
  const known =
    codes.every(isMethodCode) &&
    (await Promise.all(codes.map((code) => isVisible(context, publishedModusOperandi, code)))).every(Boolean);
  if (!known)
    refuse('UNKNOWN_MODUS_OPERANDI', {
      en: 'A code is not in the catalogue of methods.',
      fr: 'Un code ne figure pas au catalogue des modes opératoires.',
    });
  return codes;
}
