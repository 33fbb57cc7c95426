import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Checks } from '@hub/shared/errors/checks';
import { Refusal } from '@hub/shared/errors/refusal.error';
import { assertHandling } from '@hub/shared/handling/assert-handling';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { assertTiming } from './assert-timing.js';
import type { StatementInput } from './statement.input.js';
import { type StatementReferences, statementReferences } from './statement-references.service.js';
import { statementTexts } from './statement-texts.js';

export interface CheckedTexts {
  readonly headline: string;
  readonly body: string;
  readonly editorNote: string | null;
}

/** A draft of which every rule was kept, before anything of it is written. */
export interface CheckedStatement {
  readonly texts: CheckedTexts;
  readonly references: StatementReferences;
}

const LANGUAGES: readonly string[] = ['fr', 'en'];

function assertLanguage({ language }: StatementInput): void {
  if (!LANGUAGES.includes(language))
    throw new Refusal('LANGUAGE_NOT_SUPPORTED', ['input', 'language'], {
      en: 'The language must be fr or en.',
      fr: 'La langue est fr ou en.',
    });
}

function assertUrgency({ urgency }: StatementInput): void {
  if (!Number.isInteger(urgency) || urgency < 1 || urgency > 9)
    throw new Refusal('URGENCY_OUT_OF_RANGE', ['input', 'urgency'], {
      en: 'The urgency must be a number from 1 to 9.',
      fr: 'L’urgence est un nombre de 1 à 9.',
    });
}

/** Checks all that is sent of a draft, and tells of everything that is wrong with it at once. */
export async function checkedStatement(context: RequestContext, input: StatementInput): Promise<CheckedStatement> {
  const checks = new Checks();
  checks.of(() => assertLanguage(input));
  checks.of(() => assertUrgency(input));
  checks.of(() => assertHandling(input.handling, { organisationIds: [], memberIds: [] }));
  const texts = checks.of(() =>
    checkedParts({
      headline: () => statementTexts.headline(input.headline),
      body: () => statementTexts.body(input.body),
      editorNote: () => statementTexts.editorNote(input.editorNote),
    }),
  );
  await checks.ofThose(() => assertTiming(context, input));
  const references = await checks.ofThose(() => statementReferences(context, input));
  checks.assertKept();
  return { texts, references } as CheckedStatement;
}
