import { randomUUID } from 'node:crypto';
import { type Asker, as } from '../ask.js';
import { database } from '../database.js';
import { isOfTheSample } from './of-the-sample.js';

export const PROPOSE = `
  mutation ($label: String!, $ids: [ID!]!, $key: ID!) {
    proposeSeries(label: $label, incidentIds: $ids, clientMutationId: $key) {
      series { id label status firstAt lastAt handling { tlp } proposedBy { id } links { status score contributions { weight } incident { id } } }
      errors { code path message }
    }
  }`;

export const DECIDE = `
  mutation ($series: ID!, $incident: ID!, $status: LinkStatus! = CONFIRMED, $reason: String! = "Même équipe, aveux.") {
    decideSeriesLink(seriesId: $series, incidentId: $incident, status: $status, reason: $reason) {
      series { id status links { status decidedAt decidedBy { id } incident { id } } } errors { code path message }
    }
  }`;

interface Series {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly handling: { readonly tlp: string };
  readonly links: readonly {
    readonly status: string;
    readonly score: number | null;
    readonly decidedAt?: string;
    readonly contributions: readonly { readonly weight: number }[] | null;
    readonly incident: { readonly id: string } | null;
  }[];
}
export interface SeriesPayload {
  readonly series: Series | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

export const analyst = as('secretariat.analyst', { purpose: 'LINKAGE' });
export const oclco = as('police.oclco', { purpose: 'LINKAGE' });

export const propose = async (
  who: Asker,
  ids: readonly string[],
  label = 'Les deux-roues',
  key: string = randomUUID(),
): Promise<SeriesPayload> =>
  (await who.data<{ proposeSeries: SeriesPayload }>(PROPOSE, { label, ids, key })).proposeSeries;
export const decide = async (
  who: Asker,
  series: string,
  incident: string,
  changes: object = {},
): Promise<SeriesPayload> =>
  (await who.data<{ decideSeriesLink: SeriesPayload }>(DECIDE, { series, incident, ...changes })).decideSeriesLink;
export const codesOf = ({ errors }: SeriesPayload): string[] => errors.map(({ code }) => code);

/** Events of the sample that stand in no series, armed robberies unless others are wanted, by the firm that reported them or the area. */
export async function unlinked(condition: string, count = 1, categories = `'ARMED_ROBBERY'`): Promise<string[]> {
  const { rows } = await database().query(
    `select i.id from incidents.incident i join incidents.incident_particulars p on p.incident_id = i.id
       left join organisations.organisation o on o.id = i.victim_id
      where i.category in (${categories}) and i.record_status = 'VALIDATED' and i.handling_tlp = 'TLP_GREEN' and i.handling_expires_at is null and ${condition} and ${isOfTheSample('i.id')}
        and not exists (select 1 from incidents.series_link l where l.incident_id = i.id) order by random() limit ${count}`,
  );
  return rows.map(({ id }: { id: string }) => id);
}

export const ofFirm = (userName: string): string =>
  `i.victim_id = (select m.organisation_id from organisations.member m join organisations.member_account a on a.member_id = m.id where a.subject = '${userName}')`;
export const IN_PARIS_8 = `i.area_path && '{75108}'`;
export const IN_LYON = `i.area_path && '{69}'`;

export async function aSeries(...conditions: string[]): Promise<{ id: string; incidents: string[] }> {
  const incidents: string[] = [];
  for (const condition of conditions)
    incidents.push(...(await unlinked(`${condition} and i.id <> all('{${incidents}}')`)));
  const { series, errors } = await propose(analyst, incidents);
  if (!series) throw new Error(JSON.stringify(errors));
  return { id: series.id, incidents };
}
