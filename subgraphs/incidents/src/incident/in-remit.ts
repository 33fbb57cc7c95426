import { OF_ORGANISED_CRIME } from './of-organised-crime.js';

/**
 * The condition, on an incident, that it is the central office's to work on, wherever in the country it happened: of a category of
 * organised crime, or in a series that the police have confirmed. By a list and not by reference, so that it is made once a statement.
 */
export const IN_REMIT = `(${OF_ORGANISED_CRIME} or id in (select s.incident_id from incidents.incident_in_series s))`;
