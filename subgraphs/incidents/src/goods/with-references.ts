import { newReference } from '@hub/shared/values/new-reference';
import type { CheckedItem } from '../declaration/checked-goods.js';
import type { KeptItem } from './kept-item.js';

/** Whether it is the thing that was listed: by its serial, or, where it has none, by all that is said of it. */
function isSame(known: KeptItem, item: CheckedItem): boolean {
  if (item.serialKey !== null) return known.serialKey === item.serialKey;
  return (Object.keys(item) as (keyof CheckedItem)[]).every((said) => known[said] === item[said]);
}

/** Gives things their references. A thing that was listed before keeps the one it has: somebody may have been told to quote it. */
export function withReferences(items: readonly CheckedItem[], before: readonly KeptItem[] = []): KeptItem[] {
  const left = [...before];
  return items.map((item) => {
    const place = left.findIndex((known) => isSame(known, item));
    const [known] = place < 0 ? [] : left.splice(place, 1);
    return { reference: known?.reference ?? newReference('GDS'), ...item };
  });
}
