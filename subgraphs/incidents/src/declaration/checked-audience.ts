import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertHandling } from '@hub/shared/handling/assert-handling';
import { handlingFrom } from '@hub/shared/handling/handling-from';
import { writtenText } from '@hub/shared/text/written-text';
import type { Handling } from '@hub/shared/values/handling';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import type { IncidentInput } from './incident.input.js';

const MAX_RECIPIENTS = 100;
const NAMES_ORGANISATIONS: ReadonlySet<TlpLabel> = new Set([TlpLabel.TLP_AMBER, TlpLabel.TLP_AMBER_STRICT]);
const MAX_CODE_NOTE = 500;

export interface CheckedAudience {
  readonly handling: Handling;
  readonly organisationIds: string[];
  readonly memberIds: string[];
}

/**
 * Recipients are taken as they are named: whether there is such an organisation or member the sender does not learn, and one that does not
 * exist reads nothing.
 */
function named(ids: readonly string[] | null | undefined, field: string): string[] {
  const distinct = [...new Set(ids ?? [])];
  const path = ['input', field];
  if (distinct.length > MAX_RECIPIENTS)
    throw new Refusal('TOO_MANY', path, {
      en: `${field} holds at most ${MAX_RECIPIENTS} recipients.`,
      fr: `${field} contient au plus ${MAX_RECIPIENTS} destinataires.`,
    });
  if (!distinct.every(isIdentifier))
    throw new Refusal('NOT_AN_IDENTIFIER', path, {
      en: `${field} holds identifiers only.`,
      fr: `${field} ne contient que des identifiants.`,
    });
  return distinct;
}

function assertEnvelope({ codeNote, expiresAt }: IncidentInput['handling'], now: Date): void {
  const path = ['input', 'handling', 'codeNote'];
  writtenText(codeNote, {
    path,
    name: { en: 'The code note', fr: 'La note du code de traitement' },
    max: MAX_CODE_NOTE,
    manyLines: true,
    describesPersons: true,
    namesNoPlate: true,
  });
  if (expiresAt && expiresAt <= now)
    throw new Refusal('EXPIRES_IN_THE_PAST', ['input', 'handling', 'expiresAt'], {
      en: 'handling.expiresAt must lie in the future.',
      fr: 'handling.expiresAt doit être dans le futur.',
    });
}

/** What says with whom an incident is shared. */
export type StatedAudience = Pick<IncidentInput, 'handling' | 'audienceOrganisationIds' | 'audienceMemberIds'>;

/** The envelope and whom the incident is addressed to. `personal` are the fields given that can hold personal data. */
export function checkedAudience(input: StatedAudience, personal: readonly string[], now: Date): CheckedAudience {
  const organisationIds = named(input.audienceOrganisationIds, 'audienceOrganisationIds');
  const memberIds = named(input.audienceMemberIds, 'audienceMemberIds');
  assertEnvelope(input.handling, now);
  assertHandling(input.handling, { organisationIds, memberIds });
  if (organisationIds.length > 0 && !NAMES_ORGANISATIONS.has(input.handling.tlp))
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', 'audienceOrganisationIds'], {
      en: 'Organisations are named with TLP:AMBER or TLP:AMBER+STRICT only: a wider label is for the whole community.',
      fr: 'Des organisations ne sont désignées qu’avec TLP:AMBER ou TLP:AMBER+STRICT : une étiquette plus large s’adresse à toute la communauté.',
    });
  if (input.handling.tlp === TlpLabel.TLP_CLEAR && personal.length > 0)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp'], {
      en: `TLP:CLEAR is for anybody: choose another label, or leave out what can hold personal data (${personal.join(', ')}).`,
      fr: `TLP:CLEAR s’adresse à tous : choisissez une autre étiquette, ou omettez ce qui peut contenir des données personnelles (${personal.join(', ')}).`,
    });
  return { handling: handlingFrom(input.handling), organisationIds, memberIds };
}
