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
  writtenText(handling.codeNote, {
    path: ['input', 'handling', 'codeNote'],
    name: { en: 'The code note', fr: 'La note du code de traitement' },
    max: 500,
    ...rule,
  });
  return {
    headline: requiredText(headline, {
      path: ['input', 'headline'],
      name: { en: 'The headline', fr: 'Le titre' },
      max: 160,
      ...rule,
    }),
    instruction: requiredText(instruction, {
      path: ['input', 'instruction'],
      name: { en: 'The instruction', fr: 'La consigne' },
      max: 1_000,
      manyLines: true,
      ...rule,
    }),
    description: writtenText(description, {
      path: ['input', 'description'],
      name: { en: 'The description', fr: 'La description' },
      max: 4_000,
      manyLines: true,
      ...rule,
    }),
  };
}

/** Checks everything an author sends, first what the words alone tell, then what they point at. */
export async function checkedDraft(context: RequestContext, input: AlertInput): Promise<CheckedDraft> {
  const now = await transactionTime(context);
  const texts = checkedTexts(input);
  const subject = checkedSubject(input, context.viewer.role, now);
  const times = checkedTimes(input, subject.aboutPerson, now);
  const audience = await foundAudience(context, input);
  const incidents = await foundIncidents(context, input.basedOnIncidentIds ?? []);
  assertAudience({
    handling: input.handling,
    to: audience,
    isPersonal: subject.isPersonal,
    sources: incidents.sources,
  });
  const areas = await foundAreas(context, input.areaCodes);
  const methods = await foundMethods(context, input.modusOperandi ?? []);
  const controller = await foundController(context, input.delegateToObservatory);
  return { now, texts, times, subject, areas, methods, incidents, audience, controller };
}
