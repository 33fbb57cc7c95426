import type pg from 'pg';
import { copyRows } from '../copy-rows.js';
import {
  alertApprovals,
  alertAreas,
  alertBasedOn,
  alertBasis,
  alertDetails,
  alertIdentity,
  alertOrigin,
  alertPlate,
  alertSubject,
} from './alert-compartments.js';
import { alertInstants } from './alert-instants.js';
import type { AlertPlot } from './alert-plot.js';
import { type AlertMaterial, alertRow } from './alert-row.js';
import { SAMPLE_ALERTS } from './sample-alerts.js';

/** Columns of the alert that are not named after their property. */
const COLUMNS = { names: { recordedStatus: 'status', modusOperandiCodes: 'modus_operandi' } };

export interface LoadAlertsOptions {
  readonly today: Date;
  readonly pathOf: (areaCode: string) => readonly string[];
  /** The incidents an alert is built on. */
  readonly incidentIdsFor: (plot: AlertPlot) => readonly string[];
}

/** Writes what the alerts subgraph holds. */
export async function loadAlerts(
  client: pg.Client,
  { today, pathOf, incidentIdsFor }: LoadAlertsOptions,
): Promise<void> {
  const materials = SAMPLE_ALERTS.map(
    (plot, rank): AlertMaterial => ({
      plot,
      rank,
      instants: alertInstants(plot, today, rank),
      incidentIds: incidentIdsFor(plot),
      pathOf,
    }),
  );
  await copyRows(client, 'alerts.alert', materials.map(alertRow), COLUMNS);
  const parts: readonly (readonly [table: string, rows: readonly object[]])[] = [
    ['alert_details', materials.map(alertDetails)],
    ['alert_subject', materials.map(alertSubject)],
    ['alert_plate', materials.map(alertPlate)],
    ['alert_identity', materials.map(alertIdentity)],
    ['alert_origin', materials.map(alertOrigin)],
    ['alert_basis', materials.map(alertBasis)],
    ['alert_based_on', materials.flatMap(alertBasedOn)],
    ['alert_area', materials.flatMap(alertAreas)],
    ['alert_approval', materials.flatMap(alertApprovals)],
  ];
  for (const [table, rows] of parts) await copyRows(client, `alerts.${table}`, rows);
}
