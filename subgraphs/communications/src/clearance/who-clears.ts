import type { Audience } from '@hub/shared/access/audience';
import { chairOnLaw, namedFirmOnItself, policeOfficerOnInquiry, pressOfficerOnWording } from '../writing-audiences.js';
import { ClearanceKind } from './clearance-kind.enum.js';

export interface Clearers extends Audience {
  /** The sentence of the audience in French, for whoever is told that it is not theirs to give. */
  readonly inFrench: string;
}

/** Who gives which clearance: the audiences by which the database lets clearances be written. */
export const WHO_CLEARS: Readonly<Record<ClearanceKind, Clearers | null>> = {
  [ClearanceKind.EDITORIAL]: {
    ...pressOfficerOnWording,
    inFrench:
      'EDITORIAL : un attaché de presse ou la présidence, en son nom, tant que le communiqué est en relecture ; jamais quelqu’un qui y a écrit',
  },
  [ClearanceKind.LEGAL]: {
    ...chairOnLaw,
    inFrench: 'LEGAL : la présidence, en son nom, tant que le communiqué est en relecture',
  },
  [ClearanceKind.POLICE]: {
    ...policeOfficerOnInquiry,
    inFrench: 'POLICE : un policier de n’importe quel service, en son nom, tant que le communiqué est en relecture',
  },
  [ClearanceKind.VICTIM_FIRM]: {
    ...namedFirmOnItself,
    inFrench:
      'VICTIM_FIRM : le dirigeant ou le responsable sûreté d’une entreprise citée, en son nom, tant que le communiqué est en relecture',
  },
  // Required by nothing as long as statements cite no statistics.
  [ClearanceKind.FIGURES]: null,
};
