import type { Mutant } from '../mutant.js';

export const namesDoNotNarrow: Mutant = {
  name: 'names-do-not-narrow',
  leak: 'An alert that names the firms it is for is read by all of them: the condition on its label is right, and the one on its names is forgotten.',
  sql: [
    `alter policy read_whoever_it_is_addressed_to on alerts.alert using (
    status in ('ISSUED', 'SUPERSEDED', 'CANCELLED') and (handling_expires_at is null or handling_expires_at > now()) and handling_tlp <> 'TLP_RED')`,
  ],
  isRefusedAtStart: true,
  toldApartBy: ['firm.rivoli'],
};
