import { newReference } from '@hub/shared/values/new-reference';
import type { CheckedItem } from '../declaration/checked-goods.js';
import type { KeptItem } from './kept-item.js';

/**
 * Gives things their references. A thing that was listed before, known by its serial, keeps the one it has: somebody may have been told to
 * quote it.
 */
export function withReferences(items: readonly CheckedItem[], before: readonly KeptItem[] = []): KeptItem[] {
  const left = [...before];
  return items.map((item) => {
    const place = left.findIndex(({ serialKey }) => serialKey !== null && serialKey === item.serialKey);
    const [known] = place < 0 ? [] : left.splice(place, 1);
    return { reference: known?.reference ?? newReference('GDS'), ...item };
  });
}
