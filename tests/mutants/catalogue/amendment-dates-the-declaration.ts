import type { Mutant } from '../mutant.js';

export const amendmentDatesTheDeclaration: Mutant = {
  name: 'amendment-dates-the-declaration',
  leak: 'No secret, but a lie: under the line of an amendment a firm rewrites when it declared, and whoever counts from that day is deceived. The day may change while the incident changes, and an amendment changes it.',
  patches: [
    {
      file: 'subgraphs/incidents/src/investigation/investigation-statements.ts',
      find: `(new.reported_at <> new.updated_at
        or not exists (select 1 from incidents.incident_step s where s.incident_id = old.incident_id and s.at = new.updated_at
          and s.from_status = 'DRAFT' and s.to_status = 'SUBMITTED'))`,
      replace:
        'not exists (select 1 from incidents.incident i where i.id = old.incident_id and i.updated_at = new.updated_at)',
    },
  ],
  isMigrated: true,
  tests: ['tests/guards/incident-amendments.test.ts'],
  unseen: 'Both worlds hold what was written in them.',
};
