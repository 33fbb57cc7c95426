import { checkedParts } from '@hub/shared/errors/checked-parts';
import { Checks } from '@hub/shared/errors/checks';
import type { RequestContext } from '@hub/shared/subgraph/request-context';
import { transactionTime } from '@hub/shared/subgraph/transaction-time';
import { requiredText } from '@hub/shared/text/required-text';
import { writtenText } from '@hub/shared/text/written-text';
import type { AlertInput } from '../alert/alert.input.js';
import { assertAudience } from './assert-audience.js';
import { checkedSubject, type DraftSubject } from './checked-subject.js';
import { checkedTimes } from './checked-times.js';
import { type FoundAreas, foundAreas } from './found-areas.js';
import { type FoundAudience, foundAudience } from './found-audience.js';
import { type FoundController, foundController } from './found-controller.js';
import { type FoundIncidents, foundIncidents } from './found-incidents.js';
import { foundMethods } from './found-methods.js';

/** A draft all of whose rules were checked, before anything of it is written. */
export interface CheckedDraft {
  readonly now: Date;
  readonly texts: { headline: string; instruction: string; description: string | null };
  readonly times: { onset: Date | null; expiresAt: Date };
  readonly subject: DraftSubject;
  readonly areas: FoundAreas;
  readonly methods: string[];
  readonly incidents: FoundIncidents;
  readonly audience: FoundAudience;
  readonly controller: FoundController;
}

function checkedTexts(input: AlertInput): CheckedDraft['texts'] {
  const { headline, instruction, description, handling } = input;
  // What is released is for everyone the alert is for.
  const rule = { describesPersons: true, namesNoPlate: !input.releasePlate };
  const { codeNote: _, ...texts } = checkedParts({
    headline: () =>
      requiredText(headline, {
        path: ['input', 'headline'],
        name: { en: 'The headline', fr: 'Le titre' },
        max: 160,
        ...rule,
      }),
    instruction: () =>
      requiredText(instruction, {
        path: ['input', 'instruction'],
        name: { en: 'The instruction', fr: 'La consigne' },
        max: 1_000,
        manyLines: true,
        ...rule,
      }),
    description: () =>
      writtenText(description, {
        path: ['input', 'description'],
        name: { en: 'The description', fr: 'La description' },
        max: 4_000,
        manyLines: true,
        ...rule,
      }),
    codeNote: () =>
      writtenText(handling.codeNote, {
        path: ['input', 'handling', 'codeNote'],
        name: { en: 'The code note', fr: 'La note du code de traitement' },
        max: 500,
        ...rule,
      }),
  });
  return texts;
}

/**
 * Checks everything an author sends, first what the words alone tell, then what they point at. Every rule that is broken is told of, those alone
 * left out that judge by a part which is wrong itself.
 */
export async function checkedDraft(context: RequestContext, input: AlertInput): Promise<CheckedDraft> {
  const now = await transactionTime(context);
  const { handling, modusOperandi, basedOnIncidentIds } = input;
  const checks = new Checks();
  const texts = checks.of(() => checkedTexts(input));
  const subject = checks.of(() => checkedSubject(input, context.viewer.role, now));
  const times = subject && checks.of(() => checkedTimes(input, subject.aboutPerson, now));
  const to = await checks.ofThose(() => foundAudience(context, input));
  const incidents = await checks.ofThose(() => foundIncidents(context, basedOnIncidentIds ?? []));
  if (subject && to && incidents)
    checks.of(() => assertAudience({ handling, to, isPersonal: subject.isPersonal, sources: incidents.sources }));
  const areas = await checks.ofThose(() => foundAreas(context, input.areaCodes));
  const methods = await checks.ofThose(() => foundMethods(context, modusOperandi ?? []));
  const controller = await checks.ofThose(() => foundController(context, input.delegateToObservatory));
  checks.assertKept();
  return { now, texts, times, subject, areas, methods, incidents, audience: to, controller } as CheckedDraft;
}
