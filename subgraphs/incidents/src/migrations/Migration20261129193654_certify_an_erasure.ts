import { Migration } from '@mikro-orm/migrations';

export class Migration20261129193654_certify_an_erasure extends Migration {

  override name = 'Migration20261129193654_certify_an_erasure';

  // Policies of other tables that have changed since are made anew as the schema is prepared, whatever they were called before.
  override up(): void | Promise<void> {
    this.addSql(`create table "incidents"."erasure_certificate" ("request_id" uuid not null, "incident_id" uuid not null, "erased_at" timestamptz(3) not null, "categories" text[] not null, "executed_by" uuid not null, primary key ("request_id"));`);
    this.addSql(`create index "erasure_certificate_incident_id_index" on "incidents"."erasure_certificate" ("incident_id");`);

    this.addSql(`alter table "incidents"."erasure_certificate" enable row level security;`);
    this.addSql(`alter table "incidents"."erasure_certificate" force row level security;`);
    this.addSql(`create policy "read_officers_who_see_the_request" on "incidents"."erasure_certificate" for select to "data_protection_officer" using ((select hub.viewer_member_role()) in ('DPO') and ((select true from incidents.data_subject_request r where r.id = request_id)));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "incidents"."erasure_certificate" cascade;`);
  }

}
