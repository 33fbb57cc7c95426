import { Migration } from '@mikro-orm/migrations';

export class Migration20261129005904_tell_what_is_too_early extends Migration {

  override name = 'Migration20261129005904_tell_what_is_too_early';

  override up(): void | Promise<void> {
    this.addSql(`alter table "incidents"."statistic" drop constraint "statistic_in_one_word";`);
    this.addSql(`alter table "incidents"."statistic" add constraint "statistic_in_one_word" check (case when published is null then status in ('WITHHELD', 'TOO_EARLY') else status = 'ROUNDED' end);`);

    // Zeros that were told of more than nothing are taken back from every vintage: beside a count that is withheld they told what one firm lost.
    for (const table of ['statistic', 'statistic_truth'])
      this.addSql(`alter table "incidents"."${table}" disable trigger user;`);
    this.addSql(`with taken_back as (
      update "incidents"."statistic" s set published = null, status = 'WITHHELD'
        from "incidents"."statistic_table" t
       where t.id = s.table_id and s.published = 0 and t.measure not in ('INCIDENT_COUNT', 'MEDIAN_CALL_DELAY', 'MEDIAN_ARRIVAL_DELAY')
         and (t.measure = 'CLEARED_IN_PERIOD' or not exists (
           select from "incidents"."statistic" c join "incidents"."statistic_table" counted on counted.id = c.table_id
            where counted.vintage = t.vintage and counted.measure = 'INCIDENT_COUNT' and counted.dimensions = t.dimensions
              and c.year = s.year and c.key = s.key and c.published = 0))
      returning s.id)
      update "incidents"."statistic_truth" u set status = 'SUPPRESSED_COUNT' from taken_back where u.statistic_id = taken_back.id;`);
    for (const table of ['statistic', 'statistic_truth'])
      this.addSql(`alter table "incidents"."${table}" enable trigger user;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "incidents"."statistic" drop constraint "statistic_in_one_word";`);
    this.addSql(`alter table "incidents"."statistic" disable trigger user;`);
    this.addSql(`update "incidents"."statistic" set status = 'WITHHELD' where status = 'TOO_EARLY';`);
    this.addSql(`alter table "incidents"."statistic" enable trigger user;`);
    this.addSql(`alter table "incidents"."statistic" add constraint "statistic_in_one_word" check (status = case when published is null then 'WITHHELD' else 'ROUNDED' end);`);
  }

}
