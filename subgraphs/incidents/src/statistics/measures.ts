import type { DisclosureRules } from '../disclosure/disclosure-rules.js';
import { CallItem } from '../incident/call-item.enum.js';
import type { CLEARANCE_MONTHS } from './clearance-months.js';
import { Dimension } from './dimension.enum.js';
import { Measure } from './measure.enum.js';
import type { MeasureDefinition } from './measure-definition.js';
import { PUBLISHABLE_TABLES, type TableDimensions } from './publishable-tables.js';

/** "10-5": what is below ten is hidden, the rest is a multiple of five. */
const COUNTED: DisclosureRules = { minFirms: 3, minRecords: 10, dominancePercent: 85, pPercent: 15, roundingBase: 5 };
/** Of money it is the firms that count. */
const MONEY: DisclosureRules = { ...COUNTED, minRecords: 3, roundingBase: 5_000 };
const MEDIAN: DisclosureRules = { ...COUNTED, minRecords: 5 };

const { CATEGORY, AREA, YEAR } = Dimension;
const BY_CATEGORY: readonly TableDimensions[] = [[YEAR], [CATEGORY, YEAR]];
/** Of a month of one category there are too few calls for a median to be told anywhere. */
const BY_ONE: readonly TableDimensions[] = PUBLISHABLE_TABLES.filter(
  (dimensions) => dimensions.filter((dimension) => dimension !== YEAR).length < 2,
);
const BY_AREA: readonly TableDimensions[] = [[YEAR], [AREA, YEAR]];

const SCOPE_EN =
  'Incidents declared by member firms and validated, by the day they began in Paris time, as qualified at the as-of date.';
const SCOPE_FR =
  'Faits déclarés par les entreprises adhérentes et validés, au jour de leur début (heure de Paris), selon leur qualification à la date d’arrêté.';

const base = { kind: 'COUNT', time: 'EVENT', rules: COUNTED, tables: PUBLISHABLE_TABLES } as const;

type Words = readonly [english: string, french: string];

const defined = ([english, french]: Words) => ({
  definitionEn: `${english} ${SCOPE_EN}`,
  definitionFr: `${french} ${SCOPE_FR}`,
});

const counted = (condition: string) => ({
  amount: `count(*) filter (where ${condition})`,
  records: `count(*) filter (where ${condition})`,
});

const money = (column: string, words: Words): MeasureDefinition => ({
  ...base,
  ...defined(words),
  kind: 'MONEY',
  rules: MONEY,
  toldWith: Measure.INCIDENT_COUNT,
  amount: `coalesce(sum(${column}), 0)`,
  // What a firm knows it did not lose is known as well; of what it does not know nothing is summed.
  records: `count(${column})`,
  unknown: `count(*) - count(${column})`,
});

const median = (column: string, words: Words): MeasureDefinition => ({
  ...base,
  ...defined(words),
  kind: 'MEDIAN',
  rules: MEDIAN,
  toldWith: Measure.INCIDENT_COUNT,
  tables: BY_ONE,
  amount: `coalesce(sum(${column}), 0)`,
  records: `count(${column})`,
  medianOf: column,
});

const cleared = (months: (typeof CLEARANCE_MONTHS)[number], toldWith: Measure): MeasureDefinition => ({
  ...base,
  ...counted(`cleared_within <= ${months}`),
  ...defined([
    `Incidents of the period solved within ${months} months (cohort): at least one alleged offender identified and heard.`,
    `Faits de la période élucidés dans les ${months} mois (cohorte) : au moins un auteur présumé identifié et entendu.`,
  ]),
  tables: BY_CATEGORY,
  toldWith,
  mostPerEach: 1,
  horizonMonths: months,
});

const call = (condition: string, toldWith: Measure, words: Words): MeasureDefinition => ({
  ...base,
  ...counted(condition),
  ...defined(words),
  tables: BY_AREA,
  toldWith,
  mostPerEach: 1,
});

const MADE = `path is not null and path <> 'NONE'`;

/** Every measure; each comes after the one it is told with. */
export const MEASURES: Readonly<Record<Measure, MeasureDefinition>> = {
  INCIDENT_COUNT: {
    ...base,
    ...counted('true'),
    ...defined(['Events of all kinds, attempts included.', 'Faits de toute nature, tentatives comprises.']),
  },
  STOLEN_VALUE: money('stolen', [
    'Value stolen in EUR, on whichever basis the firm stated (purchase, retail, insured), of the incidents whose loss is known; an attempt took nothing.',
    'Préjudice en euros, selon la base déclarée par l’entreprise (achat, vente, assurance), pour les faits dont le préjudice est connu ; une tentative n’a rien emporté.',
  ]),
  RECOVERED_VALUE: money('recovered', [
    'Value recovered in EUR, of the incidents of which it is known.',
    'Valeur retrouvée en euros, pour les faits dont elle est connue.',
  ]),
  INJURED_PERSONS: {
    ...base,
    ...defined([
      'Persons declared injured, lightly or seriously, or killed; of those whose number nobody stated none is counted. Where no harm was declared nobody counts as injured.',
      'Personnes déclarées blessées, légèrement ou grièvement, ou tuées ; celles dont nul n’a indiqué le nombre ne sont pas comptées. Sans dommage corporel déclaré, personne n’est compté.',
    ]),
    toldWith: Measure.INCIDENT_COUNT,
    amount: 'coalesce(sum(injured), 0)',
    records: 'coalesce(sum(injured), 0)',
    unknown: 'count(*) - count(injured)',
  },
  MEDIAN_CALL_DELAY: median('call_delay', [
    'Median of the seconds from the first sign to the call, of the calls of which both are known.',
    'Médiane des secondes entre le premier signe et l’appel, pour les appels dont les deux sont connus.',
  ]),
  MEDIAN_ARRIVAL_DELAY: median('arrival_delay', [
    'Median of the seconds from the call to the first patrol, of the calls of which both are known.',
    'Médiane des secondes entre l’appel et la première patrouille, pour les appels dont les deux sont connus.',
  ]),
  CLEARED_WITHIN_12_MONTHS: cleared(12, Measure.INCIDENT_COUNT),
  CLEARED_WITHIN_9_MONTHS: cleared(9, Measure.CLEARED_WITHIN_12_MONTHS),
  CLEARED_WITHIN_6_MONTHS: cleared(6, Measure.CLEARED_WITHIN_9_MONTHS),
  CLEARED_WITHIN_3_MONTHS: cleared(3, Measure.CLEARED_WITHIN_6_MONTHS),
  CLEARED_IN_PERIOD: {
    ...base,
    ...counted('clearance_year is not null'),
    ...defined([
      'Incidents solved in the period, whenever they happened (historic method).',
      'Faits élucidés dans la période, quelle que soit leur date (rapport historique).',
    ]),
    tables: BY_CATEGORY,
    time: 'CLEARANCE',
    toldWith: Measure.INCIDENT_COUNT,
  },
  CALLS_DOCUMENTED: call('path is not null', Measure.INCIDENT_COUNT, [
    'Incidents of which it is known whether help was called.',
    'Faits dont on sait si les secours ont été appelés.',
  ]),
  CALLS_MADE: call(MADE, Measure.CALLS_DOCUMENTED, [
    'Incidents for which help was called, by 17, 112, alert button or telesurveillance.',
    'Faits signalés par le 17, le 112, le bouton d’alerte ou le télésurveilleur.',
  ]),
  CALLS_TIMED: call('call_delay is not null', Measure.CALLS_MADE, [
    'Calls of which the first sign and the call have their time.',
    'Appels dont le premier signe et l’appel sont horodatés.',
  ]),
  CALLS_WITHIN_60_SECONDS: call('call_delay <= 60', Measure.CALLS_TIMED, [
    'Calls made within 60 seconds of the first sign.',
    'Appels passés dans les 60 secondes du premier signe.',
  ]),
  CALL_ITEMS_GIVEN: {
    ...call(MADE, Measure.CALLS_MADE, [
      'Items of the checklist of eight that callers gave.',
      'Éléments donnés par l’appelant, sur les huit de la liste.',
    ]),
    amount: `coalesce(sum(items_given) filter (where ${MADE}), 0)`,
    mostPerEach: Object.keys(CallItem).length,
  },
  CALLS_JUDGED: call(`${MADE} and unfounded is not null`, Measure.CALLS_MADE, [
    'Calls of which it is known whether they were founded.',
    'Appels dont on sait s’ils étaient justifiés.',
  ]),
  CALLS_UNFOUNDED: call(`${MADE} and unfounded`, Measure.CALLS_JUDGED, [
    'Calls that turned out to be unfounded.',
    'Appels qui se sont révélés injustifiés.',
  ]),
};

/** The measures in the order in which they are protected. */
export const MEASURES_IN_ORDER = Object.keys(MEASURES) as Measure[];
