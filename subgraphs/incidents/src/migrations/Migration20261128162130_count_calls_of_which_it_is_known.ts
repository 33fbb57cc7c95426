import { Migration } from '@mikro-orm/migrations';

export class Migration20261128162130_count_calls_of_which_it_is_known extends Migration {

  override name = 'Migration20261128162130_count_calls_of_which_it_is_known';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."statistic_basis" drop constraint "statistic_basis_measure_check";`);
    this.addSql(`alter table "incidents"."statistic_basis" add constraint "statistic_basis_measure_check" check ("measure" in ('INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY', 'CLEARED_WITHIN_3_MONTHS', 'CLEARED_WITHIN_6_MONTHS', 'CLEARED_WITHIN_9_MONTHS', 'CLEARED_WITHIN_12_MONTHS', 'CLEARED_IN_PERIOD', 'CALLS_DOCUMENTED', 'CALLS_MADE', 'CALLS_TIMED', 'CALLS_WITHIN_60_SECONDS', 'CALL_ITEMS_GIVEN', 'CALLS_JUDGED', 'CALLS_UNFOUNDED'));`);

    this.addSql(`alter table "incidents"."statistic_table" drop constraint "statistic_table_measure_check";`);
    this.addSql(`alter table "incidents"."statistic_table" add constraint "statistic_table_measure_check" check ("measure" in ('INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY', 'CLEARED_WITHIN_3_MONTHS', 'CLEARED_WITHIN_6_MONTHS', 'CLEARED_WITHIN_9_MONTHS', 'CLEARED_WITHIN_12_MONTHS', 'CLEARED_IN_PERIOD', 'CALLS_DOCUMENTED', 'CALLS_MADE', 'CALLS_TIMED', 'CALLS_WITHIN_60_SECONDS', 'CALL_ITEMS_GIVEN', 'CALLS_JUDGED', 'CALLS_UNFOUNDED'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "incidents"."statistic_basis" drop constraint "statistic_basis_measure_check";`);
    this.addSql(`alter table "incidents"."statistic_basis" add constraint "statistic_basis_measure_check" check ("measure" in ('INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY', 'CLEARED_WITHIN_3_MONTHS', 'CLEARED_WITHIN_6_MONTHS', 'CLEARED_WITHIN_9_MONTHS', 'CLEARED_WITHIN_12_MONTHS', 'CLEARED_IN_PERIOD', 'CALLS_DOCUMENTED', 'CALLS_MADE', 'CALLS_TIMED', 'CALLS_WITHIN_60_SECONDS', 'CALL_ITEMS_GIVEN', 'CALLS_UNFOUNDED'));`);

    this.addSql(`alter table "incidents"."statistic_table" drop constraint "statistic_table_measure_check";`);
    this.addSql(`alter table "incidents"."statistic_table" add constraint "statistic_table_measure_check" check ("measure" in ('INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY', 'CLEARED_WITHIN_3_MONTHS', 'CLEARED_WITHIN_6_MONTHS', 'CLEARED_WITHIN_9_MONTHS', 'CLEARED_WITHIN_12_MONTHS', 'CLEARED_IN_PERIOD', 'CALLS_DOCUMENTED', 'CALLS_MADE', 'CALLS_TIMED', 'CALLS_WITHIN_60_SECONDS', 'CALL_ITEMS_GIVEN', 'CALLS_UNFOUNDED'));`);
  }

}
