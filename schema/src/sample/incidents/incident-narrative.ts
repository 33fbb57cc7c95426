import { IncidentCategory } from '@hub/incidents/incident/incident-category.enum';
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

/** How an attempt fails. */
const FAILURES: Readonly<Partial<Record<IncidentCategory, readonly string[]>>> = {
  BURGLARY: ["L'alarme se déclenche à l'ouverture de la porte arrière, les auteurs repartent."],
  SAFE_ATTACK: ['Le coffre porte des traces de perçage mais a tenu.'],
  RAM_RAID: ['La borne arrête le véhicule, le rideau est enfoncé sans céder.'],
  SMASH_AND_GRAB: ['Le vitrage est étoilé mais ne cède pas sous les coups de masse.'],
  PARCEL_THEFT: ['Un scellé suspect est remarqué au départ, le colis est retenu.'],
  FRAUD: ['La banque ne reconnaît pas le chèque présenté, la pièce reste au coffre.'],
  DISTRACTION_THEFT: ["Le vendeur remarque l'échange et referme le plateau."],
  SHOPLIFTING: ["La pièce est reposée quand le vendeur s'approche."],
};
const USUAL_FAILURES = [
  'Le sas reste fermé, les auteurs renoncent après quelques coups dans la porte.',
  "Le générateur de brouillard se déclenche avant l'ouverture des vitrines, les auteurs quittent les lieux.",
  "Le bouton d'alerte est actionné, les auteurs repartent les mains vides.",
];

/** What was seen of their leaving, and what is said where nobody was there to see it. */
const ENDINGS = [
  'Fuite à pied vers la station de métro.',
  'Départ à deux-roues dans la circulation.',
  'Le véhicule attendait moteur tournant au coin de la rue.',
  'La scène a été filmée par deux caméras.',
  'Un passant a donné le sens de la fuite.',
  'Le personnel est choqué, personne ne demande de soins.',
];
const ENDINGS_UNSEEN = [
  "Aucun témoin direct, le voisinage n'a rien entendu.",
  "Les enregistrements sont remis à l'enquêteur.",
  "L'inventaire est en cours.",
];
const UNSEEN: ReadonlySet<IncidentCategory> = new Set([
  IncidentCategory.BURGLARY,
  IncidentCategory.SAFE_ATTACK,
  IncidentCategory.SHOPLIFTING,
  IncidentCategory.PARCEL_THEFT,
  IncidentCategory.FRAUD,
]);

/** The narrative of a slot's incident, of which no two are alike: each cites a note of its own. */
export function sampleNarrative({ name, serial, category, attempted }: IncidentSlot): string {
  const random = new Random(`narrative.${name}`);
  const facts = random.pick(attempted ? (FAILURES[category] ?? USUAL_FAILURES) : BEGINNINGS[category]);
  const ending = random.pick(UNSEEN.has(category) ? ENDINGS_UNSEEN : ENDINGS);
  return `${facts} ${ending} Note interne ${sampleReference('NI', serial)}.`;
}
