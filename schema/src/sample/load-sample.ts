import { releaseStatistics } from '@hub/incidents/statistics/release/release-statistics';
import pg from 'pg';
import { assertPassesRowSecurity } from '../assert-passes-row-security.js';
import { incidentsFor } from './alerts/alert-basis.js';
import type { AlertPlot } from './alerts/alert-plot.js';
import { loadAlerts } from './alerts/load-alerts.js';
import { SAMPLE_ALERTS } from './alerts/sample-alerts.js';
import { loadCommunications } from './communications/load-communications.js';
import { SAMPLE_STATEMENTS } from './communications/sample-statements.js';
import { loadIncidents } from './incidents/load-incidents.js';
import { loadOrganisations } from './organisations/load-organisations.js';
import { AGREEMENT_IN_FORCE } from './organisations/sharing-agreements.js';
import { sampleWorld } from './sample-world.js';

export interface LoadSampleOptions {
  /** A login that bypasses row-level security: a superuser, or one with BYPASSRLS and the right to write. */
  readonly adminUrl: string;
  /** Told of each step in words. */
  readonly log?: (line: string) => void;
  /** How many incidents to load; those of the calendar when absent. What goes beyond has the same shape, over the years 2008 to 2025. */
  readonly incidents?: number | undefined;
}

async function isPresent(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ sample: boolean; other: boolean }>(
    `select exists (select 1 from organisations.sharing_agreement where id = $1) as sample,
            exists (select 1 from organisations.organisation) as other`,
    [AGREEMENT_IN_FORCE.id],
  );
  if (rows[0]?.sample) return true;
  // Invented records among real ones could not be told apart again.
  if (rows[0]?.other) throw new Error('The database holds records of its own: the sample is for an empty one.');
  return false;
}

/**
 * Fills an empty, prepared database with the sample, in one transaction; leaves a database alone that has it. The same records every time,
 * but for the instants of what must lie in the present: alerts in force, statements under embargo, and a data subject's open request.
 */
export async function loadSample({
  adminUrl,
  log = () => {},
  incidents,
}: LoadSampleOptions): Promise<'loaded' | 'present'> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin');
    await assertPassesRowSecurity(client, 'The sample is loaded');
    // Whoever comes second waits, and then finds the sample present.
    await client.query(`select pg_advisory_xact_lock(hashtext('hub.sample'))`);
    if (await isPresent(client)) return 'present';
    const world = sampleWorld();
    const today = new Date();
    today.setUTCHours(0, 0, 0, 0);
    await loadOrganisations(client, world);
    log(`${world.firms.length} firms with ${world.premises.length} premises`);
    const stories = await loadIncidents(client, { world, today, count: incidents, log });
    const incidentIdsFor = (plot: AlertPlot): string[] => incidentsFor(plot, stories);
    await loadAlerts(client, { today, pathOf: world.pathOf, incidentIdsFor });
    await loadCommunications(client, today);
    log(
      `${incidents ?? stories.length} incidents, ${SAMPLE_ALERTS.length} alerts, ${SAMPLE_STATEMENTS.length} statements`,
    );
    const { vintage } = await releaseStatistics(client, log);
    log(`the figures of vintage ${vintage}`);
    await client.query('commit');
    // So that the first queries are planned for what there is.
    await client.query('analyze');
    return 'loaded';
  } finally {
    await client.end();
  }
}
