import { buildSchema } from 'graphql';
import { faultsOfOperation } from './faults-of-operation.js';

const schema = buildSchema(`
  type Query { record(id: ID!): Record counts: Int }
  type Record { id: ID! version: Int title: String handling: Handling parent: Record }
  type Handling { tlp: String codes: [String] }
`);
const faultsOf = (body: string): string[] => faultsOfOperation(schema, { id: '', name: 'Nightly', body });

describe('An operation that is to be registered', () => {
  it.each([
    '{ counts }',
    '{ record(id: 1) { id version } }',
    '{ record(id: 1) { title handling { tlp codes } } }',
    '{ record(id: 1) { title ...marks } } fragment marks on Record { ... on Record { handling { tlp codes } } }',
    '{ record(id: 1) { handling { tlp codes } ... { title } parent { id } } }',
  ])('takes the handling of a record along: %s', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it.each([
    '{ record(id: 1) { title } }',
    '{ record(id: 1) { ... on Record { title } } }',
    '{ record(id: 1) { handling { tlp codes } parent { title } } }',
    '{ record(id: 1) { ...told } } fragment told on Record { title }',
    '{ record(id: 1) { title handling { tlp } } }',
    'query ($with: Boolean!) { record(id: 1) { title handling @include(if: $with) { tlp codes } } }',
    'query ($with: Boolean!) { record(id: 1) { title handling { tlp codes @skip(if: $with) } } }',
    'query ($with: Boolean!) { record(id: 1) { title ... @include(if: $with) { handling { tlp codes } } } }',
    'query ($with: Boolean!) { record(id: 1) { title ...marks @skip(if: $with) } } fragment marks on Record { handling { tlp codes } }',
  ])('is refused where it leaves it behind: %s', (body) => {
    expect(faultsOf(body)).toEqual([
      'Nightly selects Record without `handling { tlp codes }`, whatever its variables.',
    ]);
  });

  it('is refused where it does not fit the graph', () => {
    expect(faultsOf('{ nothing }')).toEqual([expect.stringContaining('Nightly does not fit the graph: Cannot query')]);
    expect(faultsOf('{')).toEqual([expect.stringContaining('Nightly is not GraphQL')]);
  });
});
