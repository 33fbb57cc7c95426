import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { IncidentComplaint } from '../complaint/incident-complaint.entity.js';
import { checkedDeclaration } from '../declaration/checked-declaration.js';
import type { CheckedItem } from '../declaration/checked-goods.js';
import { declaredUnder } from '../declaration/declared-under.js';
import type { IncidentInput } from '../declaration/incident.input.js';
import { type IncidentRecords, incidentRecords } from '../declaration/incident-records.js';
import { IncidentEmergencyCall } from '../emergency-call/incident-emergency-call.entity.js';
import { IncidentGoods } from '../goods/incident-goods.entity.js';
import { withReferences } from '../goods/with-references.js';
import { changeIncident } from '../incident/change-incident.js';
import { changePart } from '../incident/change-part.js';
import { Incident } from '../incident/incident.entity.js';
import { IncidentRecordStatus } from '../incident/incident-record-status.enum.js';
import { incidentToChange } from '../incident/incident-to-change.js';
import { loadCompartment } from '../incident/load-compartment.js';
import { presentIncident } from '../incident/present-incident.js';
import { IncidentOffenders } from '../offenders/incident-offenders.entity.js';
import { IncidentParticulars } from '../particulars/incident-particulars.entity.js';
import { SENTENCES } from '../sentences.js';
import { takeStep } from '../step/take-step.js';
import { firmThatKeepsItsRecord } from '../writing-audiences.js';
import { REWRITABLE } from './rewritable.js';

const { DRAFT, REJECTED } = IncidentRecordStatus;

export interface Edit {
  readonly id: string;
  readonly version: number;
  readonly input: IncidentInput;
}

/** Of a row as it would be declared, what a draft may be rewritten with. */
function rewriting<T extends object>(row: T, properties: readonly string[]): Partial<T> {
  const wanted = new Set(properties.map((property) => property.split('_', 1)[0]));
  return Object.fromEntries(Object.entries(row).filter(([property]) => wanted.has(property))) as Partial<T>;
}

async function rewriteParts(context: RequestContext, id: string, records: IncidentRecords): Promise<void> {
  const { particulars, call, offenders, complaint } = records;
  await changePart(context, IncidentParticulars, id, rewriting(particulars, REWRITABLE.particulars));
  await changePart(context, IncidentEmergencyCall, id, rewriting(call, REWRITABLE.call));
  await changePart(context, IncidentOffenders, id, rewriting(offenders, REWRITABLE.offenders));
  await changePart(context, IncidentComplaint, id, rewriting(complaint, REWRITABLE.complaint));
}

/** What a thing was called before, it is called still. */
async function rewriteGoods(context: RequestContext, id: string, goods: readonly CheckedItem[]): Promise<void> {
  const before = await loadCompartment(context, IncidentGoods, id);
  await changePart(context, IncidentGoods, id, { items: withReferences(goods, before?.items) });
}

/** Writes a draft anew, once for each key of its member. What was sent back becomes a draft again by it. */
export async function editIncident(context: RequestContext, { id, version, input }: Edit): Promise<Incident | null> {
  const { viewer, accessLog } = context;
  // A key is taken for an id; what is none is refused like an unknown one.
  if (!isIdentifier(id)) throw new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchIncident);
  const earlier = await declaredUnder(context, { mutation: 'edit', id, version, input }, id);
  if (!earlier.isNew) return loadOne(context, Incident, 'id', id);
  const incident = await incidentToChange(context, {
    id,
    version,
    from: [DRAFT, REJECTED],
    by: [firmThatKeepsItsRecord],
  });
  const declared = await checkedDeclaration(context, input, DRAFT);
  const records = incidentRecords(id, input, declared, { viewer, recordStatus: DRAFT });
  const set = rewriting(records.incident, REWRITABLE.incident);
  if (incident.recordStatus === REJECTED) await takeStep(context, incident, { to: DRAFT, set });
  else await changeIncident(context, incident, { set, now: declared.now });
  await rewriteParts(context, id, records);
  await rewriteGoods(context, id, declared.goods);
  for (const field of ['Incident', ...declared.personal]) accessLog.altered('Incident', id, field);
  return presentIncident(context, id);
}
