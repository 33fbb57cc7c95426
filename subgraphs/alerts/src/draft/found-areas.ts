import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isAreaCode } from '../area/is-area-code.js';

const MAX_AREAS = 50;

export interface FoundAreas {
  /** The areas named. */
  readonly codes: string[];
  /** The areas named and every area that holds them. */
  readonly path: string[];
}

/** Finds the areas an alert names, and all that hold them. */
export async function foundAreas(context: RequestContext, areaCodes: readonly string[]): Promise<FoundAreas> {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, ['input', 'areaCodes'], sentence);
  };
  const codes = [...new Set(areaCodes)];
  if (codes.length === 0)
    refuse('AREA_MISSING', {
      en: 'An alert is about at least one area.',
      fr: 'Une alerte concerne au moins une zone.',
    });
  if (codes.length > MAX_AREAS)
    refuse('TOO_MANY', {
      en: `An alert names at most ${MAX_AREAS} areas; name the area that holds them.`,
      fr: `Une alerte désigne au plus ${MAX_AREAS} zones ; désignez la zone qui les englobe.`,
    });
  const rows = codes.every(isAreaCode)
    ? await context.em.execute<{ path: string[] }[]>(
        'select path from organisations.visible_area where insee_code = any(array[?]::text[])',
        [codes],
      )
    : [];
  if (rows.length < codes.length)
    refuse('UNKNOWN_AREA', {
      en: 'An area code is not in the official geography.',
      fr: 'Un code de zone ne figure pas dans la géographie officielle.',
    });
  return { codes, path: [...new Set(rows.flatMap(({ path }) => path))] };
}
