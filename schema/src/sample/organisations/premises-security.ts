import type { PremisesSecurity } from '@hub/organisations/premises/premises-security.entity';
import type { Protection } from '@hub/organisations/premises/protection.entity';
import { ProtectionKind } from '@hub/organisations/premises/protection-kind.enum';
import { Random } from '../random.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { SamplePremises } from './premises.js';

const KINDS = Object.values(ProtectionKind);

const dayIn = (random: Random, fromYear: number, toYear: number): string => {
  const [month, day] = [random.integer(1, 12), random.integer(1, 28)].map((part) => String(part).padStart(2, '0'));
  return `${random.integer(fromYear, toYear)}-${month}-${day}`;
};

/** Whether the stock of premises reaches the threshold of the surveillance duty. */
export function samplePremisesSecurity({ id }: SamplePremises): SampleRow<PremisesSecurity> {
  const random = new Random(`stock.${id}`);
  return { premisesId: id, stockAboveSurveillanceThreshold: random.chance(0.1) ? null : random.chance(0.6) };
}

/** How premises are protected. */
export function sampleProtections({ id }: SamplePremises): SampleRow<Protection>[] {
  const random = new Random(`protections.${id}`);
  return random.pickSome(KINDS, random.integer(2, 6)).map((kind) => ({
    id: sampleId(`protection.${id}.${kind}`),
    premisesId: id,
    kind,
    installedOn: random.chance(0.85) ? dayIn(random, 2003, 2011) : null,
    lastTestedOn: random.chance(0.7) ? dayIn(random, 2012, 2013) : null,
  }));
}
