/** What a member is within its organisation (DOMAIN: MemberRole). The hub role follows from it and from the organisation's kind. */
export enum MemberRole {
  OWNER = 'OWNER',
  SECURITY_MANAGER = 'SECURITY_MANAGER',
  POLICE_OFFICER = 'POLICE_OFFICER',
  ANALYST = 'ANALYST',
  VALIDATOR = 'VALIDATOR',
  PRESS_OFFICER = 'PRESS_OFFICER',
  CHAIR = 'CHAIR',
  DPO = 'DPO',
  SERVICE_ACCOUNT = 'SERVICE_ACCOUNT',
}
