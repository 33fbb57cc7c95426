import { isInAudience } from '@hub/shared/access/is-in-audience';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { access } from '../access.js';
import { AlertBasis } from '../incident/alert-basis.entity.js';
import { AlertOrigin } from '../origin/alert-origin.entity.js';
import { AlertIdentity } from '../subject/alert-identity.entity.js';
import { AlertPlate } from '../subject/alert-plate.entity.js';
import { AlertSubject } from '../subject/alert-subject.entity.js';
import type { Alert } from './alert.entity.js';
import { AlertDetails } from './alert-details.entity.js';

const COMPARTMENTS = [AlertBasis, AlertDetails, AlertIdentity, AlertOrigin, AlertPlate, AlertSubject] as const;

type Compartment = AlertBasis | AlertDetails | AlertIdentity | AlertOrigin | AlertPlate | AlertSubject;

/** The compartments of an alert that exist for the viewer, by name. Every alert has one row in each. */
export async function compartmentsOf(
  context: RequestContext,
  { id }: Alert,
): Promise<ReadonlyMap<string, Compartment>> {
  // A role to which the law opens no row of a table has no right to ask for one either.
  const open = COMPARTMENTS.filter(({ name }) =>
    access.records[name]?.read.some((audience) => isInAudience(context.viewer, audience)),
  );
  const rows = await Promise.all(
    open.map(async (entity) => ({
      name: entity.name,
      row: await loadOne<Compartment>(context, entity as never, 'alertId', id),
    })),
  );
  return new Map(rows.flatMap(({ name, row }) => (row ? [[name, row]] : [])));
}
