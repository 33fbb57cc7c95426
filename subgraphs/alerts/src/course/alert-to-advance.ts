import { Refusal } from '@hub/shared/errors/refusal.error';
import { loadOne } from '@hub/shared/subgraph/batch-load';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { LockMode } from '@mikro-orm/core';
import { Alert } from '../alert/alert.entity.js';
import { presentAlert } from '../alert/present-alert.js';
import { versionOf } from '../alert/version-of.js';
import { SENTENCES } from '../sentences.js';

export interface Advance {
  readonly id: string;
  /** The version the caller has seen. */
  readonly version: number;
  /** Refuses when the caller may never take this step, whatever the state of the alert. */
  readonly assertMayAdvance: (alert: Alert) => Promise<void>;
  /** Refuses when the alert is not where the step begins. */
  readonly assertCanAdvance: (alert: Alert) => void;
}

/**
 * The alert a step is to be taken on, locked until the request ends, so that of two steps at once the second sees what the first did.
 * What the caller may not see is refused like what there never was.
 */
export async function alertToAdvance(context: RequestContext, advance: Advance): Promise<Alert> {
  const { id, version } = advance;
  const seen = isIdentifier(id) ? await loadOne(context, Alert, 'id', id) : null;
  if (!seen) throw new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchAlert);
  await advance.assertMayAdvance(seen);
  // A state in which the caller may change nothing cannot be locked by it either; it is read again all the same.
  const locked = await context.em.findOne(Alert, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  const alert = locked ?? (await presentAlert(context, id));
  if (!alert) throw new Refusal('NOT_FOUND', ['id'], SENTENCES.noSuchAlert);
  if ((await versionOf(context, alert)) !== version)
    throw new Refusal('VERSION_CONFLICT', ['version'], {
      en: 'The alert has changed since: read it again.',
      fr: 'L’alerte a changé entre-temps : relisez-la.',
    });
  advance.assertCanAdvance(alert);
  if (!locked)
    throw new Refusal('NOT_POSSIBLE_NOW', ['id'], {
      en: 'The alert is not where this step begins.',
      fr: 'L’alerte n’en est pas au point où commence cette étape.',
    });
  return locked;
}
