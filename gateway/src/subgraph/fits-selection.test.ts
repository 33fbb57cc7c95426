import { parse } from 'graphql';
import { fitsSelection } from './fits-selection.js';

const document = parse(`
  query Q { incident(id: "1") { id ...Where tags other: firm { name } ... on Incident { constructor: firm { name } } } list { id } }
  fragment Where on Incident { place { city } }
`);

describe('Data fits an operation', () => {
  it.each([
    [
      'when all of it is there',
      { incident: { id: 1, place: { city: 'Paris' }, tags: ['a'], other: { name: 'b' } }, list: [{}] },
    ],
    ['when parts are null or missing', { incident: { place: null }, list: null }],
    ['when lists stand in lists', { list: [[{ id: 1 }], null] }],
    ['when a leaf is of a form of its own', { incident: { id: { any: 'thing' }, tags: [[1]] } }],
    ['when a name is special to JavaScript', { incident: { id: 1 } }],
  ])('%s', (_when, data) => {
    expect(fitsSelection(document, data, 'Q')).toBe(true);
  });

  it.each([
    ['when a record is a text', { incident: 'a' }],
    ['when a record of a fragment is a number', { incident: { place: 7 } }],
    ['when a record of an inline fragment is a text', { incident: { constructor: 'a' } }],
    ['when a renamed record is true', { incident: { other: true } }],
    ['when one entry of a list is a text', { list: [{ id: 1 }, 'a'] }],
  ])('and does not %s', (_when, data) => {
    expect(fitsSelection(document, data, 'Q')).toBe(false);
  });
});
