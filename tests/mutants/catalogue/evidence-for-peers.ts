import type { Mutant } from '../mutant.js';

export const evidenceForPeers: Mutant = {
  name: 'evidence-for-peers',
  leak: 'A peer opens the pictures of a shop: evidence is read by whoever is shown the incident, as if it were one of its shared facts.',
  sql: [
    `create policy read_peers on incidents.incident_evidence for select to firm
       using (exists (select 1 from incidents.incident i where i.id = incident_id))`,
  ],
  isRefusedAtStart: true,
  tests: ['tests/journeys/evidence/evidence.test.ts'],
  unseen: 'The sample has no evidence: a file is not made of words.',
};
