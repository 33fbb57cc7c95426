/**
 * The name under which the access log keeps that an incident was compared, linked or decided on. It is another than that of its record: a
 * firm is told how often others looked into its incidents, and would read from it that the police suspect a series.
 */
export const INCIDENT_LINKAGE = 'IncidentLinkage';
