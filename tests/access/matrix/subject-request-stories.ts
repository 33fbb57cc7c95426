import type { People, Story } from './story.js';

const PAST = '2020-01-01T00:00:00Z';
const FUTURE = '2999-01-01T00:00:00Z';

/** Stories of data subjects' requests: who reads one, whether it is open or not, and what was erased on it. What an open one opens the first incident tells. */
export function subjectRequestStories(people: People): Story[] {
  const officer = people.get('dpo.observatory');
  return [
    {
      title: "A data subject's request that dpo.observatory opened",
      type: 'DataSubjectRequest',
      labels: { '': '' },
      states: { OPEN: 'open', CLOSED: 'closed', OVER: 'over', ERASED: 'erased' },
      rows: (key, _, state) => ({
        DataSubjectRequest: {
          id: key,
          incident_id: state === 'ERASED' ? null : key,
          ends_at: state === 'OVER' ? PAST : FUTURE,
          closed_at: state === 'CLOSED' || state === 'ERASED' ? PAST : null,
          organisation_id: officer?.organisationId,
          member_id: officer?.memberId,
        },
        ...(state === 'ERASED' && { ErasureCertificate: { request_id: key } }),
      }),
    },
  ];
}
