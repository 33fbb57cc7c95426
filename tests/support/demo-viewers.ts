import { databaseRole } from '@hub/shared/viewer/database-role';
import type { Purpose } from '@hub/shared/viewer/purpose.enum';
import { IDENTITY_VARIABLE, identitySigner, type SignIdentity } from '@hub/shared/viewer/session-identity';
import type { Viewer } from '@hub/shared/viewer/viewer';
import type pg from 'pg';
import { TEST_IDENTITY_SECRET } from './test-login.js';

/** The demo members, every kind of viewer among them. */
export const DEMO_USER_NAMES = [
  'firm.vendome',
  'firm.rivoli',
  'firm.bellecour',
  'police.paris8',
  'police.prefecture',
  'police.oclco',
  'system.prefecture',
  'secretariat.analyst',
  'secretariat.validator',
  'press.officer',
  'press.chair',
  'dpo.observatory',
] as const;

export type DemoUserName = (typeof DEMO_USER_NAMES)[number];

/** A purpose that is the member's own: an investigation is for the police alone, and a data subject's request opens more than an audit. */
export function purposeOf(userName: string): string {
  if (userName.startsWith('dpo.')) return 'DATA_SUBJECT_REQUEST';
  return userName.startsWith('secretariat.') ? 'PREVENTION' : 'INVESTIGATION';
}

const HUB_ROLE: Readonly<Record<string, Viewer['role']>> = {
  FIRM: 'firm',
  TRADE_BODY: 'firm',
  POLICE_SERVICE: 'police',
  OBSERVATORY: 'secretariat',
  PRESS_OFFICE: 'press_officer',
};

/** Who a demo member is, read from the database by hand: a second opinion on what the gateway resolves. */
export async function viewerOf(
  database: pg.ClientBase | pg.Pool,
  userName: string,
  purpose: string | null,
): Promise<Viewer> {
  const { rows } = await database.query(
    `select m.id, m.organisation_id, m.role, o.kind, o.police_level, o.territory_codes
       from organisations.member_account a
       join organisations.member m on m.id = a.member_id
       join organisations.organisation o on o.id = m.organisation_id where a.subject = $1`,
    [userName],
  );
  const [row] = rows;
  return {
    memberId: row.id,
    organisationId: row.organisation_id,
    role: row.role === 'DPO' ? 'data_protection_officer' : (HUB_ROLE[row.kind] as Viewer['role']),
    memberRole: row.role,
    policeLevel: row.police_level,
    territory: row.territory_codes,
    agreementId: null,
    purpose: purpose as Purpose | null,
    justification: null,
    language: 'en',
    requestId: 'test',
  };
}

const signers = new Map<string, SignIdentity>();

/** Signs as a subgraph of this login would. */
function signerOf(login: string): SignIdentity {
  const sign = signers.get(login) ?? identitySigner(TEST_IDENTITY_SECRET, login);
  signers.set(login, sign);
  return sign;
}

/** Puts a viewer on a database session, for the length of its transaction, as the hub does. */
export async function actAs(client: pg.ClientBase, viewer: Viewer, _options?: { takeRole: true }): Promise<void> {
  const { user } = client as pg.Client;
  await client.query(`select set_config('role', $1, true), set_config('${IDENTITY_VARIABLE}', $2, true)`, [
    databaseRole(viewer),
    signerOf(user ?? '')(viewer),
  ]);
}
