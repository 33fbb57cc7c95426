import type { Mutant } from '../mutant.js';

export const closedAndStillRead: Mutant = {
  name: 'closed-and-still-read',
  leak: 'The data protection officer goes on reading every record it was ever asked about: that a request was closed or its month is over is stored, shown, and compared with nothing.',
  patches: [
    {
      file: 'subgraphs/incidents/src/subject-request/data-subject-requests.resolver.ts',
      find: 'incidentId === null || closedAt !== null ? null',
      replace: 'incidentId === null ? null',
    },
  ],
  sql: [
    `alter policy read_officer_of_its_request on incidents.incident using (
    (select hub.viewer_member_role()) in ('DPO') and record_status not in ('DRAFT', 'WITHDRAWN', 'ERASED')
      and (select hub.viewer_purpose()) = 'DATA_SUBJECT_REQUEST'
      and id in (select r.incident_id from incidents.data_subject_request r where r.member_id = (select hub.viewer_member_id())))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/journeys/subject-request/request-ends.test.ts'],
  toldApartBy: ['dpo.observatory'],
};
