import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadMany } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { LinkStatus } from '../series/link-status.enum.js';
import { SeriesLink } from '../series/series-link.entity.js';

const { CONFIRMED, REJECTED } = LinkStatus;

/** What the police work on goes on with the record that stands: it is in every series the double is in, and as firmly. */
export async function assertInItsSeries(context: RequestContext, id: string, intoId: string): Promise<void> {
  const [own = [], other = []] = await Promise.all(
    [id, intoId].map((one) => loadMany(context, SeriesLink, 'incidentId', one, { id: 'asc' })),
  );
  const goesOn = ({ seriesId, status }: SeriesLink): boolean =>
    other.some((link) => link.seriesId === seriesId && (link.status === status || link.status === CONFIRMED));
  if (!own.every((link) => link.status === REJECTED || goesOn(link)))
    throw new Refusal('IN_A_SERIES', ['intoId'], {
      en: 'It is linked to a series that the other is not in as firmly: the police decide on that link, or on one of the other, first.',
      fr: 'Il est rapproché d’une série dont l’autre ne fait pas partie aussi fermement : la police se prononce d’abord sur ce rapprochement, ou sur celui de l’autre.',
    });
}
