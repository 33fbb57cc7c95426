import { checkedEach } from '@hub/shared/errors/checked-each';
import { checkedParts } from '@hub/shared/errors/checked-parts';
import type { Phrase } from '@hub/shared/errors/phrase';
import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import { type TextRule, writtenText } from '@hub/shared/text/written-text';
import { brandKey } from '../goods/brand-key.js';
import type { KeptItem } from '../goods/kept-item.js';
import { MOST_THINGS } from '../goods/most-things.js';
import { serialKey } from '../goods/serial-key.js';
import type { StolenItemInput } from '../goods/stolen-item.input.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { SENTENCES } from '../sentences.js';
import { assertWithinLoss, type StatedLoss } from './assert-within-loss.js';
import type { IncidentInput } from './incident.input.js';

const MAX_NAME = 60;
const MAX_DESCRIPTION = 500;

const NAMES = {
  brand: { en: 'The brand of a thing', fr: 'La marque d’un objet' },
  model: { en: 'The model of a thing', fr: 'Le modèle d’un objet' },
  hallmark: { en: 'The hallmark of a thing', fr: 'Le poinçon d’un objet' },
  description: { en: 'The description of a thing', fr: 'La description d’un objet' },
} as const satisfies Readonly<Record<string, Phrase>>;

/** A thing before it has its reference. */
export type CheckedItem = Omit<KeptItem, 'reference'>;

function checkedSerial(typed: string | null | undefined, path: readonly string[]) {
  const serialNumber = writtenText(typed, {
    path,
    name: { en: 'A serial number', fr: 'Un numéro de série' },
    max: MAX_NAME,
  });
  if (serialNumber === null) return { serialNumber, serialKey: null };
  const key = serialKey(serialNumber);
  if (key === null) throw new Refusal('NOT_A_SERIAL', path, SENTENCES.notASerial);
  return { serialNumber, serialKey: key };
}

function checkedValue(value: string | null | undefined, path: readonly string[]): string | null {
  if (value?.startsWith('-'))
    throw new Refusal('OUT_OF_RANGE', path, {
      en: 'The value of a thing must not be below zero.',
      fr: 'La valeur d’un objet ne peut pas être inférieure à zéro.',
    });
  return value ?? null;
}

function checkedItem(item: StolenItemInput, path: readonly string[]): CheckedItem {
  const at = (field: string): string[] => [...path, field];
  const text = (field: keyof typeof NAMES, more: Partial<TextRule> = {}): string | null =>
    writtenText(item[field], {
      path: at(field),
      name: NAMES[field],
      max: MAX_NAME,
      describesPersons: true,
      namesNoPlate: true,
      ...more,
    });
  const { serial, ...parts } = checkedParts({
    brand: () => text('brand'),
    // The reference of a model may be spelt like a plate, and no report is lost over it.
    model: () => text('model', { namesNoPlate: false }),
    hallmark: () => text('hallmark'),
    description: () => text('description', { max: MAX_DESCRIPTION, manyLines: true }),
    valueEur: () => checkedValue(item.valueEur, at('valueEur')),
    serial: () => checkedSerial(item.serialNumber, at('serialNumber')),
  });
  return {
    kind: item.kind,
    ...parts,
    ...serial,
    brandKey: parts.brand === null ? null : brandKey(parts.brand),
  };
}

export interface GoodsOfEvent extends Pick<IncidentInput, 'attempted' | 'category' | 'stolenItems'> {
  readonly loss?: StatedLoss | null | undefined;
}

/** What was taken, thing by thing, as it is stored. */
export function checkedGoods(input: GoodsOfEvent, path: readonly string[] = ['input', 'stolenItems']): CheckedItem[] {
  const given = input.stolenItems ?? [];
  const refuse = (code: string, sentence: Sentence): never => {
    throw new Refusal(code, path, sentence);
  };
  if (given.length > MOST_THINGS)
    refuse('TOO_MANY', {
      en: `A declaration lists at most ${MOST_THINGS} things.`,
      fr: `Une déclaration énumère au plus ${MOST_THINGS} objets.`,
    });
  if (given.length > 0 && (input.attempted || input.category === IncidentCategory.RECONNAISSANCE))
    refuse('INCONSISTENT', {
      en: 'Of an attempt, or on a suspicious visit, nothing is taken: leave stolenItems out.',
      fr: 'Lors d’une tentative ou d’un repérage suspect, rien n’est volé : omettez stolenItems.',
    });
  const items = checkedEach(given, (item, place) => checkedItem(item, [...path, String(place)]));
  assertWithinLoss(items, input.loss, path);
  return items;
}
