import type { People, Story } from './story.js';

const PLACES = { paris: 'in Paris', lyon: 'in Lyon' };
const AREAS: Readonly<Record<string, readonly string[]>> = {
  paris: ['75108', '75056', '75', 'R11'],
  lyon: ['69382', '69123', '69', 'R84'],
};

/** Stories of series: who reads one, and a link of it, is told apart by where the incident lies and of which category it is. */
export function seriesStories(people: People): Story[] {
  const victim = people.get('firm.vendome')?.organisationId;
  const analyst = people.get('secretariat.analyst');
  const rows = (category: string, isCertain: boolean) => (key: string, _: string, place: string) => ({
    Incident: {
      id: key,
      record_status: 'VALIDATED',
      filed: true,
      category,
      handling_tlp: 'TLP_GREEN',
      victim_id: victim,
      area_path: AREAS[place],
      audience_organisation_ids: [],
      audience_member_ids: [],
    },
    IncidentParticulars: { incident_id: key, victim_id: victim, area_path: AREAS[place] },
    CrimeSeries: { id: key, proposed_by_id: analyst?.organisationId, member_id: analyst?.memberId },
    SeriesLink: { id: key, series_id: key, incident_id: key, status: isCertain ? 'CONFIRMED' : 'PROPOSED' },
    ...(isCertain ? { IncidentInSeries: { incident_id: key, victim_id: victim, area_path: AREAS[place] } } : {}),
  });
  const told = (type: string, title: string, category: string, isCertain = false): Story => ({
    title: `${title}, at shops of firm.vendome`,
    type,
    labels: { '': '' },
    states: PLACES,
    rows: rows(category, isCertain),
  });
  return [
    told('CrimeSeries', 'A series of armed robberies that secretariat.analyst proposed', 'ARMED_ROBBERY'),
    told('SeriesLink', 'A link of an armed robbery to a series', 'ARMED_ROBBERY'),
    told('SeriesLink', 'A link of a burglary to a series', 'BURGLARY'),
    told('SeriesLink', 'A link of a burglary to a series that the police confirmed', 'BURGLARY', true),
  ];
}
