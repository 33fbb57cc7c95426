import { randomUUID } from 'node:crypto';
import { proseHoldsPlate } from '@hub/shared/text/prose-holds-plate';
import { specialCategoryIn } from '@hub/shared/text/special-category-in';
import { as } from '../support/ask.js';
import { database } from '../support/database.js';
import { aDeclaration, aFiledIncident, declare } from '../support/given/a-declaration.js';
import { anAlertDraft } from '../support/given/an-alert-draft.js';
import {
  aDraft,
  anIncidentAt,
  ask,
  type StepPayload,
  validator,
  versionSeenBy,
} from '../support/given/an-incident-at.js';

/*
 * P9: no origin, religion, health, orientation or opinion of anybody is kept (GDPR art. 9, Directive (EU) 2016/680 art. 10). Offenders are
 * described in a closed vocabulary, and a text that tells of such a thing is not saved.
 */

const FORBIDDEN = 'Deux hommes de type nord-africain.';
const handling = { tlp: 'TLP_GREEN', codeNote: FORBIDDEN };

const FIELDS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['narrative', { narrative: FORBIDDEN }],
  ['narrative', { narrative: 'A black male, about thirty.' }],
  ['descriptors.0', { descriptors: ['homme voilé, peau mate'] }],
  ['vehicles.0.colour', { vehicles: [{ colour: 'noire, conducteur maghrébin' }] }],
  ['handling.codeNote', { handling }],
];

const savedTexts = async (): Promise<number> =>
  (
    await database().query(
      `select count(*)::int as count from incidents.incident_particulars where narrative ~ 'nord-africain|black male'`,
    )
  ).rows[0].count;

test.each(FIELDS)(
  '%s is refused by field and rule, whoever declares, drafts or edits, and nothing is saved',
  async (path, changes) => {
    const firm = as('firm.vendome');
    const id = await aDraft('firm.vendome');
    const version = await versionSeenBy(firm, id);
    const input = await aDeclaration('firm.vendome', changes);
    const attempts = [
      await declare('firm.vendome', changes),
      await ask(firm, 'draftIncident', { input: await aDeclaration('firm.vendome', changes) }),
      await ask(firm, 'editIncident', { id, version, input }),
    ];
    for (const { incident, errors } of attempts) {
      expect(incident).toBeNull();
      expect(errors.map((error) => [error.code, error.path?.join('.')])).toEqual([
        ['FORBIDDEN_DESCRIPTOR', `input.${path}`],
      ]);
      expect(errors[0]?.message).toMatch(/P9: GDPR art\. 9/);
      // The words themselves are not handed back.
      expect(errors[0]?.message).not.toMatch(/nord|maghr|black|voil/i);
    }
    expect(await versionSeenBy(firm, id)).toBe(version);
    expect(await savedTexts()).toBe(0);
  },
);

test('a reason tells of nobody either', async () => {
  const id = await aFiledIncident('firm.vendome');
  const version = await versionSeenBy(validator, id);
  const { errors } = await ask(validator, 'rejectIncident', { id, version, reason: FORBIDDEN });
  expect(errors.map(({ code, path }) => [code, path])).toEqual([['FORBIDDEN_DESCRIPTOR', ['reason']]]);
  expect(await versionSeenBy(validator, id)).toBe(version);
});

/** What came of a mutation that was given a text which tells of somebody. */
async function refusalOf(userName: string, mutation: string, given: string): Promise<unknown[]> {
  const data = await as(userName, { purpose: 'LINKAGE' }).data<Record<string, { errors: StepPayload['errors'] }>>(
    `mutation ($text: String!) { ${mutation}(${given}) { errors { code path message } } }`,
    { text: FORBIDDEN },
  );
  return (data[mutation]?.errors ?? []).map(({ code, path }) => [code, path]);
}

test('neither the reason of a requalification, nor the label of a series, nor the reason of a decision on a link', async () => {
  const id = await anIncidentAt('VALIDATED', 'firm.vendome');
  const version = await versionSeenBy(validator, id);
  expect(
    await refusalOf(
      'secretariat.validator',
      'requalifyIncident',
      `id: "${id}", version: ${version}, category: CONFINEMENT_ROBBERY, reason: $text`,
    ),
  ).toEqual([['FORBIDDEN_DESCRIPTOR', ['reason']]]);
  expect(await versionSeenBy(validator, id)).toBe(version);
  const ids = [id, await anIncidentAt('VALIDATED', 'firm.rivoli')];
  const given = `incidentIds: ${JSON.stringify(ids)}, clientMutationId: "${randomUUID()}"`;
  expect(await refusalOf('secretariat.analyst', 'proposeSeries', `label: $text, ${given}`)).toEqual([
    ['FORBIDDEN_DESCRIPTOR', ['label']],
  ]);
  const { proposeSeries } = await as('secretariat.analyst', { purpose: 'LINKAGE' }).data<{
    proposeSeries: { series: { id: string } };
  }>(`mutation { proposeSeries(label: "Les grimés", ${given}) { series { id } } }`);
  const link = `seriesId: "${proposeSeries.series.id}", incidentId: "${id}", status: CONFIRMED, reason: $text`;
  expect(await refusalOf('police.oclco', 'decideSeriesLink', link)).toEqual([['FORBIDDEN_DESCRIPTOR', ['reason']]]);
  const { rows } = await database().query(
    `select 1 from incidents.crime_series where label ~ 'nord-africain'
     union all select 1 from incidents.series_link where incident_id = $1 and status <> 'PROPOSED'`,
    [id],
  );
  expect(rows).toEqual([]);
});

test.each(['headline', 'instruction', 'description'])('the %s of an alert tells of nobody', async (field) => {
  const { alert, errors } = await anAlertDraft('firm.vendome', { [field]: FORBIDDEN });
  expect(alert).toBeNull();
  expect(errors.map(({ code, path }) => [code, path])).toEqual([['FORBIDDEN_DESCRIPTOR', ['input', field]]]);
});

test('offenders are described in the words of the vocabulary, which everybody can list', async () => {
  const { offenderDescriptors } = await as('press.officer').data<{
    offenderDescriptors: { code: string; kind: string; labelFr: string; labelEn: string }[];
  }>('{ offenderDescriptors { code kind labelFr labelEn } }');
  expect(new Set(offenderDescriptors.map(({ kind }) => kind)).size).toBe(7);
  for (const { labelFr, labelEn } of offenderDescriptors)
    expect([labelFr, labelEn].map(specialCategoryIn)).toEqual([null, null]);
  const codes = offenderDescriptors.map(({ code }) => code);
  const id = await aFiledIncident('firm.vendome', { descriptors: codes.slice(0, 20) });
  const { incident } = await as('firm.vendome').data<{ incident: { offenders: object } }>(
    'query ($id: ID!) { incident(id: $id) { offenders { descriptors } } }',
    { id },
  );
  expect(incident.offenders).toEqual({ descriptors: codes.slice(0, 20) });
  const { errors } = await declare('firm.vendome', { descriptors: [codes[0], 'cicatrice'] });
  expect(errors.map(({ code, path }) => [code, path])).toEqual([['UNKNOWN_DESCRIPTOR', ['input', 'descriptors', '1']]]);
});

test('no text of the sample is taken for what it is not', async () => {
  const { rows } = await database().query<{ text: string }>(
    `select narrative as text from incidents.incident_particulars where narrative is not null
     union all select handling_code_note from incidents.incident where handling_code_note is not null
     union all select reason from incidents.incident_step where reason is not null
     union all select reason from incidents.incident_requalification
     union all select reason from incidents.incident_amendment
     union all select before ->> 'narrative' from incidents.incident_amendment where before ->> 'narrative' is not null
     union all select concat_ws(' ', item ->> 'model', item ->> 'description')
       from incidents.incident_amendment, jsonb_array_elements(before -> 'items') item where part = 'GOODS' and before <> '{}'
     union all select concat_ws(' ', text, handling_code_note) from incidents.outcome_feedback
     union all select label from incidents.crime_series
     union all select reason from incidents.series_link where reason is not null
     union all select concat_ws(' ', v ->> 'make', v ->> 'model', v ->> 'colour') from incidents.incident, jsonb_array_elements(vehicles) v
     union all select concat_ws(' ', headline, instruction) from alerts.alert
     union all select description from alerts.alert_details where description is not null
     union all select unnest(descriptors) from alerts.alert_subject
     union all select concat_ws(' ', headline, body) from communications.statement_content`,
  );
  expect(rows.length).toBeGreaterThan(4_000);
  const texts = rows.map(({ text }) => text);
  expect(texts.filter((text) => specialCategoryIn(text) !== null)).toEqual([]);
  expect(texts.filter(proseHoldsPlate)).toEqual([]);
});
