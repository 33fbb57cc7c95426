import type { People, Story } from './story.js';

const LISTED = '00000000-0000-4000-8000-000000000001';
const STRANGER = '00000000-0000-4000-8000-000000000002';
const AGREEMENT = '00000000-0000-4000-8000-000000000003';
const STRANGERS_AGREEMENT = '00000000-0000-4000-8000-000000000004';

const IN_PARIS = ['75108', '75056', '75', 'R11'];
const IN_LYON = ['69382', '69123', '69', 'R84'];

const FIRMS = { vendome: 'of firm.vendome', listed: 'of a listed firm', stranger: 'of another firm' };
const PARTIES = { ...FIRMS, prefecture: 'of police.prefecture' };

/** There is no label on organisations: what is told apart is whose the record is. */
const UNLABELLED = { '': '' };

/** Stories of firms and services, their premises and people: one firm in Paris, two in Lyon, of which one agreed to be listed. */
export function organisationStories(people: People): Story[] {
  const organisations: Readonly<Record<string, string | undefined>> = {
    vendome: people.get('firm.vendome')?.organisationId,
    prefecture: people.get('police.prefecture')?.organisationId,
    listed: LISTED,
    stranger: STRANGER,
  };
  const areaOf = (whose: string): readonly string[] => ({ vendome: IN_PARIS, prefecture: [] })[whose] ?? IN_LYON;
  return [
    {
      title: 'An organisation: the firm of firm.vendome in Paris, two firms in Lyon, the service of police.prefecture',
      type: 'Organisation',
      labels: UNLABELLED,
      states: PARTIES,
      keyIn: (whose) => organisations[whose],
      rows: (key, _, whose) => ({
        Organisation: {
          id: key,
          kind: whose === 'prefecture' ? 'POLICE_SERVICE' : 'FIRM',
          listed_to_peers: whose === 'listed',
          area_path: areaOf(whose),
        },
      }),
    },
    {
      title: 'Premises of these firms',
      type: 'Premises',
      labels: UNLABELLED,
      states: FIRMS,
      rows: (key, _, whose) => ({
        Premises: { id: key, organisation_id: organisations[whose], area_path: areaOf(whose) },
        PremisesSecurity: { premises_id: key },
        Protection: { id: key, premises_id: key },
      }),
    },
    {
      title: 'A member of these organisations',
      type: 'Member',
      labels: UNLABELLED,
      states: PARTIES,
      rows: (key, _, whose) => ({ Member: { id: key, organisation_id: organisations[whose] } }),
    },
    {
      title: 'A sharing agreement of firm.vendome, and one of another firm',
      type: 'SharingAgreement',
      labels: UNLABELLED,
      states: { vendome: 'of firm.vendome', stranger: 'of another firm' },
      keyIn: (whose) => (whose === 'vendome' ? AGREEMENT : STRANGERS_AGREEMENT),
      rows: (key, _, whose) => ({
        SharingAgreement: { id: key },
        AgreementParty: { agreement_id: key, organisation_id: organisations[whose], is_controller: false },
        AgreementClause: { agreement_id: key },
      }),
    },
  ];
}
