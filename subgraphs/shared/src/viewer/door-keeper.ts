import { MemberRole } from './member-role.enum.js';
import { type Viewer, viewerClaims } from './viewer.js';

/** Who a subject is, before it has said what for. */
export type Identity = Omit<Viewer, 'purpose' | 'justification' | 'language' | 'requestId'>;

const NOBODY = '00000000-0000-4000-8000-000000000000';

const identity = viewerClaims.omit({ purpose: true, justification: true, language: true, requestId: true });

/** The hub's own door-keeper: it may ask the organisations subgraph who a subject is, and nothing else. */
export const doorKeeper = {
  question:
    'query ViewerOf($subject: String!) { viewerOf(subject: $subject) { memberId organisationId role memberRole policeLevel territory agreementId } }',
  viewer: (requestId: string): Viewer => ({
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
    requestId,
  }),
  /** Reads the answer: `null` when there is no such member, or none that may come in; `undefined` when it is no answer. */
  read(data: Readonly<Record<string, unknown>> | null | undefined): Identity | null | undefined {
    const found = identity.nullable().safeParse(data?.['viewerOf']);
    return found.success && found.data?.role !== 'gateway' ? found.data : undefined;
  },
};
