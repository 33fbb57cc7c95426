import type { Mutant } from '../mutant.js';

export const ownRecordOfEverybody: Mutant = {
  name: 'own-record-of-everybody',
  leak: 'A firm is counted the accesses to the records of all others among those to its own: the view of what is its own has lost the condition on whose it is, and the policies are thought to keep it.',
  sql: [
    `create or replace view incidents.own_record with (security_invoker = false) as
    select 'Incident' as type, incident_id::text as id from incidents.incident_particulars`,
  ],
  isRefusedAtStart: true,
  toldApartBy: ['firm.rivoli'],
  tests: ['tests/audit/accesses-to-my-records.test.ts'],
};
