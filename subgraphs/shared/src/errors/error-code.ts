import type { Sentence } from './sentence.js';

/** The closed list of error codes a caller can meet in `errors[].extensions.code`, each with what it says. */
export const ERROR_CODES = {
  UNAUTHENTICATED: {
    en: 'Who is asking could not be established: sign in, then send the access token as a bearer token.',
    fr: 'Il n’a pas été possible d’établir qui demande : connectez-vous, puis envoyez le jeton d’accès comme jeton au porteur (bearer).',
  },
  FORBIDDEN: {
    en: 'This operation is not open to your role.',
    fr: 'Cette opération n’est pas ouverte à votre rôle.',
  },
  BAD_USER_INPUT: {
    en: 'A value does not follow the rule of its field.',
    fr: 'Une valeur ne suit pas la règle de son champ.',
  },
  CURSOR_EXPIRED: {
    en: 'What went since this cursor was given is no longer kept: delete the copy, take it anew, and begin the list from nothing.',
    fr: 'Ce qui a disparu depuis que ce curseur a été remis n’est plus conservé : supprimez la copie, refaites-la, et reprenez la liste depuis le début.',
  },
  PURPOSE_REQUIRED: {
    en: 'Personal data is read for a stated purpose that is one of your role: send the header hub-purpose (and hub-justification), or extensions.purpose.',
    fr: 'Les données personnelles se lisent pour une finalité déclarée, qui est l’une de celles de votre rôle : envoyez l’en-tête hub-purpose (et hub-justification), ou extensions.purpose.',
  },
  GRAPHQL_PARSE_FAILED: { en: 'The document is not GraphQL.', fr: 'Le document n’est pas du GraphQL.' },
  GRAPHQL_VALIDATION_FAILED: {
    en: 'The document does not fit the schema.',
    fr: 'Le document ne correspond pas au schéma.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'Name one of the operations of the document.',
    fr: 'Nommez l’une des opérations du document.',
  },
  OPERATION_NOT_REGISTERED: {
    en: 'A connected system sends only the operations registered for it, by their text or by the SHA-256 of it.',
    fr: 'Un système connecté n’envoie que les opérations enregistrées pour lui, par leur texte ou par le SHA-256 de celui-ci.',
  },
  BAD_REQUEST: {
    en: 'The HTTP request is not a GraphQL request.',
    fr: 'La requête HTTP n’est pas une requête GraphQL.',
  },
  REQUEST_TOO_LARGE: {
    en: 'The request body is larger than the hub accepts.',
    fr: 'Le corps de la requête est plus grand que ce que le pôle accepte.',
  },
  QUERY_TOO_COSTLY: {
    en: 'The operation asks for more than one request may: ask for less, or page.',
    fr: 'L’opération demande plus qu’une requête ne le peut : demandez moins, ou paginez.',
  },
  RATE_LIMITED: {
    en: 'Too many requests: wait and try again.',
    fr: 'Trop de requêtes : attendez, puis réessayez.',
  },
  REQUEST_TIMEOUT: {
    en: 'The hub could not answer in time: ask for less, or try again.',
    fr: 'Le pôle n’a pas pu répondre à temps : demandez moins, ou réessayez.',
  },
  SERVICE_UNAVAILABLE: {
    en: 'A part of the hub cannot be reached for now: try again.',
    fr: 'Une partie du pôle ne peut pas être jointe pour le moment : réessayez.',
  },
  INTERNAL_SERVER_ERROR: {
    en: 'Something went wrong in the hub. Quote the correlation id when you report it.',
    fr: 'Une erreur s’est produite dans le pôle. Indiquez l’identifiant de corrélation en la signalant.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export type ErrorCode = keyof typeof ERROR_CODES;
