import { z } from 'zod';
import { HUB_ROLES } from './hub-role.js';
import { LANGUAGES } from './language.js';
import { MemberRole } from './member-role.enum.js';
import { PoliceLevel } from './police-level.enum.js';
import { Purpose } from './purpose.enum.js';

/** Longest justification a caller may give, in characters. It ends up in the access log, so it is kept short. */
export const MAX_JUSTIFICATION_LENGTH = 500;

/** The claims of a viewer, as they travel from the gateway to a subgraph. */
export const viewerClaims = z.object({
  memberId: z.uuid(),
  organisationId: z.uuid(),
  role: z.enum(HUB_ROLES),
  memberRole: z.enum(MemberRole),
  policeLevel: z.enum(PoliceLevel).nullable(),
  /** INSEE codes (department, commune or arrondissement) a police service answers for; empty for everyone else. */
  territory: z.array(z.string().regex(/^[0-9AB]{2,5}$/)),
  /** The sharing agreement in force under which the organisation takes part. */
  agreementId: z.uuid().nullable(),
  purpose: z.enum(Purpose).nullable(),
  justification: z.string().max(MAX_JUSTIFICATION_LENGTH).nullable(),
  /** What the hub's own words are in; it decides about nothing else. */
  language: z.enum(LANGUAGES).default('en'),
  requestId: z.string().min(1).max(64),
});

/** Who is asking, in one type. */
export type Viewer = z.infer<typeof viewerClaims>;
