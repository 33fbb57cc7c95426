import type { Audience } from '@hub/shared/access/audience';
import { analystWhoRequalifies, centralOfficer, officerOfItsArea, validatorWhoDecides } from '../writing-audiences.js';
import type { AmendmentInput } from './amendment.input.js';
import {
  firmThatAmends,
  firmThatAmendsTheCall,
  firmThatAmendsTheGoods,
  firmThatAmendsTheOffenders,
  firmThatAmendsTheParticulars,
  officerWhoAmendsTheCall,
  officerWhoAmendsTheOffenders,
} from './amendment-audiences.js';

/** Who amends each part: the audiences the law lets change what it is kept in. */
export const AMENDERS: Readonly<Record<keyof AmendmentInput, readonly Audience[]>> = {
  occurred: [firmThatAmendsTheParticulars],
  loss: [firmThatAmendsTheParticulars],
  harm: [firmThatAmendsTheParticulars],
  emergencyCall: [firmThatAmendsTheCall],
  callOutcome: [officerWhoAmendsTheCall],
  modusOperandi: [firmThatAmends, validatorWhoDecides, analystWhoRequalifies, officerOfItsArea, centralOfficer],
  narrative: [firmThatAmendsTheParticulars],
  stolenItems: [firmThatAmendsTheGoods],
  offenders: [firmThatAmendsTheOffenders, officerWhoAmendsTheOffenders],
};
