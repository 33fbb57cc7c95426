import { Refusal } from '@hub/shared/errors/refusal.error';
import type { Sentence } from '@hub/shared/errors/sentence';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { isVisible } from '@hub/shared/subgraph/visible-reference';
import { HandlingCode } from '@hub/shared/values/handling-code.enum';
import { isIdentifier } from '@hub/shared/values/is-identifier';
import { TlpLabel } from '@hub/shared/values/tlp-label.enum';
import { publishedMember } from '../member/published-member.js';
import type { StatementInput } from './statement.input.js';

const MAX_REFERENCES = 20;

/** From the narrowest to the widest. */
const LABELS: readonly TlpLabel[] = [
  TlpLabel.TLP_RED,
  TlpLabel.TLP_AMBER_STRICT,
  TlpLabel.TLP_AMBER,
  TlpLabel.TLP_GREEN,
  TlpLabel.TLP_CLEAR,
];

/** The records of others a statement points at, each one visible to its author. */
export interface StatementReferences {
  readonly alertIds: readonly string[];
  readonly firmIds: readonly string[];
  readonly spokespersonId: string | null;
}

/** Hidden, unknown and malformed are one refusal: none of them exists for the author. */
const NO_SUCH = {
  aboutAlertIds: { en: 'There is no such alert.', fr: 'Cette alerte n’existe pas.' },
  namedFirmIds: { en: 'There is no such firm.', fr: 'Cette entreprise n’existe pas.' },
  spokespersonId: { en: 'There is no such member.', fr: 'Ce membre n’existe pas.' },
} as const satisfies Readonly<Record<string, Sentence>>;

const noSuch = (field: keyof typeof NO_SUCH): Refusal => new Refusal('NOT_FOUND', ['input', field], NO_SUCH[field]);

function distinctIds(ids: readonly string[] | null | undefined, field: keyof typeof NO_SUCH): string[] {
  const distinct = [...new Set(ids ?? [])];
  if (distinct.length > MAX_REFERENCES)
    throw new Refusal('TOO_MANY', ['input', field], {
      en: `At most ${MAX_REFERENCES} can be named.`,
      fr: `On peut en désigner ${MAX_REFERENCES} au plus.`,
    });
  if (!distinct.every(isIdentifier)) throw noSuch(field);
  return distinct;
}

async function assertAlerts({ em }: RequestContext, ids: readonly string[], label: TlpLabel): Promise<void> {
  if (ids.length === 0) return;
  const alerts = await em.execute<{ tlp: TlpLabel; codes: HandlingCode[] }[]>(
    'select tlp, codes from alerts.visible_alert where id = any(array[?]::uuid[])',
    [[...ids]],
  );
  if (alerts.length < ids.length) throw noSuch('aboutAlertIds');
  if (alerts.some(({ tlp }) => LABELS.indexOf(tlp) < LABELS.indexOf(label)))
    throw new Refusal('TLP_AUDIENCE_CONFLICT', ['input', 'handling', 'tlp'], {
      en: 'The label is wider than that of an alert the statement is about.',
      fr: 'L’étiquette est plus large que celle d’une alerte dont traite le communiqué.',
    });
  assertPassedOn(alerts);
}

/** A statement is made to be passed on; what H2 or H3 keeps with its recipients is not (Europol handling codes). */
function assertPassedOn(alerts: readonly { codes: HandlingCode[] }[]): void {
  if (alerts.some(({ codes }) => codes.includes(HandlingCode.H2) || codes.includes(HandlingCode.H3)))
    throw new Refusal('NOT_TO_BE_PASSED_ON', ['input', 'aboutAlertIds'], {
      en: 'An alert with handling code H2 or H3 is not to be passed on: no statement can be about it.',
      fr: 'Une alerte portant le code de traitement H2 ou H3 ne se transmet pas : aucun communiqué ne peut en traiter.',
    });
}

async function assertFirms({ em }: RequestContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const firms = await em.execute<object[]>(
    `select id from organisations.visible_organisation where id = any(array[?]::uuid[]) and kind = 'FIRM'`,
    [[...ids]],
  );
  if (firms.length < ids.length) throw noSuch('namedFirmIds');
}

async function assertSpokesperson(context: RequestContext, id: string | null | undefined): Promise<string | null> {
  if (!id) return null;
  if (!isIdentifier(id) || !(await isVisible(context, publishedMember, id))) throw noSuch('spokespersonId');
  return id;
}

/** Checks what a draft points at: it must exist for the author, and the label may be no wider than that of the alerts. */
export async function statementReferences(
  context: RequestContext,
  { aboutAlertIds, namedFirmIds, spokespersonId, handling }: StatementInput,
): Promise<StatementReferences> {
  const alertIds = distinctIds(aboutAlertIds, 'aboutAlertIds');
  const firmIds = distinctIds(namedFirmIds, 'namedFirmIds');
  await assertAlerts(context, alertIds, handling.tlp);
  await assertFirms(context, firmIds);
  return { alertIds, firmIds, spokespersonId: await assertSpokesperson(context, spokespersonId) };
}
