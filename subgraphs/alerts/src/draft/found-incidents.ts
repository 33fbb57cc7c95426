import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import type { Source } from './assert-audience.js';

const MAX_INCIDENTS = 100;

export interface FoundIncidents {
  readonly ids: string[];
  /** How each may be handled. */
  readonly sources: Source[];
  /** How many, as much as readers learn of it. */
  readonly countBand: string | null;
}

function bandOf(count: number): string | null {
  if (count === 0) return null;
  if (count < 3) return '1-2';
  return count < 10 ? '3-9' : '10+';
}

/** Finds the incidents an alert is built on. One the author may not see is refused like one there never was. */
export async function foundIncidents(context: RequestContext, wanted: readonly string[]): Promise<FoundIncidents> {
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, ['input', 'basedOnIncidentIds'], sentence);
  };
  const ids = [...new Set(wanted)];
  if (ids.length === 0) return { ids, sources: [], countBand: null };
  if (ids.length > MAX_INCIDENTS)
    refuse('TOO_MANY', {
      en: `An alert is built on at most ${MAX_INCIDENTS} incidents.`,
      fr: `Une alerte repose sur ${MAX_INCIDENTS} incidents au plus.`,
    });
  const rows = ids.every(isIdentifier)
    ? await context.em.execute<Source[]>(
        `select tlp, codes, expires_at as "expiresAt", answered_for as "answeredFor"
           from incidents.visible_incident where id = any(array[?]::uuid[])`,
        [ids],
      )
    : [];
  if (rows.length < ids.length)
    refuse('UNKNOWN_INCIDENT', { en: 'One of the incidents does not exist.', fr: 'L’un des incidents n’existe pas.' });
  return { ids, sources: rows, countBand: bandOf(ids.length) };
}
