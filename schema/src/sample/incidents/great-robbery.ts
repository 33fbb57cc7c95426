import { LossBasis } from '@hub/incidents/incident/loss-basis.enum';
import { LossCertainty } from '@hub/incidents/incident/loss-certainty.enum';
import { TimePrecision } from '@hub/incidents/incident/time-precision.enum';
import { WeaponKind } from '@hub/incidents/incident/weapon-kind.enum';
import { parisTime } from '../paris-time.js';
import type { SampleLoss } from './incident-loss.js';
import type { Occurrence } from './incident-occurrence.js';
import type { SampleOffenders } from './incident-offenders.js';

interface Scene {
  readonly occurrence: Occurrence;
  readonly loss: SampleLoss;
  readonly offenders: SampleOffenders;
  readonly modusOperandi: readonly string[];
  readonly narrative: string;
}

/**
 * The one event of the sample that is told by hand: an armed robbery in the 8th arrondissement of Paris, in December 2008, of EUR 85
 * million. A loss of that size has happened (lofficielhb.com, "Sécurité : l'efficacité de la prévention"), and in cents no Int holds it.
 */
export const GREAT_ROBBERY: Scene = {
  occurrence: {
    from: parisTime(2008, 12, 5, 17 * 60 + 35),
    to: parisTime(2008, 12, 5, 17 * 60 + 50),
    precision: TimePrecision.MINUTE,
  },
  loss: {
    stolenEur: '85000000.00',
    recoveredEur: '19250000.00',
    damageEur: null,
    basis: LossBasis.RETAIL_EX_VAT,
    certainty: LossCertainty.ADJUSTER,
    asOf: '2009-02-16',
    closureHours: 48,
  },
  offenders: {
    countMin: 4,
    countMax: 4,
    weapons: [WeaponKind.HANDGUN, WeaponKind.EXPLOSIVE],
    vehicles: [{ make: 'Renault', model: 'Master', colour: 'grise', plate: 'NO-085-MI', reportedStolen: true }],
    descriptors: ['CLO-WIG', 'CLO-SMART', 'BEL-SPORTS-BAG'],
    onSceneSeconds: 900,
  },
  modusOperandi: ['MO-DISGUISE', 'MO-INSIDE-INFORMATION', 'MO-STAFF-TIED'],
  narrative:
    'Quatre auteurs, dont trois grimés, entrent peu avant la fermeture, réunissent le personnel et vident vitrines et réserves en un quart d’heure. Note interne NI-GRAND-VOL.',
};
