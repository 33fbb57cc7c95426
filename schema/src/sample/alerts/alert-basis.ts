import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { IncidentStory } from '../incidents/incident-story.js';
import type { AlertPlot } from './alert-plot.js';

/** From the widest to the strictest: an alert built on an incident is at least as strict. */
const FROM_WIDEST: readonly string[] = [
  TlpLabel.TLP_CLEAR,
  TlpLabel.TLP_GREEN,
  TlpLabel.TLP_AMBER,
  TlpLabel.TLP_AMBER_STRICT,
  TlpLabel.TLP_RED,
];

const strictness = (label: string): number => FROM_WIDEST.indexOf(label);

/** The latest incidents an alert can be built on: validated, in its areas, of its firm where it is of one only, no stricter than itself. */
export function incidentsFor(plot: AlertPlot, stories: readonly IncidentStory[]): string[] {
  const { basedOn, tlp, areas } = plot;
  if (!basedOn) return [];
  return stories
    .filter(
      ({ slot, premises, areaPath, audience }) =>
        slot.recordStatus === 'VALIDATED' &&
        strictness(audience.handling.tlp) <= strictness(tlp) &&
        audience.organisationIds.length === 0 &&
        (basedOn.firm ? premises.firm.name === basedOn.firm : areaPath.some((code) => areas.includes(code))),
    )
    .slice(-basedOn.count)
    .map(({ id }) => id);
}
