import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { sampleMemberId } from './organisations/members.js';
import { STARTER_QUERIES } from './starter-queries.js';

/** A member of the sample anybody may sign in as. */
export interface DemoMember {
  readonly userName: string;
  /** `sub` of its tokens. */
  readonly subject: string;
  readonly memberId: string;
  readonly label: { readonly fr: string; readonly en: string };
  readonly audience: 'committee' | 'police' | 'press' | 'secretariat' | 'data-protection';
  readonly starterQuery: string;
  /** What to state to read personal data; null for whoever need not. */
  readonly suggestedPurpose: Purpose | null;
}

type Line = readonly [
  userName: string,
  fr: string,
  en: string,
  audience: DemoMember['audience'],
  query: keyof typeof STARTER_QUERIES,
  purpose: Purpose | null,
];

const { INVESTIGATION, LINKAGE, PRESS, STATISTICS, DATA_SUBJECT_REQUEST } = Purpose;

const LINES: readonly Line[] = [
  ['firm.vendome', 'Chef d’entreprise, Paris 1er', 'Owner of a firm, Paris 1st', 'committee', 'committee', null],
  [
    'firm.rivoli',
    'Responsable sûreté d’une autre entreprise, Paris 4e',
    'Security manager of another firm, Paris 4th',
    'committee',
    'committee',
    null,
  ],
  [
    'system.rivoli',
    'Système de cette entreprise, compte de service',
    'System of that firm, service account',
    'committee',
    'firmSystem',
    null,
  ],
  ['firm.bellecour', 'Chef d’entreprise, Lyon', 'Owner of a firm, Lyon', 'committee', 'committee', null],
  [
    'police.paris8',
    'Commissariat du 8e arrondissement',
    'Police of the 8th district',
    'police',
    'localPolice',
    INVESTIGATION,
  ],
  [
    'police.prefecture',
    'Préfecture de police, 75, 92, 93, 94',
    'Police prefecture, 75, 92, 93, 94',
    'police',
    'localPolice',
    INVESTIGATION,
  ],
  ['police.oclco', 'Office central (OCLCO)', 'Central office (OCLCO)', 'police', 'centralOffice', LINKAGE],
  [
    'system.prefecture',
    'Système de la préfecture, compte de service',
    'System of the prefecture, service account',
    'police',
    'policeSystem',
    INVESTIGATION,
  ],
  [
    'secretariat.analyst',
    'Chargé d’études de l’Observatoire',
    'Analyst of the observatory',
    'secretariat',
    'secretariat',
    STATISTICS,
  ],
  [
    'secretariat.validator',
    'Valideur de l’Observatoire',
    'Validator of the observatory',
    'secretariat',
    'secretariat',
    STATISTICS,
  ],
  ['press.officer', 'Attaché de presse', 'Press officer', 'press', 'press', PRESS],
  ['press.chair', 'Président du comité, qui signe', 'Chair of the committee, who signs off', 'press', 'press', PRESS],
  [
    'dpo.observatory',
    'Délégué à la protection des données',
    'Data protection officer',
    'data-protection',
    'dataProtection',
    DATA_SUBJECT_REQUEST,
  ],
];

/** One member of every role, by stable user names. */
export const DEMO_MEMBERS: readonly DemoMember[] = LINES.map(
  ([userName, fr, en, audience, query, suggestedPurpose]) => ({
    userName,
    subject: userName,
    memberId: sampleMemberId(userName),
    label: { fr, en },
    audience,
    starterQuery: STARTER_QUERIES[query],
    suggestedPurpose,
  }),
);
