import { LINKAGE_MODEL } from '@hub/incidents/linkage/linkage-model';
import type { CrimeSeries } from '@hub/incidents/series/crime-series.entity';
import type { IncidentInSeries } from '@hub/incidents/series/incident-in-series.entity';
import { LinkStatus } from '@hub/incidents/series/link-status.enum';
import type { SeriesLink } from '@hub/incidents/series/series-link.entity';
import { sampleMemberId } from '../organisations/members.js';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';
import { PlantedSeries } from './planted-series.js';

const DAY = 86_400_000;

/** Of the planted series, one in so many was ever noticed. */
const NOTICED = 3;

/** Of five that were noticed: three confirmed, one still to be decided on, one of which an incident was found not to belong. */
const COURSES = [
  LinkStatus.CONFIRMED,
  LinkStatus.CONFIRMED,
  LinkStatus.PROPOSED,
  LinkStatus.REJECTED,
  LinkStatus.CONFIRMED,
];

interface RecordedSeries {
  readonly series: SampleRow<CrimeSeries>[];
  readonly links: SampleRow<SeriesLink>[];
  readonly certain: SampleRow<IncidentInSeries>[];
}

/** An instant of its own, not on the minute: what bears it can be told by it. */
const instantAfter = (date: Date, days: number, name: string): Date =>
  new Date(date.getTime() + days * DAY + new Random(`instant.${name}`).integer(1_001, 59_999_999));

function linkOf(story: IncidentStory, seriesId: string, proposedAt: Date, status: LinkStatus): SampleRow<SeriesLink> {
  const isDecided = status !== LinkStatus.PROPOSED;
  return {
    id: sampleId(`series-link.${story.slot.name}`),
    seriesId,
    incidentId: story.id,
    status,
    modelVersion: LINKAGE_MODEL.version,
    decidedAt: isDecided ? instantAfter(proposedAt, 20, story.slot.name) : null,
    decidedById: isDecided ? sampleId('police.oclco') : null,
    decidedByMemberId: isDecided ? sampleMemberId('police.oclco') : null,
    reason: isDecided ? 'Rapprochement vu avec les services saisis.' : null,
  };
}

/** The series that the analysts of the observatory noticed among the planted ones, and what the central office decided. */
export function recordedSeries(stories: readonly IncidentStory[]): RecordedSeries {
  const teams = Map.groupBy(
    stories.filter(({ slot }) => PlantedSeries.of(slot)),
    ({ slot }) => slot.solvedCase?.name ?? '',
  );
  const noticed = [...teams].filter((_, place) => place % NOTICED === 0);
  const recorded: RecordedSeries = { series: [], links: [], certain: [] };
  for (const [serial, [name, incidents]] of noticed.entries()) {
    const id = sampleId(`series.${name}`);
    const last = new Date(Math.max(...incidents.map(({ validatedAt }) => validatedAt.getTime())));
    const proposedAt = instantAfter(last, 5, name);
    const course = COURSES[serial % COURSES.length] as LinkStatus;
    recorded.series.push({
      id,
      label: `Équipe ${serial + 1}, rapprochement ${sampleFileNumber('label of a series', serial)}`,
      proposedAt,
      proposedById: sampleId('observatory'),
      memberId: sampleMemberId('secretariat.analyst'),
    });
    for (const [place, story] of incidents.entries()) {
      const status = course === LinkStatus.REJECTED && place > 0 ? LinkStatus.CONFIRMED : course;
      recorded.links.push(linkOf(story, id, proposedAt, status));
      if (status === LinkStatus.CONFIRMED) {
        const { organisationId: victimId } = story.premises;
        recorded.certain.push({ incidentId: story.id, victimId, areaPath: [...story.areaPath] });
      }
    }
  }
  return recorded;
}
