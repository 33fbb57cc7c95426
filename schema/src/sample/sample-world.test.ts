import { PremisesKind } from '@hub/organisations/premises/premises-kind.enum';
import { PoliceLevel } from '@hub/shared/viewer/police-level.enum';
import { membersOfFirm, membersOfService } from './organisations/members.js';
import { organisationOfFirm } from './organisations/organisation-rows.js';
import { SAMPLE_SERVICES } from './organisations/services.js';
import { sampleWorld } from './sample-world.js';

const world = sampleWorld();
const { firms, premises, areas, pathOf } = world;

test('there are 250 firms with a name and a number each, and premises with an address each', () => {
  expect(firms).toHaveLength(250);
  expect(new Set(firms.map(({ displayName }) => displayName)).size).toBe(250);
  expect(new Set(firms.map((firm) => organisationOfFirm(firm, pathOf).siren)).size).toBe(250);
  expect(new Set(premises.map(({ address }) => address)).size).toBe(premises.length);
});

test('no two people have the same name, address or number', () => {
  const people = [...SAMPLE_SERVICES.flatMap(membersOfService), ...firms.flatMap(membersOfFirm)]
    .map(({ member }) => member)
    .filter(({ workEmail }) => workEmail !== null);
  expect(people.length).toBeGreaterThan(300);
  for (const values of [
    people.map(({ fullName }) => fullName),
    people.map(({ workEmail }) => workEmail),
    people.map(({ mobile }) => mobile),
  ])
    expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
});

test('more than half of the premises are in Île-de-France, and every kind is there', () => {
  const inRegion = premises.filter(({ areaCode }) => pathOf(areaCode).includes('R11'));
  expect(inRegion.length / premises.length).toBeGreaterThan(0.5);
  expect(new Set(premises.map(({ kind }) => kind))).toEqual(new Set(Object.values(PremisesKind)));
});

test('about one firm in seven agreed to be listed', () => {
  const share = firms.filter(({ listedToPeers }) => listedToPeers).length / firms.length;
  expect(share).toBeGreaterThan(0.1);
  expect(share).toBeLessThan(0.2);
});

test('the geography is the official one: an arrondissement lies in its commune, department and region', () => {
  expect(pathOf('75108')).toEqual(['75108', '75056', '75', 'R11']);
  expect(pathOf('2A004')).toEqual(['2A004', '2A', 'R94']);
  expect(areas.get('69382')?.name).toBe('Lyon 2e Arrondissement');
  expect([...areas.values()].filter(({ level }) => level === 'ARRONDISSEMENT')).toHaveLength(45);
  expect([...areas.values()].filter(({ level }) => level === 'REGION')).toHaveLength(18);
});

test('a place is named to peers by an area that holds at least five member premises', () => {
  const held = (code: string): number => premises.filter(({ areaCode }) => pathOf(areaCode).includes(code)).length;
  for (const areaCode of new Set(premises.map((one) => one.areaCode))) {
    const lifted = areas.get(areaCode)?.liftedCode ?? '';
    expect([areaCode, held(lifted) >= 5]).toEqual([areaCode, true]);
    expect(pathOf(areaCode)).toContain(lifted);
  }
});

test('the number of premises is not told below five', () => {
  const told = [...areas.values()].filter(({ memberPremisesCount }) => memberPremisesCount !== null);
  expect(told.filter(({ memberPremisesCount: count }) => !(Number(count) >= 5 && Number(count) % 5 === 0))).toEqual([]);
  expect(areas.get('75105')?.memberPremisesCount).toBeNull();
  expect(areas.get('75108')?.memberPremisesCount).toBeGreaterThan(20);
});

test('there are police services of the three levels', () => {
  expect(new Set(SAMPLE_SERVICES.map(({ policeLevel }) => policeLevel))).toEqual(
    new Set([null, ...Object.values(PoliceLevel)]),
  );
});

test('two stagings are the same to the letter', () => {
  expect(JSON.stringify(sampleWorld().premises)).toBe(JSON.stringify(premises));
});
