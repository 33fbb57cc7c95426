import type { Mutant } from '../mutant.js';

export const procedureNumberOnce: Mutant = {
  name: 'procedure-number-once',
  leak: 'A firm learns which procedure numbers exist: declaring an incident under one that is taken fails. A complaint has one number, so a unique key on it looks like good order.',
  sql: ['create unique index incident_complaint_procedure_number on incidents.incident_complaint (procedure_number)'],
  tests: ['tests/guards/keys.test.ts'],
  unseen: 'The worlds hold copies of hidden records, and no such key can be made in them.',
};
