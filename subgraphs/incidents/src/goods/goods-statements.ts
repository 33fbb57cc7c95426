import { dayInFrance } from '@hub/shared/access/day-in-france';
import { THIS_INSTANT } from '@hub/shared/access/this-instant';
import { refuse } from '../incident/refuse.js';
import { goodsRegisterStatements } from './goods-register-statements.js';

/**
 * What a check of one row cannot say of recoveries, kept by the database for whoever writes: they are added, and of what was taken. And the
 * register by which a serial is found.
 */
export const goodsStatements: readonly string[] = [
  `create or replace function incidents.keep_recoveries_true() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     -- The retention of the record has passed, and with it that of the days on which something came back.
     if new.recoveries = '{}' and exists (
         select 1 from incidents.incident i where i.id = new.incident_id and i.record_status = 'ERASED') then
       return new;
     end if;
     if not new.recoveries @> old.recoveries then
       ${refuse('goods_recoveries_added', 'what was recovered stays so')};
     end if;
     if exists (select 1 from jsonb_each_text(new.recoveries) told
                 where old.recoveries ->> told.key is null
                   and (not new.items @> jsonb_build_array(jsonb_build_object('reference', told.key))
                    or told.value::date > ${dayInFrance(THIS_INSTANT)})) then
       ${refuse('goods_recovered_were_taken', 'what is recovered was taken, and is back already')};
     end if;
     return new;
   end $$`,
  `create or replace trigger keep_recoveries_true before update of recoveries on incidents.incident_goods
     for each row when (old.recoveries is distinct from new.recoveries) execute function incidents.keep_recoveries_true()`,
  ...goodsRegisterStatements,
];
