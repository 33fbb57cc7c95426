import { Migration } from '@mikro-orm/migrations';

export class Migration20261128081844_keep_statistics extends Migration {

  override name = 'Migration20261128081844_keep_statistics';

  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."statistic" ("id" uuid not null, "table_id" uuid not null, "year" int not null, "key" text[] not null, "published" numeric(14,2) null, "status" text not null, primary key ("id"));`);
    this.addSql(`alter table "incidents"."statistic" add constraint "statistic_table_id_year_key_unique" unique ("table_id", "year", "key");`);

    this.addSql(`create table "incidents"."statistic_basis" ("measure" text not null, "dimensions" text[] not null, "key" text[] not null, "firm_id" uuid not null, "year" int not null, "amount" numeric(16,2) not null, "records" int not null, primary key ("measure", "dimensions", "key", "firm_id"));`);

    this.addSql(`create table "incidents"."statistic_table" ("id" uuid not null, "vintage" text not null, "as_of" timestamptz(3) not null, "measure" text not null, "dimensions" text[] not null, "definition_en" text not null, "definition_fr" text not null, "min_firms" int not null, "min_records" int not null, "dominance_percent" int not null, "p_percent" int not null, "rounding_base" int not null, primary key ("id"));`);
    this.addSql(`alter table "incidents"."statistic_table" add constraint "statistic_table_vintage_measure_dimensions_unique" unique ("vintage", "measure", "dimensions");`);

    this.addSql(`create table "incidents"."statistic_truth" ("statistic_id" uuid not null, "value" numeric(14,2) null, "status" text not null, primary key ("statistic_id"));`);

    this.addSql(`create table "incidents"."statistic_vintage" ("vintage" text not null, "as_of" timestamptz(3) not null, primary key ("vintage"));`);

    this.addSql(`alter table "incidents"."statistic" add constraint "statistic_in_one_word" check (status = case when published is null then 'WITHHELD' else 'ROUNDED' end);`);
    this.addSql(`alter table "incidents"."statistic" add constraint "statistic_status_check" check ("status" in ('PUBLISHED', 'ROUNDED', 'WITHHELD', 'SUPPRESSED_COUNT', 'SUPPRESSED_DOMINANCE', 'SUPPRESSED_P_PERCENT', 'SUPPRESSED_SECONDARY', 'TOO_EARLY'));`);
    this.addSql(`alter table "incidents"."statistic" enable row level security;`);
    this.addSql(`alter table "incidents"."statistic" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."statistic" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."statistic" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (true);`);

    this.addSql(`alter table "incidents"."statistic_basis" add constraint "statistic_basis_measure_check" check ("measure" in ('INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY', 'CLEARED_WITHIN_3_MONTHS', 'CLEARED_WITHIN_6_MONTHS', 'CLEARED_WITHIN_9_MONTHS', 'CLEARED_WITHIN_12_MONTHS', 'CLEARED_IN_PERIOD', 'CALLS_DOCUMENTED', 'CALLS_MADE', 'CALLS_TIMED', 'CALLS_WITHIN_60_SECONDS', 'CALL_ITEMS_GIVEN', 'CALLS_UNFOUNDED'));`);
    this.addSql(`alter table "incidents"."statistic_basis" enable row level security;`);
    this.addSql(`alter table "incidents"."statistic_basis" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."statistic_basis" as restrictive using ((select hub.viewer_member_id()) is not null);`);

    this.addSql(`alter table "incidents"."statistic_table" add constraint "statistic_table_measure_check" check ("measure" in ('INCIDENT_COUNT', 'STOLEN_VALUE', 'RECOVERED_VALUE', 'INJURED_PERSONS', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY', 'CLEARED_WITHIN_3_MONTHS', 'CLEARED_WITHIN_6_MONTHS', 'CLEARED_WITHIN_9_MONTHS', 'CLEARED_WITHIN_12_MONTHS', 'CLEARED_IN_PERIOD', 'CALLS_DOCUMENTED', 'CALLS_MADE', 'CALLS_TIMED', 'CALLS_WITHIN_60_SECONDS', 'CALL_ITEMS_GIVEN', 'CALLS_UNFOUNDED'));`);
    this.addSql(`alter table "incidents"."statistic_table" enable row level security;`);
    this.addSql(`alter table "incidents"."statistic_table" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."statistic_table" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."statistic_table" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (true);`);

    this.addSql(`alter table "incidents"."statistic_truth" add constraint "statistic_truth_status_check" check ("status" in ('PUBLISHED', 'ROUNDED', 'WITHHELD', 'SUPPRESSED_COUNT', 'SUPPRESSED_DOMINANCE', 'SUPPRESSED_P_PERCENT', 'SUPPRESSED_SECONDARY', 'TOO_EARLY'));`);
    this.addSql(`alter table "incidents"."statistic_truth" enable row level security;`);
    this.addSql(`alter table "incidents"."statistic_truth" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."statistic_truth" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_police" on "incidents"."statistic_truth" for select to "police" using (true);`);
    this.addSql(`create policy "read_secretariat" on "incidents"."statistic_truth" for select to "secretariat" using (true);`);

    this.addSql(`alter table "incidents"."statistic_vintage" enable row level security;`);
    this.addSql(`alter table "incidents"."statistic_vintage" force row level security;`);
    this.addSql(`create policy "somebody" on "incidents"."statistic_vintage" as restrictive using ((select hub.viewer_member_id()) is not null);`);
    this.addSql(`create policy "read_everyone" on "incidents"."statistic_vintage" for select to "firm", "police", "secretariat", "press_officer", "data_protection_officer" using (true);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."statistic" cascade;`);
    this.addSql(`drop table if exists "incidents"."statistic_basis" cascade;`);
    this.addSql(`drop table if exists "incidents"."statistic_table" cascade;`);
    this.addSql(`drop table if exists "incidents"."statistic_truth" cascade;`);
    this.addSql(`drop table if exists "incidents"."statistic_vintage" cascade;`);
  }

}
