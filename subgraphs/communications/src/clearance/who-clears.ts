import type { Audience } from '@hub/shared/access/audience';
import { chairOnLaw, namedFirmOnItself, policeOfficerOnInquiry, pressOfficerOnWording } from '../writing-audiences.js';
import { ClearanceKind } from './clearance-kind.enum.js';

/** Who gives which clearance: the audiences by which the database lets clearances be written. */
export const WHO_CLEARS: Readonly<Record<ClearanceKind, Audience | null>> = {
  [ClearanceKind.EDITORIAL]: pressOfficerOnWording,
  [ClearanceKind.LEGAL]: chairOnLaw,
  [ClearanceKind.POLICE]: policeOfficerOnInquiry,
  [ClearanceKind.VICTIM_FIRM]: namedFirmOnItself,
  // Required by nothing as long as statements cite no statistics.
  [ClearanceKind.FIGURES]: null,
};
