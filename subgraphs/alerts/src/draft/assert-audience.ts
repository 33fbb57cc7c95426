import { Refusal } from '@hub/shared/errors/refusal.error';
import { type AddressedTo, assertHandling } from '@hub/shared/handling/assert-handling';
import type { HandlingInput } from '@hub/shared/values/handling.input';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { BY_STRICTNESS } from './by-strictness.js';

const NAMES_ORGANISATIONS: ReadonlySet<TlpLabel> = new Set([TlpLabel.TLP_AMBER, TlpLabel.TLP_AMBER_STRICT]);

const PATH = ['input', 'handling', 'tlp'];

export interface Labelled {
  readonly handling: HandlingInput;
  readonly to: AddressedTo;
  /** Whether a field that can hold personal data is filled. */
  readonly isPersonal: boolean;
  /** The records it is built on. */
  readonly sources: readonly Source[];
}

/** How a record an alert is built on may be handled. */
export interface Source {
  readonly tlp: TlpLabel;
  readonly codes: readonly HandlingCode[];
  /** When its sharing ends, as PostgreSQL gives it; null for never. */
  readonly expiresAt: Date | string | null;
  /** Whether the author is the one who reported it or an authority in its scope. */
  readonly answeredFor: boolean;
}

/** Labels that are for those named, and for nobody they might tell. */
const FOR_THOSE_NAMED: ReadonlySet<TlpLabel> = new Set([
  TlpLabel.TLP_RED,
  TlpLabel.TLP_AMBER_STRICT,
  TlpLabel.TLP_AMBER,
]);

/** Europol codes that keep a record with whom it was given to. */
const NOT_TO_BE_PASSED_ON: ReadonlySet<HandlingCode> = new Set([HandlingCode.H2, HandlingCode.H3]);

/** What was given to somebody is not theirs to hand on: an alert keeps the conditions of what it is built on. */
function assertPassedOn({ handling, sources }: Labelled): void {
  for (const { tlp, codes, answeredFor } of sources)
    if (!answeredFor && (FOR_THOSE_NAMED.has(tlp) || codes.some((code) => NOT_TO_BE_PASSED_ON.has(code))))
      throw new Refusal('NOT_TO_BE_PASSED_ON', ['input', 'basedOnIncidentIds'], {
        en: 'One of the incidents was shared for you alone (TLP:AMBER or narrower, or codes H2, H3): only who reported it may build an alert on it.',
        fr: 'L’un des incidents n’a été partagé que pour vous (TLP:AMBER ou plus restreint, ou codes H2, H3) : seul son déclarant peut fonder une alerte sur lui.',
      });
  const owed = sources.flatMap(({ codes }) => codes).filter((code) => code !== HandlingCode.H0);
  const missing = owed.find((code) => !handling.codes.includes(code));
  if (missing)
    throw new Refusal('CODES_NARROWER_THAN_SOURCE', ['input', 'handling', 'codes'], {
      en: `An alert carries the handling codes of what it is built on: ${missing} is missing.`,
      fr: `Une alerte porte les codes de traitement de ce sur quoi elle repose : il manque ${missing}.`,
    });
  const ends = sources.flatMap(({ expiresAt }) => (expiresAt ? [new Date(expiresAt).getTime()] : []));
  if (ends.length > 0 && (!handling.expiresAt || handling.expiresAt.getTime() > Math.min(...ends)))
    throw new Refusal('SHARED_LONGER_THAN_SOURCE', ['input', 'handling', 'expiresAt'], {
      en: `What the alert is built on is shared until ${new Date(Math.min(...ends)).toISOString()}: the alert no longer than that.`,
      fr: `Ce sur quoi repose l’alerte est partagé jusqu’au ${new Date(Math.min(...ends)).toISOString()} : l’alerte ne peut pas durer plus longtemps.`,
    });
}

/**
 * The consistency matrix of an alert (DOMAIN 3.2): audience and label are two things that must fit. Whatever does not fit is refused,
 * never put right silently: the author would believe something else of who reads it.
 */
export function assertAudience(labelled: Labelled): void {
  const { handling, to, isPersonal, sources } = labelled;
  assertHandling(handling, to);
  const { tlp } = handling;
  if (NAMES_ORGANISATIONS.has(tlp) && to.organisationIds.length === 0)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', PATH, {
      en: 'TLP:AMBER is for named organisations: name at least one.',
      fr: 'TLP:AMBER s’adresse à des organisations désignées : désignez-en au moins une.',
    });
  if (tlp === TlpLabel.TLP_CLEAR && isPersonal)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', PATH, {
      en: 'TLP:CLEAR is for anybody: the alert may describe no person and hold no plate.',
      fr: 'TLP:CLEAR s’adresse à tous : l’alerte ne peut ni décrire une personne ni contenir de plaque.',
    });
  const strictest = BY_STRICTNESS.find((label) => sources.some((source) => source.tlp === label));
  if (strictest && BY_STRICTNESS.indexOf(tlp) > BY_STRICTNESS.indexOf(strictest))
    throw new Refusal('TLP_WIDER_THAN_SOURCE', PATH, {
      en: `An alert takes the strictest label of what it is built on: ${strictest}.`,
      fr: `Une alerte prend l’étiquette la plus stricte de ce sur quoi elle repose : ${strictest}.`,
    });
  assertPassedOn(labelled);
}
