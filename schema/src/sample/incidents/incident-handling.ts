import type { Handling } from '@hub/shared/values/handling';
import type { HandlingCode } from '@hub/shared/values/handling-code.enum';
import type { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { sampleMemberId } from '../organisations/members.js';
import { Random } from '../random.js';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleHandling } from '../sample-handling.js';
import { sampleId } from '../sample-id.js';
import type { IncidentSlot } from './incident-plan.js';

/** What the readers of an incident may do with it, and which of them it names. */
export interface SampleAudience {
  readonly handling: Handling;
  readonly organisationIds: string[];
  readonly memberIds: string[];
}

const LABELS: Readonly<Record<TlpLabel, number>> = {
  TLP_GREEN: 83,
  TLP_AMBER: 7,
  TLP_AMBER_STRICT: 4,
  TLP_RED: 3,
  TLP_CLEAR: 3,
};
const CODES: Readonly<Record<HandlingCode, number>> = { H0: 90, H1: 4, H2: 4, H3: 2 };

/** Whom incidents name: with TLP:AMBER peers among others, with TLP:AMBER+STRICT never the firm of Lyon, with TLP:RED members. */
const NAMED_WITH_AMBER = ['firm.vendome', 'firm.rivoli', 'firm.bellecour', 'police.oclco', 'police.cannes'];
const NAMED_WITH_AMBER_STRICT = ['firm.montaigne', 'firm.rivoli', 'police.oclco', 'police.prefecture'];
const NAMED_WITH_RED = ['firm.rivoli', 'firm.bellecour', 'firm.montaigne', 'police.oclco', 'police.paris8'];

/** What a firm shares it may share for a time: peers read no longer what has ended. */
const ENDS_OF_SHARING = [new Date('2019-01-14T00:00:00Z'), new Date('2099-12-31T00:00:00Z')];

const reserveOf = ({ serial }: IncidentSlot): string =>
  `À ne pas citer en réunion avant la clôture du dossier ${sampleFileNumber('reserve on an incident', serial)}.`;

/** The label and the audience of a slot's incident, which happened to the firm of that name. */
export function sampleAudience(slot: IncidentSlot, victim: string, happened: Date): SampleAudience {
  const random = new Random(`handling.${slot.name}`);
  const tlp = slot.tlp ?? random.weighted(LABELS);
  const code = random.weighted(CODES);
  const others = (names: readonly string[]): string[] =>
    random.pickSome(
      names.filter((other) => other !== victim),
      random.integer(1, 2),
    );
  const organisations =
    tlp === 'TLP_AMBER' ? others(NAMED_WITH_AMBER) : tlp === 'TLP_AMBER_STRICT' ? others(NAMED_WITH_AMBER_STRICT) : [];
  return {
    handling: sampleHandling(tlp, {
      codes: code === 'H0' ? ['H0'] : ['H0', code],
      codeNote: code === 'H3' ? reserveOf(slot) : null,
      sourceReliability: random.weighted({ A: 20, B: 50, C: 10, X: 20 }) as Handling['sourceReliability'],
      informationAccuracy: random.weighted({ N1: 30, N2: 45, N3: 15, N4: 10 }) as Handling['informationAccuracy'],
      chathamHouse: random.chance(0.05),
      reviewDueAt: new Date(happened.getTime() + 365 * 86_400_000),
      expiresAt: random.chance(0.04) ? random.pick(ENDS_OF_SHARING) : null,
    }),
    organisationIds: organisations.map(sampleId),
    memberIds: tlp === 'TLP_RED' ? others(NAMED_WITH_RED).map(sampleMemberId) : [],
  };
}
