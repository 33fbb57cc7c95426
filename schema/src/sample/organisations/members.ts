import type { Member } from '@hub/organisations/member/member.entity';
import type { MemberAccount } from '@hub/organisations/member/member-account.entity';
import { OrganisationKind } from '@hub/organisations/organisation/organisation-kind.enum';
import { MemberRole } from '@hub/shared/viewer/member-role.enum';
import { Random } from '../random.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { SampleFirm } from './firms.js';
import { samplePerson } from './people.js';
import { SAMPLE_SERVICES, type SampleService } from './services.js';

/** A member of the sample with its account. */
export interface SampleMember {
  readonly member: SampleRow<Member>;
  readonly account: SampleRow<MemberAccount>;
}

interface Post {
  readonly subject: string;
  readonly role: MemberRole;
  readonly familyName?: string;
  readonly clearedUntil?: string;
  readonly suspended?: boolean;
}

/** The member that signs in with a subject: the id of its record. */
export const sampleMemberId = (subject: string): string => sampleId(`member.${subject}`);

const { OWNER, SECURITY_MANAGER, POLICE_OFFICER, SERVICE_ACCOUNT } = MemberRole;

/** Posts that demo members or tests know by name, by organisation. */
const NAMED_POSTS: Readonly<Record<string, readonly Post[]>> = {
  'firm.vendome': [
    { subject: 'firm.vendome', role: OWNER },
    { subject: 'firm.vendome.security', role: SECURITY_MANAGER },
    { subject: 'firm.vendome.lapsed', role: SECURITY_MANAGER, clearedUntil: '2020-12-31' },
    { subject: 'firm.vendome.suspended', role: SECURITY_MANAGER, suspended: true },
  ],
  'firm.rivoli': [
    { subject: 'firm.rivoli.owner', role: OWNER },
    { subject: 'firm.rivoli', role: SECURITY_MANAGER },
    { subject: 'system.rivoli', role: SERVICE_ACCOUNT },
  ],
  'firm.bellecour': [{ subject: 'firm.bellecour', role: OWNER }],
  'firm.montaigne': [{ subject: 'firm.montaigne', role: OWNER }],
  'firm.suspended': [{ subject: 'firm.suspended', role: OWNER }],
  'firm.former': [{ subject: 'firm.former', role: OWNER }],
  'police.prefecture': [
    { subject: 'police.prefecture', role: POLICE_OFFICER },
    { subject: 'police.prefecture.second', role: POLICE_OFFICER },
    { subject: 'system.prefecture', role: SERVICE_ACCOUNT },
  ],
  'police.oclco': [
    { subject: 'police.oclco', role: POLICE_OFFICER, clearedUntil: '2099-12-31' },
    { subject: 'police.oclco.second', role: POLICE_OFFICER },
  ],
  observatory: [
    { subject: 'secretariat.analyst', role: MemberRole.ANALYST },
    { subject: 'secretariat.validator', role: MemberRole.VALIDATOR },
    { subject: 'secretariat.validator.second', role: MemberRole.VALIDATOR },
    { subject: 'dpo.observatory', role: MemberRole.DPO },
  ],
  press: [
    { subject: 'press.officer', role: MemberRole.PRESS_OFFICER },
    { subject: 'press.officer.second', role: MemberRole.PRESS_OFFICER },
    { subject: 'press.chair', role: MemberRole.CHAIR },
  ],
  'trade-body': [{ subject: 'trade-body.delegate', role: SECURITY_MANAGER }],
};

/** The id of the organisation a member belongs to. */
export function organisationOfMember(subject: string): string {
  const named = Object.entries(NAMED_POSTS).find(([, posts]) => posts.some((post) => post.subject === subject));
  return sampleId(named?.[0] ?? subject.replace(/\.(owner|security|second)$/, ''));
}

/** The id of the member who declares what happens to a firm. */
export function declarantOf(firmName: string): string {
  return sampleMemberId(NAMED_POSTS[firmName]?.[0]?.subject ?? `${firmName}.owner`);
}

interface House {
  readonly name: string;
  readonly displayName: string;
  /** Place among the houses, by which its people are told from those of others. */
  readonly place: number;
}

/** No house of the sample has more people. */
const MOST_MEMBERS = 4;

function membersOf(house: House, posts: readonly Post[]): SampleMember[] {
  return posts.map(({ subject, role, familyName, clearedUntil = null, suspended = false }, index) => {
    const id = sampleMemberId(subject);
    const person = samplePerson(house.place * MOST_MEMBERS + index, house.displayName, familyName);
    const contact =
      role === SERVICE_ACCOUNT ? { fullName: 'Système de synchronisation', workEmail: null, mobile: null } : person;
    return {
      member: { id, organisationId: sampleId(house.name), role, ...contact, clearedUntil },
      account: { memberId: id, subject, suspended },
    };
  });
}

/** The people of a firm: its owner, and often somebody for security. */
export function membersOfFirm(firm: SampleFirm): SampleMember[] {
  const { name, ownerName } = firm;
  const owner: Post = { subject: `${name}.owner`, role: OWNER };
  const manager: Post = { subject: `${name}.security`, role: SECURITY_MANAGER };
  const posts = NAMED_POSTS[name] ?? (new Random(`posts.${name}`).chance(0.35) ? [owner, manager] : [owner]);
  return membersOf(
    { ...firm, place: SAMPLE_SERVICES.length + firm.serial },
    posts.map((post) => (post.role === OWNER ? { ...post, familyName: ownerName } : post)),
  );
}

/** The people of any other party. */
export function membersOfService(service: SampleService): SampleMember[] {
  const { name, kind } = service;
  const officers: Post[] = [
    { subject: name, role: POLICE_OFFICER },
    { subject: `${name}.second`, role: POLICE_OFFICER },
  ];
  return membersOf(
    { ...service, place: SAMPLE_SERVICES.indexOf(service) },
    NAMED_POSTS[name] ?? (kind === OrganisationKind.POLICE_SERVICE ? officers : []),
  );
}
