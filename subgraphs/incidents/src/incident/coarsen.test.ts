import { coarsen } from './coarsen.js';

const AT_NIGHT = { occurredFrom: new Date('2009-12-18T19:00:00Z'), occurredTo: new Date('2009-12-18T20:00:00Z') };
const PATH = ['75119', '75056', '75', 'R11'];

test('a peer is told the smallest area that holds five member premises, and what holds that', () => {
  expect(coarsen({ ...AT_NIGHT, areaPath: PATH, liftedCode: '75056' })).toMatchObject({
    liftedAreaCode: '75056',
    liftedAreaPath: ['75056', '75', 'R11'],
  });
});

test('an area with enough premises is told as it is', () => {
  expect(coarsen({ ...AT_NIGHT, areaPath: PATH, liftedCode: '75119' }).liftedAreaPath).toEqual(PATH);
});

test('an area that does not hold the place is a fault, not an answer', () => {
  expect(() => coarsen({ ...AT_NIGHT, areaPath: PATH, liftedCode: 'R93' })).toThrow('R93 does not hold the area 75119');
});
