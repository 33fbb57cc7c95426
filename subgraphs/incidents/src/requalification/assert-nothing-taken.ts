import { Refusal } from '@hub/shared/errors/refusal.error';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import type { Incident } from '../incident/incident.entity.js';
import { IncidentCategory } from '../incident/incident-category.enum.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { SENTENCES } from '../sentences.js';

const { RECONNAISSANCE } = IncidentCategory;

/** What an incident is taken for. */
export type Qualification = Pick<Incident, 'category' | 'attempted'>;

/** Of an attempt, as on a suspicious visit, nothing is taken: otherwise figures would count a loss without a theft. */
export async function assertNothingTaken(
  context: RequestContext,
  id: string,
  { category, attempted }: Qualification,
): Promise<void> {
  if (category === RECONNAISSANCE && attempted)
    throw new Refusal('INCONSISTENT', ['attempted'], SENTENCES.visitIsNoAttempt);
  if (category !== RECONNAISSANCE && !attempted) return;
  const [particulars, goods] = await Promise.all([
    loadCompartment(context, IncidentParticulars, id),
    loadCompartment(context, IncidentGoods, id),
  ]);
  if (Number(particulars?.stolenEur ?? 0) > 0 || goods?.items.length)
    throw new Refusal('INCONSISTENT', [attempted ? 'attempted' : 'category'], {
      en: 'Something was taken by what is declared: the firm corrects the loss and the goods first.',
      fr: 'D’après la déclaration, quelque chose a été volé : l’entreprise corrige d’abord le préjudice et les objets.',
    });
}
