import { Refusal } from '@hub/shared/errors/refusal.error';
import { type AddressedTo, assertHandling } from '@hub/shared/handling/assert-handling';
import type { HandlingInput } from '@hub/shared/values/handling.input';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';

/** The strictest first. */
const BY_STRICTNESS = [
  TlpLabel.TLP_RED,
  TlpLabel.TLP_AMBER_STRICT,
  TlpLabel.TLP_AMBER,
  TlpLabel.TLP_GREEN,
  TlpLabel.TLP_CLEAR,
];

const NAMES_ORGANISATIONS: ReadonlySet<TlpLabel> = new Set([TlpLabel.TLP_AMBER, TlpLabel.TLP_AMBER_STRICT]);

const PATH = ['input', 'handling', 'tlp'];

export interface Labelled {
  readonly handling: HandlingInput;
  readonly to: AddressedTo;
  /** Whether a field that can hold personal data is filled. */
  readonly isPersonal: boolean;
  /** The labels of the records it is built on. */
  readonly sources: readonly TlpLabel[];
}

/**
 * The consistency matrix of an alert (DOMAIN 3.2): audience and label are two things that must fit. Whatever does not fit is refused,
 * never put right silently: the author would believe something else of who reads it.
 */
export function assertAudience({ handling, to, isPersonal, sources }: Labelled): void {
  assertHandling(handling, to);
  const { tlp } = handling;
  if (NAMES_ORGANISATIONS.has(tlp) && to.organisationIds.length === 0)
    throw new Refusal('TLP_AUDIENCE_CONFLICT', PATH, 'TLP:AMBER is for named organisations: name at least one.');
  if (tlp === TlpLabel.TLP_CLEAR && isPersonal)
    throw new Refusal(
      'TLP_AUDIENCE_CONFLICT',
      PATH,
      'TLP:CLEAR is for anybody: the alert may describe no person and hold no plate.',
    );
  const strictest = BY_STRICTNESS.find((label) => sources.includes(label));
  if (strictest && BY_STRICTNESS.indexOf(tlp) > BY_STRICTNESS.indexOf(strictest))
    throw new Refusal(
      'TLP_WIDER_THAN_SOURCE',
      PATH,
      `An alert takes the strictest label of what it is built on: ${strictest}.`,
    );
}
