import { HubError } from '@hub/shared/errors/hub.error';
import type { Phrase } from '@hub/shared/errors/phrase';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isAreaCode } from '../area/is-area-code.js';
import { isMethodCode } from '../modus-operandi/is-method-code.js';
import type { IncidentFilter } from './incident-filter.input.js';

const MAX_CODES = 100;

interface Register {
  readonly name: 'areaCode' | 'modusOperandi';
  /** What is said of a code that there is not. */
  readonly missing: Phrase;
  readonly isCode: (code: string) => boolean;
  /** Of the codes given, those there are. */
  readonly sql: string;
}

const REGISTERS: readonly Register[] = [
  {
    name: 'areaCode',
    missing: { en: 'there is no such area', fr: 'cette zone n’existe pas' },
    isCode: isAreaCode,
    sql: 'select insee_code as code from organisations.visible_area where insee_code = any(array[?]::text[])',
  },
  {
    name: 'modusOperandi',
    missing: { en: 'there is no such method', fr: 'ce mode opératoire n’existe pas' },
    isCode: isMethodCode,
    sql: 'select code from incidents.modus_operandi where code = any(array[?]::text[])',
  },
];

/**
 * Refuses a filter by a code that there is not: its empty list would look as if nothing had happened. Areas and methods are public registers,
 * the same for everybody, so that it tells nobody of a record.
 */
export async function assertCodes({ em }: RequestContext, filter: IncidentFilter | null): Promise<void> {
  for (const { name, missing, isCode, sql } of REGISTERS) {
    const codes = filter?.[name] ?? [];
    if (codes.length > MAX_CODES)
      throw new HubError('BAD_USER_INPUT', {
        en: `\`${name}\` holds at most ${MAX_CODES}.`,
        fr: `\`${name}\` contient au plus ${MAX_CODES} codes.`,
      });
    const possible = codes.filter(isCode);
    const rows = possible.length > 0 ? await em.execute<{ code: string }[]>(sql, [possible]) : [];
    const known = new Set(rows.map(({ code }) => code));
    const place = codes.findIndex((code) => !known.has(code));
    if (place >= 0)
      throw new HubError('BAD_USER_INPUT', {
        en: `\`${name}\`, place ${place + 1}: ${missing.en}.`,
        fr: `\`${name}\`, position ${place + 1} : ${missing.fr}.`,
      });
  }
}
