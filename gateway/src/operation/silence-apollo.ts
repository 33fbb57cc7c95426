/** Variables that would weaken the planner's own limits, or name a cloud to report to. */
const UNWANTED = [
  'APOLLO_DISABLE_SECURITY_RECURSIVE_SELECTIONS_CHECK',
  'APOLLO_DISABLE_SECURITY_NON_LOCAL_SELECTIONS_CHECK',
  'APOLLO_KEY',
  'APOLLO_GRAPH_REF',
  'APOLLO_SCHEMA_REPORTING',
];

/** Some choices of the Apollo packages can be made through the environment only. A hub of police data reports to nobody. */
export function silenceApollo(): void {
  // biome-ignore lint/style/noProcessEnv: the packages read nothing else.
  const environment = process.env;
  environment['APOLLO_TELEMETRY_DISABLED'] = '1';
  for (const name of UNWANTED) delete environment[name];
}
