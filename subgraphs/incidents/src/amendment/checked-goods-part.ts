import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { LockMode } from '@mikro-orm/core';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { SENTENCES } from '../sentences.js';
import { AmendedPart } from './amended-part.enum.js';
import type { AmendmentInput } from './amendment.input.js';
import { assertNotClear } from './assert-not-clear.js';
import { checkedGoodsAmendment } from './checked-goods-amendment.js';
import type { CheckedPart } from './checked-part.js';
import type { GoodsAmendmentInput } from './goods-amendment.input.js';
import { seenPart } from './seen-part.js';

/** What was taken, as it is amended. Its row is locked: that something came back is recorded without locking the incident. */
export async function checkedGoodsPart(
  context: RequestContext,
  incident: Incident,
  { stolenItems, loss }: { stolenItems: GoodsAmendmentInput } & Pick<AmendmentInput, 'loss'>,
): Promise<CheckedPart & { goods: Pick<IncidentGoods, 'items'> }> {
  const { version } = await seenPart(context, IncidentGoods, incident);
  const { stolenEur, lossCertainty } = await seenPart(context, IncidentParticulars, incident);
  context.em.clear();
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const kept = await context.em.findOneOrFail(IncidentGoods, { incidentId: incident.id }, { lockMode });
  if (kept.version !== version) throw new Refusal('VERSION_CONFLICT', ['version'], SENTENCES.incidentChanged);
  const stated = stolenEur !== null && lossCertainty !== null ? { stolenEur, certainty: lossCertainty } : null;
  const { attempted, category } = incident;
  const items = checkedGoodsAmendment(stolenItems.items, { attempted, category, loss: loss ?? stated }, kept);
  if (items.some(({ serialNumber, description }) => (serialNumber ?? description) !== null))
    assertNotClear(incident.handling, 'stolenItems', {
      en: 'serials and descriptions',
      fr: 'les numéros de série et les descriptions',
    });
  return { field: 'stolenItems', part: AmendedPart.GOODS, goods: { items } };
}
