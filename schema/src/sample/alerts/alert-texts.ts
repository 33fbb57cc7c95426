import type { AlertKind } from '@hub/alerts/alert/alert-kind.enum';
import type { Certainty } from '@hub/alerts/alert/certainty.enum';
import type { ResponseType } from '@hub/alerts/alert/response-type.enum';
import type { Severity } from '@hub/alerts/alert/severity.enum';
import type { Urgency } from '@hub/alerts/alert/urgency.enum';

interface AlertTexts {
  readonly instruction: string;
  readonly description: string;
  readonly responses: readonly `${ResponseType}`[];
  readonly urgency: `${Urgency}`;
  readonly severity: `${Severity}`;
  readonly certainty: `${Certainty}`;
}

/** What alerts of a kind have in common: the instruction, and the evaluation by the words of CAP 1.2. */
export const ALERT_TEXTS: Readonly<Record<AlertKind, AlertTexts>> = {
  SUSPICIOUS_PERSON: {
    instruction: 'Ne pas intervenir ni suivre. Noter le comportement et la tenue, appelez le 17.',
    description: 'Comportement observé par le personnel, confirmé par l’enregistrement.',
    responses: ['MONITOR'],
    urgency: 'EXPECTED',
    severity: 'MODERATE',
    certainty: 'POSSIBLE',
  },
  MODUS_OPERANDI: {
    instruction: 'Vérifier l’identité de toute livraison avant d’ouvrir le sas. En cas de doute, appelez le 17.',
    description: 'Méthode relevée sur plusieurs faits rapprochés par leur déroulement.',
    responses: ['PREPARE', 'ASSESS'],
    urgency: 'FUTURE',
    severity: 'SEVERE',
    certainty: 'LIKELY',
  },
  VEHICLE: {
    instruction: 'Ne pas s’approcher. Noter le sens de la marche et l’heure, appelez le 17.',
    description: 'Véhicule vu avant ou après les faits, ou pendant un repérage.',
    responses: ['MONITOR', 'AVOID'],
    urgency: 'IMMEDIATE',
    severity: 'SEVERE',
    certainty: 'OBSERVED',
  },
  STOLEN_GOODS: {
    instruction: 'Ne pas acheter. Retenir les coordonnées données par le vendeur et prévenir le service de police.',
    description: 'Objets décrits dans la plainte ; numéros disponibles auprès du service saisi.',
    responses: ['ASSESS'],
    urgency: 'PAST',
    severity: 'MINOR',
    certainty: 'OBSERVED',
  },
  RISK_PERIOD: {
    instruction: 'Échelonner les ouvertures et fermetures, ne pas laisser une personne seule en boutique.',
    description: 'Période où les faits sont plus nombreux que le reste de l’année.',
    responses: ['PREPARE'],
    urgency: 'FUTURE',
    severity: 'EXTREME',
    certainty: 'UNLIKELY',
  },
};
