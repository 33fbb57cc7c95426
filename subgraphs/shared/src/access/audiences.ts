import { HUB_ROLES } from '../viewer/hub-role.js';
import { MemberRole } from '../viewer/member-role.enum.js';
import { type Audience, audience } from './audience.js';

/** The words every access file shares. Audiences that depend on a record stand in the subgraph's own `audiences.ts`. */

export const everyone: Audience = audience(
  'everyone',
  'every member of a party to the agreement',
  HUB_ROLES.filter((role) => role !== 'gateway'),
);
export const firm: Audience = audience('firm', 'a jewellery or watch firm, or a trade body', ['firm']);
export const police: Audience = audience('police', 'a police or gendarmerie service', ['police']);
export const secretariat: Audience = audience('secretariat', "the observatory's secretariat", ['secretariat']);
export const validator: Audience = audience('validator', 'a validator of the secretariat', ['secretariat'], {
  memberRoles: [MemberRole.VALIDATOR],
});
export const pressOffice: Audience = audience('pressOffice', 'the press office, its chair included', ['press_officer']);
export const chair: Audience = audience('chair', 'the chair, who signs off', ['press_officer'], {
  memberRoles: [MemberRole.CHAIR],
});
export const dataProtectionOfficer: Audience = audience('dataProtectionOfficer', 'the data protection officer', [
  'data_protection_officer',
]);
/** Not people: the hub's door-keeper, which looks up who a subject is. */
export const gateway: Audience = audience('gateway', "the hub's own gateway, to learn who is asking", ['gateway']);
