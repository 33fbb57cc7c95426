import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { ConfigurationError } from '../errors/configuration.error.js';
import { takeOnViewer } from '../subgraph/take-on-viewer.js';
import { MemberRole } from '../viewer/member-role.enum.js';
import { identitySigner, type SignIdentity } from '../viewer/session-identity.js';
import type { Viewer } from '../viewer/viewer.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const probe: Viewer = {
  memberId: NOBODY,
  organisationId: NOBODY,
  role: 'gateway',
  memberRole: MemberRole.SERVICE_ACCOUNT,
  policeLevel: null,
  territory: [],
  agreementId: null,
  purpose: null,
  justification: null,
  language: 'en',
  requestId: 'start',
};

/** Gives the signer for the login this process has, once the database has believed one identity of it; refuses to serve otherwise. */
export async function believedSigner(orm: MikroORM, subgraph: string, secret: string): Promise<SignIdentity> {
  return orm.em.fork().transactional(async (transaction) => {
    const em = transaction as unknown as EntityManager;
    const [session] = await em.execute<{ login: string }[]>('select session_user as login');
    const sign = identitySigner(secret, session?.login ?? '');
    await takeOnViewer(em, probe, sign);
    const [believed] = await em.execute<{ member: string | null }[]>('select hub.viewer_member_id() as member');
    if (believed?.member === NOBODY) return sign;
    throw new ConfigurationError(
      `The ${subgraph} subgraph does not start: the database does not believe its identities. HUB_IDENTITY_SECRET must be the one it was ` +
        'prepared with (`npm run migrate`), and the clocks of both machines must agree within half a minute.',
    );
  });
}
