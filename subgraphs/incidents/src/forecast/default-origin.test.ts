import { defaultOrigin } from './default-origin.js';
import { months } from './months.js';

const month = (name: string): number => months.of(name);

test.each([
  ['is the present month, though its figures are published a year late', '2026-11', '2024-12', '2026-11'],
  ['is the present month of a hub that has published nothing yet', '2026-11', null, '2026-11'],
  ['is the month after the newest of an archive', '2026-11', '2013-12', '2014-01'],
  ['is the present month for three years without a figure', '2027-12', '2024-12', '2027-12'],
  ['is that of an archive when they are over', '2028-01', '2024-12', '2025-01'],
])('where nobody says as of when, it %s', (_, present, published, origin) => {
  expect(months.name(defaultOrigin(month(present), published ? month(published) : null))).toBe(origin);
});
