import { Refusal } from '@hub/shared/errors/refusal.error';
import { type TextRule, writtenText } from '@hub/shared/text/written-text';
import { brandKey } from '../goods/brand-key.js';
import type { KeptItem } from '../goods/kept-item.js';
import { MOST_THINGS } from '../goods/most-things.js';
import { serialKey } from '../goods/serial-key.js';
import type { StolenItemInput } from '../goods/stolen-item.input.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { assertWithinLoss, type StatedLoss } from './assert-within-loss.js';
import type { IncidentInput } from './incident.input.js';

const MAX_NAME = 60;
const MAX_DESCRIPTION = 500;

/** A thing before it has its reference. */
export type CheckedItem = Omit<KeptItem, 'reference'>;

function checkedSerial(typed: string | null | undefined, path: readonly string[]) {
  const serialNumber = writtenText(typed, { path, name: 'A serial number', max: MAX_NAME });
  if (serialNumber === null) return { serialNumber, serialKey: null };
  const key = serialKey(serialNumber);
  if (key === null)
    throw new Refusal('NOT_A_SERIAL', path, 'A serial number has 4 to 40 letters A to Z and digits, separators aside.');
  return { serialNumber, serialKey: key };
}

function checkedItem(item: StolenItemInput, path: readonly string[]): CheckedItem {
  const at = (field: string): string[] => [...path, field];
  const text = (field: 'brand' | 'model' | 'hallmark' | 'description', more: Partial<TextRule> = {}): string | null =>
    writtenText(item[field], {
      path: at(field),
      name: `The ${field} of a thing`,
      max: MAX_NAME,
      describesPersons: true,
      namesNoPlate: true,
      ...more,
    });
  if (item.valueEur?.startsWith('-'))
    throw new Refusal('OUT_OF_RANGE', at('valueEur'), 'The value of a thing is not below zero.');
  const brand = text('brand');
  return {
    kind: item.kind,
    brand,
    // The reference of a model may be spelt like a plate, and no report is lost over it.
    model: text('model', { namesNoPlate: false }),
    hallmark: text('hallmark'),
    description: text('description', { max: MAX_DESCRIPTION, manyLines: true }),
    valueEur: item.valueEur ?? null,
    ...checkedSerial(item.serialNumber, at('serialNumber')),
    brandKey: brand === null ? null : brandKey(brand),
  };
}

export interface GoodsOfEvent extends Pick<IncidentInput, 'attempted' | 'category' | 'stolenItems'> {
  readonly loss?: StatedLoss | null | undefined;
}

/** What was taken, thing by thing, as it is stored. */
export function checkedGoods(input: GoodsOfEvent, path: readonly string[] = ['input', 'stolenItems']): CheckedItem[] {
  const given = input.stolenItems ?? [];
  const refuse = (code: string, message: string): never => {
    throw new Refusal(code, path, message);
  };
  if (given.length > MOST_THINGS) refuse('TOO_MANY', `A declaration lists at most ${MOST_THINGS} things.`);
  if (given.length > 0 && (input.attempted || input.category === IncidentCategory.RECONNAISSANCE))
    refuse('INCONSISTENT', 'Of an attempt, or on a suspicious visit, nothing is taken: leave stolenItems out.');
  const items = given.map((item, place) => checkedItem(item, [...path, String(place)]));
  assertWithinLoss(items, input.loss, path);
  return items;
}
