import type { Mutant } from '../mutant.js';

export const mutationKeyOfEverybody: Mutant = {
  name: 'mutation-key-of-everybody',
  leak: 'A firm learns under which keys others have sent their declarations: a `clientMutationId` that somebody else has used fails. The key looks like one of the request, not of who makes it.',
  sql: [
    'create unique index incident_declaration_client_mutation_id on incidents.incident_declaration (client_mutation_id)',
  ],
  toldApartBy: ['firm.rivoli'],
  tests: ['tests/guards/keys.test.ts'],
};
