import { sampleId } from '@hub/schema/sample/sample-id';
import type { ArgumentCase, ListUnderTest } from './argument-case.js';

interface Area {
  readonly inseeCode: string;
  readonly parent?: Area | null;
}

interface Incident {
  readonly category: string;
  readonly attempted: boolean;
  readonly recordStatus: string;
  readonly updatedAt: string;
  readonly occurred: { readonly from: string; readonly to: string };
  readonly place: { readonly area: Area | null };
  readonly modusOperandi: readonly { readonly code: string }[];
  readonly redactions: readonly { readonly path: string }[];
}

interface Alert {
  readonly kind: string;
  readonly status: string;
  readonly severity: string;
  readonly issuedAt: string | null;
  readonly expiresAt: string;
  readonly areas: readonly Area[];
}

/** An area and those that hold it. */
const around = (area: Area | null | undefined): string[] => (area ? [area.inseeCode, ...around(area.parent)] : []);

const AREA = 'inseeCode parent { inseeCode parent { inseeCode parent { inseeCode } } }';

/** Noon in Paris, where one half-day ends and the next begins: on it, exact times and half-days agree. */
const MIDDLE = '2014-02-14T11:00:00Z';

const at = (instant: string): number => Date.parse(instant);

const BY_GRAVITY = ['EXTREME', 'SEVERE', 'MODERATE', 'MINOR', 'UNKNOWN'];

/** Incidents of one month, in every state; it is read whole, and each filter is added to it. */
export const LISTS: readonly ListUnderTest[] = [
  {
    name: 'incidents',
    within: 'from: "2014-01-31T23:00:00Z", to: "2014-02-28T23:00:00Z"',
    selection: `id category attempted recordStatus updatedAt occurred { from to } place { area { ${AREA} } } modusOperandi { code }
      redactions { path }`,
  },
  {
    name: 'overdueFeedback',
    within: 'dueBefore: "2008-06-01T00:00:00Z"',
    selection: `id category feedbackDueAt place { area { ${AREA} } }`,
  },
  { name: 'crimeSeries', selection: 'id status' },
  { name: 'alerts', selection: `id kind status severity issuedAt expiresAt areas { ${AREA} }` },
  { name: 'statements', selection: 'id kind status' },
  { name: 'organisations', selection: 'id kind' },
  { name: 'areas', selection: 'inseeCode level parent { inseeCode }' },
];

const incident = (argument: string, value: string, keeps: (incident: Incident) => boolean): ArgumentCase => ({
  argument: `IncidentFilter.${argument}`,
  list: 'incidents',
  written: `${argument}: ${value}`,
  keeps: keeps as never,
});

interface Owed extends Pick<Incident, 'category' | 'place'> {
  readonly feedbackDueAt: string;
}

const owed = (argument: string, value: string, keeps: (owed: Owed) => boolean): ArgumentCase => ({
  argument: `OverdueFeedbackFilter.${argument}`,
  list: 'overdueFeedback',
  written: `${argument}: ${value}`,
  keeps: keeps as never,
});

const alert = (argument: string, value: string, keeps: (alert: Alert) => boolean): ArgumentCase => ({
  argument: `AlertFilter.${argument}`,
  list: 'alerts',
  written: `${argument}: ${value}`,
  keeps: keeps as never,
});

const onList = (list: string, argument: string, value: string): ArgumentCase => ({
  argument: `Query.${list}.${argument}`,
  list,
  written: `${argument}: ${value}`,
  keeps: ((node: Readonly<Record<string, string>>) => node[argument] === value) as never,
});

const seesParticulars = ({ redactions }: Incident): boolean => !redactions.some(({ path }) => path === 'victim');

const isInForce = ({ status, expiresAt }: Alert): boolean => status === 'ISSUED' && at(expiresAt) > Date.now();

/** Every filter there is, with values that some record has and some has not, hidden ones among them. */
export const ARGUMENT_CASES: readonly ArgumentCase[] = [
  incident('category', '[ARMED_ROBBERY]', ({ category }) => category === 'ARMED_ROBBERY'),
  incident('category', '[RAM_RAID, SAFE_ATTACK, FRAUD]', ({ category }) =>
    ['RAM_RAID', 'SAFE_ATTACK', 'FRAUD'].includes(category),
  ),
  incident('from', `"${MIDDLE}"`, ({ occurred }) => at(occurred.to) > at(MIDDLE)),
  incident('to', `"${MIDDLE}"`, ({ occurred }) => at(occurred.from) < at(MIDDLE)),
  ...['75108', '75', '69382', 'R84'].map((code) =>
    incident('areaCode', `["${code}"]`, ({ place }) => around(place.area).includes(code)),
  ),
  // Of these incidents peers are shown a region: which town in it they lie in, the filter does not tell them either.
  {
    ...incident('areaCode', '["25056"]', ({ place }) => around(place.area).includes('25056')),
    within: 'from: "2012-11-30T23:00:00Z", to: "2012-12-31T23:00:00Z"',
  },
  ...['MO-DISGUISE', 'MO-TWO-WHEELERS'].map((method) =>
    incident('modusOperandi', `["${method}"]`, ({ modusOperandi }) =>
      modusOperandi.some(({ code }) => code === method),
    ),
  ),
  // In the month of the list nothing was only attempted.
  ...[true, false].map((value) => ({
    ...incident('attempted', String(value), ({ attempted }) => attempted === value),
    within: 'from: "2009-05-31T22:00:00Z", to: "2009-06-30T22:00:00Z"',
  })),
  incident('recordStatus', '[VALIDATED]', ({ recordStatus }) => recordStatus === 'VALIDATED'),
  incident('recordStatus', '[DRAFT, REJECTED, WITHDRAWN, ERASED]', ({ recordStatus }) =>
    ['DRAFT', 'REJECTED', 'WITHDRAWN', 'ERASED'].includes(recordStatus),
  ),
  incident('updatedSince', '"2014-02-15T00:00:00Z"', ({ updatedAt }) => at(updatedAt) >= at('2014-02-15T00:00:00Z')),
  incident('withinTerritory', 'true', seesParticulars),
  incident('withinTerritory', 'false', (one) => !seesParticulars(one)),
  owed('category', '[BURGLARY, ARMED_ROBBERY]', ({ category }) => ['BURGLARY', 'ARMED_ROBBERY'].includes(category)),
  owed('serviceId', `"${sampleId('police.paris8')}"`, ({ place }) => around(place.area).includes('75108')),
  owed('dueBefore', '"2008-05-01T00:00:00Z"', ({ feedbackDueAt }) => at(feedbackDueAt) < at('2008-05-01T00:00:00Z')),
  ...['CONFIRMED', 'PROPOSED', 'REJECTED'].map(
    (status): ArgumentCase => ({
      argument: 'SeriesFilter.status',
      list: 'crimeSeries',
      written: `status: [${status}]`,
      keeps: ((node: Readonly<Record<string, string>>) => node['status'] === status) as never,
    }),
  ),
  alert('kinds', '[MODUS_OPERANDI, VEHICLE]', ({ kind }) => ['MODUS_OPERANDI', 'VEHICLE'].includes(kind)),
  ...['75', '75108', 'R84'].map((code) =>
    alert('areaCodes', `["${code}"]`, ({ areas }) => areas.some((area) => around(area).includes(code))),
  ),
  alert('minSeverity', 'SEVERE', ({ severity }) => BY_GRAVITY.indexOf(severity) <= BY_GRAVITY.indexOf('SEVERE')),
  alert(
    'issuedSince',
    '"2010-01-01T00:00:00Z"',
    ({ issuedAt }) => issuedAt !== null && at(issuedAt) >= at('2010-01-01T00:00:00Z'),
  ),
  ...['DRAFT', 'SUBMITTED', 'ISSUED', 'EXPIRED', 'REJECTED'].map((state) =>
    alert('status', `[${state}]`, ({ status }) => status === state),
  ),
  alert('activeOnly', 'true', isInForce),
  ...['PRESS_RELEASE', 'INTERNAL_NOTICE'].map((kind) => onList('statements', 'kind', kind)),
  ...['DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED'].map((status) =>
    onList('statements', 'status', status),
  ),
  ...['FIRM', 'POLICE_SERVICE', 'PRESS_OFFICE'].map((kind) => onList('organisations', 'kind', kind)),
  { ...onList('areas', 'level', 'COMMUNE'), within: 'within: "75"' },
  { ...onList('areas', 'level', 'REGION'), within: 'within: "75"' },
  {
    argument: 'Query.areas.within',
    list: 'areas',
    within: 'level: DEPARTMENT',
    written: 'within: "R11"',
    keeps: (({ parent }: Area) => parent?.inseeCode === 'R11') as never,
  },
];
