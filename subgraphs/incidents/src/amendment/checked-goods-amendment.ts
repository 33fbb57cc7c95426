import { Refusal } from '@hub/shared/errors/refusal.error';
import { checkedGoods, type GoodsOfEvent } from '../declaration/checked-goods.js';
import type { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { KeptItem } from '../goods/kept-item.js';
import { withReferences } from '../goods/with-references.js';
import { SENTENCES } from '../sentences.js';
import type { StolenItemAmendmentInput } from './stolen-item-amendment.input.js';

const PATH = ['input', 'stolenItems', 'items'];

/** What a thing that is amended was called until now; `null` for one that is not named so. */
function namedAs(given: readonly StolenItemAmendmentInput[], items: readonly KeptItem[]): (string | null)[] {
  const known = new Set(items.map(({ reference }) => reference));
  const named = given.map(({ reference }) => reference ?? null);
  for (const [place, reference] of named.entries()) {
    if (reference === null) continue;
    const path = [...PATH, String(place), 'reference'];
    if (!known.has(reference)) throw new Refusal('NOT_FOUND', path, SENTENCES.noSuchThing);
    if (named.indexOf(reference) < place)
      throw new Refusal('INCONSISTENT', path, {
        en: 'A thing stands in the list once.',
        fr: 'Un objet ne figure qu’une fois dans la liste.',
      });
  }
  return named;
}

/** What was taken as it is known by now, under the rules of a declaration: what stays keeps its reference, and what came back stays. */
export function checkedGoodsAmendment(
  given: readonly StolenItemAmendmentInput[],
  event: Omit<GoodsOfEvent, 'stolenItems'>,
  { items, recoveries }: Pick<IncidentGoods, 'items' | 'recoveries'>,
): KeptItem[] {
  const checked = checkedGoods({ ...event, stolenItems: [...given] }, PATH);
  const named = namedAs(given, items);
  const unnamed = checked.filter((_, place) => named[place] === null);
  const others = withReferences(
    unnamed,
    items.filter(({ reference }) => !named.includes(reference)),
  );
  const amended = checked.map((item, place): KeptItem => {
    const reference = named[place] ?? null;
    return reference === null ? (others.shift() as KeptItem) : { reference, ...item };
  });
  const left = new Set(amended.map(({ reference }) => reference));
  const missing = Object.keys(recoveries).find((reference) => !left.has(reference));
  if (missing !== undefined)
    throw new Refusal('NOT_POSSIBLE_NOW', PATH, {
      en: `${missing} is recorded as recovered: it was taken, and stays in the list.`,
      fr: `${missing} est enregistré comme retrouvé : cet objet a été volé et reste dans la liste.`,
    });
  return amended;
}
