import { checkedEach } from '@hub/shared/errors/checked-each';
import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { requiredText } from '@hub/shared/text/required-text';
import { vehicleTexts } from '@hub/shared/text/vehicle-texts';
import { writtenText } from '@hub/shared/text/written-text';
import { dayOf } from '@hub/shared/values/day-of';
import type { HubRole } from '@hub/shared/viewer/hub-role';
import type { AlertInput } from '../alert/alert.input.js';
import { AlertKind } from '../alert/alert-kind.enum.js';
import type { PersonStatus } from '../subject/person-status.enum.js';

const MAX_DESCRIPTORS = 20;
const HEIGHT_BAND = /^(\d{2,3})-(\d{2,3})$/;
const PLATE = /^[\p{L}\p{N}][\p{L}\p{N} .-]{1,14}$/u;

/** Whom or what an alert is about, as it is stored. */
export interface DraftSubject {
  readonly descriptors: string[];
  readonly heightBandCm: string | null;
  readonly vehicleMake: string | null;
  readonly vehicleModel: string | null;
  readonly vehicleColour: string | null;
  readonly plate: string | null;
  readonly released: boolean;
  readonly identity: { statusOfPerson: PersonStatus; name: string | null; imageExpiresOn: string } | null;
  /** Whether a second house must approve the alert. */
  readonly aboutPerson: boolean;
  /** Whether a field that can hold personal data is filled. */
  readonly isPersonal: boolean;
}

function descriptorsOf({ descriptors, releasePlate }: AlertInput): string[] {
  const path = ['input', 'descriptors'];
  if ((descriptors?.length ?? 0) > MAX_DESCRIPTORS)
    throw new Refusal('TOO_MANY', path, {
      en: `There are at most ${MAX_DESCRIPTORS} descriptors.`,
      fr: `Il y a au plus ${MAX_DESCRIPTORS} éléments de signalement.`,
    });
  return checkedEach(descriptors ?? [], (text, place) =>
    requiredText(text, {
      path: [...path, String(place)],
      name: { en: 'A descriptor', fr: 'Un élément de signalement' },
      max: 120,
      describesPersons: true,
      namesNoPlate: !releasePlate,
    }),
  );
}

function heightBandOf({ heightBandCm }: AlertInput): string | null {
  if (!heightBandCm) return null;
  const [, low, high] = HEIGHT_BAND.exec(heightBandCm) ?? [];
  if (!low || !high || Number(low) >= Number(high) || Number(high) > 250)
    throw new Refusal('HEIGHT_NOT_A_BAND', ['input', 'heightBandCm'], {
      en: 'The height must be a band such as 170-180.',
      fr: 'La taille est une tranche telle que 170-180.',
    });
  return heightBandCm;
}

function plateOf({ plate, releasePlate }: AlertInput, role: HubRole): { plate: string | null; released: boolean } {
  const written =
    writtenText(plate, {
      path: ['input', 'plate'],
      name: { en: 'The plate', fr: 'La plaque' },
      max: 15,
    })?.toUpperCase() ?? null;
  if (written && !PLATE.test(written))
    throw new Refusal('PLATE_NOT_READABLE', ['input', 'plate'], {
      en: 'The plate consists of letters, digits and hyphens.',
      fr: 'La plaque se compose de lettres, de chiffres et de tirets.',
    });
  if (written && role === 'secretariat')
    throw new Refusal('PLATE_NOT_ALLOWED', ['input', 'plate'], {
      en: 'Firms and police give plates; the observatory keeps none of its own.',
      fr: 'Les entreprises et la police donnent des plaques ; l’observatoire n’en conserve pas en propre.',
    });
  if (releasePlate && role !== 'police')
    throw new Refusal('RELEASED_BY_POLICE_ONLY', ['input', 'releasePlate'], {
      en: 'A police service alone releases a plate to firms.',
      fr: 'Seul un service de police communique une plaque aux entreprises.',
    });
  if (releasePlate && !written)
    throw new Refusal('PLATE_MISSING', ['input', 'releasePlate'], {
      en: 'There is no plate to release.',
      fr: 'Il n’y a pas de plaque à communiquer.',
    });
  return { plate: written, released: releasePlate };
}

function identityOf({ identity, expiresAt }: AlertInput, role: HubRole, now: Date): DraftSubject['identity'] {
  if (!identity) return null;
  if (role !== 'police')
    throw new Refusal('RELEASED_BY_POLICE_ONLY', ['input', 'identity'], {
      en: 'A police service alone releases an identity.',
      fr: 'Seul un service de police communique une identité.',
    });
  const path = ['input', 'identity', 'imageExpiresOn'];
  const { statusOfPerson, imageExpiresOn } = identity;
  if (imageExpiresOn <= dayOf(now))
    throw new Refusal('EXPIRES_IN_THE_PAST', path, {
      en: 'The day an identity ends must lie after today.',
      fr: 'Le jour où une identité prend fin doit être postérieur à aujourd’hui.',
    });
  if (imageExpiresOn > dayOf(expiresAt))
    throw new Refusal('EXPIRES_TOO_LATE', path, {
      en: 'An identity ends on the day the alert expires at the latest.',
      fr: 'Une identité prend fin au plus tard le jour où l’alerte expire.',
    });
  const name = writtenText(identity.name, {
    path: ['input', 'identity', 'name'],
    name: { en: 'The name', fr: 'Le nom' },
    max: 120,
  });
  return { statusOfPerson, name, imageExpiresOn };
}

const FIELD = { make: 'vehicleMake', model: 'vehicleModel', colour: 'vehicleColour' } as const;

function vehicleOf(input: AlertInput): Pick<DraftSubject, 'vehicleMake' | 'vehicleModel' | 'vehicleColour'> {
  const { vehicleMake, vehicleModel, vehicleColour, plate } = input;
  const { make, model, colour } = vehicleTexts(
    { make: vehicleMake, model: vehicleModel, colour: vehicleColour },
    { pathOf: (part) => ['input', FIELD[part]], plate },
  );
  return { vehicleMake: make, vehicleModel: model, vehicleColour: colour };
}

/** Checks what a draft says of persons and vehicles, and who may say it: an identity and a released plate come from the police alone. */
export function checkedSubject(input: AlertInput, role: HubRole, now: Date): DraftSubject {
  const { descriptors, heightBandCm, given, identity, vehicle } = checkedParts({
    descriptors: () => descriptorsOf(input),
    heightBandCm: () => heightBandOf(input),
    given: () => plateOf(input, role),
    identity: () => identityOf(input, role, now),
    vehicle: () => vehicleOf(input),
  });
  const { plate, released } = given;
  const describesPerson = descriptors.length > 0 || heightBandCm !== null || identity !== null;
  return {
    descriptors,
    heightBandCm,
    ...vehicle,
    plate,
    released,
    identity,
    aboutPerson: input.kind === AlertKind.SUSPICIOUS_PERSON || describesPerson,
    isPersonal: describesPerson || plate !== null,
  };
}
