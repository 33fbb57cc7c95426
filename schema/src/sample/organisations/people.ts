const GIVEN_NAMES = `
  Agnès Alain Anaïs Antoine Béatrice Bruno Camille Cécile Claire Damien Élise Étienne Fabrice Florence
  Gilles Hélène Hugues Inès Jérôme Julie Karine Laurent Lucie Marc Mathilde Nadia Nicolas Odile
  Olivier Pascale Philippe Rachel Rémi Sophie Stéphane Sylvie Thierry Valérie Vincent Yasmine`
  .trim()
  .split(/\s+/);
const FAMILY_NAMES = `
  Abadou Bertillon Carvoise Delmarche Escoubet Fontrelle Gravelin Herbault Issartel Jouvenot Kermadec
  Lestrange Malvaux Nogaret Ourliac Peyrolle Quintard Rochebrun Sabourault Tournemire Urvoas Vauquelin
  Wattrelos Yvernault Zuccarelli Arvieu Beaulande Castagnol Dorgeval Hautecourt`
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

/** Every given name with every family name. */
const NAMES = GIVEN_NAMES.length * FAMILY_NAMES.length;
const NUMBERS = 10_000;
/** Without a factor in common with either, so that no two people have the same name or number, and neighbours no names alike. */
const STEP = 379;

/** The n-th person, of a house whose name the e-mail address bears. */
export function samplePerson(serial: number, house: string, familyName?: string): Person {
  const name = (serial * STEP) % NAMES;
  const givenName = GIVEN_NAMES[name % GIVEN_NAMES.length] as string;
  const surname = familyName ?? (FAMILY_NAMES[Math.floor(name / GIVEN_NAMES.length)] as string);
  return {
    fullName: `${givenName} ${surname}`,
    workEmail: `${plain(givenName)}.${plain(surname)}@${plain(house)}.example`,
    mobile: `+3363998${String((serial * STEP) % NUMBERS).padStart(4, '0')}`,
  };
}
