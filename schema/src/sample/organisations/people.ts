import type { Random } from '../random.js';

const GIVEN_NAMES = `
  Agnès Alain Anaïs Antoine Béatrice Bruno Camille Cécile Claire Damien Élise Étienne Fabrice Florence
  Gilles Hélène Hugues Inès Jérôme Julie Karine Laurent Lucie Marc Mathilde Nadia Nicolas Odile
  Olivier Pascale Philippe Rachel Rémi Sophie Stéphane Sylvie Thierry Valérie Vincent Yasmine`
  .trim()
  .split(/\s+/);
const FAMILY_NAMES = `
  Abadou Bertillon Carvoise Delmarche Escoubet Fontrelle Gravelin Herbault Issartel Jouvenot Kermadec
  Lestrange Malvaux Nogaret Ourliac Peyrolle Quintard Rochebrun Sabourault Tournemire Urvoas Vauquelin
  Wattrelos Yvernault Zuccarelli`
  .trim()
  .split(/\s+/);

/** Somebody who does not exist. */
export interface Person {
  readonly fullName: string;
  /** At a domain that is reserved for examples (RFC 2606). */
  readonly workEmail: string;
  /** In the range the French regulator keeps for fiction: 06 39 98 00 00 to 06 39 98 99 99. */
  readonly mobile: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A person of a house, whose e-mail address bears the house's name. */
export function samplePerson(random: Random, house: string, familyName = random.pick(FAMILY_NAMES)): Person {
  const givenName = random.pick(GIVEN_NAMES);
  return {
    fullName: `${givenName} ${familyName}`,
    workEmail: `${plain(givenName)}.${plain(familyName)}@${plain(house)}.example`,
    mobile: `+3363998${String(random.integer(0, 9999)).padStart(4, '0')}`,
  };
}
