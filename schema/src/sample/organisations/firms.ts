import { Random } from '../random.js';
import { coinedSurname, firmName } from './firm-names.js';
import { PLACES } from './places.js';

/** How many firms the sample has, those with demo members among them. */
const FIRM_COUNT = 250;

/** A firm of the sample. */
export interface SampleFirm {
  /** What `sampleId` makes its id from. */
  readonly name: string;
  readonly serial: number;
  readonly displayName: string;
  /** Family name of its owner. */
  readonly ownerName: string;
  readonly listedToPeers: boolean;
  readonly suspended: boolean;
  /** Party to the agreement that has ended and to none since. */
  readonly isFormer: boolean;
  /** INSEE codes of where its premises are, the main one first. */
  readonly areaCodes: readonly string[];
}

const named = (
  name: string,
  serial: number,
  displayName: string,
  areaCodes: readonly string[],
  changes: Partial<SampleFirm> = {},
): SampleFirm => ({
  name,
  serial,
  displayName,
  ownerName: displayName.split(' ').at(-1) as string,
  listedToPeers: false,
  suspended: false,
  isFormer: false,
  areaCodes,
  ...changes,
});

/** Firms that demo members or tests know by name. */
export const NAMED_FIRMS: readonly SampleFirm[] = [
  named('firm.vendome', 1, 'Maison Aurevanne', ['75101', '75108', '75102']),
  named('firm.rivoli', 2, 'Joaillerie Tersolles', ['75104', '92051']),
  named('firm.bellecour', 3, 'Orfèvrerie Valcombrin', ['69382', '69386'], { listedToPeers: true }),
  named('firm.montaigne', 4, 'Joaillerie Daubreseyr', ['75108', '75101']),
  named('firm.suspended', 5, 'Bijouterie Corvassin', ['33063'], { suspended: true }),
  named('firm.former', 6, 'Horlogerie Brisvallon', ['59350'], { isFormer: true }),
];

/** Every place once for each of its premises, in no order. */
const openSlots = (): string[] =>
  new Random('slots').shuffled(PLACES.flatMap(({ code, premises }) => Array<string>(premises).fill(code)));

/** The firms. Each has premises in one place; what is left over goes to the chains, so that every place holds what it should. */
export function sampleFirms(): readonly SampleFirm[] {
  const random = new Random('firms');
  const slots = openSlots();
  const otherCount = FIRM_COUNT - NAMED_FIRMS.length;
  const areaCodes = slots.slice(0, otherCount).map((code) => [code]);
  const chains = random.shuffled(areaCodes).slice(0, 45);
  for (const [index, code] of slots.slice(otherCount).entries()) chains[index % chains.length]?.push(code);

  const others = areaCodes.map((codes, index): SampleFirm => {
    const serial = NAMED_FIRMS.length + 1 + index;
    return named(`firm.${String(serial).padStart(4, '0')}`, serial, firmName(serial), codes, {
      ownerName: coinedSurname(serial),
      // About one firm in seven agrees to be listed.
      listedToPeers: random.chance(0.15),
    });
  });
  return [...NAMED_FIRMS, ...others];
}
