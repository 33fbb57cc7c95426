const FROZEN = ['statistic_vintage', 'statistic_table', 'statistic', 'statistic_truth'];

/** A vintage is cited, so it stays as it was released, whoever writes. */
export const statisticStatements: readonly string[] = [
  `create or replace function incidents.keep_vintage() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     raise exception 'a vintage does not change' using errcode = 'check_violation', constraint = 'statistic_vintage_kept';
   end $$`,
  ...FROZEN.flatMap((table) => [
    `create or replace trigger keep_vintage before update or delete or truncate on incidents.${table}
       for each statement execute function incidents.keep_vintage()`,
  ]),
];
