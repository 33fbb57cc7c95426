import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { LockMode } from '@mikro-orm/core';
import { IncidentAmendment } from '../amendment/incident-amendment.entity.js';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { IncidentDeclaration } from '../declaration/incident-declaration.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { IncidentImport } from '../import/incident-import.entity.js';
import { changePart } from '../incident/change-part.js';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { takeStep } from '../step/take-step.js';
import { firmThatKeepsItsRecord } from '../writing-audiences.js';
import { assertNotInvestigated } from './assert-not-investigated.js';
import { ERASED_CONTENT } from './erased-content.js';
import { erasedHandling } from './erased-handling.js';
import { ERASED_REASON } from './erased-reason.js';
import { lockEvent } from './lock-event.js';

const { DRAFT, SUBMITTED, VALIDATED, MERGED, WITHDRAWN } = IncidentRecordStatus;

/** Takes a locked incident back, and erases what it and its parts held of persons. */
async function takeBack(context: RequestContext, incident: Incident): Promise<void> {
  const { id } = incident;
  await takeStep(context, incident, {
    to: WITHDRAWN,
    set: { mergedIntoId: null, handling: erasedHandling(incident.handling) },
  });
  const { particulars, goods, offenders, complaint } = ERASED_CONTENT;
  await changePart(context, IncidentParticulars, id, particulars);
  await changePart(context, IncidentGoods, id, goods);
  await changePart(context, IncidentOffenders, id, offenders);
  await changePart(context, IncidentComplaint, id, complaint);
  await context.em.execute(
    'update incidents.outcome_feedback set text = null, handling_code_note = null where incident_id = ?',
    [id],
  );
  const forgotten = { before: {}, reason: ERASED_REASON };
  await context.em.nativeUpdate(IncidentAmendment, { incidentId: id }, forgotten);
  await context.em.nativeUpdate(IncidentDeclaration, { incidentId: id }, { digest: null });
  await context.em.nativeUpdate(IncidentImport, { incidentId: id }, { digest: null });
  context.accessLog.erased('Incident', id, 'Incident');
}

/** The records that were merged into one, and into those, locked. */
async function doublesOf({ em }: RequestContext, id: string): Promise<Incident[]> {
  const doubles = await em.execute<{ id: string }[]>(
    `with recursive double as (
       select i.id from incidents.incident i where i.merged_into_id = ?
       union select i.id from incidents.incident i join double d on i.merged_into_id = d.id) select id from double order by id`,
    [id],
  );
  return em.find(
    Incident,
    { id: { $in: doubles.map((double) => double.id) } },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}

/**
 * Takes an incident back that nobody investigates yet. What it held of persons is erased, and so is what its doubles held of the same event;
 * that there was such an event, and its figures, stay.
 */
export async function withdrawIncident(context: RequestContext, id: string, version: number): Promise<Incident> {
  await lockEvent(context, id);
  const incident = await incidentToChange(context, {
    id,
    version,
    from: [DRAFT, SUBMITTED, VALIDATED, MERGED],
    by: [firmThatKeepsItsRecord],
  });
  // Once more: what was merged while the first waited is of the event as well.
  await assertNotInvestigated(context, await lockEvent(context, id));
  for (const one of [incident, ...(await doublesOf(context, id))]) await takeBack(context, one);
  return presentIncident(context, id);
}
