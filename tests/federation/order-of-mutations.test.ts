import { as } from '../support/ask.js';
import { aFiledIncident } from '../support/given/a-declaration.js';

/* Mutations are carried out in the order in which they stand (GraphQL specification, 6.2.2), however the document is cut into fragments. */

const VALIDATE =
  'validated: validateIncident(id: $id, version: $version) { incident { version recordStatus } errors { code } }';
const REQUALIFY = `requalified: requalifyIncident(id: $id, version: $next, category: BURGLARY, reason: "Porte forcée.") {
  incident { version category } errors { code } }`;

const HEAD = 'mutation ($id: ID!, $version: Int!, $next: Int!)';

test.each([
  ['one after the other', `${HEAD} { ${VALIDATE} ${REQUALIFY} }`],
  ['the latter in a fragment', `${HEAD} { ${VALIDATE} ...Rest } fragment Rest on Mutation { ${REQUALIFY} }`],
  ['the former in a fragment', `${HEAD} { ...First ${REQUALIFY} } fragment First on Mutation { ${VALIDATE} }`],
  [
    'each in a fragment',
    `${HEAD} { ...First ...Rest } fragment Rest on Mutation { ${REQUALIFY} } fragment First on Mutation { ${VALIDATE} }`,
  ],
  ['the latter in an inline fragment', `${HEAD} { ${VALIDATE} ... on Mutation { ${REQUALIFY} } }`],
])('an incident is validated and then requalified: %s', async (_written, document) => {
  const id = await aFiledIncident('firm.rivoli');
  const validator = as('secretariat.validator', { purpose: 'PREVENTION' });
  const { incident } = await validator.data<{ incident: { version: number } }>(
    'query ($id: ID!) { incident(id: $id) { version } }',
    { id },
  );
  const { version } = incident;
  const done = await validator.data(document, { id, version, next: version + 1 });
  expect(done).toMatchObject({
    validated: { incident: { recordStatus: 'VALIDATED' }, errors: [] },
    requalified: { incident: { category: 'BURGLARY' }, errors: [] },
  });
  expect(Object.keys(done)).toEqual(['validated', 'requalified']);
});
