import type { HubRole } from '../viewer/hub-role.js';
import type { RecordRule } from './law.js';

const isOfEveryRole = (changeable: RecordRule['changeable']): changeable is readonly string[] =>
  Array.isArray(changeable);

/** The properties of a record that a role may touch when it changes one. */
export function changeableBy(role: HubRole, { changeable = [] }: RecordRule): readonly string[] {
  return isOfEveryRole(changeable) ? changeable : (changeable[role] ?? []);
}
