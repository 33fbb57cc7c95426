/** All that PostgreSQL gets to see of the environment: none of the hub's secrets, no PG* variable, no local language. */
export const SERVER_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};
