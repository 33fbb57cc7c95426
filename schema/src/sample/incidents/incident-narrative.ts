import type { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
import { Random } from '../random.js';
import { sampleReference } from '../sample-reference.js';
import type { IncidentSlot } from './incident-plan.js';

/** How each kind begins, in the words of whoever declares it. */
const BEGINNINGS: Readonly<Record<IncidentCategory, readonly string[]>> = {
  ARMED_ROBBERY: [
    "Entrés comme des clients, les auteurs sortent une arme et font ouvrir les vitrines de l'entrée.",
    'Un complice retient la porte du sas pendant que les autres menacent le personnel et vident les plateaux.',
    'Sous la menace, le personnel est réuni au fond de la boutique ; les montres exposées sont emportées.',
  ],
  VIOLENT_ROBBERY: ['Un vendeur est bousculé et poussé à terre, le plateau présenté est arraché.'],
  CONFINEMENT_ROBBERY: ["Le responsable est attendu à l'ouverture, retenu une heure et contraint d'ouvrir le coffre."],
  CARRIER_ATTACK: ['Le représentant est surpris à la descente de son véhicule, ses mallettes sont emportées.'],
  RAM_RAID: ['Un véhicule enfonce le rideau métallique, les vitrines sont vidées en quelques minutes.'],
  BURGLARY: [
    "Le personnel trouve à l'ouverture la porte arrière forcée et les tiroirs vidés.",
    "Passage par le local voisin : la cloison est percée et l'alarme neutralisée.",
  ],
  SAFE_ATTACK: ["Le coffre a été attaqué à la lance thermique après coupure de l'alimentation."],
  SMASH_AND_GRAB: ['La vitrine est brisée à la masse depuis le trottoir, les pièces du présentoir sont saisies.'],
  GRAB_AND_RUN: ["Une pièce présentée est saisie, l'auteur quitte la boutique en courant."],
  DISTRACTION_THEFT: ["Pendant que l'un pose des questions, l'autre échange la pièce présentée contre une copie."],
  SHOPLIFTING: ["Disparition constatée lors du rangement du présentoir, vue ensuite sur l'enregistrement."],
  PARCEL_THEFT: ['Le colis remis au transporteur est arrivé ouvert et vidé, le scellé remplacé.'],
  FRAUD: ["Règlement par chèque de banque falsifié ; l'acheteur s'est présenté sous une fausse qualité."],
  RECONNAISSANCE: ['Visite longue et sans achat, attention portée aux caméras et aux horaires du personnel.'],
};

const ENDINGS = [
  'Fuite à pied vers la station de métro.',
  'Départ à deux-roues dans la circulation.',
  'Le véhicule attendait moteur tournant au coin de la rue.',
  'La scène a été filmée par deux caméras.',
  'Un passant a donné le sens de la fuite.',
  "Aucun témoin direct, le voisinage n'a rien entendu.",
  'Le personnel est choqué, personne ne demande de soins.',
];

/** The narrative of a slot's incident, of which no two are alike: each cites a note of its own. */
export function sampleNarrative({ name, serial, category, attempted }: IncidentSlot): string {
  const random = new Random(`narrative.${name}`);
  const outcome = attempted ? "Les auteurs renoncent avant d'avoir rien pu emporter. " : '';
  return `${random.pick(BEGINNINGS[category])} ${outcome}${random.pick(ENDINGS)} Note interne ${sampleReference('NI', serial)}.`;
}
