import type { Mutant } from '../mutant.js';

export const centralOfficeAtEveryLevel: Mutant = {
  name: 'central-office-at-every-level',
  leak: 'Every police service reads organised crime all over the country, as the central office does: the policy is granted to each level, and nothing but the role it is granted to says whose it is.',
  sql: [
    'alter policy read_central_office on incidents.incident to police_local, police_prefecture, police_central_office',
  ],
  isRefusedAtStart: true,
  toldApartBy: ['police.paris8'],
};
