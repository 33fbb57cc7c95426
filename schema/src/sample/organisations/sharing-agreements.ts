import type { AgreementClause } from '@hub/organisations/sharing-agreement/agreement-clause.entity';
import type { AgreementParty } from '@hub/organisations/sharing-agreement/agreement-party.entity';
import type { SharingAgreement } from '@hub/organisations/sharing-agreement/sharing-agreement.entity';
import { Purpose } from '@hub/shared/viewer/purpose.enum';
import { sampleFileNumber } from '../sample-file-number.js';
import { sampleId } from '../sample-id.js';
import type { SampleRow } from '../sample-row.js';
import type { SampleFirm } from './firms.js';
import type { SampleService } from './services.js';

/** The agreement in force. That it is there is also the mark that the sample has been loaded. */
export const AGREEMENT_IN_FORCE: SampleRow<SharingAgreement> = {
  id: sampleId('agreement.2019'),
  title: `Convention de partage relative à la sûreté des bijoutiers et horlogers, 2019, n° ${sampleFileNumber('agreement', 0)}`,
  purposes: Object.values(Purpose),
  effectiveFrom: '2019-01-14',
  effectiveTo: null,
};

/** The one before it. */
export const AGREEMENT_ENDED: SampleRow<SharingAgreement> = {
  id: sampleId('agreement.2008'),
  title: `Protocole de sûreté entre la profession et les services de l'État, 2008, n° ${sampleFileNumber('agreement', 1)}`,
  purposes: [Purpose.INVESTIGATION, Purpose.PREVENTION, Purpose.STATISTICS],
  effectiveFrom: '2008-01-01',
  effectiveTo: '2018-12-31',
};

const CLAUSES_IN_FORCE: readonly (readonly [
  number: string,
  grants: string,
  legalBasis: string,
  days: number | null,
])[] = [
  ['1', 'Partage entre adhérents des faits, méthodes et lieux, sans donnée personnelle', 'X1 X3 X4', 3_650],
  ['2.1', 'Transmission des déclarations aux services de police, dans leur ressort ou leur compétence', 'P1 P5', 3_650],
  ['2.2', 'Consultation par la police de données personnelles, finalité déclarée', 'P5 P6', 1_095],
  ['3', "Traitement par l'observatoire, en sous-traitance de l'entreprise victime", 'P2 P15', 365],
  ['4.1', 'Alertes entre parties, diffusion bornée par le marquage TLP', 'T1 T3', 365],
  ['4.2', "Identité ou immatriculation communiquée par la police, jusqu'à la date qu'elle fixe", 'P1 P7', 90],
  ['5', 'Statistiques protégées par le secret statistique', 'X1', null],
  ['6', 'Communication : validation à deux personnes, embargo', 'X5 T5', 730],
  ['7', 'Contrôle par le délégué à la protection des données', 'P6 P14', 1_095],
];

const CLAUSES_ENDED: typeof CLAUSES_IN_FORCE = [
  ['1', 'Échange de faits et de méthodes entre la profession et les services', 'P1', 3_650],
  ['2', 'Réunion annuelle et bilan statistique', 'X1', null],
];

/** The clauses of both agreements. */
export const SAMPLE_CLAUSES: readonly SampleRow<AgreementClause>[] = [
  ...CLAUSES_IN_FORCE.map((clause) => [AGREEMENT_IN_FORCE.id, ...clause] as const),
  ...CLAUSES_ENDED.map((clause) => [AGREEMENT_ENDED.id, ...clause] as const),
].map(([agreementId, number, grants, legalBasis, retentionDays], serial) => ({
  agreementId,
  number,
  grants: `${grants} (annexe ${sampleFileNumber('clause', serial)})`,
  legalBasis,
  retentionDays,
}));

const CONTROLLERS: ReadonlySet<string> = new Set(['observatory', 'police.prefecture', 'police.oclco']);

/** Who is party to which agreement: everybody to the one in force, but for the firm whose agreement ended. */
export function partiesToAgreements(
  firms: readonly SampleFirm[],
  services: readonly SampleService[],
): SampleRow<AgreementParty>[] {
  const party = (agreementId: string, { name }: { readonly name: string }): SampleRow<AgreementParty> => ({
    agreementId,
    organisationId: sampleId(name),
    isController: CONTROLLERS.has(name),
  });
  return [
    ...[...services, ...firms.filter(({ isFormer }) => !isFormer)].map((one) => party(AGREEMENT_IN_FORCE.id, one)),
    // A third of today's firms were already there.
    ...[...services, ...firms.filter(({ isFormer, serial }) => isFormer || serial % 3 === 0)].map((one) =>
      party(AGREEMENT_ENDED.id, one),
    ),
  ];
}
