import { NOBODY } from '@hub/incidents/job/nobody';
import type { People, Story } from './story.js';

const IN_PARIS = ['75108', '75056', '75', 'R11'];
const IN_LYON = ['69382', '69123', '69', 'R84'];

const PAST = '2020-01-01T00:00:00Z';
const FUTURE = '2999-01-01T00:00:00Z';

const INCIDENT_STATES = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  VALIDATED: 'validated',
  REJECTED: 'rejected',
  MERGED: 'merged',
  WITHDRAWN: 'withdrawn',
  ARCHIVED: 'archived',
  ERASED: 'erased',
};
const ALERT_STATES = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
  IN_REVIEW: 'review',
  APPROVED: 'approved',
  REJECTED: 'rejected',
  ISSUED: 'issued',
  SUPERSEDED: 'superseded',
  CANCELLED: 'cancelled',
  EXPIRED: 'expired',
};
const STATEMENT_STATES = {
  DRAFT: 'draft',
  IN_REVIEW: 'review',
  APPROVED: 'approved',
  SCHEDULED: 'scheduled',
  PUBLISHED: 'published',
  CORRECTED: 'corrected',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'expired',
};

/** The states of each kind of record, by the root field that asks for one. */
export const STATES: Readonly<Record<string, readonly string[]>> = {
  incident: Object.keys(INCIDENT_STATES),
  alert: Object.keys(ALERT_STATES),
  statement: Object.keys(STATEMENT_STATES),
};

/** A record names organisations under TLP:AMBER and TLP:AMBER+STRICT, and members under TLP:RED. */
function addressedTo(named: { readonly memberId: string; readonly organisationId: string }, tlp: string) {
  return {
    audience_organisation_ids: tlp.startsWith('TLP_AMBER') ? [named.organisationId] : [],
    audience_member_ids: tlp === 'TLP_RED' ? [named.memberId] : [],
  };
}

interface Event {
  readonly title: string;
  readonly victim: string;
  readonly named: string;
  readonly category: string;
  readonly areas: readonly string[];
  /** Who answers a data subject about it. */
  readonly officer?: string;
}

const ROBBERY: Event = {
  title:
    'An armed robbery at a shop of firm.vendome in the 8th arrondissement of Paris; under TLP:AMBER and TLP:AMBER+STRICT it names the firm of firm.rivoli, under TLP:RED firm.rivoli itself',
  victim: 'firm.vendome',
  named: 'firm.rivoli',
  category: 'ARMED_ROBBERY',
  areas: IN_PARIS,
  officer: 'dpo.observatory',
};
const PARCEL_THEFT: Event = {
  title:
    'A parcel theft at a shop of firm.bellecour in Lyon; under TLP:AMBER and TLP:AMBER+STRICT it names the service of police.paris8, under TLP:RED police.paris8 itself',
  victim: 'firm.bellecour',
  named: 'police.paris8',
  category: 'PARCEL_THEFT',
  areas: IN_LYON,
};

/** What of an incident decides who sees it. */
function deciding(
  person: (userName: string) => { memberId: string; organisationId: string },
  event: Event,
  tlp: string,
  state: string,
) {
  return {
    record_status: state,
    filed: state !== 'DRAFT',
    category: event.category,
    handling_tlp: tlp,
    victim_id: person(event.victim).organisationId,
    area_path: event.areas,
    ...addressedTo(person(event.named), tlp),
  };
}

/** That it is gone, in the states in which it can have been seen last: by a change, or when its sharing ended. */
function removal(
  person: (userName: string) => { memberId: string; organisationId: string },
  event: Event,
  endsAt: string,
): Story {
  return {
    title: `Gone ${endsAt === PAST ? 'when its sharing ended' : 'by a change'}, by the state it was last seen in: ${event.title}`,
    type: 'IncidentRemoval',
    states: INCIDENT_STATES,
    rows: (key, tlp, state) => ({
      IncidentRemoval: { id: key, ends_at: endsAt, ...deciding(person, event, tlp, state) },
    }),
  };
}

function incident(person: (userName: string) => { memberId: string; organisationId: string }, event: Event): Story {
  const victim = person(event.victim).organisationId;
  return {
    title: event.officer ? `${event.title}; a data subject asked ${event.officer} about it` : event.title,
    type: 'Incident',
    states: INCIDENT_STATES,
    rows: (key, tlp, state) => ({
      Incident: {
        id: key,
        ...deciding(person, event, tlp, state),
      },
      // What is erased names no firm: the database refuses it otherwise.
      IncidentParticulars: {
        incident_id: key,
        victim_id: state === 'ERASED' ? NOBODY : victim,
        area_path: state === 'ERASED' ? event.areas.slice(-2) : event.areas,
      },
      IncidentGoods: { incident_id: key },
      IncidentEvidence: { incident_id: key },
      IncidentEmergencyCall: { incident_id: key },
      IncidentOffenders: { incident_id: key },
      IncidentComplaint: { incident_id: key },
      IncidentInquiry: { incident_id: key },
      IncidentAmendment: { id: key, incident_id: key, part: 'EMERGENCY_CALL' },
      IncidentRequalification: { id: key, incident_id: key, member_id: person('secretariat.validator').memberId },
      InvestigationStep: { id: key, incident_id: key },
      OutcomeFeedback: { id: key, incident_id: key },
      IncidentStep: { id: key, incident_id: key, member_id: person('secretariat.validator').memberId },
      ...(event.officer && {
        DataSubjectRequest: {
          id: key,
          incident_id: key,
          ends_at: FUTURE,
          organisation_id: person(event.officer).organisationId,
          member_id: person(event.officer).memberId,
        },
      }),
    }),
  };
}

interface Warning {
  readonly title: string;
  readonly author: string;
  readonly controller: string;
  readonly named: string;
  readonly aboutPerson: boolean;
  readonly released: boolean;
}

function alert(person: (userName: string) => { memberId: string; organisationId: string }, warning: Warning): Story {
  const author = person(warning.author);
  return {
    title: warning.title,
    type: 'Alert',
    states: ALERT_STATES,
    rows: (key, tlp, state) => ({
      Alert: {
        id: key,
        status: state === 'EXPIRED' ? 'ISSUED' : state,
        expires_at: state === 'EXPIRED' ? PAST : FUTURE,
        handling_tlp: tlp,
        controller_id: person(warning.controller).organisationId,
        author_organisation_id: author.organisationId,
        author_member_id: author.memberId,
        about_person: warning.aboutPerson,
        area_codes: IN_PARIS.slice(0, 1),
        area_path: IN_PARIS,
        ...addressedTo(person(warning.named), tlp),
      },
      AlertArea: { alert_id: key },
      AlertDetails: { alert_id: key },
      AlertSubject: { alert_id: key },
      AlertPlate: { alert_id: key, released: warning.released, author_organisation_id: author.organisationId },
      AlertIdentity: { alert_id: key, image_expires_on: FUTURE },
      AlertOrigin: { alert_id: key, originator_id: author.organisationId, delegated: !warning.released },
      AlertBasis: { alert_id: key, author_organisation_id: author.organisationId },
      AlertApproval: { id: key, alert_id: key, member_id: person('secretariat.validator').memberId },
    }),
  };
}

function statement(
  person: (userName: string) => { memberId: string; organisationId: string },
  title: string,
  named: readonly string[],
): Story {
  const firms = named.map((userName) => person(userName).organisationId);
  const released = ['SCHEDULED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'];
  return {
    title,
    type: 'Statement',
    states: STATEMENT_STATES,
    rows: (key, tlp, state) => ({
      Statement: {
        id: key,
        status: state,
        published_at: released.includes(state) ? PAST : null,
        embargoed_until: state === 'SCHEDULED' ? FUTURE : null,
        concerns_open_investigation: firms.length > 0,
        named_firm_ids: firms,
      },
      StatementContent: { statement_id: key, handling_tlp: tlp },
      StatementEditorNote: { statement_id: key },
      StatementReview: {
        statement_id: key,
        required_clearances: firms.length > 0 ? ['EDITORIAL', 'POLICE', 'VICTIM_FIRM'] : ['EDITORIAL', 'LEGAL'],
        named_firm_ids: firms,
      },
      StatementClearance: {
        id: key,
        statement_id: key,
        organisation_id: person(firms.length > 0 ? 'police.prefecture' : 'press.chair').organisationId,
      },
    }),
  };
}

/** The stories of the matrix: each tells enough to part those who are meant from everybody else. */
export function storiesOf(people: People): Story[] {
  const person = (userName: string) => {
    const found = people.get(userName);
    if (!found) throw new Error(`No ${userName}`);
    return found;
  };
  return [
    incident(person, ROBBERY),
    incident(person, PARCEL_THEFT),
    removal(person, ROBBERY, '-infinity'),
    removal(person, PARCEL_THEFT, '-infinity'),
    removal(person, ROBBERY, PAST),
    alert(person, {
      title:
        'An alert on a method that firm.vendome wrote and the observatory publishes, for the 8th arrondissement of Paris; with a plate that is not released; under TLP:AMBER and TLP:AMBER+STRICT it names the firm of firm.rivoli, under TLP:RED firm.rivoli itself',
      author: 'firm.vendome',
      controller: 'secretariat.validator',
      named: 'firm.rivoli',
      aboutPerson: false,
      released: false,
    }),
    alert(person, {
      title:
        'An alert about a person that police.prefecture wrote and answers for, for the 8th arrondissement of Paris; with a plate that is released; under TLP:AMBER and TLP:AMBER+STRICT it names the firm of firm.bellecour, under TLP:RED firm.bellecour itself',
      author: 'police.prefecture',
      controller: 'police.prefecture',
      named: 'firm.bellecour',
      aboutPerson: true,
      released: true,
    }),
    statement(person, 'A press release that touches an open investigation and names the firm of firm.vendome', [
      'firm.vendome',
    ]),
    statement(person, 'A press release that touches no investigation and names nobody', []),
  ];
}
