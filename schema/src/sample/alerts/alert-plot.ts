import type { AlertExercise } from '@hub/alerts/alert/alert-exercise.enum';
import type { AlertKind } from '@hub/alerts/alert/alert-kind.enum';
import type { AlertMessageType } from '@hub/alerts/alert/alert-message-type.enum';
import type { AlertStatus } from '@hub/alerts/alert/alert-status.enum';
import type { PersonStatus } from '@hub/alerts/subject/person-status.enum';
import type { HandlingCode } from '@hub/shared/values/handling-code.enum';
import type { TlpLabel } from '@hub/shared/values/tlp-label.enum';

/** What is told by hand of an alert of the sample; everything else follows from it. */
export interface AlertPlot {
  /** What `sampleId` makes its id from. */
  readonly name: string;
  readonly kind: `${AlertKind}`;
  readonly status: `${AlertStatus}`;
  readonly tlp: `${TlpLabel}`;
  /** Subject of the member who wrote it. */
  readonly author: string;
  /** Subject of the member who decided on it. */
  readonly reviewer?: string;
  /** Whether the observatory publishes it for the firm that wrote it. */
  readonly delegated?: boolean;
  readonly areas: readonly string[];
  /** Names of the organisations it is addressed to; of the members when it is TLP:RED. */
  readonly to?: readonly string[];
  readonly headline: string;
  readonly descriptors?: readonly string[];
  readonly heightBandCm?: string;
  /** Make, model and colour. */
  readonly vehicle?: readonly [make: string, model: string, colour: string];
  readonly plate?: string;
  readonly plateReleased?: boolean;
  readonly identity?: { readonly statusOfPerson: `${PersonStatus}`; readonly name: string };
  readonly modusOperandi?: readonly string[];
  /** How many incidents it is built on, and of which firm when of one only. */
  readonly basedOn?: { readonly count: number; readonly firm?: string };
  readonly messageType?: `${AlertMessageType}`;
  readonly exercise?: `${AlertExercise}`;
  readonly codes?: readonly `${HandlingCode}`[];
  /** For what lies in the past: the day it was issued. */
  readonly issuedOn?: string;
}
