import { ConfigurationError } from '@hub/shared/errors/configuration.error';
import type pg from 'pg';
import { copyRows } from '../copy-rows.js';
import type { SampleWorld } from '../sample-world.js';
import { baseIncidents } from './base-incidents.js';
import { dataSubjectRequestRows } from './data-subject-requests.js';
import { emptiedStory } from './emptied-story.js';
import { furtherIncidents } from './further-incidents.js';
import { incidentAmendmentRows } from './incident-amendments.js';
import { incidentImportRows } from './incident-imports.js';
import { incidentParticularsRow } from './incident-particulars-row.js';
import type { IncidentSlot } from './incident-plan.js';
import { incidentRemovalRows } from './incident-removals.js';
import { incidentRequalificationRows } from './incident-requalifications.js';
import {
  incidentComplaintRow,
  incidentEmergencyCallRow,
  incidentEvidenceRow,
  incidentGoodsRow,
  incidentInquiryRow,
  incidentOffendersRow,
  incidentRow,
} from './incident-rows.js';
import { incidentStepRows } from './incident-steps.js';
import { type IncidentStory, storyTeller } from './incident-story.js';
import { investigationStepRows } from './investigation-steps.js';
import { outcomeFeedbackRows } from './outcome-feedback.js';
import { recordedSeries } from './recorded-series.js';

/** Stories in memory at a time. */
const BATCH = 4_000;

const REMOVAL_COLUMNS = { names: { expiresAt: 'handling_expires_at', tlp: 'handling_tlp' } };
const INCIDENT_COLUMNS = { names: { modusOperandiCodes: 'modus_operandi' }, json: ['vehicles'] };

async function copyStories(client: pg.Client, stories: readonly IncidentStory[]): Promise<void> {
  const copy = (table: string, row: (story: IncidentStory) => object, options = {}): Promise<void> =>
    copyRows(client, `incidents.${table}`, stories.map(row), options);
  await copy('incident', incidentRow, INCIDENT_COLUMNS);
  await copy('incident_particulars', incidentParticularsRow);
  await copy('incident_offenders', incidentOffendersRow, { json: ['plates'] });
  await copy('incident_goods', incidentGoodsRow, { json: ['items', 'recoveries'] });
  await copy('incident_evidence', incidentEvidenceRow, { json: ['items'] });
  await copy('incident_emergency_call', incidentEmergencyCallRow);
  await copy('incident_complaint', incidentComplaintRow);
  await copy('incident_inquiry', incidentInquiryRow);
  await copyRows(client, 'incidents.incident_step', stories.flatMap(incidentStepRows));
  await copyRows(client, 'incidents.incident_amendment', stories.flatMap(incidentAmendmentRows), { json: ['before'] });
  await copyRows(client, 'incidents.incident_requalification', stories.flatMap(incidentRequalificationRows));
  await copyRows(client, 'incidents.investigation_step', stories.flatMap(investigationStepRows));
  await copyRows(client, 'incidents.outcome_feedback', stories.flatMap(outcomeFeedbackRows));
  const here = (await client.query<{ here: string }>('select incidents.this_position() as here')).rows[0]?.here ?? '0';
  const removals = stories.flatMap((story) => incidentRemovalRows(story, here));
  await copyRows(client, 'incidents.incident_removal', removals, REMOVAL_COLUMNS);
  await copyRows(client, 'incidents.incident_import', stories.flatMap(incidentImportRows));
}

export interface LoadIncidentsOptions {
  readonly world: SampleWorld;
  /** Midnight UTC of the day of the loading. */
  readonly today: Date;
  /** How many in all; those every loading holds when absent. */
  readonly count?: number | undefined;
  readonly log: (line: string) => void;
}

/** Writes what the incidents subgraph holds; returns the stories every loading has. */
export async function loadIncidents(
  client: pg.Client,
  { world, today, count, log }: LoadIncidentsOptions,
): Promise<readonly IncidentStory[]> {
  const base = baseIncidents();
  const further = (count ?? base.length) - base.length;
  if (further < 0) throw new ConfigurationError(`The sample holds ${base.length} incidents at least.`);
  const tell = storyTeller(world);
  const toldIn = (slots: readonly IncidentSlot[]): IncidentStory[] => slots.map((slot) => emptiedStory(tell(slot)));

  const stories = toldIn(base);
  await copyStories(client, stories);
  const { series, links, certain } = recordedSeries(stories);
  await copyRows(client, 'incidents.crime_series', series);
  await copyRows(client, 'incidents.series_link', links);
  await copyRows(client, 'incidents.incident_in_series', certain);
  const linked = new Set(certain.map(({ incidentId }) => incidentId));
  await copyRows(client, 'incidents.data_subject_request', dataSubjectRequestRows(stories, linked, today));
  let written = stories.length;
  for (const year of furtherIncidents(further, base.length)) {
    for (let from = 0; from < year.length; from += BATCH)
      await copyStories(client, toldIn(year.slice(from, from + BATCH)));
    written += year.length;
    if (year.length > 0) log(`${written} incidents`);
  }
  return stories;
}
