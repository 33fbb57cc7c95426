import { access } from './access.js';
import {
  authorOrganisation,
  memberWhoDecided,
  namedMembers,
  namedReviewers,
  noDataProtectionOfficer,
} from './audiences.js';

const { records, fields } = access;

test('a TLP:RED alert is read by its author, the members it names and whoever of them decided on it', () => {
  const mayReadRed = records['Alert']?.read.filter(
    ({ condition = '' }) =>
      !condition.includes(`handling_tlp <> 'TLP_RED'`) && !condition.includes(`handling_tlp = 'TLP_CLEAR'`),
  );
  // Of the author's organisation it is the member who wrote it, and no colleague.
  expect(authorOrganisation.condition).toContain(`(handling_tlp <> 'TLP_RED' or author_member_id = `);
  expect(mayReadRed).toEqual([memberWhoDecided, namedMembers, namedReviewers, noDataProtectionOfficer]);
});

test('the press office reads alerts and their areas, and none of their compartments', () => {
  const readByPress = Object.entries(records).filter(([, { read }]) =>
    read.some(({ roles }) => roles.includes('press_officer')),
  );
  expect(readByPress.map(([record]) => record)).toEqual(['Alert', 'AlertArea']);
});

test('the press office and the data protection officer write nothing', () => {
  const writers = Object.values(records).flatMap(({ create = [], change = [] }) => [...create, ...change]);
  const roles = new Set(writers.flatMap((audience) => audience.roles));
  expect([...roles].sort()).toEqual(['firm', 'police', 'secretariat']);
});

test('what describes, identifies or betrays a person is marked as personal', () => {
  const personal = Object.entries(fields).flatMap(([type, rules]) =>
    Object.entries(rules).flatMap(([field, rule]) => (rule.personal ? [`${type}.${field}`] : [])),
  );
  expect(personal.sort()).toEqual([
    'Alert.description',
    'Alert.originator',
    'AlertSubject.descriptors',
    'AlertSubject.heightBandCm',
    'AlertVehicle.plate',
    'PoliceIdentity.imageExpiresOn',
    'PoliceIdentity.name',
    'PoliceIdentity.statusOfPerson',
  ]);
});
