import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { compartmentTablesFor } from '../incident/compartment-tables-for.js';
import { ownListStatements } from './own-list-statements.js';

const OF_A_FIRM = [MemberRole.OWNER, MemberRole.SECURITY_MANAGER, MemberRole.SERVICE_ACCOUNT];

test.each(OF_A_FIRM)(
  'every part of an incident that %s of a firm sees is among those whose changes are kept for it',
  (memberRole) => {
    const tables = [
      ...compartmentTablesFor({ role: 'firm', memberRole, policeLevel: null }),
      'incidents.outcome_feedback',
    ];
    const kept = ownListStatements.flatMap((statement) =>
      [...statement.matchAll(/trigger keep_change_in_own_list after insert or update on (\S+)/g)].map(
        ([, table]) => table,
      ),
    );
    expect(kept.sort()).toEqual(tables.sort());
  },
);
