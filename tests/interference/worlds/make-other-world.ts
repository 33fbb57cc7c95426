import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { purposeOf, viewerOf } from '../../support/demo-viewers.js';
import { addAndRemoveHidden } from './add-and-remove-hidden.js';
import { addConsultations, addHiddenEdges } from './add-hidden-edges.js';
import { changeRows } from './change-rows.js';
import { changeWhatDecides } from './change-what-decides.js';
import { ALTERATION_FUNCTIONS } from './new-value.js';
import { isSeen, rememberWhatIsSeen } from './remember-what-is-seen.js';
import { worldTables } from './world-table.js';

/** Without its own account the viewer could not sign in; it is the gateway's to read and nobody's else. */
const ownAccount = ({ memberId }: Viewer, table: string): string =>
  table === 'organisations.member_account' ? `t.member_id <> '${memberId}'` : 'true';

/** The viewer for no purpose, and for one of its own: the law asks no more than whether there is one. */
export async function livesOf(administrator: pg.ClientBase, member: string): Promise<[Viewer, Viewer]> {
  return [await viewerOf(administrator, member, null), await viewerOf(administrator, member, purposeOf(member))];
}

/**
 * Changes everything in a world that the law does not show a member: hidden records added and removed, hidden values changed, emptied and
 * broken, hidden parts edited, edges to what is hidden, other memberships, columns that decide, readings by others. What is hidden is
 * asked of the law itself and not of the policies that are under test.
 */
export async function makeOtherWorld(administrator: pg.ClientBase, member: string): Promise<void> {
  const lives = await livesOf(administrator, member);
  const [viewer] = lives;
  const tables = await worldTables(administrator, viewer.role);
  await administrator.query('begin');
  // Guards and foreign keys hold what the hub writes; here somebody writes who may do anything.
  await administrator.query('set local session_replication_role = replica');
  for (const statement of ALTERATION_FUNCTIONS) await administrator.query(statement);
  await rememberWhatIsSeen(administrator, tables, lives);
  await addAndRemoveHidden(administrator, tables);
  await addHiddenEdges(administrator, viewer);
  await addConsultations(administrator, viewer, tables);
  for (const table of tables)
    await changeRows(
      administrator,
      table,
      table.columns.filter(({ decides }) => !decides),
      `not ${isSeen(table, 't')} and ${ownAccount(viewer, table.name)}`,
    );
  await changeWhatDecides(administrator, tables, lives);
  await administrator.query('commit');
}
