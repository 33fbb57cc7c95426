import type fc from 'fast-check';
import type pg from 'pg';
import type { GeneratedOperation } from '../generated-operations/generated-operation.js';
import { operationGenerator } from '../generated-operations/operation-generator.js';
import { dictionaryOf, wordsOf } from '../interference/dictionary-of.js';
import { purposeOf, viewerOf } from '../support/demo-viewers.js';
import { apiSchema } from '../support/graph-paths.js';

/** Operations a member could send, so many of a hundred changing something: mostly with a purpose of its own, now and then with none. */
export type Generated = (userName: string, mutations: number) => Promise<fc.Arbitrary<GeneratedOperation>>;

/** Takes the words of operations from what a database holds, whoever may see it. */
export async function generatedFrom(administrator: pg.ClientBase | pg.Pool): Promise<Generated> {
  const words = await wordsOf(administrator);
  const schema = apiSchema();
  return async (userName, mutations) => {
    const purpose = purposeOf(userName);
    const viewer = await viewerOf(administrator, userName, purpose);
    const { rows } = await administrator.query<{ id: string }>(
      'select id from organisations.premises where organisation_id = $1 order by id limit 3',
      [viewer.organisationId],
    );
    const dictionary = dictionaryOf(
      viewer,
      rows.map(({ id }) => id),
      words,
      // There is one world here.
      words,
    );
    return operationGenerator({ schema, dictionary, mutations, purposes: [purpose, purpose, purpose, null] });
  };
}
