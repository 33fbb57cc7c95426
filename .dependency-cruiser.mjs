/**
 * Which part may import which. The arrows:
 *
 *   subgraphs/shared  ←  each subgraph  ←  schema  ←  tests
 *   subgraphs/shared  ←  gateway  ←  tests
 */

/** What the gateway shares with the subgraphs: who is asking, how a refusal is worded, and the shape of a subgraph in its own process. */
const KNOWN_TO_THE_GATEWAY = ['viewer/', 'errors/', 'subgraph/open-subgraph\\.ts$'];

const anySubgraph = '^subgraphs/(organisations|incidents|alerts|communications)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'References point one way: the child imports the parent. What two files need of one another is a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'subgraphs-stay-strangers',
      comment:
        'A subgraph refers to another one’s types by a stub, to its rows by the view it publishes; never by import.',
      severity: 'error',
      from: { path: anySubgraph },
      to: { path: anySubgraph, pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'shared-knows-no-noun',
      comment:
        'subgraphs/shared is what all four have in common; it knows none of them, nor the schema, nor the gateway.',
      severity: 'error',
      from: { path: '^subgraphs/shared/' },
      to: { path: [anySubgraph, '^schema/', '^gateway/'] },
    },
    {
      name: 'subgraphs-look-down-only',
      comment: 'A subgraph runs without a gateway and without the composed schema.',
      severity: 'error',
      from: { path: anySubgraph },
      to: { path: ['^schema/', '^gateway/'] },
    },
    {
      name: 'schema-knows-no-gateway',
      comment: 'The composed schema serves any Federation 2 router.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^gateway/' },
    },
    {
      name: 'gateway-trusts-no-subgraph',
      comment: 'Only main.ts and the database it prepares, which put the hub together, hand the gateway its subgraphs.',
      severity: 'error',
      from: { path: '^gateway/src/', pathNot: ['^gateway/src/(main\\.ts$|database/)', '\\.test\\.ts$'] },
      to: { path: ['^subgraphs/', '^schema/'], pathNot: `^subgraphs/shared/src/(${KNOWN_TO_THE_GATEWAY.join('|')})` },
    },
    {
      name: 'nothing-leans-on-tests',
      comment: 'What both a test and the hub need belongs to the hub.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'A path that leads nowhere would also lead past every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^tests/support/.*\\.mjs$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // `@hub/shared/…` is its source here, whether or not anything has been built.
      conditionNames: ['source', 'import', 'node', 'default'],
    },
  },
};
