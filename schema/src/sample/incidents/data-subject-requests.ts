import type { DataSubjectRequest } from '@hub/incidents/subject-request/data-subject-request.entity';
import { contentDigest } from '@hub/shared/idempotency/content-digest';
import { organisationOfMember, sampleMemberId } from '../organisations/members.js';
import { parisTime } from '../paris-time.js';
import { Random } from '../random.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { IncidentStory } from './incident-story.js';
import { outcomeFeedbackRows } from './outcome-feedback.js';

const OFFICER = 'dpo.observatory';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** With the last hour of the same date of the next month in Paris, or of the last day of it. */
function monthAfter(opened: Date): Date {
  const [year, month, day] = [opened.getUTCFullYear(), opened.getUTCMonth() + 1, opened.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return parisTime(year, month + 1, Math.min(day, lastDay) + 1, 0);
}

/** An incident of which much is known: its firm was told what became of it, and its series is certain. */
function askedAbout(stories: readonly IncidentStory[], linked: ReadonlySet<string>): readonly IncidentStory[] {
  return stories.filter((story) => linked.has(story.id) && outcomeFeedbackRows(story).length > 0);
}

/**
 * Two requests of the demo officer: one opened the day before the loading, and so open, and one that was closed long ago. The open one must lie
 * about the present.
 */
export function dataSubjectRequestRows(
  stories: readonly IncidentStory[],
  linked: ReadonlySet<string>,
  today: Date,
): SampleRow<DataSubjectRequest>[] {
  const asked = askedAbout(stories, linked);
  const row = (serial: number, openedAt: Date, closedAt: Date | null): SampleRow<DataSubjectRequest> => {
    const number = new Random(`data-subject-request.${serial}`).integer(100_000, 999_999);
    const requestReference = `DSR-${openedAt.getUTCFullYear()}-${number}`;
    const incidentId = asked[serial - 1]?.id ?? null;
    return {
      id: sampleId(`data-subject-request.${serial}`),
      requestReference,
      incidentId,
      openedAt,
      endsAt: monthAfter(openedAt),
      closedAt,
      organisationId: organisationOfMember(OFFICER),
      memberId: sampleMemberId(OFFICER),
      clientMutationId: sampleId(`data-subject-request.key.${serial}`),
      digest: contentDigest('openDataSubjectRequest', { incident: incidentId, requestReference }),
    };
  };
  const lately = new Date(today.getTime() - DAY + 9 * HOUR + 17_023);
  return [row(1, new Date('2014-03-11T09:12:31.407Z'), new Date('2014-03-20T14:03:12.911Z')), row(2, lately, null)];
}
