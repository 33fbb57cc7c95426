import { brandKey } from '@hub/incidents/goods/brand-key';
import type { GoodsKind } from '@hub/incidents/goods/goods-kind.enum';
import type { KeptItem } from '@hub/incidents/goods/kept-item';
import { serialKey } from '@hub/incidents/goods/serial-key';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleReference } from '../sample-reference.js';
import type { SampleLoss } from './incident-loss.js';
import type { IncidentSlot } from './incident-plan.js';

/** What was taken, as far as the firm listed it, and what of it came back on which day. */
export interface SampleGoods {
  readonly items: readonly KeptItem[];
  readonly recoveries: Readonly<Record<string, string>>;
}

export const NO_GOODS: SampleGoods = { items: [], recoveries: {} };

/** No incident of the sample lists more. */
const MOST_ITEMS = 4;

/** Invented makers: a real one would be told that its watches are stolen. */
const WATCHES: Readonly<Record<string, readonly string[]>> = {
  'Maison Aubrac': ['Régate 41', 'Plongeur 300'],
  Valcourt: ['Chronographe V2', 'Quantième'],
  'Sainte-Lucie': ['Ovale', 'Rectangle 1931'],
  Orsenne: ['GMT Acier', 'Squelette'],
};
const SIGNS_OF_WEAR = ['Rayure à six heures.', 'Gravure au dos.', 'Bracelet remplacé.', 'Boîte et papiers absents.'];

const JEWELS: Readonly<Partial<Record<GoodsKind, number>>> = {
  RING: 5,
  NECKLACE: 3,
  BRACELET: 3,
  EARRINGS: 2,
  BROOCH: 1,
};

function watch(number: number, random: Random) {
  const brand = random.pick(Object.keys(WATCHES));
  // Read out, a serial is a number of its own; no two of the sample are alike.
  const serialNumber = sampleFileNumber('serial of a thing', number);
  return {
    kind: 'WATCH',
    brand,
    model: random.pick(WATCHES[brand] ?? []),
    serialNumber,
    hallmark: null,
    serialKey: serialKey(serialNumber),
    brandKey: brandKey(brand),
  } as const;
}

const jewel = (random: Random) => ({
  kind: random.weighted(JEWELS) as `${GoodsKind}`,
  brand: null,
  model: null,
  serialNumber: null,
  hallmark: random.chance(0.6) ? "Tête d'aigle" : null,
  serialKey: null,
  brandKey: null,
});

function itemOf({ serial }: IncidentSlot, place: number, value: number, random: Random): KeptItem {
  const number = serial * MOST_ITEMS + place;
  return {
    reference: sampleReference('GDS', number),
    ...(random.chance(0.7) ? watch(number, random) : jewel(random)),
    description: random.chance(0.4)
      ? `${random.pick(SIGNS_OF_WEAR)} Fiche de stock ${sampleFileNumber('description of a thing', number)}.`
      : null,
    valueEur: value.toFixed(2),
  };
}

/** What was taken in the incident of a slot, thing by thing; of most nobody has made a list. */
export function sampleGoods(slot: IncidentSlot, loss: SampleLoss | null): SampleGoods {
  const random = new Random(`goods.${slot.name}`);
  const taken = Number(loss?.stolenEur ?? 0);
  if (slot.attempted || loss === null || taken < 500 || !random.chance(0.25)) return NO_GOODS;
  const count = random.integer(1, MOST_ITEMS - 1);
  // A share of the loss each, and never more than the loss together.
  const items = Array.from({ length: count }, (_, place) =>
    itemOf(slot, place, Math.floor((taken / MOST_ITEMS) * random.next()), random),
  );
  const [first] = items;
  const isBack = first !== undefined && loss.recoveredEur !== null && random.chance(0.6);
  return { items, recoveries: isBack ? { [first.reference]: loss.asOf } : {} };
}
